"""The promise of --max-risk, tried on verdicts whose truth is known."""

from __future__ import annotations

import random

import pytest

from kiemchung.judge.risk import at_most, threshold


def world(count: int, chance: random.Random) -> list[tuple[float, bool]]:
    """Verdicts whose confidence means what it says."""
    confidences = [chance.random() for _ in range(count)]
    return [(confidence, chance.random() < confidence) for confidence in confidences]


def test_the_binomial_tail() -> None:
    assert at_most(0, 10, 0.1) == pytest.approx(0.9**10)
    assert at_most(10, 10, 0.3) == pytest.approx(1)


def test_the_promise_is_kept_on_verdicts_never_seen() -> None:
    chance = random.Random(5)
    later, broken = world(20_000, chance), 0
    for _ in range(100):
        least = threshold(world(400, chance), 0.2)
        shown = [right for confidence, right in later if least is not None and confidence >= least]
        broken += bool(shown) and shown.count(False) / len(shown) > 0.2
    assert broken <= 10  # the promise: with probability 0.9


def test_a_looser_promise_shows_more() -> None:
    outcomes = world(1000, random.Random(3))
    tight, loose = threshold(outcomes, 0.15), threshold(outcomes, 0.3)
    assert tight is not None and loose is not None and loose < tight


def test_what_cannot_be_promised() -> None:
    assert threshold([], 0.1) is None
    assert threshold([(0.9, True)] * 5, 0.1) is None  # too few to know
    assert threshold([(0.9, False)] * 500, 0.1) is None
    assert threshold([(0.9, True)] * 500, 0.1) == 0.9


def test_equal_confidences_stand_or_fall_together() -> None:
    outcomes = [(0.9, True)] * 100 + [(0.9, False)] * 100
    assert threshold(outcomes, 0.2) is None
