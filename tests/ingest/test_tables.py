"""Tables as statements: workbooks made by openpyxl, CSV of every kind, and files that only pretend."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font

from kiemchung.errors import (
    DamagedInput,
    EmptyInput,
    EncodingError,
    EncryptedInput,
    InputError,
    InputTooLarge,
    UnsupportedInput,
)
from kiemchung.ingest import SkippedLine, delimited, grid, legacy, tables, workbook
from kiemchung.ingest.figures import typed_cell
from kiemchung.ingest.jsonl import Row
from kiemchung.segment import split

POPULATION = [
    ["Bảng 12. Dân số và mật độ dân số"],
    [],
    ["Đơn vị: nghìn người"],
    ["Năm", "Dân số", "Mật độ (người/km²)"],
    [2021, 98506, 297],
    [2022, 99474.5, 300],
    [2023, 100309, 303],
    ["Nguồn: Tổng cục Thống kê"],
    ["Ghi chú: số liệu năm 2023 là sơ bộ."],
]


def _read(path: Path, limit: int = 10**9) -> tuple[list[Row], list[SkippedLine]]:
    skipped: list[SkippedLine] = []
    return list(tables.read(path, path.name, limit, skipped.append)), skipped


def _book(folder: Path, *sheets: Sequence[Sequence[object]], edit: Callable[[Any], object] | None = None) -> Path:
    """A workbook of these sheets, named "Bảng 1", "Bảng 2"; ``edit`` is given the first."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Bảng {number}")
        for row in rows:
            sheet.append(row)
    if edit:
        edit(book.worksheets[0])
    path = folder / "thống kê.xlsx"
    book.save(path)
    return path


def _csv(folder: Path, content: str | bytes, name: str = "thống kê.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def _lines(path: Path) -> list[str]:
    (row,), skipped = _read(path)
    assert skipped == []
    return list(filter(None, row.extracted.text.split("\n")))


def _merging(*areas: str) -> Callable[[Any], object]:
    return lambda sheet: [sheet.merge_cells(area) for area in areas]


# --- what a table says ----------------------------------------------------------------------------------------


def test_each_row_is_a_statement_that_names_its_cells(tmp_path: Path) -> None:
    (row,), skipped = _read(_book(tmp_path, POPULATION))
    assert skipped == []
    assert row.source == "Tổng cục Thống kê"
    assert row.extracted.title == "thống kê – Bảng 12. Dân số và mật độ dân số"
    assert row.extracted.text.split("\n") == [
        "Bảng 12. Dân số và mật độ dân số",
        "",
        "Đơn vị: nghìn người",
        "",
        "Năm 2021: dân số 98.506 nghìn người (ô B5); mật độ 297 người/km² (ô C5).",
        "Năm 2022: dân số 99.474,5 nghìn người (ô B6); mật độ 300 người/km² (ô C6).",
        "Năm 2023: dân số 100.309 nghìn người (ô B7); mật độ 303 người/km² (ô C7).",
        "Ghi chú: số liệu năm 2023 là sơ bộ.",
    ]


def test_a_statement_is_one_sentence(tmp_path: Path) -> None:
    (row,), _ = _read(_book(tmp_path, POPULATION))
    text = row.extracted.text
    assert [text[start:end] for start, end in split(text)] == list(filter(None, text.split("\n")))


def test_header_of_two_levels_with_merged_cells(tmp_path: Path) -> None:
    rows = [
        ["STT", "Tỉnh", "Xuất khẩu (triệu USD)", None, "Diện tích"],
        [None, None, "Gạo", "Cà phê", "(km²)"],
        ["A", "B", 1, 2, 3],
        [1, "An Giang", 1250.5, "-", 3536.8],
        [2, "Đắk Lắk", None, 2012.25, 13070],
    ]
    assert _lines(_book(tmp_path, rows, edit=_merging("A1:A2", "B1:B2", "C1:D1"))) == [
        "An Giang: xuất khẩu – gạo 1.250,5 triệu USD (ô C4); diện tích 3.536,8 km² (ô E4).",
        "Đắk Lắk: xuất khẩu – cà phê 2.012,25 triệu USD (ô D5); diện tích 13.070 km² (ô E5).",
    ]


def test_header_of_two_levels_without_merged_cells(tmp_path: Path) -> None:
    path = _csv(tmp_path, "Tỉnh,Dân số (người),,Diện tích\n,2020,2021,(km²)\nHà Giang,854000,870000,7929\n")
    assert _lines(path) == [
        "Hà Giang: dân số năm 2020 là 854000 người (ô B3); dân số năm 2021 là 870000 người (ô C3);"
        " diện tích 7929 km² (ô D3)."
    ]


def test_header_of_three_levels(tmp_path: Path) -> None:
    rows = [
        ["Ngành", "Lao động (người)", None, None],
        [None, 2022, None, 2023],
        [None, "Nam", "Nữ", "Nam"],
        ["Nông nghiệp", 1500, 1600, 1700],
    ]
    edit = _merging("A1:A3", "B1:D1", "B2:C2")
    assert _lines(_book(tmp_path, rows, edit=edit)) == [
        "Ngành Nông nghiệp: lao động năm 2022 – nam 1.500 người (ô B4);"
        " lao động năm 2022 – nữ 1.600 người (ô C4); lao động năm 2023 – nam 1.700 người (ô D4)."
    ]


def test_years_as_headers_are_no_figures(tmp_path: Path) -> None:
    assert _lines(_book(tmp_path, [["Tỉnh", 2020, "Sơ bộ 2021"], ["Huế", 1133, 1153]])) == [
        "Huế: năm 2020 là 1.133 (ô B2); sơ bộ 2021 là 1.153 (ô C2)."
    ]


def test_years_and_codes_come_without_thousands_and_units(tmp_path: Path) -> None:
    rows = [
        ["Đơn vị tính: triệu đồng"],
        ["Mã số", "Năm thành lập", "Doanh thu", "Năm 2020"],
        [3001, 1995, 2000, 2021],
    ]
    assert _lines(_book(tmp_path, rows))[1:] == [
        "Mã số 3001: năm thành lập 1995 (ô B3); doanh thu 2.000 triệu đồng (ô C3); năm 2020 là 2.021 triệu đồng (ô D3)."
    ]


def test_a_unit_of_each_row(tmp_path: Path) -> None:
    path = _csv(tmp_path, 'Chỉ tiêu,ĐVT,2020,2021\nDiện tích,ha,1200,1300\nTỷ lệ,%,5,"6,5"\n')
    assert _lines(path) == [
        "Diện tích: năm 2020 là 1200 ha (ô C2); năm 2021 là 1300 ha (ô D2).",
        "Tỷ lệ: năm 2020 là 5% (ô C3); năm 2021 là 6,5% (ô D3).",
    ]


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("Đơn vị: Nghìn người", " nghìn người"),
        ("(ĐVT: %)", "%"),
        ("Đơn vị tính - Unit: Nghìn tấn - Unit: Thous. tons", " nghìn tấn"),
        ("Bảng 3. Lúa (Đơn vị tính: tấn)", " tấn"),
        ("Đơn vị tính: Tỷ đồng, %", ""),
        ("Đơn vị: Sở Y tế", ""),
    ],
)
def test_a_unit_above_the_header(tmp_path: Path, line: str, unit: str) -> None:
    assert _lines(_book(tmp_path, [[line], ["Tỉnh", "Số liệu"], ["Huế", 12]]))[-1] == f"Huế: số liệu 12{unit} (ô B3)."


