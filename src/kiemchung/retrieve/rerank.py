"""The last ranking: the passages found, by the sentence of each that lies nearest to the claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from kiemchung.records import Candidate
from kiemchung.retrieve.encoder import Encoder

Floats = npt.NDArray[np.float32]

PASSAGES = 12  # that are reranked; 20 add two thirds to the time of a check and a third of a point to Recall@1
SENTENCES = 2  # of each that are encoded: those that share most words with the claim
CHARACTERS = 300  # of each; statutes have sentences of half a page
# Cosines of sentences lie close together, BM25 is counted as a share of the best. Chosen on XQuAD-vi, where
# everything between 8 and 12 does equally well.
COSINE = 10.0
VECTOR = 0.5
REMEMBERED = 20_000


class Reranker:
    """Puts candidates in order by BM25, the cosine of their best sentence, and the cosine of their static vector.

    Sentences are remembered: the claims of one text ask for the same ones again and again.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, Floats] = {}

    def __call__(self, vectors: Floats, found: Sequence[list[Candidate]]) -> list[list[Candidate]]:
        """The candidates of each query, the first ``PASSAGES`` of them in their new order.

        Args:
            vectors: (n, 384) of the queries.
        """
        self._encode([text for each in found for candidate in each[:PASSAGES] for text in _sentences(candidate)])
        return [self._ranked(vector, each) for vector, each in zip(vectors, found, strict=True)]

    def _encode(self, texts: Sequence[str]) -> None:
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if len(self._known) + len(new) > REMEMBERED:
            self._known.clear()
            new = list(dict.fromkeys(texts))
        self._known.update(zip(new, self._encoder.passages(new), strict=True))

    def _ranked(self, vector: Floats, found: list[Candidate]) -> list[Candidate]:
        head = found[:PASSAGES]
        most = max((candidate.scores.get("bm25", 0.0) for candidate in head), default=0.0) or 1.0
        scored = [self._scored(vector, candidate, most) for candidate in head]
        return sorted(scored, key=lambda candidate: -candidate.scores["reranked"]) + found[PASSAGES:]

    def _scored(self, vector: Floats, candidate: Candidate, most: float) -> Candidate:
        nearest = max(float(self._known[text] @ vector) for text in _sentences(candidate))
        words = candidate.scores.get("bm25", 0.0) / most
        score = words + COSINE * nearest + VECTOR * candidate.scores.get("vector", 0.0)
        return replace(candidate, scores=candidate.scores | {"sentence": nearest, "reranked": score})


def _sentences(candidate: Candidate) -> list[str]:
    document = candidate.document
    return [f"{document.title}. {document.text[a : min(b, a + CHARACTERS)]}" for a, b in candidate.focus[:SENTENCES]]
