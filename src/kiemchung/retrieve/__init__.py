"""Find candidate evidence: Vietnamese tokens, vectors, an index of both, and their fusion."""

from kiemchung.retrieve.encoder import Encoder
from kiemchung.retrieve.fuse import reciprocal_rank
from kiemchung.retrieve.index import Added, CorpusIndex, Problem
from kiemchung.retrieve.search import Hit, search

__all__ = ["Added", "CorpusIndex", "Encoder", "Hit", "Problem", "reciprocal_rank", "search"]
