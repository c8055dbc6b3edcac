"""Every measure against a case worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from kiemchung.evaluate import Example, Prediction, evaluate
from kiemchung.evaluate.baseline import claim_only
from kiemchung.evaluate.measures import expected_calibration_error, macro_f1, per_class, selective_risk

GOLD = np.array([0, 0, 1, 1, 2, 2])
FOUND = np.array([0, 1, 1, 1, 2, 0])


def test_precision_recall_f1() -> None:
    supported, refuted, nei = per_class(GOLD, FOUND)
    assert supported == (0.5, 0.5, 0.5, 2)
    assert refuted == (pytest.approx(2 / 3), 1.0, pytest.approx(0.8), 2)
    assert nei == (1.0, 0.5, pytest.approx(2 / 3), 2)
    assert macro_f1(GOLD, FOUND) == pytest.approx((0.5 + 0.8 + 2 / 3) / 3)


def test_a_label_that_never_occurs_does_not_count() -> None:
    assert macro_f1(np.array([0, 1]), np.array([0, 1])) == 1.0


def test_calibration_error() -> None:
    confidence, right = np.array([0.95, 0.95, 0.55, 0.55]), np.array([True, True, True, False])
    assert expected_calibration_error(confidence, right) == pytest.approx(0.5 * 0.05 + 0.5 * 0.05)


def test_selective_risk_looks_at_the_most_confident_alone() -> None:
    confidence, right = np.array([0.9, 0.4, 0.8, 0.7]), np.array([True, False, False, True])
    assert selective_risk(confidence, right, 0.25) == 0.0
    assert selective_risk(confidence, right, 0.5) == 0.5
    assert selective_risk(confidence, right, 1.0) == 0.5


def test_claim_only_finds_a_telling_word_and_nothing_where_there_is_none() -> None:
    telling = [f"từ{i} {('chắc', 'sai', 'thêm')[i % 3]}" for i in range(90)]
    gold = np.arange(90) % 3
    alone = [f"bằng chứng {i}" for i in range(90)]
    assert (claim_only(telling, alone, gold, str.split) == gold).mean() == 1.0
    # The same claim stands with three evidences, once under each label: nothing can be told from it.
    shared = [f"từ{i // 3} giống nhau" for i in range(90)]
    assert (claim_only(shared, alone, gold, str.split) == gold).mean() == pytest.approx(1 / 3, abs=0.05)


def predictions(*rows: tuple[list[float], str]) -> list[Prediction]:
    return [Prediction(np.array(row, np.float32), quote) for row, quote in rows]


def test_strict_accuracy_wants_the_right_sentences_too() -> None:
    text = "Hồ rộng 42 héc-ta. Chợ có 120 quầy hàng. Cầu dài 318 mét."
    examples = [
        Example("Chợ có hơn 100 quầy.", "Chợ có 120 quầy hàng.", "SUPPORTED", text),
        Example("Chợ có 90 quầy.", "Chợ có 120 quầy hàng.", "REFUTED", text),
        Example("Làng có đình.", "", "NEI", text),
    ]
    found = predictions(
        ([0.9, 0.05, 0.05], "Chợ có 120 quầy hàng."),
        ([0.1, 0.8, 0.1], "Cầu dài 318 mét."),
        ([0.1, 0.1, 0.8], "Hồ rộng 42 héc-ta."),
    )
    figures = evaluate(examples, found, seconds=1.5, tokens=str.split, searched=True, train={text.lower(), "khác"})
    assert figures.accuracy == 1.0 and figures.strict_accuracy == pytest.approx(2 / 3, abs=1e-4)
    assert figures.pairs_per_second == 2.0 and figures.context_overlap == 1.0
    given = evaluate(examples, found, seconds=1.5, tokens=str.split, searched=False)
    assert given.strict_accuracy is None and given.context_overlap is None
