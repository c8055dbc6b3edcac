"""A sheet of a table as its reader hands it on: the filled cells of each row, by column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

MAX_COLUMNS = 1_000
MAX_CELLS = 2_000_000

Kind = Literal["text", "figure", "date", "missing"]

# What statistics offices write where they have no figure.
_MISSING = frozenset(("-", "–", "—", ".", "..", "...", "…", "n/a", "#n/a"))
_FIGURE = re.compile(r"[-+−]?\d[\d.,\u00a0\u202f ]*[%‰]?")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Cell:
    """A filled cell.

    Args:
        ref: its name in a spreadsheet ("B7"); of a merged area, the name of the first cell.
        text: what it says, on one line; numbers the Vietnamese way ("1.250,5").
        label: the same as a name, not a quantity: 2023 and not 2.023.
        strong: bold, or merged over several columns.
    """

    ref: str
    text: str
    label: str
    kind: Kind
    strong: bool = False

    @property
    def is_time(self) -> bool:
        """A date or what may be a year: it stands in headers as well as in the table."""
        return self.kind == "date" or (self.kind == "figure" and _YEAR.fullmatch(self.label) is not None)

    @property
    def is_quantity(self) -> bool:
        return self.kind == "figure" and not self.is_time


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its number from 1 and its filled cells by column, from 0, in ascending order."""

    number: int
    cells: dict[int, Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows that hold anything, in order; ``name`` is "" where the format has no sheets."""

    name: str
    lines: list[Line]


def text_cell(ref: str, value: str, *, strong: bool = False) -> Cell | None:
    """The cell of a text, which is kept as it is but for white space; None for a blank one."""
    text = " ".join(value.split())
    if not text:
        return None
    kind: Kind = "text"
    if text.lower() in _MISSING:
        kind = "missing"
    elif _FIGURE.fullmatch(text):
        kind = "figure"
    return Cell(ref, text, text, kind, strong)


def column_letters(column: int) -> str:
    """The name of a column, counted from 0: A, B, … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters
