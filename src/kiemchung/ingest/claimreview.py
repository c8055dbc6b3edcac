"""Fact-checks that others have published (schema.org ClaimReview), as documents for a corpus.

Read are JSON-LD (an object, a list, an ``@graph``) and the DataFeed in which Data Commons gathers reviews. What was
claimed and what the publisher concluded is taken over; who made the claim, and where, is not.
"""

from __future__ import annotations

import html
import json
import re
from collections import Counter, deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from kiemchung.errors import DamagedInput, EmptyInput, EncodingError, InputTooLarge
from kiemchung.ingest.extracted import Extracted, iso_date
from kiemchung.ingest.files import empty, too_large
from kiemchung.ingest.jsonl import Row, SkippedLine

EXTENSION = ".json"
MAX_BYTES = 250_000_000
"""Largest feed; that of Data Commons has some 100 MB, and JSON takes ten times its size in memory."""

HEAD = 1_000_000
"""How much of a file :func:`is_feed` needs to see."""

_TYPE = re.compile(rb'"@type"\s*:\s*[\["]')
_REVIEW = re.compile(rb'"(?:https?://schema\.org/|schema:)?ClaimReview"')
# What holds reviews: a graph, a feed and its items, a list and its items.
_HOLDERS = ("@graph", "dataFeedElement", "itemListElement", "item")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>|<!--.{0,1000}?-->", re.DOTALL)
_BLOCK = re.compile(r"<(?:br|/p|/li|/div|/h\d)\b[^<>]{0,100}>", re.IGNORECASE)
_MOST_TYPES = 20


