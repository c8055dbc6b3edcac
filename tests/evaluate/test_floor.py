"""A floor under the bundled judge, on hard pairs that it never saw.

``tests/golden/pairs.jsonl``: 360 pairs of this project, ten kinds of 36, the labels equal; each claim stands with three
passages, once under each label, so the claim alone tells nothing. Lower a floor only with a line in CHANGELOG.md.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from kiemchung import evaluate
from kiemchung.pairs import judge_pairs
from kiemchung.pipeline import open_stances
from kiemchung.retrieve import tokens
from kiemchung.settings import Settings

GOLDEN = Path(__file__).parent.parent / "golden" / "pairs.jsonl"
MACRO_F1 = 0.54
ECE = 0.09


def test_the_set_is_what_it_says() -> None:
    rows = [json.loads(line) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]
    kinds = Counter(row["kind"] for row in rows)
    assert len(kinds) == 10 and set(kinds.values()) == {36}
    assert Counter(row["label"] for row in rows) == {"SUPPORTED": 120, "REFUTED": 120, "NEI": 120}


def test_the_judge_stays_above_the_floor() -> None:
    examples = evaluate.read(GOLDEN)
    rows, quotes = judge_pairs(open_stances(Settings()), [(e.given, e.claim) for e in examples])
    predictions = [evaluate.Prediction(row, quote) for row, quote in zip(rows, quotes, strict=True)]
    figures = evaluate.evaluate(examples, predictions, seconds=1.0, tokens=tokens, searched=False)
    assert figures.macro_f1 >= MACRO_F1 and figures.ece <= ECE
    assert figures.claim_only_accuracy == pytest.approx(1 / 3, abs=0.04)
