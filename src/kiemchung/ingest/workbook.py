"""XLSX by openpyxl, behind a guard against zip bombs and against sheets that claim to be endless.

openpyxl tells neither merged cells nor formulas in its read-only mode, and fills up every row that is missing:
each sheet is looked through once before it is read.
"""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, Any

import openpyxl
from lxml import etree
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

from kiemchung.errors import DamagedInput, EncryptedInput, InputTooLarge, KiemChungError, UnsupportedInput
from kiemchung.ingest.figures import typed_cell
from kiemchung.ingest.grid import MAX_CELLS, MAX_COLUMNS, Cell, Line, Sheet, column_letters
from kiemchung.ingest.jsonl import SkippedLine
from kiemchung.ingest.legacy import repair
from kiemchung.ingest.normalize import normalize

MAX_UNPACKED = 250_000_000
MAX_MEMBERS = 5_000
_CHUNK = 1 << 16
_DOCTYPE = b"<!DOCTYPE"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_CELL, _ROW, _MERGE, _FORMULA, _VALUE = (f"{_MAIN}{tag}" for tag in ("c", "row", "mergeCell", "f", "v"))
_LAST_ROW = 1_048_576

OnSkip = Callable[[SkippedLine], None]


def read(path: Path, name: str, limit: int, on_skip: OnSkip) -> Iterator[Sheet]:
    """The sheets of a workbook, in order.

    A sheet that is hidden, empty or too large is told to ``on_skip`` and comes without lines, and so is told,
    once a sheet, that formulas have no stored value.

    Args:
        limit: most unpacked bytes.

    Raises:
        UnsupportedInput: a zip that is no XLSX, or one in the strict variant of the format.
        EncryptedInput: a zip behind a password.
        InputTooLarge: more than ``limit`` or ``MAX_UNPACKED`` bytes unpacked.
        DamagedInput: anything else that is wrong with the file.
    """
    with path.open("rb") as stream:
        with _translated(name):
            _guard(stream, name, min(limit, MAX_UNPACKED))
            book = openpyxl.load_workbook(stream, read_only=True, data_only=True, keep_links=False)
        for worksheet in book.worksheets:
            with _translated(name):
                sheet, remarks = _sheet(worksheet)
            for vi, en in remarks:
                on_skip(SkippedLine(name, None, vi, en))
            yield sheet


@contextmanager
def _translated(name: str) -> Iterator[None]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl does not read: charts and the like
            yield
    except KiemChungError:
        raise
    except Exception as error:  # openpyxl lets KeyError, TypeError, zipfile's and the parsers' errors through
        raise DamagedInput(
            f"Tệp “{name}” là XLSX hỏng; hãy mở bằng phần mềm bảng tính rồi lưu lại thành .xlsx.",
            f'The file "{name}" is a broken XLSX; open it in a spreadsheet program and save it again as .xlsx.',
        ) from error


# --- the zip --------------------------------------------------------------------------------------------------


