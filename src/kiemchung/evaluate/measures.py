"""The measures of verdicts, in NumPy. Labels are integers, the columns of the probabilities."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Labels = npt.NDArray[np.intp]
Floats = npt.NDArray[np.floating]

BINS = 10


def per_class(gold: Labels, found: Labels, classes: int = 3) -> list[tuple[float, float, float, int]]:
    """(precision, recall, F1, number of gold items) of each class; a measure without a denominator is 0."""
    rows = []
    for label in range(classes):
        right = int(((gold == label) & (found == label)).sum())
        precision, recall = _ratio(right, int((found == label).sum())), _ratio(right, int((gold == label).sum()))
        f1 = _ratio(2 * precision * recall, precision + recall)
        rows.append((precision, recall, f1, int((gold == label).sum())))
    return rows


def macro_f1(gold: Labels, found: Labels) -> float:
    """Mean F1 of the classes that occur in ``gold`` or ``found``."""
    present = np.union1d(gold, found)
    rows = per_class(gold, found)
    return float(np.mean([rows[label][2] for label in present])) if len(present) else 0.0


def expected_calibration_error(confidence: Floats, right: npt.NDArray[np.bool_]) -> float:
    """Mean distance of confidence and accuracy over ten bins of equal width (Guo et al. 2017, arXiv:1706.04599)."""
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    gaps = [(bins == b).mean() * abs(confidence[bins == b].mean() - right[bins == b].mean()) for b in set(bins)]
    return float(sum(gaps))


def selective_risk(confidence: Floats, right: npt.NDArray[np.bool_], coverage: float) -> float:
    """Share of wrong verdicts among the most confident ``coverage`` of all (El-Yaniv and Wiener, JMLR 2010)."""
    kept = np.argsort(-confidence, kind="stable")[: max(1, round(coverage * len(right)))]
    return float(1 - right[kept].mean())


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