@pytest.mark.parametrize(
    ("header", "written"),
    [
        ("Tỷ lệ (%)", "tỷ lệ 12%"),
        ("GDP (nghìn tỷ đồng)", "GDP 12 nghìn tỷ đồng"),
        ("Sản lượng, tấn", "sản lượng 12 tấn"),
        ("GDP (giá hiện hành)", "GDP (giá hiện hành) 12"),
        ("Hoa Kỳ", "Hoa Kỳ 12"),
        ("Lào", "Lào 12"),
        ("Gạo\ntẻ", "gạo tẻ 12"),
        (None, "cột B 12"),
    ],
)
def test_labels_and_units_of_a_header(tmp_path: Path, header: str | None, written: str) -> None:
    rows = [["Tỉnh", header, "Ghi chú"], ["Huế", 12, "…"]]
    assert _lines(_book(tmp_path, rows)) == [f"Huế: {written} (ô B2)."]


def test_without_a_header_the_columns_go_by_their_letters(tmp_path: Path) -> None:
    assert _lines(_book(tmp_path, [[1.5, 1250, 3], [4, 5, 6]])) == [
        "Cột A 1,5: cột B 1.250 (ô B1); cột C 3 (ô C1).",
        "Cột A 4: cột B 5 (ô B2); cột C 6 (ô C2).",
    ]
    assert _lines(_csv(tmp_path, "Huế,12\nHà Nội,13\n")) == ["Huế: cột B 12 (ô B1).", "Hà Nội: cột B 13 (ô B2)."]


def test_words_are_statements_too(tmp_path: Path) -> None:
    long = "Thành phố nằm ở hai bờ sông Seine " * 4
    path = _csv(tmp_path, f"Nước,Thủ đô,Ghi chú\nPháp,Paris,{long}\nNhật Bản,Tokyo,\n")
    assert _lines(path) == [
        f"Pháp: thủ đô là Paris (ô B2); ghi chú: {long.strip()} (ô C2).",
        "Nhật Bản: thủ đô là Tokyo (ô B3).",
    ]


