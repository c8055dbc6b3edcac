"""What the text and the page share: safe strings, reading order, and the marks inside the checked text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kiemchung.publish.wording import KINDS, STANDINGS, Standing, standing
from kiemchung.records import CheckedClaim, Kind, Report, SentenceKind, Span

# Control characters (they drive terminals), bidirectional embeddings, overrides and isolates (they show
# text in another order than it has: https://trojansource.codes/), surrogates and noncharacters (they
# cannot be written). Tab and line feed are text.
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_LINE_BREAK = re.compile("\r\n?|[\u2028\u2029]")
_LINK = re.compile(r"https?://[^\s/?#\"<>\\][^\s\"<>\\]*", re.IGNORECASE)
PLACEHOLDER = "\ufffd"


def clean(text: str) -> str:
    """The text with each character that could act on the reader's screen shown as U+FFFD."""
    return _UNSAFE.sub(PLACEHOLDER, _LINE_BREAK.sub("\n", text))


def flat(text: str) -> str:
    """The cleaned text on one line."""
    return " ".join(clean(text).split())


def shorten(text: str, limit: int) -> str:
    """The flat text, at most ``limit`` characters and “…”, cut between words where there are words."""
    line = flat(text)
    if len(line) <= limit:
        return line
    head, space, _ = line[: limit + 1].rpartition(" ")
    return (head if space else line[:limit]).rstrip(" ,;:.–-") + "…"


def web_link(url: str | None) -> str | None:
    """The URL if it is http or https and nothing in it could deceive; otherwise None."""
    return url if url and _LINK.fullmatch(url) and clean(url) == url else None


@dataclass(frozen=True, slots=True)
class NumberedClaim:
    """A claim with its number in reading order, from 1, and its author's own words."""

    n: int
    claim: CheckedClaim
    own_words: str
    standing: Standing

    @property
    def reworded(self) -> bool:
        """Whether the standalone statement differs from the author's own words by more than its ends."""
        trimmed = (flat(text).strip(" .!“”\"'").casefold() for text in (self.claim.text, self.own_words))
        return bool(self.own_words) and len(set(trimmed)) > 1


def numbered(report: Report) -> list[NumberedClaim]:
    """The claims in the order of the text; those without a place in it come last."""
    text = report.document.text
    ordered = sorted(report.claims, key=lambda claim: _place(claim, len(text)))
    return [
        NumberedClaim(n, claim, " […] ".join(text[a:b] for a, b in claim.spans), standing(claim))
        for n, claim in enumerate(ordered, 1)
    ]


def _place(claim: CheckedClaim, size: int) -> Span:
    """From the first word of a claim to its last."""
    return min((a for a, _ in claim.spans), default=size), max((b for _, b in claim.spans), default=size)


def tally(claims: Iterable[NumberedClaim]) -> dict[Standing, int]:
    """How many claims stand where; each claim is counted once, a declined one only as declined."""
    counts = Counter(item.standing for item in claims)
    return {name: counts[name] for name in STANDINGS}


def left_alone(report: Report) -> dict[Kind, list[SentenceKind]]:
    """The sentences that were not checked, by kind, each list in the order of the text."""
    ordered = sorted(report.sentences, key=lambda s: s.start)
    groups = {kind: [s for s in ordered if s.kind == kind] for kind in KINDS}
    return {kind: group for kind, group in groups.items() if group}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the checked text under the same marks throughout.

    Args:
        claims: numbers of the claims that cover it, outermost first.
        kind: the kind of the unchecked sentence it stands in.
        ends: numbers of the claims whose last word it holds.
        closes: the kind of the unchecked sentence that ends with it.
    """

    text: str
    claims: tuple[int, ...]
    kind: Kind | None
    ends: tuple[int, ...]
    closes: Kind | None


Mark = tuple[Span, int | Kind]


def pieces(report: Report, claims: Iterable[NumberedClaim]) -> Iterator[Piece]:
    """The checked text cut wherever a mark begins or ends; the pieces joined are exactly the text."""
    text = report.document.text
    marks = _marks(report, claims)
    ends = {key: span[1] for span, key in sorted(marks, key=lambda m: m[0][1]) if isinstance(key, int)}
    closes = {span[1]: key for span, key in marks if not isinstance(key, int)}
    for start, end, active in _sweep(len(text), marks):
        numbers = tuple(sorted(key for key in active if isinstance(key, int)))
        kind = next((key for key in active if not isinstance(key, int)), None)
        ending = tuple(n for n in numbers if ends[n] == end)
        yield Piece(text[start:end], numbers, kind, ending, closes.get(end))


def _marks(report: Report, claims: Iterable[NumberedClaim]) -> list[Mark]:
    """Spans to mark, cut to the text; empty ones are dropped."""
    size = len(report.document.text)
    found: list[Mark] = [(span, item.n) for item in claims for span in item.claim.spans]
    found += [((s.start, s.end), s.kind) for s in report.sentences if s.kind != "FACTUAL"]
    cut = (((max(0, span[0]), min(size, span[1])), key) for span, key in found)
    return [(span, key) for span, key in cut if span[0] < span[1]]


def _sweep(size: int, marks: list[Mark]) -> Iterator[tuple[int, int, frozenset[int | Kind]]]:
    """Start, end and marks of each stretch between two neighbouring borders, in order."""
    opening: defaultdict[int, list[int | Kind]] = defaultdict(list)
    closing: defaultdict[int, list[int | Kind]] = defaultdict(list)
    for (start, end), key in marks:
        opening[start].append(key)
        closing[end].append(key)
    active: Counter[int | Kind] = Counter()
    for start, end in pairwise(sorted({0, size, *opening, *closing})):
        active.subtract(closing[start])
        active.update(opening[start])
        active = +active
        yield start, end, frozenset(active)
