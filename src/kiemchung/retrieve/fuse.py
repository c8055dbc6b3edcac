"""Fusion of rankings."""

from __future__ import annotations

from collections.abc import Sequence

RANK_CONSTANT = 60  # Cormack, Clarke and Büttcher 2009, "Reciprocal Rank Fusion outperforms Condorcet"


def reciprocal_rank(rankings: Sequence[Sequence[str]]) -> dict[str, float]:
    """Fused score of every key that stands in any of ``rankings`` (keys, best first): Σ 1 / (60 + rank)."""
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, key in enumerate(ranking, start=1):
            scores[key] = scores.get(key, 0.0) + 1.0 / (RANK_CONSTANT + rank)
    return scores
