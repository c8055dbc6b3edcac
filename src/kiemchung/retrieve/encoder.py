"""Sentence vectors by multilingual-e5-small (Wang et al. 2024, arXiv:2402.05672)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

DIMENSION = 384


class Model(Protocol):
    """What the encoder needs of a model: texts in, (n, 384) unit vectors out."""

    @property
    def sha256(self) -> str: ...

    def run(self, texts: Sequence[str]) -> npt.NDArray[np.float32]: ...


class Encoder:
    """E5 was trained with a prefix that tells questions from passages; without it the vectors are worse."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self.sha256 = model.sha256

    def queries(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """(n, 384) vectors of length 1 for claims."""
        return self._model.run([f"query: {text}" for text in texts])

    def passages(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """(n, 384) vectors of length 1 for passages with their titles."""
        return self._model.run([f"passage: {text}" for text in texts])
