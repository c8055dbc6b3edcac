"""The rows of a sheet as statements: "Năm 2023: dân số 100.309 nghìn người (ô B7); mật độ 303 người/km² (ô C7)."

A row is read under the header above it and under the heading of its group, never under those of another table.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kiemchung.ingest import headers
from kiemchung.ingest.grid import Cell, Kind, Line
from kiemchung.ingest.groups import TOTAL, Group, Name, is_heading
from kiemchung.ingest.headers import Cells, Column

# A statement that goes on for longer is divided: a passage of the index holds some 600 characters.
MAX_STATEMENT = 400
_MAX_KEYS = 150
_LONG_TEXT = 100
_LOOK_AHEAD = 50

_SOURCE = re.compile(r"\(?(?:nguồn|source)(?: [^:]{1,30})?\s*:\s*(.+?)\)?", re.IGNORECASE)
_NOTE = re.compile(
    r"\(?(?:(?:ghi chú|chú thích|chú giải|lưu ý|chú ý|notes?)(?: [^:]{1,20})?\s*:|\*+\)?\s*\S|\d\)\s)", re.IGNORECASE
)
# Names of a first column that say nothing of what is in it, and kinds of places, which do not fit every place
# below them: a total, a region or a city in a column "Tỉnh".
_NAMELESS = re.compile(
    r"(?:chỉ tiêu|tên|nội dung|hạng mục|danh mục|mục|khoản mục|tiêu chí|đối tượng|phân loại|loại|địa phương|địa bàn"
    r"|tỉnh|thành phố|thành|tp|thành thị|vùng|miền|khu vực|lãnh thổ|huyện|quận|thị xã|xã|phường|thị trấn|nước"
    r"|quốc gia|trực thuộc trung ương|và|[,/\-– .])+",
    re.IGNORECASE,
)
_OWN_NAME = re.compile(r"(?:\W*\d{1,3}[.)/]\s+)?\W*(?![IVX]+\b)[^\W\d_] ?[^\W\d_]")
# "năm 2020", "quý I": a figure right behind it would read as part of it.
_ENDS_IN_NUMBER = re.compile(r"(?:\d| [IVX]+)\)?$")


@dataclass(slots=True)
class Table:
    """A table in words.

    Args:
        head: what stands above the header.
        rows: its statements, in order.
        notes: what stands below it.
        sources: what it says of its source.
    """

    head: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)


def tables(lines: Sequence[Line]) -> Iterator[Table]:
    """The tables of a sheet, from top to bottom; text without a table comes as one that has a head alone."""
    at = 0
    while at < len(lines):
        reader = _Reader(lines, at)
        yield reader.table
        at = reader.at


class _Reader:
    """Reads one table from ``lines[at]`` on; ``at`` ends where the next begins."""

    def __init__(self, lines: Sequence[Line], at: int) -> None:
        self._lines = lines
        self.at = at
        self.table = Table()
        self._unit = ""
        self._looked = 0
        self._read_head()
        levels = headers.height(lines, self.at) if self.at < len(lines) else 0
        self._levels = header = [line.cells for line in lines[self.at : self.at + levels]]
        self.at += levels
        body = self._body()
        used = sorted({column for cells in (*self._levels, *(line.cells for line in body)) for column in cells})
        self._columns = headers.columns(self._levels, used, self._unit)
        for block in self._blocks(used):
            self._levels = [_within(cells, block) for cells in header]
            self._ordinal = headers.ordinal_column(self._levels)
            self._first = next((column for column in block if column != self._ordinal), -1)
            self._group = Group()
            self._read_body([Line(line.number, cells) for line in body if (cells := _within(line.cells, block))])
        if not self.table.rows:
            self.table.head += [_joined(cells) for cells in header]

    # Above the header

    def _read_head(self) -> None:
        while self.at < len(self._lines) and self._is_head(self.at):
            cells = self._lines[self.at].cells
            for cell in _distinct(cells):
                unit = headers.stated_unit(cell.text)
                self._unit = self._unit if unit is None else unit
            self._remark(cells, self.table.head)
            self.at += 1

    def _is_head(self, at: int) -> bool:
        """Whether a line stands above the header: one text, or few where the table is wide."""
        cells = self._lines[at].cells
        found = [cell for cell in _distinct(cells) if headers.stated_unit(cell.text) is None]
        if len(found) < 2 or _is_note(cells):
            return True
        after = self._lines[at + 1 : at + 1 + _LOOK_AHEAD]
        if any(cell.is_quantity for cell in found) or not after or min(after[0].cells) > min(cells):
            return False
        if 2 * len(cells) < max(len(line.cells) for line in after):
            return True
        # "Năm | 2023" above the header proper, which is wider and has its own name for the first column.
        proper = len(after[0].cells) > len(cells) and headers.height(self._lines, at + 1) > 0
        return proper and len(after) > 1 and any(cell.is_quantity for cell in after[1].cells.values())

    def _remark(self, cells: Cells, remarks: list[str]) -> None:
        text = _joined(cells)
        source = _SOURCE.fullmatch(text)
        if source:
            self.table.sources.append(source[1].strip(" ."))
        else:
            remarks.append(text)

    # The rows

    def _body(self) -> list[Line]:
        """The lines up to the head of the next table."""
        start = self.at
        counts = False
        while self.at < len(self._lines) and not (counts and self._next_begins(self.at)):
            counts = counts or any(cell.is_quantity for cell in self._lines[self.at].cells.values())
            self.at += 1
        return list(self._lines[start : self.at])

    def _next_begins(self, at: int) -> bool:
        """Whether titles that stand here, or a gap between the rows, lead to another header."""
        if at < self._looked:  # what is found from a line of titles is found from the first of them
            return False
        lines, head = self._lines, at
        while head < len(lines) and len(_distinct(lines[head].cells)) == 1 and not _is_note(lines[head].cells):
            head += 1
        self._looked = head
        if head == len(lines) or _is_note(lines[head].cells) or self._repeats_header(lines[head].cells):
            return False
        names = [cell.text for cell in _distinct(lines[head].cells)]
        gap = lines[head].number - lines[at - 1].number > head - at + 1
        # Without a gap it may be a heading, and below it a row that has words instead of figures.
        if len(names) != len(set(names)) or not (gap or (head > at and len(names) > 2)):
            return False
        levels = headers.height(lines, head)
        below = lines[head + levels].cells if levels and head + levels < len(lines) else {}
        return 2 * len(lines[head].cells) >= len(below) and any(cell.is_quantity for cell in below.values())

    def _blocks(self, used: Sequence[int]) -> Iterator[Sequence[int]]:
        """The columns of each table that stands beside another: its first column goes by the name of the first."""
        starts = [at for at, column in enumerate(used) if self._columns[column].name == self._columns[used[0]].name]
        for start, end in pairwise([*starts, len(used)]):
            yield used[start:end]

    def _read_body(self, body: list[Line]) -> None:
        last = max((at for at, line in enumerate(body) if self._is_row(line.cells)), default=-1)
        names = Counter(line.cells[self._first].text for line in body if self._first in line.cells)
        for at, line in enumerate(body):
            if self._repeats_header(line.cells) or (at == 0 and self._levels and headers.is_numbering(line.cells)):
                continue
            if self._is_row(line.cells):
                self.table.rows += self._statements(line, gap=at > 0 and line.number > body[at - 1].number + 1)
            elif at > last or _is_note(line.cells):
                self._remark(line.cells, self.table.notes)
            else:
                below = self._name(body[at + 1].cells)
                self._read_lone(line.cells, below, recurs=below is not None and names[below.cell.text] > 1)

    def _is_row(self, cells: Cells) -> bool:
        """Whether a row says anything of its subject."""
        if _is_note(cells):
            return False
        own = {cell.ref for column, cell in cells.items() if column != self._ordinal}
        return len(own) > 1 or any(cell.is_quantity for column, cell in cells.items() if column != self._ordinal)

    def _repeats_header(self, cells: Cells) -> bool:
        texts = {column: cell.text for column, cell in cells.items()}
        return len(texts) > 1 and any(
            texts == {column: cell.text for column, cell in level.items()} for level in self._levels
        )

    def _name(self, cells: Cells) -> Name | None:
        number = cells[self._ordinal].text if self._ordinal in cells and self._ordinal is not None else ""
        cell = next((cell for column, cell in cells.items() if column != self._ordinal), None)
        return Name(number, cell) if cell else None

    def _read_lone(self, cells: Cells, below: Name | None, *, recurs: bool) -> None:
        """A heading, or a row without figures: then what follows does not belong to it."""
        name = self._name(cells)
        if name is None:
            return
        if is_heading(name, below, recurs=recurs):
            self._group.begin(name.cell.text)
        else:
            self._group.end()
            # Closed, so that it is not read together with the row below: "Tổng số" seems to want a number.
            self.table.rows.append(f"{name.cell.text.rstrip(' .:')}.")

    # A statement

    def _statements(self, line: Line, *, gap: bool) -> Iterator[str]:
        """One statement, or several with the same subject where one would be too long to be quoted."""
        subject = self._subject(line, gap)
        row_unit = self._row_unit(line.cells)
        own = [(column, cell) for column, cell in line.cells.items() if column not in (self._first, self._ordinal)]
        parts = [(cell.kind, part) for column, cell in own if (part := _part(cell, self._columns[column], row_unit))]
        keys = self._keys(parts)
        said: list[str] = []
        for _, part in parts:
            if len(said) > len(keys) and len(subject) + sum(map(len, said)) + len(part) > MAX_STATEMENT:
                yield f"{subject}: {'; '.join(said)}."
                said = list(keys)
            said.append(part)
        if said:
            yield f"{subject}: {'; '.join(said)}."

    def _subject(self, line: Line, gap: bool) -> str:
        cell = line.cells.get(self._first)
        self._group.enter(cell.text if cell else "", gap=gap)
        name = _subject(cell, self._columns[self._first]) if cell else f"Dòng {line.number}"
        return f"{self._group.name} – {name}" if self._group.name else name

    def _keys(self, parts: Sequence[tuple[Kind, str]]) -> list[str]:
        """The words before the first figure, which tell what the figures are of."""
        kinds = [kind for kind, _ in parts]
        keys = [part for _, part in parts[: kinds.index("figure") if "figure" in kinds else 0]]
        return keys if sum(map(len, keys)) <= _MAX_KEYS else []

    def _row_unit(self, cells: Cells) -> str:
        """The unit that the row states in a column of units."""
        stated = [cell.text for column, cell in cells.items() if self._columns[column].role == "unit"]
        return headers.small(stated[0]) if stated and headers.is_unit(stated[0]) else ""


def _within(cells: Cells, block: Sequence[int]) -> Cells:
    return {column: cells[column] for column in block if column in cells}


def _distinct(cells: Cells) -> list[Cell]:
    """The cells of a row, a merged area once."""
    return list({cell.ref: cell for cell in cells.values()}.values())


def _joined(cells: Cells) -> str:
    return " ".join(cell.label for cell in _distinct(cells))


def _is_note(cells: Cells) -> bool:
    first = next(iter(cells.values())).text
    noted = _SOURCE.match(first) or _NOTE.match(first)
    return noted is not None and not any(cell.is_quantity for cell in cells.values())


def _subject(cell: Cell, column: Column) -> str:
    """ "Năm 2023", "Mặt hàng gạo", and of a place "Hà Giang": with the name of the column where it says something."""
    if cell.kind == "text" and (column.label.startswith("cột ") or TOTAL.match(cell.text) or _is_place(cell, column)):
        return cell.label
    return cell.label if cell.text.lower().startswith(column.name.lower()) else f"{column.name} {cell.label}"


def _is_place(cell: Cell, column: Column) -> bool:
    """Or an item that goes by its own name. A letter or a number ("vùng II") does not."""
    return _NAMELESS.fullmatch(column.name) is not None and _OWN_NAME.match(cell.text) is not None


def _part(cell: Cell, column: Column, row_unit: str) -> str:
    """ "dân số 100.309 nghìn người (ô B7)"; "" where the cell says nothing by itself."""
    if cell.kind == "missing" or (column.role == "unit" and headers.is_unit(cell.text)):
        return ""
    text = cell.text
    if cell.kind == "figure":
        if column.role == "code" or (column.role == "year" and cell.is_time):
            text = cell.label
        elif column.role == "value" and text[-1].isdigit() and (unit := column.unit or row_unit):
            text += unit if unit[0] in "%‰°" else f" {unit}"
    return f"{column.label}{_link(cell, column.label)}{text} (ô {cell.ref})"


def _link(cell: Cell, label: str) -> str:
    if cell.kind == "text":
        return " là " if len(cell.text) <= _LONG_TEXT else ": "
    return " là " if _ENDS_IN_NUMBER.search(label) else " "
