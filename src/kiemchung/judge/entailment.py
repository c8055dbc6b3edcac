"""The stance of one piece of evidence to one claim, by a cross-encoder with calibrated probabilities."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from kiemchung.records import Stance

STANCES: tuple[Stance, ...] = ("SUPPORTED", "REFUTED", "NEI")  # the order of the model's three outputs


class Stances(Protocol):
    """What every judge of pairs does, ours or the user's own.

    ``name`` and ``sha256`` (None where there are no weights to hash) stand in the report.
    """

    @property
    def name(self) -> str: ...

    @property
    def sha256(self) -> str | None: ...

    def probabilities(self, pairs: Sequence[tuple[str, str]]) -> npt.NDArray[np.float32]:
        """(n, 3) probabilities in the order of STANCES for n pairs of premise and hypothesis; rows sum to 1."""
        ...


class Model(Protocol):
    """What entailment needs of a model: (premise, hypothesis) pairs in, (n, 3) logits out."""

    @property
    def name(self) -> str: ...

    @property
    def sha256(self) -> str: ...

    def run(self, texts: Sequence[tuple[str, str]]) -> npt.NDArray[np.float32]: ...


class Entailment:
    """Premise (evidence) and hypothesis (claim) → probabilities of the three stances.

    Args:
        temperature: the logits are divided by it before softmax, so that probabilities mean what they say.
        bias: of the three stances, added to the divided logits (bias-corrected temperature scaling, Alexandari et
            al. 2020, arXiv:1901.06852); both are fitted in ``training/calibrate.py``.
    """

    def __init__(
        self, model: Model, temperature: float = 1.0, bias: tuple[float, float, float] = (0.0, 0.0, 0.0)
    ) -> None:
        self.name, self.sha256 = model.name, model.sha256
        self._model = model
        self._temperature = temperature
        self._bias = np.array(bias, np.float32)

    def probabilities(self, pairs: Sequence[tuple[str, str]]) -> npt.NDArray[np.float32]:
        """(n, 3) probabilities in the order of STANCES; rows sum to 1."""
        logits = self._model.run(pairs) / self._temperature + self._bias
        if not len(logits):
            return logits
        exponent = np.exp(logits - logits.max(axis=1, keepdims=True))
        result: npt.NDArray[np.float32] = exponent / exponent.sum(axis=1, keepdims=True)
        return result


def as_mapping(row: npt.NDArray[np.float32]) -> dict[Stance, float]:
    """One row of probabilities by name, rounded to four places for the report."""
    return {stance: round(float(value), 4) for stance, value in zip(STANCES, row, strict=True)}