class _Unusable(ValueError):
    """Why a review makes no document, in both languages."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.vi = vi
        self.en = en


def is_feed(head: bytes) -> bool:
    """Whether a JSON file holds fact-checks, by its first ``HEAD`` bytes: a type is stated, and ClaimReview."""
    head = head[:HEAD].replace(b"\0", b"")  # so that UTF-16 is seen through
    starts = head.lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n")[:1] in (b"{", b"[")
    return starts and _TYPE.search(head) is not None and _REVIEW.search(head) is not None


def read(path: Path, name: str, limit: int, on_skip: Callable[[SkippedLine], None]) -> Iterator[Row]:
    """The fact-checks of a feed, in order.

    Args:
        limit: most bytes.
        on_skip: is told of each review that lacks what makes it one, and once of each other type of item.

    Raises:
        EmptyInput: the file is empty, or there is no ClaimReview in it.
        InputTooLarge: over ``limit`` or ``MAX_BYTES``.
        EncodingError: not UTF-8, UTF-16 or UTF-32.
        DamagedInput: not JSON.
        OSError: the file cannot be read.
    """
    others: Counter[str] = Counter()
    reviews = 0
    for number, item in enumerate(_items(_load(path, name, limit)), 1):
        types = _types(item)
        if "ClaimReview" not in types:
            others[types[0] if types else "?"] += 1
            continue
        reviews += 1
        try:
            extracted = _document(item)
        except _Unusable as error:
            on_skip(SkippedLine(name, None, f"mục {number}: {error.vi}", f"item {number}: {error.en}"))
        else:
            yield Row(extracted, None)
    for kind, count in others.most_common(_MOST_TYPES):
        vi, en = f"{count:,} mục loại “{kind}” không phải ClaimReview", f'{count:,} items of type "{kind}"'
        on_skip(SkippedLine(name, None, vi, f"{en} are no ClaimReview"))
    if not reviews:
        raise EmptyInput(
            f"Tệp “{name}” không có bài kiểm chứng (ClaimReview) nào; hãy chọn một nguồn cấp ClaimReview.",
            f'The file "{name}" has no fact-check (ClaimReview); choose a feed of ClaimReview.',
        )


def _load(path: Path, name: str, limit: int) -> object:
    with path.open("rb") as stream:
        data = stream.read(min(limit, MAX_BYTES) + 1)
    if not data:
        raise empty(name)
    if len(data) > limit:
        raise too_large(name, limit)
    if len(data) > MAX_BYTES:
        raise InputTooLarge(
            f"Tệp “{name}” vượt giới hạn {MAX_BYTES:,} byte; hãy chia thành nhiều tệp nhỏ hơn.",
            f'The file "{name}" is over the limit of {MAX_BYTES:,} bytes; split it into smaller files.',
        )
    try:
        return json.loads(data)
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"Tệp “{name}” không phải UTF-8 (byte {error.start}); hãy lưu lại dưới dạng UTF-8.",
            f'The file "{name}" is not UTF-8 (byte {error.start}); save it as UTF-8.',
        ) from error
    except (ValueError, RecursionError) as error:
        raise DamagedInput(
            f"Tệp “{name}” không phải JSON hợp lệ hoặc bị cắt cụt; hãy tải lại tệp.",
            f'The file "{name}" is not valid JSON, or is cut off; download it again.',
        ) from error


def _items(value: object) -> Iterator[dict[str, Any]]:
    """The objects of a feed in order, out of what only holds others; without recursion, however deep that is."""
    rest = deque([value])
    while rest:
        value = rest.popleft()
        if isinstance(value, list):
            rest.extendleft(reversed(value))
        elif isinstance(value, dict):
            held = [value[key] for key in _HOLDERS if isinstance(value.get(key), list | dict)]
            if held and "ClaimReview" not in _types(value):
                rest.extendleft(reversed(held))
            else:
                yield value


def _types(item: dict[str, Any]) -> list[str]:
    """Its types without the address of the vocabulary, fit to be printed."""
    stated = item.get("@type")
    names = stated if isinstance(stated, list) else [stated]
    bare = [re.split(r"[/#:]", name)[-1][:50] for name in names if isinstance(name, str)]
    return ["".join(char if char.isprintable() else "?" for char in name) for name in bare]


def _document(review: dict[str, Any]) -> Extracted:
    claim = _text(review.get("claimReviewed")).replace("\n", " ")
    publisher = _publisher(review) or None
    conclusion, body = _conclusion(review), _text(review.get("reviewBody"))
    if not claim:
        raise _Unusable("thiếu “claimReviewed”", '"claimReviewed" is missing')
    if not conclusion and not body:
        raise _Unusable("thiếu kết luận (“reviewRating”)", 'the conclusion ("reviewRating") is missing')
    url, published = _url(review), _day(review.get("datePublished"))
    # The title is read before each sentence of a document: as a question it does not assert what is claimed.
    title = f"Có đúng không: {claim.rstrip(' .?!')}?"
    lines = [f"Tuyên bố được kiểm chứng: “{claim}”."]
    if conclusion:
        by = f" của {publisher}" if publisher else ""
        lines.append(f"Kết luận{by}: {conclusion.rstrip(' .')}{_on(published)}.")
    if url:
        lines.append(f"Bài kiểm chứng: {url}")
    return Extracted(title, "\n".join([*lines, *filter(None, [body])]), url, published, publisher)


def _conclusion(review: dict[str, Any]) -> str:
    """The words of the rating, or its place on its scale."""
    rating = _first(review.get("reviewRating"))
    if not isinstance(rating, dict):
        return ""
    words = _text(rating.get("alternateName")) or _text(rating.get("name"))
    if words:
        return " ".join(words.split())
    value, worst, best = (_number(rating.get(key)) for key in ("ratingValue", "worstRating", "bestRating"))
    if value and worst and best:
        return f"mức {value} trên thang từ {worst} (kém nhất) đến {best} (tốt nhất)"
    return ""


def _publisher(review: dict[str, Any]) -> str:
    """The organisation that answers for the review; a person who wrote it only where no other name is given."""
    found = [_first(review.get(key)) for key in ("author", "publisher")]
    parties = [party for party in found if isinstance(party, dict)]
    parties.sort(key=lambda party: "Person" in _types(party))
    names = [_text(party.get("name")) for party in parties] + [_text(party) for party in found]
    return " ".join(next(filter(None, names), "").split())


def _url(review: dict[str, Any]) -> str | None:
    url = _first(review.get("url"))
    return url.strip() if isinstance(url, str) and re.fullmatch(r"\s*https?://\S+\s*", url) else None


def _day(value: object) -> str | None:
    """An ISO date; of a time that is written in another way, its day. None where that is no day either."""
    text = _text(value)
    for form in (text, text[:10]):
        try:
            return iso_date(form)
        except ValueError:
            continue
    return None


def _on(published: str | None) -> str:
    """ " (5/3/2024)", " (3/2024)" or " (2024)" """
    return f" ({'/'.join(part.lstrip('0') for part in reversed(published.split('-')))})" if published else ""


def _first(value: object) -> object:
    """Of several values the first; JSON-LD writes one value and a list of one alike."""
    return next(iter(value), None) if isinstance(value, list) else value


def _number(value: object) -> str:
    value = _first(value)
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return ""
    return str(value).strip()[:20].replace(".", ",")


def _text(value: object) -> str:
    """The words of a property, without mark-up; a language-tagged value is looked into."""
    value = _first(value)
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return ""
    plain = html.unescape(_TAG.sub(" ", _BLOCK.sub("\n", value))) if "<" in value or "&" in value else value
    return "\n".join(filter(None, (" ".join(line.split()) for line in plain.splitlines())))
