"""What the columns of a table mean: its header rows, their labels and their units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from kiemchung.ingest.grid import Cell, Line, column_letters
from kiemchung.ingest.syllables import is_syllable

Role = Literal["value", "year", "code", "unit"]
Cells = dict[int, Cell]

_MAX_LEVELS = 4
_LOOK_AHEAD = 50

_SCALES = r"nghìn|ngàn|triệu|tỷ|tỉ|trăm|chục|1[.,]?000"
_BASES = (
    "%|‰|phần trăm|phần nghìn|điểm phần trăm|điểm %|người|nhân khẩu|lao động|lượt khách|lượt hành khách|lượt người"
    "|lượt|hành khách|khách|hộ|học sinh|sinh viên|giáo viên|bác sĩ|giường|giường bệnh|ca|trường hợp|vụ|đồng|đ|vnđ|vnd"
    "|usd|đô la mỹ|đô la|eur|euro|yên|nhân dân tệ|km|km2|km²|m|m2|m²|m3|m³|dm|cm|mm|ha|hecta|héc-ta|tấn|tạ|yến|kg|gam"
    "|g|mg|lít|ml|kwh|mwh|gwh|kw|mw|gw|°c|độ c|độ|giây|phút|giờ|ngày|tuần|tháng|quý|năm|tuổi|lần|điểm|cái|chiếc|con"
    "|cây|bộ|đôi|quả|viên|bao|thùng|bản|cuốn|trang|tờ|liều|sản phẩm|doanh nghiệp|cơ sở|hợp tác xã|trang trại|dự án"
    "|trường|lớp|phòng|tỉnh|huyện|xã|phường|thuê bao|máy|chuyến|hồ sơ|văn bản|đơn vị"
)
_UNIT = re.compile(
    rf"(?:(?:{_SCALES}) )*(?:{_SCALES}|{_BASES})(?:[.\-·]km)?(?: CO2)?(?: ?/ ?[^\s/]+(?: [^\s/]+)?){{0,2}}",
    re.IGNORECASE,
)
# "Dân số (nghìn người)" and "Dân số, nghìn người".
_ENDS_IN_UNIT = re.compile(r"(.*\S)\s*(?:\(([^()]{1,40})\)|,\s*([^,()]{1,40}))")
_STATED_UNIT = re.compile(
    r"(?:^|\()\s*(?:(đơn vị tính|đvt|đv tính|unit)|đơn vị)\s*(?:[-/]\s*units?\s*)?[:：]\s*([^():]{1,60})",
    re.IGNORECASE,
)
_ENGLISH_UNIT = re.compile(r"\s*[-–/;.]\s*units?$", re.IGNORECASE)
_UNIT_COLUMN = re.compile(r"đơn vị(?: tính)?|đvt|đv tính|đv|unit", re.IGNORECASE)
_ORDINAL_COLUMN = re.compile(r"stt|tt|số tt|số thứ tự|no\.?|#", re.IGNORECASE)
_YEAR_COLUMN = re.compile(r"(?:năm|year)\b(?! (?:trước|nay|ngoái|sau|gốc))(?![^\d]*\d)", re.IGNORECASE)
_CODE_COLUMN = re.compile(r"(?:mã|số hiệu|ký hiệu|code|id|mst|điện thoại|sđt)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_COLUMN_MARK = re.compile(r"\(?(?:([A-ZĐ])|(\d{1,2}))\)?")

# Names of one syllable that a label may consist of: they keep their capital within a sentence.
_NAMES_OF_ONE = "Anh Áo Ấn Bỉ Đức Hàn Huế Lào Mỹ Nga Nhật Pháp Séc Thái Úc Vinh Ý Kinh Tày Nùng Mường Dao Hoa Chăm"
_NAMES = frozenset(_NAMES_OF_ONE.split())


@dataclass(frozen=True, slots=True)
class Column:
    """What stands above a column.

    Args:
        label: as it reads within a sentence: "dân số", "xuất khẩu – gạo".
        name: the same with the capital it was written with.
        unit: of its quantities; "" where none is stated.
        role: what it holds; "year" and "code" are numbers that count nothing, "unit" the unit of each row.
    """

    label: str
    name: str
    unit: str
    role: Role = "value"


def height(lines: Sequence[Line], at: int) -> int:
    """How many header rows a table has whose first row with several cells is ``lines[at]``; 0 for none."""
    if not _may_be_header(lines, at):
        return 0
    levels = 1
    while levels < _MAX_LEVELS and at + levels < len(lines) and _goes_on(lines, at, levels):
        levels += 1
    return levels


def is_numbering(cells: Cells) -> bool:
    """Whether a row only counts the columns: "A | 1 | 2 | 3", "(1) | (2)"."""
    marks = [_COLUMN_MARK.fullmatch(cell.label) for cell in cells.values()]
    numbers = [int(mark[2]) for mark in marks if mark and mark[2]]
    plain = all(cell.label.isdigit() for cell in cells.values())
    return (
        None not in marks
        and len(numbers) >= (4 if plain else 2)
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        and numbers[0] <= 2
    )


def stated_unit(text: str) -> str | None:
    """The unit that a line above a table states for all of it; "" where it states several."""
    found = _STATED_UNIT.search(text)
    if not found:
        return None
    unit = _ENGLISH_UNIT.sub("", found[2]).strip(" .")
    if not found[1] and not is_unit(unit):
        return None  # "Đơn vị: Sở Y tế" names an office
    return "" if re.search(r"[,;]| và ", unit) else small(unit)


def is_unit(text: str) -> bool:
    return _UNIT.fullmatch(text) is not None


def ordinal_column(levels: Sequence[Cells]) -> int | None:
    """The column that numbers the rows ("STT")."""
    found = (column for cells in levels for column, cell in cells.items() if _ORDINAL_COLUMN.fullmatch(cell.text))
    return next(found, None)


def columns(levels: Sequence[Cells], used: Sequence[int], unit: str) -> dict[int, Column]:
    """The columns of a table.

    Args:
        levels: the header rows; none for a table without a header.
        used: the columns that hold anything, ascending.
        unit: what is stated for the whole table, or "".
    """
    filled = _fill_gaps(levels, used)
    return {column: _column(column, [cells[column] for cells in filled if column in cells], unit) for column in used}


def _may_be_header(lines: Sequence[Line], at: int) -> bool:
    """Whether a row names things: no quantities, and times only above something else."""
    cells = lines[at].cells
    if any(cell.is_quantity or cell.kind == "missing" for cell in cells.values()):
        return False
    times = [column for column, cell in cells.items() if cell.is_time]
    if not times:
        return True
    below = next((line.cells for line in lines[at + 1 : at + _LOOK_AHEAD] if _quantities(line.cells)), {})
    return any(column in below and column > min(below) and not below[column].is_time for column in times)


def _quantities(cells: Cells) -> bool:
    return any(cell.is_quantity for cell in cells.values())


def _goes_on(lines: Sequence[Line], at: int, levels: int) -> bool:
    """Whether the row below ``levels`` header rows is another: it fills what they leave open, or states units."""
    above, cells = [line.cells for line in lines[at : at + levels]], lines[at + levels].cells
    if is_numbering(cells) or not _may_be_header(lines, at + levels):
        return False
    if all(is_unit(cell.text.strip("()")) for cell in cells.values()):
        return True
    first = min(min(row) for row in (*above, cells))
    if all(_is_unit_in_brackets(cell.text) for column, cell in cells.items() if column != first) and len(cells) > 1:
        return True
    top, own = above[-1].get(first), cells.get(first)
    if own is not None and top is not None and own.ref != top.ref:
        return False
    return any(_is_open(above[-1], column) for column in cells if column != first)


def _is_unit_in_brackets(text: str) -> bool:
    return text.startswith("(") and is_unit(text.strip("()"))


def _is_open(above: Cells, column: int) -> bool:
    """Whether a header row says nothing of its own for a column."""
    cell = above.get(column)
    if cell is None:
        return True
    return any(other != column and its.ref == cell.ref for other, its in above.items())


def _fill_gaps(levels: Sequence[Cells], used: Sequence[int]) -> list[Cells]:
    """Header rows in which what stands above the first of several columns stands above each of them.

    Merged cells have been repeated; a header that was centred, or went through CSV, has blanks instead.
    """
    filled = [dict(cells) for cells in levels]
    for level, cells in enumerate(filled[:-1]):
        below = filled[level + 1 :]
        for left, column in pairwise(used):
            if column in cells or left not in cells:
                continue
            parted = [any(at in row and row[at].ref != cells[left].ref for row in below) for at in (left, column)]
            if all(parted):
                cells[column] = cells[left]
    return filled


def _column(column: int, cells: list[Cell], unit: str) -> Column:
    parts: list[str] = []
    own = ""
    for cell in {cell.ref: cell for cell in cells}.values():
        text, stated = _split_unit(cell.label, below=bool(parts))
        own = stated or own
        parts += [text] if text else []
    if not parts:
        letters = column_letters(column)
        return Column(f"cột {letters}", f"Cột {letters}", own or unit)
    name = _join(parts, parts[0])
    role = _role(name)
    return Column(_join(parts, lowered(parts[0])), name, "" if role != "value" else own or unit, role)


def _split_unit(label: str, *, below: bool) -> tuple[str, str]:
    """A label without the unit that it ends in, and this unit or "".

    Args:
        below: another header stands above it: a unit alone is the unit of that.
    """
    alone = label[1:-1] if label.startswith("(") and label.endswith(")") else label
    if is_unit(alone) and (below or alone != label):
        return "", small(alone)
    found = _ENDS_IN_UNIT.fullmatch(label)
    unit = (found[2] or found[3]).strip() if found else ""
    return (found[1], small(unit)) if found and is_unit(unit) else (label, "")


def _join(parts: list[str], first: str) -> str:
    label = f"năm {first}" if _YEAR.fullmatch(first) else first
    for part in parts[1:]:
        if _YEAR.fullmatch(part):
            label += f" {part}" if label.lower().endswith("năm") else f" năm {part}"
        else:
            label += f" – {lowered(part)}"
    return label


def _role(label: str) -> Role:
    if _UNIT_COLUMN.fullmatch(label):
        return "unit"
    if _YEAR_COLUMN.match(label):
        return "year"
    return "code" if _CODE_COLUMN.match(label) or _ORDINAL_COLUMN.fullmatch(label) else "value"


def lowered(label: str) -> str:
    """A label within a sentence: "Dân số" gives "dân số"; names and abbreviations stay."""
    first = label.split()[0] if label.split() else ""
    if label in _NAMES or any(map(str.isupper, label[1:])) or not is_syllable(first.lower()):
        return label
    return label[:1].lower() + label[1:]


def small(unit: str) -> str:
    """A unit behind a number: "Nghìn người" gives "nghìn người"; "Km" and "USD" stay."""
    first = unit.split()[0] if unit.split() else ""
    return unit[:1].lower() + unit[1:] if first.istitle() and is_syllable(first.lower()) else unit
