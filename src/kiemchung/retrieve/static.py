"""Static vectors: each term has its own, and a passage is their weighted sum. Fast enough for large corpora.

They are distilled from the encoder (``training/fit_static.py``) and live in a projection of its space, so that a
query goes through the encoder itself and only the many passages take the fast way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
LEAST_IDF = 1.5  # a term in more than 22 % of the passages of Wikipedia says nothing
ARRAYS = ("idf", "quantized", "scale", "projection", "centre")


@dataclass(frozen=True)
class Static:
    """The vectors of all known terms.

    Args:
        terms: n of them.
        idf: (n,) inverse document frequency.
        quantized: (n, d) in 8 bits; a row times its ``scale`` is the vector.
        scale: (n,).
        projection: (384, d) from the space of the encoder.
        centre: (384,) the mean of the encoder's vectors of queries; all of them lie in one narrow cone.
        sha256: of the file of its vectors; empty for one that was just fitted.
    """

    terms: list[str]
    idf: Floats
    quantized: npt.NDArray[np.int8]
    scale: Floats
    projection: Floats
    centre: Floats
    sha256: str = ""

    @classmethod
    def load(cls, folder: Path, sha256: str) -> Static:
        """Read what :meth:`save` wrote; raises whatever is wrong with the files."""
        terms = (folder / "terms.txt").read_text(encoding="utf-8").splitlines()
        with np.load(folder / "vectors.npz", allow_pickle=False) as arrays:
            return cls(terms, **{name: arrays[name] for name in ARRAYS}, sha256=sha256)

    def save(self, folder: Path) -> None:
        """Write ``terms.txt`` and ``vectors.npz``."""
        (folder / "terms.txt").write_text("\n".join(self.terms) + "\n", encoding="utf-8")
        np.savez_compressed(folder / "vectors.npz", **{name: getattr(self, name) for name in ARRAYS})

    @cached_property
    def index(self) -> dict[str, int]:
        return {term: number for number, term in enumerate(self.terms)}

    @property
    def dimension(self) -> int:
        return int(self.projection.shape[1])

    def telling(self, found: Sequence[str]) -> list[str]:
        """``found`` without the commonest terms ("của", "là"): they cost a search most and tell it least."""
        return [term for term in found if (number := self.index.get(term)) is None or self.idf[number] >= LEAST_IDF]

    def passages(self, found: Sequence[list[str]]) -> Floats:
        """(n, d) vectors of length 1 for the terms of n passages; zero for a passage without a known term."""
        rows = np.zeros((len(found), self.dimension), np.float32)
        for row, each in zip(rows, found, strict=True):
            numbers, weight = weights(each, self.index, self.idf)
            if len(numbers):
                row += (weight * self.scale[numbers]) @ self.quantized[numbers]
        return _unit(rows)

    def queries(self, vectors: Floats) -> Floats:
        """(n, d) for (n, 384) vectors of the encoder."""
        return _unit(np.asarray((vectors - self.centre) @ self.projection, np.float32))


def quantized(vectors: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """(n, d) ``vectors`` in 8 bits, and the (n,) scale of each."""
    scale = np.maximum(np.abs(vectors).max(axis=1), 1e-9).astype(np.float32) / 127
    return np.round(vectors / scale[:, None]).astype(np.int8), scale


def weights(
    found: Sequence[str], index: Mapping[str, int], idf: Floats
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """Numbers and weights of the known terms among ``found``: √frequency · idf, of length 1 together."""
    known = [number for number in map(index.get, found) if number is not None]
    numbers, counts = np.unique(np.array(known, np.int64), return_counts=True)
    weight = np.sqrt(counts, dtype=np.float32) * idf[numbers]
    return numbers, weight / np.float32(max(np.sqrt((weight**2).sum()), 1e-9))


def _unit(rows: Floats) -> Floats:
    unit: Floats = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return unit