def _guard(stream: IO[bytes], name: str, limit: int) -> None:
    """Refuse by the sizes that the directory states, then hold it to them by unpacking in small pieces."""
    with zipfile.ZipFile(stream) as archive:
        members = archive.infolist()
        if any(member.flag_bits & 1 for member in members):
            raise EncryptedInput(
                f"Tệp “{name}” được khóa bằng mật khẩu; hãy lưu một bản không đặt mật khẩu rồi thử lại.",
                f'The file "{name}" is locked with a password; save a copy without one and try again.',
            )
        names = archive.namelist()
        if "[Content_Types].xml" not in names or not any(part.startswith("xl/") for part in names):
            raise UnsupportedInput(
                f"Tệp “{name}” là tệp nén hoặc tài liệu khác, không phải XLSX; hãy lưu lại thành .xlsx hoặc .csv.",
                f'The file "{name}" is an archive or another document, not an XLSX; save it as .xlsx or .csv.',
            )
        if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > limit:
            raise InputTooLarge(
                f"Tệp “{name}” bung ra quá giới hạn {limit:,} byte; hãy chia thành nhiều tệp nhỏ hơn.",
                f'The file "{name}" unpacks beyond {limit:,} bytes; split it into smaller files.',
            )
        for member in members:
            _unpack(archive, member)


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Read to the end of what the directory states; zipfile then raises where the checksum does not fit.

    Raises:
        ValueError: a document type, which the standard (ECMA-376) rules out and entity bombs need.
    """
    tail = b""
    with archive.open(member) as stream:
        while piece := stream.read(_CHUNK):
            # UTF-16 is seen through: its zeros are dropped.
            seen = tail + piece.replace(b"\0", b"")
            if _DOCTYPE in seen and not member.filename.endswith(".svg"):
                raise ValueError("document type")
            tail = seen[-len(_DOCTYPE) :]


# --- a sheet before it is read --------------------------------------------------------------------------------


@dataclass(slots=True)
class _Survey:
    """What is in a sheet, without the values.

    Args:
        row: number of the row that ended last.
        column: number of the cell that was looked at last in the row after it.
        rows: number of the last row with a value.
        columns: the same for columns.
        merged: areas as (first column, first row, last column, last row), from 1.
        unread: how many formulas have no stored value, or an error for one.
        first_unread: the name of the first of these cells.
    """

    row: int = 0
    column: int = 0
    rows: int = 0
    columns: int = 0
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    unread: int = 0
    first_unread: str = ""

    @property
    def endless(self) -> bool:
        """Too large, whatever else is in it."""
        return self.columns > MAX_COLUMNS or self.rows > _LAST_ROW or self.rows * self.columns > MAX_CELLS

    @property
    def too_large(self) -> bool:
        area = sum((right - left + 1) * (bottom - top + 1) for left, top, right, bottom in self.clipped())
        return self.endless or area > MAX_CELLS

    def clipped(self) -> Iterator[tuple[int, int, int, int]]:
        """The merged areas as far as there are values."""
        for left, top, right, bottom in self.merged:
            if left <= self.columns and top <= self.rows:
                yield left, top, min(right, self.columns), min(bottom, self.rows)

    def add_cell(self, cell: Any) -> None:
        row = self._number(cell.getparent())
        name = cell.get("r")
        self.column = coordinate_to_tuple(name)[1] if name else self.column + 1
        if self._has_value(cell, row):
            self.rows, self.columns = max(self.rows, row), max(self.columns, self.column)

    def end_row(self, row: Any) -> None:
        self.row, self.column = self._number(row), 0

    def _number(self, row: Any) -> int:
        """A row that does not say its number follows the one before."""
        return int(row.get("r") or self.row + 1)

    def _has_value(self, cell: Any, row: int) -> bool:
        value, formula = cell.find(_VALUE), cell.find(_FORMULA) is not None
        stored = value is not None and (bool(value.text) or cell.get("t") == "str")
        if cell.get("t") == "e" or (formula and not stored):
            self.unread += 1
            self.first_unread = self.first_unread or f"{column_letters(self.column - 1)}{row}"
            return False
        return stored or cell.get("t") == "inlineStr"


def _survey(stream: IO[bytes]) -> _Survey:
    survey = _Survey()
    walk = etree.iterparse(stream, tag=(_CELL, _ROW, _MERGE), resolve_entities=False, no_network=True)
    for _, element in walk:
        if element.tag == _CELL:
            survey.add_cell(element)
            if survey.endless:
                return survey
        elif element.tag == _ROW:
            survey.end_row(element)
        else:
            left, top, right, bottom = range_boundaries(element.get("ref"))
            survey.merged.append((left, top, right, bottom))
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
    if not walk.root.tag.startswith(_MAIN):
        raise UnsupportedInput(
            "Tệp ở dạng “Strict Open XML” không đọc được; hãy lưu lại thành “Excel Workbook (.xlsx)”.",
            'The "Strict Open XML" variant cannot be read; save the file as "Excel Workbook (.xlsx)".',
        )
    return survey


# --- a sheet --------------------------------------------------------------------------------------------------


def _sheet(sheet: Any) -> tuple[Sheet, list[tuple[str, str]]]:
    """A sheet, and what is to be said of it in Vietnamese and English."""
    title = " ".join(normalize(str(sheet.title)).text.split())
    empty = Sheet(title, [])
    if sheet.sheet_state != "visible":
        return empty, [(f"trang tính “{title}” bị ẩn", f'the sheet "{title}" is hidden')]
    with sheet._get_source() as stream:  # openpyxl has no public way to a part of the zip
        survey = _survey(stream)
    remarks = [_unread(title, survey)] if survey.unread else []
    if survey.too_large:
        return empty, [*remarks, _too_large(title)]
    lines = _lines(sheet, survey) if survey.rows else []
    if not lines:
        remarks.append((f"trang tính “{title}” trống", f'the sheet "{title}" is empty'))
    return Sheet(title, lines), remarks


def _unread(title: str, survey: _Survey) -> tuple[str, str]:
    count, first = survey.unread, survey.first_unread
    return (
        f"trang tính “{title}”: {count:,} ô công thức không có giá trị lưu sẵn hoặc báo lỗi (ô đầu: {first});"
        " hãy mở bằng phần mềm bảng tính rồi lưu lại",
        f'the sheet "{title}": {count:,} formula cells hold no stored value or an error (first: {first});'
        " open it in a spreadsheet program and save it",
    )


def _too_large(title: str) -> tuple[str, str]:
    return (
        f"trang tính “{title}” quá lớn (giới hạn {MAX_COLUMNS:,} cột, {MAX_CELLS:,} ô); hãy chia nhỏ",
        f'the sheet "{title}" is too large (limit {MAX_COLUMNS:,} columns, {MAX_CELLS:,} cells); split it',
    )


def _lines(sheet: Any, survey: _Survey) -> list[Line]:
    wide = {(left, top) for left, top, right, _ in survey.merged if right > left}
    rows: dict[int, dict[int, Cell]] = {}
    values = sheet.iter_rows(min_row=1, max_row=survey.rows, min_col=1, max_col=survey.columns)
    for number, row in enumerate(values, 1):
        cells = {
            column: cell
            for column, source in enumerate(row)
            if source.value is not None and (cell := _cell(source, column, number, (column + 1, number) in wide))
        }
        if cells:
            rows[number] = cells
    _respell(rows)
    _spread(rows, survey)
    return [Line(number, dict(sorted(rows[number].items()))) for number in sorted(rows)]


def _cell(source: Any, column: int, number: int, wide: bool) -> Cell | None:
    if source.data_type == "e":
        return None
    strong = wide or (source.data_type == "s" and bool(source.font.b))
    return typed_cell(f"{column_letters(column)}{number}", source.value, source.number_format, strong=strong)


def _respell(rows: dict[int, dict[int, Cell]]) -> None:
    """Bring all texts into NFC, and read what was typed in a font of the time before Unicode.

    The evidence for that is in the whole sheet: a few words have none.
    """
    texts = list({cell.text: None for cells in rows.values() for cell in cells.values() if not cell.text.isascii()})
    respelled = normalize(repair("\n".join(texts)).text).text.split("\n")
    if len(respelled) != len(texts):  # a line end came out of a repair
        respelled = [normalize(text).text for text in texts]
    words = dict(zip(texts, map(str.strip, respelled), strict=True))
    for number, cells in list(rows.items()):
        kept = {column: _reworded(cell, words) for column, cell in cells.items() if words.get(cell.text, cell.text)}
        rows[number] = kept
        if not kept:
            del rows[number]


def _reworded(cell: Cell, words: dict[str, str]) -> Cell:
    text = words.get(cell.text)
    return cell if text is None else replace(cell, text=text, label=text)


def _spread(rows: dict[int, dict[int, Cell]], survey: _Survey) -> None:
    """Repeat what a merged area says in all of its cells; a quantity counts once and stays where it is."""
    for left, top, right, bottom in survey.clipped():
        cell = rows.get(top, {}).get(left - 1)
        if cell is None or cell.is_quantity:
            continue
        for number in range(top, bottom + 1):
            rows.setdefault(number, {}).update(dict.fromkeys(range(left - 1, right), cell))
