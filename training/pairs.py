"""Claim/evidence pairs for training and measuring, read from the data folder."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kiemchung import segment
from kiemchung.records import Document, Passage
from kiemchung.retrieve.focus import focus

LABELS = ("SUPPORTED", "REFUTED", "NEI")
DEV_SHARE = 5  # one passage in five is only ever dev


@dataclass(frozen=True)
class Pair:
    """``premise`` is the evidence (with its title), ``hypothesis`` the claim.

    ``group`` is the subject, ``family`` what must stay on one side of a split: passages that share their claims.
    """

    premise: str
    hypothesis: str
    label: str
    group: str = ""
    family: str = ""


def read(
    root: Path,
    *,
    path: str,
    rows: int = 0,
    split: str = "",
    nei: float = 0.0,
    narrow: float = 0.0,
    share: float = 1.0,
    sentences: int = 0,
    seed: int = 0,
) -> list[Pair]:
    """Pairs of one file (or of the folder of written passages), shuffled by ``seed``.

    Args:
        path: relative to ``root``; what begins with ``training/`` lies in this repository instead.
        rows: take this many after shuffling; 0 takes all.
        split: "train" or "dev" of the written pairs.
        nei: share of the claims that are also paired, as NEI, with the nearest other evidence of their group.
        narrow: share of the written pairs whose passage is narrowed to the sentences that the judge is shown.
        share: of the written families, for a learning curve.
        sentences: the file holds articles; make pairs from this many of their sentences.
    """
    source = Path(path) if path.startswith("training/") else root / path
    if sentences:
        from training import synthetic

        return synthetic.read(source, sentences, seed)
    pairs = _written(source, split, share) if source.is_dir() else _jsonl(source)
    if nei:
        pairs = pairs + _neighbours(pairs, nei, seed)
    chance = random.Random(seed)
    chance.shuffle(pairs)
    pairs = [_narrowed(pair) if chance.random() < narrow else pair for pair in pairs]
    return pairs[:rows] if rows else pairs


def is_dev(passage: str) -> bool:
    """Whether a family belongs to the fifth that is only ever dev, by the hash of its first passage."""
    return number(passage) % DEV_SHARE == 0


def number(passage: str) -> int:
    """A number that stands for a family, by which it is split and sampled."""
    return int(hashlib.sha256(passage.encode()).hexdigest(), 16)


def _jsonl(path: Path) -> list[Pair]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_pair(json.loads(line)) for line in lines]


def _pair(row: dict[str, Any]) -> Pair:
    premise = _nfc(row["premise"])
    return Pair(premise, _nfc(row["hypothesis"]), row["label"], str(row.get("group", "")), premise)


def _written(folder: Path, split: str, share: float) -> list[Pair]:
    pairs = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            family = row["passages"][0]["text"]
            if split and is_dev(family) != (split == "dev"):
                continue
            if number(family) // DEV_SHARE % 1000 >= share * 1000:
                continue
            for at, passage in enumerate(row["passages"]):
                premise = _nfc(f"{passage['title']}. {passage['text']}")
                labelled = [c for c in row["claims"] if c["labels"][at]]  # null: the two readers disagreed
                pairs += [Pair(premise, _nfc(c["text"]), c["labels"][at], row["topic"], family) for c in labelled]
    return pairs


def _narrowed(pair: Pair) -> Pair:
    """The pair as the judge sees it at run time: the title and three sentences of the passage."""
    title, _, text = pair.premise.partition(". ")
    document = Document("", title, text)
    spans = tuple(segment.split(text))
    passage = Passage("", 0, len(text), spans)
    narrow = segment.context(document, sorted(focus(pair.hypothesis, document, passage)))
    return replace(pair, premise=narrow)


def _neighbours(pairs: list[Pair], share: float, seed: int) -> list[Pair]:
    """Hard NEI: the evidence of the same group that shares most words with the claim, but is of another family."""
    by_group: dict[str, dict[str, set[str]]] = defaultdict(dict)
    family = {pair.premise: pair.family for pair in pairs}
    for pair in pairs:
        by_group[pair.group].setdefault(pair.premise, set(pair.premise.lower().split()))
    chance = random.Random(seed)
    made = []
    for pair in pairs:
        others = {p: words for p, words in by_group[pair.group].items() if family[p] != pair.family}
        if others and chance.random() < share:
            claim = set(pair.hypothesis.lower().split())
            nearest = sorted(others, key=lambda p: -len(others[p] & claim))[:3]
            made.append(replace(pair, premise=chance.choice(nearest), label="NEI"))
    return made


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)