def test_the_subject_takes_the_name_of_its_column_where_that_says_something(tmp_path: Path) -> None:
    def subjects(header: str, *values: object) -> list[str]:
        rows: list[list[object]] = [[header, "Số"], *([value, 5.5] for value in values)]
        return [line.split(":")[0] for line in _lines(_book(tmp_path, rows))]

    assert subjects("Tỉnh, thành phố", "Huế", "Tây Nguyên", "Cả nước") == ["Huế", "Tây Nguyên", "Cả nước"]
    assert subjects("Mặt hàng", "gạo", "mặt hàng khác", "Tổng số") == ["Mặt hàng gạo", "mặt hàng khác", "Tổng số"]
    assert subjects("Nhóm tuổi", "15-24", 60) == ["Nhóm tuổi 15-24", "Nhóm tuổi 60"]
    assert subjects("Vùng", "I", "II") == ["Vùng I", "Vùng II"]
    assert subjects("Tỉnh", "1. Huế", "Tỉnh Hà Giang") == ["1. Huế", "Tỉnh Hà Giang"]


def test_empty_rows_and_columns_and_repeated_headers_are_dropped(tmp_path: Path) -> None:
    header = [None, "Tỉnh", None, "Dân số"]
    rows = [[], header, [None, "Huế", None, 12], [], header, [None, "Hà Nội", " ", 13], []]
    assert _lines(_book(tmp_path, rows)) == ["Huế: dân số 12 (ô D3).", "Hà Nội: dân số 13 (ô D6)."]


def test_a_merged_subject_holds_for_its_rows_and_a_missing_one_for_none(tmp_path: Path) -> None:
    rows = [
        ["Tỉnh", "Năm", "Dân số"],
        ["Hà Nội", 2020, 8246],
        [None, 2021, 8331],
        ["Huế", 2020, 1133],
        [None, 2021, 1153],
    ]
    assert _lines(_book(tmp_path, rows, edit=_merging("A2:A3"))) == [
        "Hà Nội: năm 2020 (ô B2); dân số 8.246 (ô C2).",
        "Hà Nội: năm 2021 (ô B3); dân số 8.331 (ô C3).",
        "Huế: năm 2020 (ô B4); dân số 1.133 (ô C4).",
        "Dòng 5: năm 2021 (ô B5); dân số 1.153 (ô C5).",
    ]


def test_rows_stand_under_the_heading_of_their_group(tmp_path: Path) -> None:
    rows = [
        ["Khu vực", "Dân số"],
        ["Thành thị"],
        ["Tổng số", 3.5],
        ["Nam", 1.5],
        ["Nữ", 2],
        ["Nông thôn"],
        ["Nam", 3],
        ["Nữ", 4],
        ["Tổng số", 10.5],
    ]
    assert _lines(_book(tmp_path, rows)) == [
        "Thành thị – Tổng số: dân số 3,5 (ô B3).",
        "Thành thị – Nam: dân số 1,5 (ô B4).",
        "Thành thị – Nữ: dân số 2 (ô B5).",
        "Nông thôn – Nam: dân số 3 (ô B7).",
        "Nông thôn – Nữ: dân số 4 (ô B8).",
        "Tổng số: dân số 10,5 (ô B9).",
    ]


@pytest.mark.parametrize("heading", ["I. Miền Bắc", "MIỀN BẮC", "Trong đó:", "Phân theo vùng"])
def test_headings_are_told_by_how_they_are_written(tmp_path: Path, heading: str) -> None:
    rows = [["Tỉnh", "Dân số"], [heading], ["Hà Giang", 1], ["Cao Bằng", 2]]
    name = heading.rstrip(":")
    assert _lines(_book(tmp_path, rows)) == [
        f"{name} – Hà Giang: dân số 1 (ô B3).",
        f"{name} – Cao Bằng: dân số 2 (ô B4).",
    ]


def test_a_bold_or_merged_heading_and_a_row_that_lacks_figures(tmp_path: Path) -> None:
    def bold(sheet: Any) -> None:
        sheet["A2"].font = Font(bold=True)

    rows = [["Tỉnh", "Dân số"], ["Miền núi"], ["Hà Giang", 1]]
    marked = ["Miền núi – Hà Giang: dân số 1 (ô B3)."]
    assert _lines(_book(tmp_path, rows, edit=bold)) == marked
    assert _lines(_book(tmp_path, rows, edit=_merging("A2:B2"))) == marked
    assert _lines(_book(tmp_path, rows)) == ["Miền núi.", "Hà Giang: dân số 1 (ô B3)."]


