"""From the stances of the evidence to one of four verdicts.

Let s be the probability of SUPPORTED of the passage that speaks most for the claim, and r the probability of REFUTED
of the one that speaks most against it. Taken as independent they make four cases: s(1-r) support alone, r(1-s)
refutation alone, (1-s)(1-r) neither, sr both. The likeliest of the first three is the verdict, and its share of the
three the confidence; where both s and r reach ``conflict``, the verdict is CONFLICTING and its confidence sr. Below
``abstain`` the machine declines. Nothing else counts: not who published a passage, not how many repeat it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiemchung.records import Label

SUPPORTED, REFUTED = 0, 1  # columns, in the order of entailment.STANCES
LIKELIER = 0.5
"""A passage is evidence for a side when it is likelier than not to be on it."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict with the indices of the passages on each side, in the order in which they were found."""

    label: Label
    confidence: float
    abstained: bool
    supporting: tuple[int, ...]
    refuting: tuple[int, ...]


def aggregate(probabilities: npt.NDArray[np.float32], *, conflict: float, abstain: float) -> Decision:
    """Decide from (n, 3) probabilities of n passages, columns SUPPORTED, REFUTED, NEI; n may be 0."""
    s = float(probabilities[:, SUPPORTED].max(initial=0.0))
    r = float(probabilities[:, REFUTED].max(initial=0.0))
    label, confidence = _decide(s, r, conflict)
    return Decision(
        label,
        confidence,
        confidence < abstain,
        _side(probabilities[:, SUPPORTED]),
        _side(probabilities[:, REFUTED]),
    )


def _decide(s: float, r: float, conflict: float) -> tuple[Label, float]:
    if s >= conflict and r >= conflict:
        return "CONFLICTING", s * r
    alone: dict[Label, float] = {
        "SUPPORTED": s * (1 - r),
        "REFUTED": r * (1 - s),
        "NOT_ENOUGH_EVIDENCE": (1 - s) * (1 - r),
    }
    label = max(alone, key=alone.__getitem__)
    total = sum(alone.values())
    return label, alone[label] / total if total else 1 / 3


def _side(column: Sequence[float] | npt.NDArray[np.float32]) -> tuple[int, ...]:
    return tuple(index for index, value in enumerate(column) if value >= LIKELIER)
