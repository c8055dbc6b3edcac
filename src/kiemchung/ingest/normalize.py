"""One spelling for each text: NFC, plain spaces, ``\\n`` line ends, no invisible characters.

Two steps, each of which knows the way back: characters that no reader sees are replaced, then the rest is
composed. Only the places that change are stored, so the map of a text in good order is empty.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from kiemchung.errors import InternalError

_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SURROGATES = "\ud800-\udfff"
# Zero-width characters, the soft hyphen, and marks of writing direction, which can make text read otherwise
# than it is stored (CVE-2021-42574). U+200C and U+200D stay: emoji and other scripts need them.
_INVISIBLE = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_UNWANTED = re.compile(f"[{_LINE_ENDS}{_SPACES}{_SURROGATES}{_INVISIBLE}]")
_BY_CATEGORY = {"Zs": " ", "Cs": "\ufffd"}

# Characters that are in NFC, start a composition and never join the one before (UAX #15, section 9): text may be
# cut in front of each. The set is not complete; what lies outside goes through the composition, which leaves
# it alone if it is right.
_SAFE = (
    "\x00-\u02ff\u0386\u0388-\u03ff\u0400-\u0482\u048a-\u052f\u1100-\u1112\u1e00-\u1eff\u2002-\u200d\u2010-\u2027"
    "\u2030-\u205e\u20a0-\u20cf\u2190-\u22ff\u2500-\u27ff\u3000-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff"
    "\uac00-\ud7a3\ufe0f\uff01-\uff60\U0001f300-\U0001faff"
)
_UNSAFE_RUN = re.compile(f"[^{_SAFE}]+")
# unicodedata sorts marks by insertion: a run of n unsorted marks takes n² steps. UAX #15 (section 13, stream-safe
# text) takes 30 as more than any language needs; longer runs are sorted here first.
_LONGEST_RUN = 30


class _Edit(NamedTuple):
    """``before[start:end]`` became ``text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Step:
    """The edits of one step, as parallel columns of offsets, ascending."""

    old_end: list[int] = field(default_factory=list)
    old_start: list[int] = field(default_factory=list)
    new_end: list[int] = field(default_factory=list)
    new_start: list[int] = field(default_factory=list)

    def add(self, edit: _Edit, new_start: int) -> None:
        self.old_start.append(edit.start)
        self.old_end.append(edit.end)
        self.new_start.append(new_start)
        self.new_end.append(new_start + len(edit.text))

    def back_start(self, position: int) -> int:
        at = bisect_right(self.new_start, position) - 1
        if at < 0:
            return position
        if position < self.new_end[at]:
            return self.old_start[at]
        return self.old_end[at] + position - self.new_end[at]

    def back_end(self, position: int) -> int:
        at = bisect_left(self.new_start, position) - 1
        if at < 0:
            return position
        return self.old_end[at] + max(0, position - self.new_end[at])


@dataclass(frozen=True, slots=True)
class Normalized:
    """A normalized text with the way back to what was given.

    Args:
        text: NFC, lines end in ``\\n``, the only other white space is the space and the tab.
    """

    text: str
    _steps: tuple[_Step, ...] = field(default=(), repr=False, compare=False)

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the given text whose characters made ``text[start:end]``, in code points, half open.

        A span that cuts through a character sequence that was composed as one maps to the whole of it.

        Raises:
            InternalError: the span does not lie in ``text``.
        """
        if not 0 <= start <= end <= len(self.text):
            raise InternalError(
                f"Khoảng [{start}, {end}) nằm ngoài văn bản; hãy báo lỗi này cho nhóm phát triển.",
                f"The span [{start}, {end}) lies outside the text; please report this error.",
            )
        empty = start == end
        for step in reversed(self._steps):
            start, end = step.back_start(start), step.back_end(end)
        return (start, start) if empty else (start, end)


def normalize(text: str) -> Normalized:
    """Brings ``text`` into the one form that is stored, in time linear in its length.

    Line ends become ``\\n``, other kinds of spaces the plain space, lone surrogates U+FFFD; control and
    zero-width characters go; the rest is composed to NFC (Unicode Standard Annex #15).
    """
    cleaned, cleaning = _apply(text, _clean(text))
    composed, composition = _apply(cleaned, _compose(cleaned))
    return Normalized(composed, tuple(step for step in (cleaning, composition) if step.old_end))


def _apply(text: str, edits: Iterable[_Edit]) -> tuple[str, _Step]:
    step = _Step()
    pieces: list[str] = []
    done = length = 0
    for edit in edits:
        pieces += (text[done : edit.start], edit.text)
        length += edit.start - done
        step.add(edit, length)
        length += len(edit.text)
        done = edit.end
    return "".join([*pieces, text[done:]]) if pieces else text, step


def _clean(text: str) -> Iterator[_Edit]:
    for match in _UNWANTED.finditer(text):
        start, end = match.span()
        if text.startswith("\r\n", start):
            end += 1
        yield _Edit(start, end, _replacement(text[start]))


def _replacement(char: str) -> str:
    return "\n" if char in _LINE_ENDS else _BY_CATEGORY.get(unicodedata.category(char), "")


def _compose(text: str) -> Iterator[_Edit]:
    for match in _UNSAFE_RUN.finditer(text):
        start, end = max(0, match.start() - 1), match.end()
        run = text[start:end]
        composed = unicodedata.normalize("NFC", _sorted_marks(run) if len(run) > _LONGEST_RUN else run)
        if composed != run:
            yield _Edit(start, end, composed)


def _sorted_marks(run: str) -> str:
    decomposed = "".join(unicodedata.normalize("NFD", char) for char in run)
    groups = groupby(decomposed, key=lambda char: unicodedata.combining(char) > 0)
    return "".join("".join(sorted(group, key=unicodedata.combining) if marks else group) for marks, group in groups)