@pytest.mark.parametrize("names", [("Hà Giang", "Cao Bằng"), ("1. Hà Giang", "2. Cao Bằng"), ("HÀ GIANG", "CAO BẰNG")])
def test_a_province_without_figures_lends_its_name_to_none(tmp_path: Path, names: tuple[str, str]) -> None:
    assert _lines(_book(tmp_path, [["Tỉnh", "Dân số"], [names[0]], [names[1], 2]])) == [
        f"{names[0]}.",
        f"{names[1]}: dân số 2 (ô B3).",
    ]


@pytest.mark.parametrize("between", [[[]], [["Bảng 2. Lâm nghiệp"]], [[], ["Bảng 2. Lâm nghiệp"], ["ĐVT: ha"]]])
def test_a_second_table_is_read_under_its_own_header(tmp_path: Path, between: list[list[object]]) -> None:
    first = [["Tỉnh", "Lúa (tấn)", "Ngô (tấn)"], ["Huế", 1, 2]]
    second = [["Huyện", "Rừng", "Cây"], ["A Lưới", 3, 4]]
    (row,), _ = _read(_book(tmp_path, [["Bảng 1. Nông nghiệp"], *first, *between, *second]))
    lines = row.extracted.text.split("\n")
    assert "Huế: lúa 1 tấn (ô B3); ngô 2 tấn (ô C3)." in lines
    assert re.fullmatch(r"A Lưới: rừng 3(?: ha)? \(ô B\d\); cây 4(?: ha)? \(ô C\d\)\.", lines[-1])
    assert ("ha" in lines[-1]) == (len(between) == 3)
    assert row.extracted.title == "thống kê"  # neither title is that of both


def test_tables_beside_each_other_keep_their_subjects(tmp_path: Path) -> None:
    header = ["STT", "Tỉnh", "Dân số"]
    rows = [["Bảng 1"], [*header, None, *header], [1, "Huế", 12, None, 3, "Hà Nội", 13], [2, "Lào Cai", 14]]
    assert _lines(_book(tmp_path, rows)) == [
        "Bảng 1",
        "Huế: dân số 12 (ô C3).",
        "Lào Cai: dân số 14 (ô C4).",
        "Hà Nội: dân số 13 (ô G3).",
    ]


def test_units_in_a_row_below_the_header(tmp_path: Path) -> None:
    rows = [["Tỉnh", "Dân số", "Tỷ lệ"], ["(tên)", "(nghìn người)", "(%)"], ["Huế", 12, 5]]
    assert _lines(_book(tmp_path, rows)) == ["Tỉnh – (tên) Huế: dân số 12 nghìn người (ô B3); tỷ lệ 5% (ô C3)."]


def test_a_line_of_few_words_above_a_wider_header_is_no_header(tmp_path: Path) -> None:
    rows = [["Năm", 2023], ["Tỉnh", "Dân số", "Mật độ"], ["Huế", 1160, 230]]
    assert _lines(_book(tmp_path, rows)) == ["Năm 2023", "Huế: dân số 1.160 (ô B3); mật độ 230 (ô C3)."]


def test_text_without_a_table_stays_text(tmp_path: Path) -> None:
    assert _lines(_csv(tmp_path, "Danh sách\nHuế\nHà Nội\n")) == ["Danh sách", "Huế", "Hà Nội"]
    assert _lines(_book(tmp_path, [["Tỉnh", "Dân số"]])) == ["Tỉnh Dân số"]


