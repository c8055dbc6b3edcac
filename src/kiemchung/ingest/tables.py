"""Tables (CSV, TSV, XLSX) as documents for a corpus: each row a statement whose figures name their cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kiemchung.errors import EmptyInput, EncryptedInput, InputError, InputTooLarge, UnsupportedInput
from kiemchung.ingest import delimited
from kiemchung.ingest.extracted import Extracted
from kiemchung.ingest.files import empty, too_large
from kiemchung.ingest.grid import Sheet
from kiemchung.ingest.headers import stated_unit
from kiemchung.ingest.jsonl import Row, SkippedLine
from kiemchung.ingest.statements import Table, tables

EXTENSIONS = (".csv", ".tsv", ".xlsx")
MAX_ROWS = 500
"""Most statements of a document."""

MAX_BYTES = 250_000_000
"""Largest table, unpacked; the limit of the settings is for text, which takes less room in memory."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What a spreadsheet program calls a sheet that nobody named.
_STOCK_NAME = re.compile(r"(?:sheet|trang tính|trang|bảng)[ _]?\d*", re.IGNORECASE)
_TITLE_LENGTH = 200


def read(path: Path, name: str, limit: int, on_skip: Callable[[SkippedLine], None]) -> Iterator[Row]:
    """The documents of a table: one for each sheet, and for a long one several of ``MAX_ROWS`` statements at most.

    The content tells the format. The title is the name of the file, that of the sheet and the first line above
    the header; what the table states of its source is the source.

    Args:
        limit: most bytes, packed and unpacked.
        on_skip: is told of each sheet that is left out, and of formulas without a stored value.

    Raises:
        EmptyInput: no sheet holds anything.
        InputTooLarge: over ``limit``, ``MAX_BYTES``, or more cells than a table may have.
        EncryptedInput: a workbook behind a password.
        UnsupportedInput: another format, such as the old .xls.
        EncodingError: the encoding of a CSV cannot be told.
        DamagedInput: a broken workbook, or a CSV with a field without an end.
        OSError: the file cannot be read.
    """
    found = False
    for sheet in _sheets(path, name, limit, on_skip):
        for row in _documents(sheet, path.stem):
            found = True
            yield row
    if not found:
        raise EmptyInput(
            f"Tệp “{name}” không có bảng nào đọc được; hãy chọn một tệp có dữ liệu.",
            f'The file "{name}" has no table that can be read; choose one with data.',
        )


def _sheets(path: Path, name: str, limit: int, on_skip: Callable[[SkippedLine], None]) -> Iterator[Sheet]:
    with path.open("rb") as stream:
        start = stream.read(len(_OLE))
        if start.startswith(_ZIP):
            from kiemchung.ingest import workbook  # most corpora need no spreadsheet library

            yield from workbook.read(path, name, limit, on_skip)
            return
        data = start + stream.read(min(limit, MAX_BYTES) + 1)
    if not data:
        raise empty(name)
    if data.startswith(_OLE):
        raise _old_office(data, name)
    if path.suffix.lower() == ".xlsx":
        raise UnsupportedInput(
            f"Tệp “{name}” có nội dung không phải XLSX; hãy lưu lại bằng phần mềm bảng tính.",
            f'The file "{name}" is no XLSX inside; save it again in a spreadsheet program.',
        )
    if len(data) > limit:
        raise too_large(name, limit)
    if len(data) > MAX_BYTES:
        raise InputTooLarge(
            f"Bảng “{name}” vượt giới hạn {MAX_BYTES:,} byte; hãy chia thành nhiều tệp nhỏ hơn.",
            f'The table "{name}" is over the limit of {MAX_BYTES:,} bytes; split it into smaller files.',
        )
    yield delimited.read(data, name)


def _old_office(data: bytes, name: str) -> InputError:
    """Excel locks an XLSX by wrapping it in the container of the old .xls, under the name EncryptedPackage."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return EncryptedInput(
            f"Tệp “{name}” được khóa bằng mật khẩu; hãy lưu một bản không đặt mật khẩu rồi thử lại.",
            f'The file "{name}" is locked with a password; save a copy without one and try again.',
        )
    return UnsupportedInput(
        f"Tệp “{name}” thuộc định dạng Office cũ (.xls); hãy mở ra rồi lưu lại thành .xlsx.",
        f'The file "{name}" is in an old Office format (.xls); open it and save it as .xlsx.',
    )


def _documents(sheet: Sheet, stem: str) -> Iterator[Row]:
    found = list(tables(sheet.lines))
    if not found:
        return
    sources = "; ".join(dict.fromkeys(source for table in found for source in table.sources)) or None
    title = _title(stem, sheet.name, found)
    pages = list(_pages(found))
    for number, lines in enumerate(pages, 1):
        part = f" (phần {number}/{len(pages)})" if len(pages) > 1 else ""
        yield Row(Extracted(title=title + part, text="\n".join(lines)), sources)


def _title(stem: str, sheet: str, found: Sequence[Table]) -> str:
    """A title line counts for its own table alone: it is left out where the sheet has several."""
    heads = found[0].head if sum(bool(table.rows) for table in found) < 2 else []
    head = next((line for line in heads if stated_unit(line) is None or "(" in line), "")
    names = [stem, "" if _STOCK_NAME.fullmatch(sheet) else sheet, head if len(head) <= _TITLE_LENGTH else ""]
    return " – ".join(dict.fromkeys(filter(None, names)))


def _pages(found: Sequence[Table]) -> Iterator[list[str]]:
    """The lines of each document: tables that fit go together, a longer one repeats what stands above it."""
    page: list[str] = []
    room = MAX_ROWS
    for table in found:
        # Text without a table has no rows to be divided by.
        head, rows = (table.head, table.rows) if table.rows else ([], [*table.head, *table.notes])
        for start in range(0, len(rows), MAX_ROWS):
            part = rows[start : start + MAX_ROWS]
            if len(part) > room:
                yield page
                page, room = [], MAX_ROWS
            # A blank line ends a sentence even behind words that seem to want more ("Dân số").
            page += [line for above in head for line in (above, "")] + part
            room -= len(part)
        page += table.notes if table.rows else []
    if page:
        yield page
