"""Pairs as retrieval makes them, out of plain articles: the sentence that is there, changed, or not there at all.

For each chosen sentence: its own passage (SUPPORTED), the same with one detail changed (REFUTED), and either of the two
with the nearest passage of another article (NEI). True and changed sentences are equally often NEI, so the claim alone
tells nothing about NEI; what a change sounds like still tells a little about REFUTED.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import defaultdict
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.neighbors import NearestNeighbors

from kiemchung import segment
from kiemchung.records import Document, Passage
from kiemchung.retrieve.focus import focus
from training.pairs import Pair

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
CAPITALS = "".join(c for c in map(chr, range(0x41, 0x1EFA)) if c.isupper())
NAME = re.compile(rf"\b[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)+")
# Each side of a pair is a believable, contrary reading of the other.
TURNS = [
    (" không phải là ", " là "), (" là ", " không phải là "), (" lớn nhất", " nhỏ nhất"), (" cao nhất", " thấp nhất"),
    (" đầu tiên", " cuối cùng"), (" trước ", " sau "), (" phía bắc", " phía nam"), (" phía đông", " phía tây"),
    (" tăng ", " giảm "), (" nhiều hơn ", " ít hơn "), (" được ", " không được "), (" không ", " "),
    (" bắt đầu ", " kết thúc "),
    (" thuộc ", " không thuộc "), (" thắng ", " thua "), (" có ", " không có "),
]  # fmt: skip


def read(path: Path, count: int, seed: int) -> list[Pair]:
    """About ``4 * count`` pairs from ``count`` sentences of articles (JSONL.gz with title and text)."""
    chance = random.Random(seed)
    documents = _documents(path, chance, count)
    passages = [(d, p) for d in documents for p in segment.windows(d, segment.split(d.text))]
    chosen = [(d, p, _pick(d, p, chance)) for d, p in chance.sample(passages, min(len(passages), 2 * count))]
    chosen = [item for item in chosen if item[2]][:count]
    neighbours = _neighbours(passages, chosen)
    pairs = []
    names = _names(documents)
    for (document, passage, sentence), (other, away) in zip(chosen, neighbours, strict=True):
        changed = _change(sentence, names, chance)
        pairs.append(Pair(_premise(document, passage, sentence), sentence, "SUPPORTED"))
        if changed:
            pairs.append(Pair(_premise(document, passage, changed), changed, "REFUTED"))
            pairs.append(Pair(_premise(other, away, changed), changed, "NEI"))
        if not changed or chance.random() < 0.5:
            pairs.append(Pair(_premise(other, away, sentence), sentence, "NEI"))
    return pairs


def _documents(path: Path, chance: random.Random, count: int) -> list[Document]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    rows = [row for row in rows if len(row["text"]) > 1500]
    picked = chance.sample(rows, min(len(rows), count))
    return [Document(str(i), row["title"], row["text"][:6000].replace("\r", "")) for i, row in enumerate(picked)]


def _pick(document: Document, passage: Passage, chance: random.Random) -> str:
    """A whole sentence of running text, or nothing."""
    texts = [document.text[a:b] for a, b in passage.sentences]
    good = [
        t for t in texts if 45 < len(t) < 260 and t[-1] == "." and t[0].isupper() and "\n" not in t and "=" not in t
    ]
    return chance.choice(good) if good else ""


def _premise(document: Document, passage: Passage, claim: str) -> str:
    return segment.context(document, sorted(focus(claim, document, passage)))


def _neighbours(passages: list[tuple[Document, Passage]], chosen: list) -> list[tuple[Document, Passage]]:  # type: ignore[type-arg]
    """For each chosen sentence the nearest passage of another document, by TF-IDF."""
    vectors = TfidfVectorizer(token_pattern=r"\w+", sublinear_tf=True)
    matrix = vectors.fit_transform([segment.context(d, p.sentences) for d, p in passages])
    search = NearestNeighbors(n_neighbors=12, metric="cosine").fit(matrix)
    found = search.kneighbors(vectors.transform([s for _, _, s in chosen]), return_distance=False)
    result = []
    for (document, _, _), rows in zip(chosen, found, strict=True):
        others = [passages[row] for row in rows if passages[row][0].id != document.id]
        result.append(others[0] if others else passages[rows[-1]])
    return result


def _names(documents: list[Document]) -> dict[int, list[str]]:
    """Names by their number of syllables: a swap keeps the shape of the sentence."""
    by_length: dict[int, set[str]] = defaultdict(set)
    for document in documents:
        for name in NAME.findall(document.text):
            by_length[len(name.split())].add(name)
    return {length: sorted(names) for length, names in by_length.items()}


def _change(sentence: str, names: dict[int, list[str]], chance: random.Random) -> str:
    """The sentence with one number, name or turn of phrase changed; empty when nothing can be."""
    ways = [_change_number, _change_name, _change_turn]
    chance.shuffle(ways)
    for way in ways:
        changed = way(sentence, names, chance)
        if changed and changed != sentence:
            return changed
    return ""


def _change_number(sentence: str, names: dict[int, list[str]], chance: random.Random) -> str:
    numbers = list(NUMBER.finditer(sentence))
    if not numbers:
        return ""
    match = chance.choice(numbers)
    digits = list(match.group())
    places = [i for i, c in enumerate(digits) if c.isdigit() and (i > 0 or len(digits) == 1 or len(digits) > 3)]
    place = chance.choice(places or [0])
    digits[place] = chance.choice([d for d in "123456789" if d != digits[place]])
    return sentence[: match.start()] + "".join(digits) + sentence[match.end() :]


def _change_name(sentence: str, names: dict[int, list[str]], chance: random.Random) -> str:
    found = [m for m in NAME.finditer(sentence) if m.start() > 0]
    if not found:
        return ""
    match = chance.choice(found)
    return sentence[: match.start()] + chance.choice(names[len(match.group().split())]) + sentence[match.end() :]


def _change_turn(sentence: str, names: dict[int, list[str]], chance: random.Random) -> str:
    possible = [(a, b) for a, b in TURNS if a in sentence]
    if not possible:
        return ""
    before, after = chance.choice(possible)
    return sentence.replace(before, after, 1)