def test_a_wide_row_is_divided_and_each_part_says_what_it_is_of(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Tỉnh", "Loại", *(f"Chỉ số {n}" for n in range(40))], ["Huế", "đô thị", *range(40)]]
    lines = _lines(_book(tmp_path, rows))
    assert len(lines) > 2
    assert all(line.startswith("Huế: loại là đô thị (ô B2); chỉ số ") and len(line) < 500 for line in lines)
    assert "".join(lines).count("chỉ số") == 40


def test_long_sheets_are_divided(tmp_path: Path) -> None:
    body = "".join(f"Xã {number},{number}\n" for number in range(1201))
    rows, _ = _read(_csv(tmp_path, f"Bảng 1,\nXã,Dân số (người)\n{body}Nguồn: Cục Thống kê,\n"))
    assert [row.extracted.text.count("\n") for row in rows] == [501, 501, 202]
    assert {row.extracted.text.split("\n")[0] for row in rows} == {"Bảng 1"}
    assert [row.extracted.title for row in rows] == [f"thống kê – Bảng 1 (phần {part}/3)" for part in (1, 2, 3)]
    assert {row.source for row in rows} == {"Cục Thống kê"}


def test_each_sheet_is_a_document(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(_book(tmp_path, POPULATION, [], [["Tỉnh", "Số"], ["Huế", 1]], [["Mật"]]))
    book.worksheets[2].title = "Xuất khẩu"
    book.worksheets[3].sheet_state = "hidden"
    book.save(tmp_path / "b.xlsx")
    rows, skipped = _read(tmp_path / "b.xlsx")
    assert [row.extracted.title for row in rows] == ["b – Bảng 12. Dân số và mật độ dân số", "b – Xuất khẩu"]
    assert [told.vi for told in skipped] == ["trang tính “Bảng 2” trống", "trang tính “Bảng 4” bị ẩn"]
    assert (skipped[0].file, skipped[0].line) == ("b.xlsx", None)


# --- typed cells ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "shown_as", "written"),
    [
        (100309, "General", "100.309"),
        (100309.48, "#,##0", "100.309"),
        (2.675, "0.00", "2,68"),
        (12.0, "#.##", "12"),
        (0.1 + 0.2, "General", "0,3"),
        (97582.694123456789, "General", "97.582,694123"),
        (1234567890123.4, "General", "1.234.567.890.123"),
        (0.00001234, "General", "0,00001234"),
        (-1200.5, "#,##0.00;(#,##0.00)", "-1.200,50"),
        (-0.001, "0.00", "0,00"),
        (0, "General", "0"),
        (0.0512, "0.0%", "5,1%"),
        (1, "0%", "100%"),
        (5, '#,##0 "tấn"', "5 tấn"),
        (1200, "#,##0\\ [$₫-42A]", "1.200 ₫"),
        (1200000, '#,##0,,"M"', "1.200.000"),
        (0.5, "# ?/?", "0,5"),
        (1e300, "0", "1e+300"),
        (10**400, "General", "1e+400"),
        (True, "General", "đúng"),
        (date(2024, 3, 5), "yyyy-mm-dd", "5/3/2024"),
        (datetime(2024, 3, 5, 14, 30), "d/m/yyyy h:mm", "5/3/2024 14:30"),
        (datetime(2024, 3, 5, 14, 30), "d/m/yyyy", "5/3/2024"),
        (datetime(2024, 3, 1), "mm/yyyy", "3/2024"),
        (datetime(2024, 1, 1), "yyyy", "2024"),
        (time(7, 5), "h:mm", "7:05"),
        (timedelta(hours=30), "[h]:mm:ss", "30:00:00"),
        (" hai\n dòng_x000D_", "General", "hai dòng"),
    ],
)
def test_values_are_written_the_vietnamese_way(value: object, shown_as: str, written: str) -> None:
    cell = typed_cell("A1", value, shown_as)
    assert cell is not None
    assert cell.text == written


@pytest.mark.parametrize("value", [None, "", " \n", float("nan"), float("inf")])
def test_values_that_say_nothing(value: object) -> None:
    assert typed_cell("A1", value, "General") is None


@given(value=st.integers() | st.floats() | st.datetimes() | st.timedeltas() | st.text(), code=st.text(max_size=30))
@settings(deadline=None)
def test_no_value_in_any_format_fails(value: object, code: str) -> None:
    typed_cell("A1", value, code)


def test_dates_and_percentages_of_a_sheet(tmp_path: Path) -> None:
    def style(sheet: Any) -> None:
        sheet["B2"].number_format, sheet["C2"].number_format = "0.00%", "yyyy-mm-dd"

    rows = [["Tỉnh", "Tỷ lệ tăng (%)", "Ngày công bố"], ["Huế", 0.0095, datetime(2024, 6, 30)]]
    assert _lines(_book(tmp_path, rows, edit=style)) == ["Huế: tỷ lệ tăng 0,95% (ô B2); ngày công bố 30/6/2024 (ô C2)."]


def test_formulas_without_a_value_are_told_once_for_each_sheet(tmp_path: Path) -> None:
    sheet = [["Tỉnh", "Lúa", "Ngô"], ["Huế", 1, "=B2*2"], ["Hà Nội", "=B2+1", 4]]
    rows, skipped = _read(_book(tmp_path, sheet, sheet))
    assert [row.extracted.text for row in rows] == ["Huế: lúa 1 (ô B2).\nHà Nội: ngô 4 (ô C3)."] * 2
    assert ["C2" in told.vi and "2 ô công thức" in told.vi for told in skipped] == [True, True]


def test_the_stored_value_of_a_formula_is_read_and_an_error_is_not(tmp_path: Path) -> None:
    path = _book(tmp_path, [["Tỉnh", "Lúa", "Ngô", "Sắn"], ["Huế", 1, "=B2*2", "#N/A"]])
    _change(path, "xl/worksheets/sheet1.xml", lambda xml: re.sub(rb"</f><v ?/?>(</v>)?", b"</f><v>2500</v>", xml))
    (row,), (told,) = _read(path)
    assert row.extracted.text == "Huế: lúa 1 (ô B2); ngô 2.500 (ô C2)."
    assert "1 ô" in told.vi
    assert "D2" in told.vi


def test_fonts_of_the_time_before_unicode_are_read(tmp_path: Path) -> None:
    codes = {letter: chr(code) for code, letter in legacy._TCVN3.items() if code != 0xA0}

    def typed(value: object) -> object:
        return "".join(codes.get(char, char) for char in value) if isinstance(value, str) else value

    rows = [["Dân số các tỉnh"], ["Tỉnh", "Dân số (người)"], ["Quảng Ngãi", 1231], ["Nguồn: Tổng cục Thống kê"]]
    (row,), _ = _read(_book(tmp_path, [[typed(value) for value in row] for row in rows]))
    assert row.extracted.text == "Dân số các tỉnh\n\nQuảng Ngãi: dân số 1.231 người (ô B3)."
    assert row.source == "Tổng cục Thống kê"


# --- CSV ------------------------------------------------------------------------------------------------------

TABLE = 'Tỉnh;Dân số (nghìn người);Ghi chú\nHà Giang;"854,7";"tăng; và ""nhanh"""\nLai Châu;460,2;\n'
STATED = [
    'Hà Giang: dân số 854,7 nghìn người (ô B2); ghi chú là tăng; và "nhanh" (ô C2).',
    "Lai Châu: dân số 460,2 nghìn người (ô B3).",
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_csv_of_every_encoding(tmp_path: Path, encoding: str, ends: str) -> None:
    assert _lines(_csv(tmp_path, TABLE.replace("\n", ends).encode(encoding))) == STATED


def test_csv_in_windows_1258(tmp_path: Path) -> None:
    text = "Nước,Thủ đô của nước\nĐức,Béc-lin là thành phố lớn nhất nước\nViệt Nam,Hà Nội là thủ đô\n"
    marks = {"ạ": "a\u0323", "ệ": "ê\u0323", "ộ": "ô\u0323", "ủ": "u\u0309", "ướ": "ươ\u0301", "ớ": "ơ\u0301"}
    marks |= {"ấ": "â\u0301", "ố": "ô\u0301", "ứ": "ư\u0301"}
    for letter, typed in marks.items():
        text = text.replace(letter, typed)
    assert _lines(_csv(tmp_path, text.encode("cp1258")))[1] == "Việt Nam: thủ đô của nước là Hà Nội là thủ đô (ô B3)."


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.txt"])
def test_csv_of_every_delimiter(tmp_path: Path, delimiter: str, name: str) -> None:
    text = f"Dân số\nNăm{delimiter}Dân số\n2020{delimiter}97,58\n2021{delimiter}98,51\n"
    lines = _lines(_csv(tmp_path, text if delimiter != "," else text.replace("97,58", '"97,58"'), name))
    assert lines[1] == "Năm 2020: dân số 97,58 (ô B3)."


def test_the_comma_of_decimals_is_no_delimiter(tmp_path: Path) -> None:
    assert _lines(_csv(tmp_path, "2,5;97,58\n3,5;98,51\n"))[0] == "Cột A 2,5: cột B 97,58 (ô B1)."


def test_a_stated_delimiter_is_no_row(tmp_path: Path) -> None:
    assert _lines(_csv(tmp_path, "sep=;\r\nTỉnh;Số\r\nHuế;1\r\n")) == ["Huế: số 1 (ô B2)."]


def test_a_field_of_several_lines_is_one_cell(tmp_path: Path) -> None:
    assert _lines(_csv(tmp_path, 'Tỉnh,Ghi chú\nHuế,"một\nhai"\n,\nHà Nội,ba\n')) == [
        "Huế: ghi chú là một hai (ô B2).",
        "Hà Nội: ghi chú là ba (ô B4).",
    ]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyInput),
        (b"\n , ,\n,,\n", EmptyInput),
        (b"a,b\0c\n", UnsupportedInput),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 9, UnsupportedInput),
        ("Tỉnh,Số\n".encode() + b"\xff\xfe", EncodingError),
        (b"<html><table><tr><td>1</td></tr></table></html>", UnsupportedInput),
        (b'a,"' + b"x" * 200_000, DamagedInput),
        (b"," * 2_000_000, DamagedInput),
        (b"a,b\n" + b"1," * 2_000, DamagedInput),
    ],
)
def test_csv_that_cannot_be_read(tmp_path: Path, data: bytes, error: type[InputError]) -> None:
    path = _csv(tmp_path, data)
    with pytest.raises(error) as raised:
        _read(path)
    assert "thống kê.csv" in raised.value.vi
    assert "\n" not in str(raised.value)


