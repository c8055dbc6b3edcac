from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiemchung.judge import aggregate

YES, NO, OPEN = (0.9, 0.02, 0.08), (0.03, 0.9, 0.07), (0.1, 0.1, 0.8)


def decide(*rows: tuple[float, float, float], abstain: float = 0.0):  # type: ignore[no-untyped-def]
    return aggregate(np.array(rows, np.float32).reshape(-1, 3), conflict=0.75, abstain=abstain)


@pytest.mark.parametrize(
    ("rows", "label"),
    [
        ([YES, OPEN], "SUPPORTED"),
        ([OPEN, NO], "REFUTED"),
        ([YES, NO], "CONFLICTING"),
        ([OPEN, OPEN], "NOT_ENOUGH_EVIDENCE"),
        ([], "NOT_ENOUGH_EVIDENCE"),
    ],
)
def test_the_four_verdicts(rows: list[tuple[float, float, float]], label: str) -> None:
    assert decide(*rows).label == label


def test_repetition_adds_nothing() -> None:
    assert decide(YES).confidence == decide(YES, YES, YES).confidence


def test_passages_keep_their_order_and_doubt_of_the_other_side_counts() -> None:
    decision = decide((0.7, 0.1, 0.2), YES)
    assert decision.supporting == (0, 1) and decision.refuting == ()
    # s = 0.9, r = 0.1: support alone 0.81, refutation alone 0.01, neither 0.09; both (0.09) is no verdict here.
    assert decision.confidence == pytest.approx(0.81 / 0.91)


def test_the_weaker_side_is_shown_and_lowers_the_confidence() -> None:
    decision = decide(YES, (0.1, 0.7, 0.2))
    assert decision.label == "SUPPORTED" and (decision.supporting, decision.refuting) == ((0,), (1,))
    assert decision.confidence == pytest.approx(0.27 / (0.27 + 0.07 + 0.03))


def test_low_confidence_abstains_but_is_not_another_verdict() -> None:
    decision = decide((0.55, 0.4, 0.05), abstain=0.5)
    assert decision.abstained and decision.label == "SUPPORTED"
    assert not decide(YES, abstain=0.5).abstained


ROW = st.tuples(*[st.floats(0, 1, width=32)] * 3)


@given(st.lists(ROW, max_size=8))
def test_order_of_passages_changes_nothing(rows: list[tuple[float, float, float]]) -> None:
    forward, backward = decide(*rows), decide(*rows[::-1])
    assert (forward.label, forward.confidence) == (backward.label, backward.confidence)
    assert 0 <= forward.confidence <= 1
