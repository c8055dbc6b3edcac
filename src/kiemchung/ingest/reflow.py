"""Lines of a printed page back into paragraphs.

A line break is the typesetter's own where the first word of the next line would not have fitted any
more, and the author's where it would have: that, with punctuation and letter case, tells the two apart.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

_SENTENCE_END = re.compile(r"[.!?:;…][\"”’»)\]]*$")
_ITEM = re.compile(r"[-–—•+*▪●○◦]\s|\(?(\d{1,3}|[a-zđ]|[IVX]{1,5})[.)]\s|(Điều|Chương|Mục|Phần|Phụ lục)\s+[\dIVX]+\b")
_BROKEN_WORD = re.compile(r"\b([a-z]{3,})-$")
_NUMBER = re.compile(r"[0-9]{1,9}")
_NUMBERS = 9
_NEAR_EDGE = 2
_NEIGHBOURS = 4
_SENTENCE_SLACK = 0.95
_SLACK = 0.9


def reflow(pages: list[str]) -> str:
    """Text with a paragraph on each line, without the running heads, feet and page numbers of its pages."""
    lines = [line for page in _without_furniture([_split(page) for page in pages]) for line in page]
    width = _usual_width(lines)
    paragraphs = [""]
    for index, line in enumerate(lines):
        if index and _starts_paragraph(lines, index, width):
            paragraphs.append(line)
        else:
            paragraphs[-1] = _joined(paragraphs[-1], line)
    return "\n".join(filter(None, paragraphs))


def _split(page: str) -> list[str]:
    return [" ".join(line.split()) for line in page.strip().split("\n")]


def _without_furniture(pages: list[list[str]]) -> list[list[str]]:
    """Drop lines that stand near the edge of a third of the pages or more (odd and even ones differ)."""
    seen = Counter(key for number, page in enumerate(pages) for key in _edge_keys(page, number))
    often = {key for key, count in seen.items() if count >= 2 and count * 3 >= len(pages)}
    return [_trimmed(page, number, often) for number, page in enumerate(pages)]


def _edge_keys(page: list[str], number: int) -> set[str]:
    edges = page[:_NEAR_EDGE] + page[_NEAR_EDGE:][-_NEAR_EDGE:]
    return {key for line in edges if line for key in _keys(line, number)}


def _keys(line: str, number: int) -> set[str]:
    """The line itself, and the line with one of its numbers counted from the number of the page.

    Page numbers so become equal on all pages; the totals under two tables do not.
    """
    found = islice(_NUMBER.finditer(line), _NUMBERS)
    return {line} | {f"{line[: n.start()]}#{int(n[0]) - number}{line[n.end() :]}" for n in found}


def _trimmed(page: list[str], number: int, furniture: set[str]) -> list[str]:
    last = len(page) - _NEAR_EDGE
    return [
        line
        for index, line in enumerate(page)
        if _NEAR_EDGE <= index < last or furniture.isdisjoint(_keys(line, number))
    ]


def _usual_width(lines: list[str]) -> int:
    """Characters in a full line: the ninth decile."""
    lengths = sorted(map(len, filter(None, lines)))
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _starts_paragraph(lines: list[str], index: int, width: int) -> bool:
    before, line = lines[index - 1], lines[index]
    if not before or not line or (before.isupper() and not line.isupper()):
        return True
    needed = len(before) + 1 + len(line.split(maxsplit=1)[0])
    item = _ITEM.match(line) is not None
    if _SENTENCE_END.search(before):
        return item or needed < _SENTENCE_SLACK * width
    near = max(map(len, lines[max(index - _NEIGHBOURS, 0) : index + _NEIGHBOURS]))
    begins = item or (line[0].isupper() and not before.isupper() and before[-1] != ",")
    return begins and needed < _SLACK * near


def _joined(before: str, line: str) -> str:
    """Join two lines; a hyphen at the break stays in "Covid-19" and "vi-rút", and goes in "inter-national".

    Vietnamese words are not divided at the end of a line: only plain letters are a word broken in two.
    """
    if before.endswith("\u00ad"):
        return before[:-1] + line
    broken = _BROKEN_WORD.search(before)
    if broken and re.match(r"[a-z]{3,}", line):
        return before[:-1] + line
    glue = "" if not before or re.search(r"\w[-‐]$", before) else " "
    return before + glue + line
