"""The confidence from which at most a chosen share of the verdicts shown is wrong.

Learn then Test (Angelopoulos et al. 2021, arXiv:2110.01052): ten thresholds are tried on verdicts whose truth is known,
each by an exact binomial test at the level ``DELTA / 10`` (Bonferroni), and the lowest that passes is taken. The
share of wrong ones among those shown does not fall steadily with the threshold, so plain conformal risk control does
not apply to it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

DELTA = 0.1
"""The promise holds with probability 1 - DELTA over the choice of the known verdicts."""
COVERAGES = tuple(share / 10 for share in range(1, 11))

Outcome = tuple[float, bool]


def threshold(outcomes: Sequence[Outcome], max_risk: float) -> float | None:
    """The lowest confidence that keeps the promise, or None when no threshold does.

    Args:
        outcomes: (confidence, whether the verdict was right) of known verdicts like those to come.
        max_risk: largest share of wrong verdicts among those shown, between 0 and 1.
    """
    ranked = sorted(outcomes, key=lambda outcome: -outcome[0])
    kept = None
    for coverage in COVERAGES:
        shown = ranked[: round(coverage * len(ranked))]
        # Equal confidences cannot be told apart later, so they are shown together.
        shown += [outcome for outcome in ranked[len(shown) :] if shown and outcome[0] == shown[-1][0]]
        wrong = sum(not right for _, right in shown)
        if shown and at_most(wrong, len(shown), max_risk) <= DELTA / len(COVERAGES):
            kept = shown[-1][0]
    return kept


def at_most(wrong: int, shown: int, risk: float) -> float:
    """P(X <= wrong) for X binomial over ``shown`` trials at ``risk``."""
    return math.fsum(math.comb(shown, k) * risk**k * (1 - risk) ** (shown - k) for k in range(wrong + 1))
