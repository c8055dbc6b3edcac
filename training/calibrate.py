"""Fit the temperature of a cross-encoder on held-out pairs, and say what it does to the calibration error.

    python -m training.calibrate build/judge/onnx/model.onnx --data DATA

One number divides the logits (temperature scaling, Guo et al. 2017); it changes no verdict of a single pair, only
how sure it claims to be. Writes ``calibration.json`` beside the model.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from training import pairs
from training.measure import logits

HELD_OUT = ("training/data/written", "training/data/contrast", "training/data/short")  # their dev parts
BINS = 10


def softmax(values: np.ndarray) -> np.ndarray:
    exponent = np.exp(values - values.max(1, keepdims=True))
    return exponent / exponent.sum(1, keepdims=True)


def negative_log_likelihood(values: np.ndarray, gold: np.ndarray) -> float:
    return float(-np.log(softmax(values)[np.arange(len(gold)), gold] + 1e-12).mean())


def expected_calibration_error(probabilities: np.ndarray, gold: np.ndarray) -> float:
    """Mean distance between confidence and accuracy over ten bins of equal width, weighted by their size."""
    confidence, right = probabilities.max(1), probabilities.argmax(1) == gold
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    gaps = [(bins == b).mean() * abs(confidence[bins == b].mean() - right[bins == b].mean()) for b in set(bins)]
    return float(sum(gaps))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    arguments = parser.parse_args()
    held_out = [pair for path in HELD_OUT for pair in pairs.read(arguments.data, path=path, split="dev")]
    values = logits(arguments.model, held_out)
    gold = np.array([pairs.LABELS.index(p.label) for p in held_out])
    grid = np.arange(0.5, 4.0, 0.01)
    temperature = float(min(grid, key=lambda t: negative_log_likelihood(values / t, gold)))
    before = expected_calibration_error(softmax(values), gold)
    after = expected_calibration_error(softmax(values / temperature), gold)
    target = arguments.model.parent / "calibration.json"
    target.write_text(json.dumps({"temperature": round(temperature, 2), "verdicts": []}) + "\n")
    print(f"{len(gold)} pairs: temperature {temperature:.2f}, ECE {before:.3f} -> {after:.3f}")


if __name__ == "__main__":
    main()
