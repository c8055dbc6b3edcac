"""Tables as text (CSV): fields between commas, semicolons or tabs. All cells are kept as they are written."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from kiemchung.errors import DamagedInput, InputTooLarge, UnsupportedInput
from kiemchung.ingest.grid import MAX_CELLS, MAX_COLUMNS, Cell, Line, Sheet, column_letters, text_cell
from kiemchung.ingest.normalize import normalize
from kiemchung.ingest.text import to_text

# The first of those that do equally well: the comma may be that of decimals.
_DELIMITERS = "\t;,"
_SAMPLE = 50
_SAMPLE_CHARS = 200_000
_FIELD_CHARS = 100_000  # under the limit of csv itself, which is one for the whole process
# What a spreadsheet writes, and hides again, to say which delimiter follows.
_STATED = re.compile(r"\"?sep=([,;\t])\"?(?:\n|$)", re.IGNORECASE)
_HTML = re.compile(r"\s*<(?:!doctype|html|\?xml|table)\b", re.IGNORECASE)


def read(data: bytes, name: str) -> Sheet:
    """The one sheet of a CSV or TSV file.

    Raises:
        UnsupportedInput: binary data, or a page of HTML under the name of a table.
        EncodingError: the encoding cannot be told.
        DamagedInput: a field without an end, or a row of more than ``MAX_COLUMNS`` fields.
        InputTooLarge: more than ``MAX_CELLS`` filled cells.
    """
    text = normalize(to_text(data, name)).text
    if _HTML.match(text):
        raise UnsupportedInput(
            f"Tệp “{name}” là trang web hoặc XML chứ không phải bảng; hãy lưu lại thành .csv hoặc .xlsx.",
            f'The file "{name}" is a web page or XML, not a table; save it as .csv or .xlsx.',
        )
    stated = _STATED.match(text)
    if stated:
        return Sheet("", list(_lines(text[stated.end() :], stated[1], name)))
    return Sheet("", list(_lines(text, _delimiter(text[:_SAMPLE_CHARS]), name)))


def _delimiter(sample: str) -> str:
    """The one that cuts most rows into the same number of fields."""
    return max(_DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter))


def _evenness(sample: str, delimiter: str) -> int:
    """How many of the first rows have the commonest number of fields above one."""
    widths: Counter[int] = Counter()
    try:
        for row in islice(csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter), _SAMPLE):
            widths[len(row)] += len(row) > 1
    except csv.Error:
        pass  # the rows before it are evidence enough; reading the whole file tells what is wrong
    return max(widths.values(), default=0)


def _lines(text: str, delimiter: str, name: str) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    filled = 0
    try:
        for number, row in enumerate(reader, 1):
            if len(row) > MAX_COLUMNS:
                raise _too_wide(name, reader.line_num, len(row))
            if any(len(field) > _FIELD_CHARS for field in row):
                raise _broken(name, reader.line_num)
            cells = _cells(number, row)
            filled += len(cells)
            if filled > MAX_CELLS:
                raise _too_many(name)
            if cells:
                yield Line(number, cells)
    except csv.Error as error:
        raise _broken(name, reader.line_num) from error


def _cells(number: int, row: list[str]) -> dict[int, Cell]:
    found = ((column, text_cell(f"{column_letters(column)}{number}", field)) for column, field in enumerate(row))
    return {column: cell for column, cell in found if cell is not None}


def _too_wide(name: str, line: int, width: int) -> DamagedInput:
    return DamagedInput(
        f"Tệp “{name}”, dòng {line}: {width:,} cột, quá giới hạn {MAX_COLUMNS:,}; hãy kiểm tra dấu phân cách.",
        f'The file "{name}", line {line}: {width:,} columns, the limit is {MAX_COLUMNS:,}; check the delimiter.',
    )


def _too_many(name: str) -> InputTooLarge:
    return InputTooLarge(
        f"Tệp “{name}” có hơn {MAX_CELLS:,} ô; hãy chia thành nhiều tệp nhỏ hơn.",
        f'The file "{name}" has more than {MAX_CELLS:,} cells; split it into smaller files.',
    )


def _broken(name: str, line: int) -> DamagedInput:
    return DamagedInput(
        f"Tệp “{name}”, gần dòng {line}: một ô quá dài hoặc thiếu dấu nháy đóng; hãy sửa rồi lưu lại.",
        f'The file "{name}", near line {line}: a field is too long or its quote is not closed; mend and save it.',
    )
