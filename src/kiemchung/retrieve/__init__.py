"""Find candidate evidence: Vietnamese tokens, vectors, an index of both, and their fusion."""

from kiemchung.retrieve.analysis import tokens
from kiemchung.retrieve.encoder import Encoder
from kiemchung.retrieve.focus import focus
from kiemchung.retrieve.fuse import reciprocal_rank
from kiemchung.retrieve.index import Added, CorpusIndex, Problem
from kiemchung.retrieve.search import Hit, search

__all__ = ["Added", "CorpusIndex", "Encoder", "Hit", "Problem", "focus", "reciprocal_rank", "search", "tokens"]
