"""Fit the calibration of a cross-encoder on held-out pairs, and say what it does to the calibration error.

    python -m training.calibrate build/judge/onnx/model.onnx --data DATA

Bias-corrected temperature scaling (Alexandari et al. 2020, arXiv:1901.06852): one number divides the logits, one is
added for each label. Fitted by maximum likelihood on the dev parts of our own pairs, whose labels are balanced, so that
no label is favoured. The figures printed are cross-validated over families. Writes ``calibration.json`` beside the
model.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from kiemchung.evaluate.measures import expected_calibration_error, macro_f1
from training import pairs
from training.measure import logits

HELD_OUT = ("training/data/written", "training/data/contrast", "training/data/short")  # their dev parts
FOLDS = 5


@dataclass(frozen=True)
class Scaling:
    """``temperature`` divides the logits, ``bias`` (3,) is added to them."""

    temperature: float
    bias: tuple[float, ...]

    def __call__(self, values: np.ndarray) -> np.ndarray:
        """(n, 3) logits → probabilities."""
        scaled = values / self.temperature + np.array(self.bias)
        exponent = np.exp(scaled - scaled.max(1, keepdims=True))
        return exponent / exponent.sum(1, keepdims=True)


UNSCALED = Scaling(1.0, (0.0, 0.0, 0.0))


def fit(values: np.ndarray, gold: np.ndarray) -> Scaling:
    """The scaling under which (n, 3) ``values`` make (n,) ``gold`` likeliest."""

    def loss(parameters: np.ndarray) -> float:
        probabilities = _scaling(parameters)(values)
        return float(-np.log(probabilities[np.arange(len(gold)), gold] + 1e-12).mean())

    return _scaling(minimize(loss, np.zeros(3), method="BFGS").x)


def _scaling(parameters: np.ndarray) -> Scaling:
    """From the logarithm of the temperature and two biases; the third is 0, for only differences count."""
    supported, refuted = parameters[1:]
    return Scaling(float(np.exp(parameters[0])), (float(supported), float(refuted), 0.0))


def cross_validated(values: np.ndarray, gold: np.ndarray, families: list[str]) -> np.ndarray:
    """(n, 3) probabilities, each by a scaling that saw nothing of its family."""
    folds = np.array([pairs.number(family) // pairs.DEV_SHARE % FOLDS for family in families])
    found = np.empty_like(values)
    for fold in range(FOLDS):
        found[folds == fold] = fit(values[folds != fold], gold[folds != fold])(values[folds == fold])
    return found


def describe(name: str, probabilities: np.ndarray, gold: np.ndarray) -> str:
    right = probabilities.argmax(1) == gold
    ece = expected_calibration_error(probabilities.max(1), right)
    return f"{name:16} macro-F1 {macro_f1(gold, probabilities.argmax(1)):.3f}  ECE {ece:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    arguments = parser.parse_args()
    held_out = [pair for path in HELD_OUT for pair in pairs.read(arguments.data, path=path, split="dev")]
    values = logits(arguments.model, held_out).astype(np.float64)  # gradients are taken by small differences
    gold = np.array([pairs.LABELS.index(p.label) for p in held_out])
    scaling = fit(values, gold)
    stored = {
        "temperature": round(scaling.temperature, 3),
        "bias": [round(value, 3) for value in scaling.bias],
        "verdicts": [],
    }
    (arguments.model.parent / "calibration.json").write_text(json.dumps(stored) + "\n")
    print(f"{len(gold)} pairs: {scaling}")
    print(describe("as it is", UNSCALED(values), gold))
    print(describe("cross-validated", cross_validated(values, gold, [p.family for p in held_out]), gold))


if __name__ == "__main__":
    main()