def test_csv_over_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _csv(tmp_path, TABLE)
    with pytest.raises(InputTooLarge, match="50 bytes"):
        _read(path, limit=50)
    monkeypatch.setattr(tables, "MAX_BYTES", 60)
    with pytest.raises(InputTooLarge, match="60 bytes"):
        _read(path)
    monkeypatch.undo()
    monkeypatch.setattr(delimited, "MAX_CELLS", 5)
    with pytest.raises(InputTooLarge, match="5 cells"):
        _read(path)


# --- hostile workbooks ----------------------------------------------------------------------------------------

SHEET = "xl/worksheets/sheet1.xml"


def _change(path: Path, member: str, change: Callable[[bytes], bytes]) -> None:
    """Put a member of the zip through ``change``."""
    old = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name == member else data)


def _small(folder: Path) -> Path:
    return _book(folder, [["Tỉnh", "Số"], ["Huế", 1]])


def _refused(path: Path, error: type[InputError], words: str, limit: int = 10**9) -> None:
    with pytest.raises(error, match=words) as raised:
        _read(path, limit)
    assert type(raised.value) is error
    assert "\n" not in str(raised.value)


def test_a_workbook_is_told_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(_small(tmp_path).read_bytes())
    assert _lines(path) == ["Huế: số 1 (ô B2)."]


