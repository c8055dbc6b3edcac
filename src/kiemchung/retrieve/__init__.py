"""Find candidate evidence: Vietnamese terms, vectors, an index of both, their fusion, and reranking."""

from kiemchung.retrieve.analysis import tokens
from kiemchung.retrieve.encoder import Encoder
from kiemchung.retrieve.focus import focus
from kiemchung.retrieve.fuse import reciprocal_rank
from kiemchung.retrieve.index import Added, CorpusIndex, Problem
from kiemchung.retrieve.search import Method, Searcher
from kiemchung.retrieve.static import Static

__all__ = [
    "Added",
    "CorpusIndex",
    "Encoder",
    "Method",
    "Problem",
    "Searcher",
    "Static",
    "focus",
    "reciprocal_rank",
    "tokens",
]
