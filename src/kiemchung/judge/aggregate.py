"""From the stances of the evidence to one of four verdicts.

A passage speaks for the claim when its probability of SUPPORTED reaches the threshold ``decide``, and against it
when its probability of REFUTED does. Passages on one side only give SUPPORTED or REFUTED; on both sides,
CONFLICTING; on neither, NOT_ENOUGH_EVIDENCE. The confidence is that of the best passage on the winning side times
the chance that the best passage of the other side is wrong; for CONFLICTING that of the weaker side; for
NOT_ENOUGH_EVIDENCE the chance that no passage decides. Below ``abstain`` the machine declines. Nothing else
counts: not who published a passage, not how many repeat it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiemchung.records import Label

SUPPORTED, REFUTED = 0, 1  # columns, in the order of entailment.STANCES


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict with the indices of the passages on each side, strongest first."""

    label: Label
    confidence: float
    abstained: bool
    supporting: tuple[int, ...]
    refuting: tuple[int, ...]


def aggregate(probabilities: npt.NDArray[np.float32], *, decide: float, abstain: float) -> Decision:
    """Decide from (n, 3) probabilities of n passages, columns SUPPORTED, REFUTED, NEI; n may be 0."""
    supporting = _side(probabilities[:, SUPPORTED], decide)
    refuting = _side(probabilities[:, REFUTED], decide)
    support = float(probabilities[:, SUPPORTED].max(initial=0.0))
    refute = float(probabilities[:, REFUTED].max(initial=0.0))
    label: Label
    if supporting and refuting:
        label, confidence = "CONFLICTING", min(support, refute)
    elif supporting:
        label, confidence = "SUPPORTED", support * (1 - refute)
    elif refuting:
        label, confidence = "REFUTED", refute * (1 - support)
    else:
        label, confidence = "NOT_ENOUGH_EVIDENCE", (1 - support) * (1 - refute)
    return Decision(label, confidence, confidence < abstain, supporting, refuting)


def _side(column: Sequence[float] | npt.NDArray[np.float32], decide: float) -> tuple[int, ...]:
    strong = [index for index, value in enumerate(column) if value >= decide]
    return tuple(sorted(strong, key=lambda index: -float(column[index])))