def test_a_zip_bomb_is_refused_by_its_directory(tmp_path: Path) -> None:
    path = _small(tmp_path)
    _change(path, SHEET, lambda xml: xml + b" " * 20_000_000)
    assert path.stat().st_size < 100_000
    _refused(path, InputTooLarge, "1,000,000", limit=1_000_000)


def test_a_zip_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = _small(tmp_path)
    _change(path, SHEET, lambda xml: xml + b" " * 20_000_000)
    bomb = bytearray(path.read_bytes())
    size = struct.pack("<I", zipfile.ZipFile(path).getinfo(SHEET).file_size)
    for found in list(re.finditer(re.escape(size), bytes(bomb))):
        bomb[found.start() : found.end()] = struct.pack("<I", 1000)
    path.write_bytes(bomb)
    _refused(path, DamagedInput, "XLSX hỏng", limit=1_000_000)


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    path = _small(tmp_path)
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(workbook.MAX_MEMBERS):
            archive.writestr(f"xl/media/{number}.txt", "")
    _refused(path, InputTooLarge, "bung ra")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_entity_bomb_is_refused(tmp_path: Path, encoding: str) -> None:
    path = _small(tmp_path)
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    bomb = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE w [<!ENTITY e0 "haha">{entities}]><w>&e9;</w>'
    _change(path, SHEET, lambda _: bomb.encode(encoding))
    _refused(path, DamagedInput, "XLSX hỏng")


