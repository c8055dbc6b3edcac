"""Headings over groups of rows: "Thành thị" above "Nam" and "Nữ".

A row without figures looks the same as a heading. Only what is written as one is taken as one: a province
without figures must not lend its name to the provinces below it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kiemchung.ingest.grid import Cell

# How items are counted; "I." comes before "A.", of which it would be one too.
_ENUMERATORS = (
    ("roman", re.compile(r"[IVX]{1,5}(?:[.)/]\s.*|\.?)")),
    ("capital", re.compile(r"[A-ZĐ](?:[.)/]\s.*|\.?)")),
    ("letter", re.compile(r"\(?[a-zđ](?:[.)/]\s.*|[.)]?)")),
    ("number", re.compile(r"\(?\d{1,3}(?:[.)/]\s.*|[.)]?)")),
)
_INTRODUCES = re.compile(r".*:|(?:trong đó|phân theo|chia theo)\b.*", re.IGNORECASE)
TOTAL = re.compile(r"(?:tổng(?: số| cộng)?|cộng|cả nước|toàn quốc|total)\b", re.IGNORECASE)


class Name(NamedTuple):
    """What stands in front of a row: its number in a column for it, or "", and its name."""

    number: str
    cell: Cell


class Group:
    """The heading that holds for the next row; ``name`` is "" where none does."""

    def __init__(self) -> None:
        self.name = ""
        self._fresh = False

    def begin(self, heading: str) -> None:
        self.name, self._fresh = heading.rstrip(" :"), True

    def end(self) -> None:
        self.name, self._fresh = "", False

    def enter(self, subject: str, *, gap: bool) -> None:
        """Go on to a row: a blank line, or a total, ends the group unless it comes first in it."""
        if not self._fresh and (gap or TOTAL.match(subject)):
            self.end()
        self._fresh = False


def is_heading(found: Name, below: Name | None, *, recurs: bool) -> bool:
    """Whether a line with nothing but a name is written as the heading of the line below it.

    Args:
        recurs: the name below stands elsewhere in the table too: under another heading.
    """
    if below is None:
        return False
    return recurs or _INTRODUCES.fullmatch(found.cell.text) is not None or bool(_marks(found) - _marks(below))


def _marks(name: Name) -> set[str]:
    """How a name is set off; what sets off the name below it as well makes no heading."""
    text = name.cell.text
    marks = {_enumerator(name.number) or _enumerator(text)} - {""}
    if name.cell.strong:
        marks.add("strong")
    if text.isupper() and len(text) > 3:
        marks.add("capitals")
    return marks


def _enumerator(text: str) -> str:
    return next((name for name, pattern in _ENUMERATORS if text and pattern.fullmatch(text)), "")
