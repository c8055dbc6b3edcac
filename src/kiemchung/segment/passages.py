"""Cut a document into passages: the windows of whole sentences that are indexed and judged."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kiemchung.records import Document, Passage, Span

MAX_CHARS = 600
"""Aimed length of a passage in code points: four to six sentences of running Vietnamese."""

_SLACK = 1.5
_HEADING_CHARS = 120
_CLAUSE_END = re.compile(r"[;:,.!?…](?=\s)|[–—](?=\s)|\n")
_SENTENCE_END = '.!?…:;,"”’»)]。！？'
_WIKI_HEADING = re.compile(r"==.*==|#{1,6}\s.*")


def windows(
    document: Document, sentences: Sequence[Span], *, max_chars: int = MAX_CHARS, overlap: int = 1
) -> list[Passage]:
    """Passages of whole consecutive sentences, in order, each at most ``1.5 * max_chars`` long.

    A passage takes sentences up to ``max_chars`` code points; the next one repeats its last
    ``overlap`` sentences where that fits. A sentence over ``max_chars`` is cut behind a clause mark
    or at a space, and its pieces stand in for it. A heading goes with what follows it, and what
    follows a heading repeats nothing from before it. Every sentence is in at least one passage.

    Args:
        sentences: spans from :func:`kiemchung.segment.split`, in document offsets, in order.
        max_chars: aimed length in code points, at least 1.
        overlap: sentences that two neighbouring passages share, at least 0.
    """
    units = [piece for sentence in sentences for piece in _pieces(document.text, sentence, max_chars)]
    headings = _headings(document.text, units)
    passages: list[Passage] = []
    first = fresh = 0
    while fresh < len(units):
        end = _window_end(units, headings, (first, fresh), max_chars)
        passages.append(Passage(document.id, units[first][0], units[end - 1][1], tuple(units[first:end])))
        first, fresh = _overlap_start(units, headings, (first, end), overlap, max_chars), end
    return passages


def context(document: Document, spans: Sequence[Span]) -> str:
    """The text that the encoder and the judge see: ``"Title. text"``, the spans joined by spaces.

    The title is left out where it is empty or where the text begins with it (in any case of letters,
    as a whole word); a title with its own end mark gets no full stop.

    Args:
        spans: the sentences of a passage, or some of them, in document offsets.
    """
    text = " ".join(document.text[start:end] for start, end in spans)
    title = " ".join(document.title.split())
    opening = " ".join(text[: 2 * len(title) + 2].split())
    if not title or re.match(rf"{re.escape(title.casefold())}(?!\w)", opening.casefold()):
        return text
    return f"{title} {text}" if title[-1] in ".!?…:。！？" else f"{title}. {text}"


def _pieces(text: str, sentence: Span, max_chars: int) -> list[Span]:
    """The sentence itself, or its pieces of at most ``max_chars`` if it is longer."""
    start, end = sentence
    pieces = []
    while end - start > max_chars:
        cut = _cut(text, start, start + max_chars)
        stop = cut - (len(text[start:cut]) - len(text[start:cut].rstrip()))
        pieces.append((start, stop))
        start = cut
        while text[start].isspace():
            start += 1
    return [*pieces, (start, end)]


def _cut(text: str, start: int, limit: int) -> int:
    """Where to cut ``text[start:limit]``: behind its last clause mark, else its last space, else the end.

    A cut leaves at least half of the room filled, so that no passage is a mere scrap.
    """
    half = start + (limit - start + 1) // 2
    marks = [match.end() for match in _CLAUSE_END.finditer(text, half, min(limit + 1, len(text)))]
    inside = [mark for mark in marks if mark <= limit]
    if inside:
        return inside[-1]
    for position in range(limit, half, -1):
        if text[position].isspace():
            return position
    return limit


def _headings(text: str, units: list[Span]) -> list[bool]:
    """For each unit, whether it is a heading: marked up, or a single title-like line between others.

    Title-like lines that follow each other are a list, not headings.
    """
    marked = [_WIKI_HEADING.fullmatch(text, start, end) is not None for start, end in units]
    like = [False, *(_is_title_like(text, unit) for unit in units), False]
    return [
        mark or (here and not before and not after)
        for mark, before, here, after in zip(marked, like, like[1:], like[2:], strict=False)
    ]


def _is_title_like(text: str, unit: Span) -> bool:
    """Whether the unit is a short line of its own that has no end mark and begins with a letter or digit."""
    start, end = unit
    if end - start > _HEADING_CHARS or text[end - 1] in _SENTENCE_END or not text[start].isalnum():
        return False
    line_before = text[max(0, start - 80) : start].rpartition("\n")[2]
    return not line_before.strip() and text[end : end + 1] in ("\n", "\r")


def _window_end(units: list[Span], headings: list[bool], window: tuple[int, int], max_chars: int) -> int:
    """End (exclusive) of the window that begins at unit ``first`` and must bring unit ``fresh``."""
    first, fresh = window
    end = fresh + 1
    while end < len(units) and units[end][1] - units[first][0] <= max_chars:
        end += 1
    if end == len(units):
        return end
    body = end
    while body > fresh and headings[body - 1]:
        body -= 1
    if body > fresh:
        return body
    # Nothing but headings: they take what follows with them, if it is not too far.
    fits = units[end][1] - units[first][0] <= _SLACK * max_chars
    return end + 1 if fits else end


def _overlap_start(
    units: list[Span], headings: list[bool], window: tuple[int, int], overlap: int, max_chars: int
) -> int:
    """First unit of the next window, behind ``window``: up to ``overlap`` units are repeated."""
    first, end = window
    if end == len(units) or headings[end]:
        return end
    start = end
    while start > max(first + 1, end - overlap) and units[end][1] - units[start - 1][0] <= _SLACK * max_chars:
        start -= 1
    return start