@pytest.mark.parametrize(
    ("member", "change"),
    [
        (SHEET, lambda _: b"no xml"),
        (SHEET, lambda xml: xml[: len(xml) // 2]),
        (SHEET, lambda xml: xml.replace(b"<v>", b"<v>x")),
        (SHEET, lambda xml: xml.replace(b'r="B2"', b'r="?"')),
        (SHEET, lambda xml: xml.replace(b'r="B2"', b'r="CTDFV2"')),
        (SHEET, lambda xml: xml.replace(b'<row r="2"', b'<row r="zwei"')),
        (SHEET, lambda xml: xml.replace(b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="x"/></mergeCells>')),
        ("xl/workbook.xml", lambda _: b"<workbook"),
        ("xl/styles.xml", lambda xml: xml[:-20]),
        ("[Content_Types].xml", lambda _: b"<Types/>"),
    ],
)
def test_a_damaged_workbook_gives_one_clear_error(
    tmp_path: Path, member: str, change: Callable[[bytes], bytes]
) -> None:
    path = _small(tmp_path)
    _change(path, member, change)
    _refused(path, DamagedInput, "thống kê.xlsx")


@pytest.mark.parametrize("cut", [100, 3000, -300])
def test_a_cut_off_workbook_is_damaged(tmp_path: Path, cut: int) -> None:
    path = _small(tmp_path)
    path.write_bytes(path.read_bytes()[:cut])
    _refused(path, DamagedInput, "XLSX hỏng")


def test_locked_and_old_workbooks(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
    path.write_bytes(ole + "EncryptedPackage".encode("utf-16-le"))
    _refused(path, EncryptedInput, "mật khẩu")
    path.write_bytes(ole)
    _refused(path, UnsupportedInput, r"\.xls\)")
    data = bytearray(_small(tmp_path).read_bytes())
    for found in re.finditer(b"PK\x01\x02", bytes(data)):
        data[found.start() + 8] |= 1
    path.write_bytes(data)
    _refused(path, EncryptedInput, "mật khẩu")


def test_other_files_under_the_name_of_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("Tỉnh,Số\nHuế,1\n", encoding="utf-8")
    _refused(path, UnsupportedInput, "không phải XLSX")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    _refused(path, UnsupportedInput, "không phải XLSX")
    path.write_bytes(b"")
    _refused(path, EmptyInput, "trống")


def test_the_strict_variant_is_refused_in_words(tmp_path: Path) -> None:
    path = _small(tmp_path)
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    _change(path, SHEET, lambda xml: xml.replace(main, b"http://purl.oclc.org/ooxml/spreadsheetml/main"))
    _refused(path, UnsupportedInput, "Strict")


def test_a_workbook_of_nothing_but_empty_sheets(tmp_path: Path) -> None:
    path = _book(tmp_path, [], [["  "]], [["\u200b"]])
    told: list[SkippedLine] = []
    with pytest.raises(EmptyInput, match="không có bảng nào"):
        list(tables.read(path, path.name, 10**9, told.append))
    assert [skipped.vi for skipped in told] == [f"trang tính “Bảng {n}” trống" for n in (1, 2, 3)]


def _cells(count: int) -> Callable[[bytes], bytes]:
    """Give the last row so many cells that do not say where they are."""
    return lambda xml: xml.replace(b"</row></sheetData>", b"<c><v>1</v></c>" * count + b"</row></sheetData>")


@pytest.mark.parametrize(
    "change",
    [
        _cells(2_000_000),
        lambda xml: xml.replace(b'<row r="2"', b'<row r="999999999999"'),
        lambda xml: xml.replace(b'r="B2"', b'r="XFD2"'),
        lambda xml: re.sub(rb"</sheetData>", b'<row r="1048576"><c r="ALL1048576"><v>1</v></c></row></sheetData>', xml),
    ],
)
def test_a_sheet_that_claims_to_be_endless_is_told_and_left_out(
    tmp_path: Path, change: Callable[[bytes], bytes]
) -> None:
    path = _book(tmp_path, [["Tỉnh", "Số"], ["Huế", 1]], [["Tỉnh", "Số"], ["Hà Nội", 2]])
    _change(path, SHEET, change)
    (row,), (told,) = _read(path)
    assert row.extracted.text == "Hà Nội: số 2 (ô B2)."
    assert "quá lớn" in told.vi
    assert "Bảng 1" in told.vi


def test_sizes_that_a_sheet_only_states_are_not_believed(tmp_path: Path) -> None:
    path = _small(tmp_path)
    _change(path, SHEET, lambda xml: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', xml))
    assert _lines(path) == ["Huế: số 1 (ô B2)."]
    merged = b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    _change(path, SHEET, lambda xml: xml.replace(b"</sheetData>", merged))
    assert len(_read(path)[0]) == 1


def test_many_merged_areas_over_each_other_are_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_CELLS", 100)
    path = _small(tmp_path)
    merged = b"</sheetData><mergeCells>" + b'<mergeCell ref="A1:B2"/>' * 50 + b"</mergeCells>"
    _change(path, SHEET, lambda xml: xml.replace(b"</sheetData>", merged))
    told: list[SkippedLine] = []
    with pytest.raises(EmptyInput):
        list(tables.read(path, path.name, 10**9, told.append))
    assert "quá lớn" in told[0].vi


def test_columns_have_the_letters_of_a_spreadsheet() -> None:
    names = {0: "A", 25: "Z", 26: "AA", 701: "ZZ", 702: "AAA", 999: "ALL"}
    assert {column: grid.column_letters(column) for column in names} == names


# --- whatever the bytes ---------------------------------------------------------------------------------------

SOME = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
WORDS = ("", "Tỉnh", "Tổng số", "2020", "12,5", "-", "Nguồn: A", "ĐVT: ha", "(%)", "I", "STT", "1", "\u200b")
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)


def _only_input_errors(path: Path) -> None:
    try:
        rows, _ = _read(path, limit=10_000_000)
    except InputError:
        return
    assert all(row.extracted.text for row in rows)


@given(data=st.binary(max_size=400), start=st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf"]))
@SOME
def test_no_bytes_raise_anything_else(tmp_path: Path, data: bytes, start: bytes) -> None:
    for name in ("a.csv", "a.xlsx"):
        (tmp_path / name).write_bytes(start + data)
        _only_input_errors(tmp_path / name)


@given(text=st.text(alphabet='a1,;\t\n"Đ.-: \r\u0301', max_size=300))
@SOME
def test_no_csv_raises_anything_else(tmp_path: Path, text: str) -> None:
    _only_input_errors(_csv(tmp_path, text))


@given(data=st.data())
@SOME
def test_no_change_to_a_workbook_raises_anything_else(tmp_path: Path, data: st.DataObject) -> None:
    path = _small(tmp_path)
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, 10**6)) % len(content)] = data.draw(st.integers(0, 255))
    path.write_bytes(content)
    _only_input_errors(path)


@given(rows=st.lists(st.lists(st.sampled_from(WORDS) | NUMBERS, max_size=5), max_size=12))
@SOME
def test_no_layout_of_a_sheet_fails(tmp_path: Path, rows: list[list[object]]) -> None:
    path = _book(tmp_path, rows)
    _only_input_errors(path)
