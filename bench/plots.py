"""Reliability and risk-coverage plots of pairs and of whole verdicts, for the docs.

pip install matplotlib
python -m bench.plots tests/golden/pairs.jsonl bench/data/demo_claims.jsonl --corpus demo --out docs/figures
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import matplotlib
import numpy as np
import numpy.typing as npt
from matplotlib import pyplot as plt

from bench.claims import decide
from kiemchung import evaluate
from kiemchung.evaluate.measures import BINS, expected_calibration_error, selective_risk
from kiemchung.evaluate.verdict import STANCES
from kiemchung.pairs import judge_pairs
from kiemchung.pipeline import open_stances
from kiemchung.settings import Settings

COVERAGES = np.linspace(0.05, 1, 20)


@dataclass(frozen=True)
class Outcomes:
    """(n,) confidences and whether each answer was right, before any is declined."""

    name: str
    confidence: npt.NDArray[np.float64]
    right: npt.NDArray[np.bool_]


def pairs(path: Path) -> Outcomes:
    examples = evaluate.read(path)
    rows, _ = judge_pairs(open_stances(Settings()), [(e.given, e.claim) for e in examples])
    gold = np.array([STANCES.index(e.label) for e in examples])
    return Outcomes(f"cặp / pairs ({len(gold)})", rows.max(1), rows.argmax(1) == gold)


def verdicts(path: Path, corpus: str) -> Outcomes:
    decided = decide(path, corpus)
    confidence = np.array([result.confidence for _, result in decided])
    right = np.array([result.verdict == gold for gold, result in decided])
    return Outcomes(f"phán quyết / verdicts ({len(right)})", confidence, right)


def reliability(measured: list[Outcomes], path: Path) -> None:
    """Accuracy against confidence in ten bins; the area of a dot is the share of answers in its bin."""
    _, axes = plt.subplots(figsize=(4.6, 4.2))
    axes.plot([0.3, 1], [0.3, 1], color="0.6", linewidth=1, linestyle="--")
    for one in measured:
        bins = np.minimum((one.confidence * BINS).astype(int), BINS - 1)
        kept = sorted(set(bins))
        x = [one.confidence[bins == b].mean() for b in kept]
        y = [one.right[bins == b].mean() for b in kept]
        ece = expected_calibration_error(one.confidence, one.right)
        axes.scatter(x, y, [600 * (bins == b).mean() for b in kept], alpha=0.7, label=f"{one.name}: ECE {ece:.3f}")
    axes.set(xlim=(0.3, 1), ylim=(0, 1.03), xlabel="độ tin / confidence", ylabel="tỉ lệ đúng / share right")
    legend = axes.legend(loc="lower right", frameon=False)
    for handle in legend.legend_handles:
        handle.set_sizes([40])
    _save(path)


def risk_coverage(measured: list[Outcomes], path: Path) -> None:
    """Share of wrong answers among the surest, for each share of answers that is given."""
    _, axes = plt.subplots(figsize=(4.6, 4.2))
    for one in measured:
        axes.plot(COVERAGES, [selective_risk(one.confidence, one.right, c) for c in COVERAGES], label=one.name)
    axes.set(xlim=(0, 1), ylim=(0, None), xlabel="tỉ lệ kết luận / coverage", ylabel="tỉ lệ sai / risk")
    axes.legend(loc="upper left", frameon=False)
    _save(path)


def _save(path: Path) -> None:
    plt.tight_layout()
    plt.savefig(path, metadata={"Date": None})
    plt.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("claims", type=Path)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    matplotlib.use("svg")
    plt.rcParams["svg.hashsalt"] = "kiemchung"  # the same figures give the same file
    arguments.out.mkdir(parents=True, exist_ok=True)
    measured = [pairs(arguments.pairs), verdicts(arguments.claims, arguments.corpus)]
    reliability(measured, arguments.out / "reliability.svg")
    risk_coverage(measured, arguments.out / "risk-coverage.svg")


if __name__ == "__main__":
    main()
