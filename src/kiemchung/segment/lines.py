"""What a line break means: the end of a sentence, or a line that goes on (as text out of a PDF does)."""

from __future__ import annotations

import re
from itertools import pairwise

from kiemchung.segment.lexicon import NUMBER_LABELS, UNFINISHED

_BREAK = r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]"
_BREAKS = re.compile(_BREAK)
_BLANK = re.compile(r"\n[^\S\n]*\n")
_BULLET = re.compile(
    r"(?:[-–—•*+●▪▫◦‣·∙○■□►▶➢➤✓✔❖]|\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)/]|\(?[a-zđA-ZĐ][.)/]|\(?[ivxIVX]{1,5}[.)/])\s"
    r"|\d{1,2}[.)](?=[^\W\d_])|\(\d{1,3}\)|\(?[a-zđ]\)"
)
_OWN_LINE = re.compile(r"=|\||#{1,6}\s|[•●▪■►➢✓✔]|[\u2600-\u27bf\U0001f1e6-\U0001faff]")
_NEXT_LINE = re.compile(r"[^\r\n]{1,400}(?:\r\n|[\r\n])(?=\S)")
_OPENING = "\"'“‘«([{„"
_CONTINUES_BEFORE = ",–([{“‘«&/"
_CONTINUES_AFTER = ",.;:!?)]}”’»%…"
_NARROWEST, _WIDEST, _FULL = 40, 150, 0.8
_REACH = 200


def is_bullet(text: str, position: int) -> bool:
    """Whether a list item, a heading mark-up, a table row or a symbol begins at ``position``."""
    return bool(_BULLET.match(text, position) or _OWN_LINE.match(text, position))


def case_after(text: str, position: int) -> str:
    """Case of what begins at ``position``: "lower", "upper", "digit" or "other" (mark, symbol, end).

    Opening quotes and brackets are looked through. A brand such as "iPhone" counts as upper, and so
    does a letter of a script without case.
    """
    limit = min(len(text), position + 4)
    while position < limit and text[position] in _OPENING:
        position += 1
    letter = text[position : position + 1]
    if letter.islower():
        return "upper" if text[position + 1 : position + 2].isupper() else "lower"
    if letter.isdigit():
        return "digit"
    return "upper" if letter.isalpha() else "other"


class Lines:
    """Judges the line breaks of one text, from left to right.

    A block is a run of lines without a blank line. It is taken as wrapped (its lines were broken by
    width, not by sense) when full lines in it go on in lower case.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._block_end = -1
        self._width = 0
        self._evidence = 0

    def ends(self, sentence: int, start: int, end: int) -> bool:
        """Whether the line break at ``start:end`` (with the white space after it) ends the sentence.

        Args:
            sentence: where the current sentence begins; ``text[sentence]`` is not white space.
        """
        text = self._text
        if end >= len(text) or len(_BREAKS.findall(text, start, end)) > 1:
            return True
        reach = max(sentence, start - _REACH)
        line = text[max(reach, text.rfind("\n", reach, start) + 1) : start].rstrip()
        if not line or line.endswith("==") or text.startswith(("=", "|", "#"), sentence):
            return True
        word = line.rsplit(maxsplit=1)[-1].strip(_OPENING)
        word = word.lower() if line.isupper() else word
        if is_bullet(text, end):
            return not (word in NUMBER_LABELS and text[end].isdigit())
        if line[-1] == ":":
            return self._introduces_list(end)
        if line[-1] in _CONTINUES_BEFORE or text[end] in _CONTINUES_AFTER or word in UNFINISHED:
            return False
        return not self._goes_on(sentence, line, start, end)

    def _introduces_list(self, position: int) -> bool:
        """Whether at least two lines that begin with a capital follow: a list whose bullets were lost."""
        following = _NEXT_LINE.match(self._text, position)
        starts = [position, following.end()] if following else []
        return bool(starts) and all(case_after(self._text, at) == "upper" for at in starts)

    def _goes_on(self, sentence: int, line: str, start: int, end: int) -> bool:
        case = case_after(self._text, end)
        cased = not self._begins_lower(sentence)
        if case == "lower" and cased:
            return True
        if line[-1] in ".!?…;":
            return False
        self._measure(start)
        wrapped = _NARROWEST <= self._width <= _WIDEST and self._evidence >= (1 if cased else 2)
        return wrapped and len(line) >= _FULL * self._width

    def _begins_lower(self, sentence: int) -> bool:
        bullet = _BULLET.match(self._text, sentence)
        return bullet is None and case_after(self._text, sentence) == "lower"

    def _measure(self, position: int) -> None:
        """Width and evidence of wrapping of the block around ``position``, once a block."""
        if position < self._block_end:
            return
        blank = _BLANK.search(self._text, position)
        end = blank.start() if blank else len(self._text)
        # The block was entered at its first undecided break; the line before that break belongs to it.
        begin = self._text.rfind("\n", max(0, position - _WIDEST - 1), position) + 1
        lines = [line.strip() for line in self._text[begin:end].splitlines()]
        self._block_end = end
        self._width = max(map(len, lines), default=0)
        self._evidence = sum(self._shows_wrapping(line, after) for line, after in pairwise(lines))

    def _shows_wrapping(self, line: str, after: str) -> bool:
        full = bool(line) and len(line) >= _FULL * self._width
        return full and line[-1] not in ".!?…;:" and case_after(after, 0) == "lower"
