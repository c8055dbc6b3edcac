"""Search one or several corpora: BM25 over our terms and static vectors, fused by rank, then reranked by sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from kiemchung.records import Candidate
from kiemchung.retrieve.analysis import folded, has_accents, terms, tokens
from kiemchung.retrieve.encoder import Encoder
from kiemchung.retrieve.focus import focus, overlap
from kiemchung.retrieve.fuse import reciprocal_rank
from kiemchung.retrieve.index import CorpusIndex
from kiemchung.retrieve.rerank import PASSAGES, Reranker
from kiemchung.retrieve.static import Static
from kiemchung.retrieve.store import row_passage, translated

Method = Literal["bm25", "vector", "fused", "reranked"]
Floats = npt.NDArray[np.float32]
COLUMNS = ["id", "document_id", "start", "end", "sentences"]
DEPTH = 50  # of each ranking before fusion


@dataclass(slots=True)
class Hit:
    """One passage row of one corpus with its scores so far."""

    index: CorpusIndex
    row: dict[str, Any]
    scores: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Query:
    """A claim, its (384,) vector, how many passages each ranking looks for, and its terms in their column."""

    text: str
    vector: Floats
    depth: int
    column: Literal["accented", "folded"]
    terms: list[str]


@dataclass(frozen=True, slots=True)
class Part:
    """A table of a corpus, and the SQL condition on what is searched in it (None: all of it)."""

    index: CorpusIndex
    table: Any
    where: str | None

    def filtered(self, query: Any) -> Any:
        return query.where(self.where, prefilter=True) if self.where else query


class Searcher:
    """Searches corpora for claims.

    Args:
        encoder: of queries, and of the sentences that are reranked.
        static: the vectors that the corpora hold.
    """

    def __init__(self, encoder: Encoder, static: Static) -> None:
        self.encoder = encoder
        self._static = static
        self._rerank = Reranker(encoder)

    def search(
        self,
        indexes: Sequence[CorpusIndex],
        queries: Sequence[str],
        k: int,
        method: Method = "reranked",
        *,
        as_of: str | None = None,
        vectors: Floats | None = None,
    ) -> list[list[Candidate]]:
        """The ``k`` best passages for each query, best first.

        Args:
            method: "bm25" or "vector" for one ranking alone, "fused" for both: used to measure. A query without
                accents is ranked by BM25 alone: the encoder has hardly seen any, and its ranking would be noise.
            as_of: ISO 8601 day; only what was known on it is searched, in the versions of that day.
            vectors: (n, 384) of the queries, where they are known already.
        """
        if vectors is None:
            vectors = self.encoder.queries(queries) if method != "bm25" else np.zeros((len(queries), 0), np.float32)
        plain = [not has_accents(query) and method != "vector" for query in queries]
        wanted = max(k, PASSAGES) if method == "reranked" else k
        parts, depth = _parts(indexes, as_of), max(k, DEPTH)
        found = [
            self._found(parts, self._query(query, vector, depth), "bm25" if bare else method, wanted)
            for query, vector, bare in zip(queries, vectors, plain, strict=True)
        ]
        if method == "reranked":
            accented = [number for number, bare in enumerate(plain) if not bare]
            ranked = self._rerank(vectors[accented], [found[i] for i in accented])
            for number, candidates in zip(accented, ranked, strict=True):
                found[number] = candidates
        return [candidates[:k] for candidates in found]

    def _query(self, text: str, vector: Floats, depth: int) -> Query:
        if not has_accents(text):
            return Query(text, vector, depth, "folded", terms([folded(token) for token in tokens(text)]))
        found = terms(tokens(text))
        return Query(text, vector, depth, "accented", self._static.telling(found) or found)

    def _found(self, parts: Sequence[Part], query: Query, method: Method, wanted: int) -> list[Candidate]:
        hits: dict[str, Hit] = {}
        rankings: list[list[str]] = []
        for part in parts:
            if method != "vector":
                rankings.append(_collect(hits, part.index, _bm25(part, query), "bm25"))
            if method != "bm25":
                near = _nearest(part, self._static.queries(query.vector[None])[0], query.depth)
                rankings.append(_collect(hits, part.index, near, "vector"))
        for key, score in reciprocal_rank(rankings).items():
            hits[key].scores["fused"] = score
        best = sorted(hits.values(), key=lambda hit: (-hit.scores["fused"], hit.row["id"]))
        return _candidates(best[:wanted], query.text)


def _parts(indexes: Sequence[CorpusIndex], as_of: str | None) -> list[Part]:
    """The newest versions of all corpora, or what was known on a day: then older versions too."""
    if as_of is None:
        return [Part(index, index.store.passages, None) for index in indexes]
    known = f"known <= '{as_of}'"
    return [
        part
        for index in indexes
        for part in (
            Part(index, index.store.passages, known),
            Part(index, index.store.superseded, f"{known} AND until > '{as_of}'"),
        )
    ]


def _bm25(part: Part, query: Query) -> list[tuple[dict[str, Any], float]]:
    from lancedb.query import MatchQuery

    if not query.terms:
        return []
    with translated(part.index.name):
        matching = part.table.search(MatchQuery(" ".join(query.terms), query.column), query_type="fts")
        rows = part.filtered(matching).select([*COLUMNS, "_score"]).limit(query.depth).to_list()
    return [(row, float(row["_score"])) for row in rows]


def _nearest(part: Part, vector: Floats, depth: int) -> list[tuple[dict[str, Any], float]]:
    with translated(part.index.name):
        found = part.table.search(vector, vector_column_name="vector").distance_type("dot")
        rows = part.filtered(found).select([*COLUMNS, "_distance"]).limit(depth).to_list()
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
