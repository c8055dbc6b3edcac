"""Search one or several corpora: BM25 over our tokens, vectors, and their fusion by reciprocal rank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from kiemchung.records import Candidate
from kiemchung.retrieve.analysis import folded, has_accents, tokens
from kiemchung.retrieve.focus import focus, overlap
from kiemchung.retrieve.fuse import reciprocal_rank
from kiemchung.retrieve.index import CorpusIndex
from kiemchung.retrieve.store import row_passage, translated

Method = Literal["bm25", "vector", "fused"]
COLUMNS = ["id", "document_id", "start", "end", "sentences"]
DEPTH = 50  # of each ranking before fusion


@dataclass(slots=True)
class Hit:
    """One passage row of one corpus with its scores so far."""

    index: CorpusIndex
    row: dict[str, Any]
    scores: dict[str, float] = field(default_factory=dict)


def search(
    indexes: Sequence[CorpusIndex],
    query: str,
    vector: npt.NDArray[np.float32],
    k: int,
    method: Method = "fused",
) -> list[Candidate]:
    """The ``k`` best passages for ``query``, best first.

    Args:
        vector: (384,) of the query.
        method: "bm25" or "vector" for one ranking alone (used to measure), "fused" for both. Text without accents
            is ranked by BM25 alone: the encoder has hardly seen any, and its ranking would be noise.
    """
    if method == "fused" and not has_accents(query):
        method = "bm25"
    hits: dict[str, Hit] = {}
    rankings: list[list[str]] = []
    for index in indexes:
        if method != "vector":
            rankings.append(_collect(hits, index, _bm25(index, query, max(k, DEPTH)), "bm25"))
        if method != "bm25":
            rankings.append(_collect(hits, index, _nearest(index, vector, max(k, DEPTH)), "vector"))
    for key, score in reciprocal_rank(rankings).items():
        hits[key].scores["fused"] = score
    best = sorted(hits.values(), key=lambda hit: (-hit.scores["fused"], hit.row["id"]))[:k]
    return _candidates(best, query)


def _bm25(index: CorpusIndex, query: str, depth: int) -> list[tuple[dict[str, Any], float]]:
    from lancedb.query import MatchQuery

    column = "accented" if has_accents(query) else "folded"
    terms = " ".join(tokens(query) if column == "accented" else map(folded, tokens(query)))
    if not terms:
        return []
    with translated(index.name):
        found = index.store.passages.search(MatchQuery(terms, column), query_type="fts")
        rows = found.select([*COLUMNS, "_score"]).limit(depth).to_list()
    return [(row, float(row["_score"])) for row in rows]


def _nearest(index: CorpusIndex, vector: npt.NDArray[np.float32], depth: int) -> list[tuple[dict[str, Any], float]]:
    with translated(index.name):
        found = index.store.passages.search(vector, vector_column_name="vector").distance_type("dot")
        rows = found.select([*COLUMNS, "_distance"]).limit(depth).to_list()
    # LanceDB's dot distance is 1 - v·q; the vectors have length 1, so this gives the cosine back.
    return [(row, 1.0 - float(row["_distance"])) for row in rows]


def _collect(
    hits: dict[str, Hit], index: CorpusIndex, found: list[tuple[dict[str, Any], float]], name: str
) -> list[str]:
    ranking = []
    for row, score in found:
        key = f"{index.name}/{row['id']}"
        hits.setdefault(key, Hit(index, row)).scores[name] = score
        ranking.append(key)
    return ranking


def _candidates(hits: list[Hit], query: str) -> list[Candidate]:
    documents = {}
    for index in {hit.index for hit in hits}:
        ids = sorted({hit.row["document_id"] for hit in hits if hit.index is index})
        documents.update({(index.name, i): document for i, document in index.store.fetch(ids).items()})
    found = []
    for hit in hits:
        document = documents.get((hit.index.name, hit.row["document_id"]))
        if document:  # None when it was removed between the two reads
            passage = row_passage(hit.row)
            nearest_first = focus(query, document, passage)
            start, end = nearest_first[0]
            shared = overlap(query, f"{document.title} {document.text[start:end]}")
            found.append(Candidate(document, passage, nearest_first, hit.scores | {"overlap": shared}))
    return found
