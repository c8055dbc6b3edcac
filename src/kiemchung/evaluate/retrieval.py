"""Figures of rankings of documents, side by side: ir-measures over known relevant titles, and what a search takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel

from kiemchung.errors import UsageError
from kiemchung.evaluate.queries import Query
from kiemchung.records import CorpusRef

DOCUMENTS = 100
TIMED_PASSAGES = 10  # what ``kiemchung corpus search`` shows
# Our names and those of ir-measures (MacAvaney, Macdonald and Ounis 2022, arXiv:2111.13466).
MEASURES = {
    "recall@1": "R@1",
    "recall@5": "R@5",
    "recall@10": "R@10",
    "recall@100": "R@100",
    "ndcg@10": "nDCG@10",
    "mrr": "RR",
}

Vector = npt.NDArray[np.float32]
Encode = Callable[[str], Vector]
"""A query → its vector."""
Search = Callable[[str, Vector, int], Sequence[str]]
"""A query, its vector, k → the titles of the documents of its k best passages, one a passage, best first."""
T = TypeVar("T")


class RetrievalFigures(BaseModel):
    """All figures of one run.

    Args:
        documents: of the corpus; so are the passages.
        embedding: ``ms_p50`` and ``ms_p95`` of embedding one query, in milliseconds.
        methods: by name; of each the ``MEASURES``, 0 to 1, over the first 100 documents, and ``ms_p50`` and
            ``ms_p95`` of one search for ten passages, without the embedding.
    """

    queries: int
    documents: int
    passages: int
    embedding: dict[str, float]
    methods: dict[str, dict[str, float]]


def evaluate_retrieval(
    queries: Mapping[int, Query], corpus: CorpusRef, encode: Encode, searches: Mapping[str, Search]
) -> RetrievalFigures:
    """The figures of ``searches``, by the names of their methods, on ``corpus``.

    Raises:
        UsageError: the extra ``eval`` is not installed.
    """
    score = _scorer(queries)
    texts = [query.query for query in queries.values()]
    vectors, embedding = _timed([partial(encode, text) for text in texts])
    methods = {}
    for name, search in searches.items():
        finds = [partial(search, text, vector) for text, vector in zip(texts, vectors, strict=True)]
        _, latency = _timed([partial(find, TIMED_PASSAGES) for find in finds])
        methods[name] = score([_ranking(find) for find in finds]) | latency
    return RetrievalFigures(
        queries=len(queries),
        documents=corpus.documents,
        passages=corpus.passages,
        embedding=embedding,
        methods=methods,
    )


def require_ir_measures() -> Any:
    """The provider of ir-measures that stands on trec_eval alone. Raises UsageError where it is not installed."""
    try:
        import ir_measures
    except ImportError as error:
        raise UsageError(
            'Muốn đo truy hồi, hãy cài thêm: pip install "kiemchung[eval]".',
            'To measure retrieval, install it: pip install "kiemchung[eval]".',
        ) from error
    return ir_measures.pytrec_eval


def _scorer(queries: Mapping[int, Query]) -> Callable[[Sequence[Sequence[str]]], dict[str, float]]:
    """Rankings, one a query, → the mean of each of the ``MEASURES`` over all queries, also those without any hit."""
    provider = require_ir_measures()
    from ir_measures import parse_measure

    measures = {name: parse_measure(known) for name, known in MEASURES.items()}
    qrels = {str(line): dict.fromkeys(query.relevant, 1) for line, query in queries.items()}
    evaluator = provider.evaluator(measures.values(), qrels)

    def score(rankings: Sequence[Sequence[str]]) -> dict[str, float]:
        # trec_eval sorts by score: the negative rank keeps the order, and has no ties.
        runs = ({title: -float(rank) for rank, title in enumerate(ranking)} for ranking in rankings)
        means = evaluator.calc_aggregate(dict(zip(qrels, runs, strict=True)))
        return {name: round(float(means[measure]), 4) for name, measure in measures.items()}

    return score


def _ranking(find: Callable[[int], Sequence[str]]) -> list[str]:
    """The first ``DOCUMENTS`` titles, each at its best passage; fewer only where there are no more."""
    k = 2 * DOCUMENTS
    while len(titles := find(k)) == k and len(set(titles)) < DOCUMENTS:
        k *= 2
    return list(dict.fromkeys(titles))[:DOCUMENTS]


def _timed(calls: Sequence[Callable[[], T]]) -> tuple[list[T], dict[str, float]]:
    """What ``calls`` give, and the median and the 95th percentile of their times in milliseconds."""
    calls[0]()  # what is opened once does not count
    found, milliseconds = [], []
    for call in calls:
        start = time.perf_counter()
        found.append(call())
        milliseconds.append(1000 * (time.perf_counter() - start))
    return found, {f"ms_p{share}": round(float(np.percentile(milliseconds, share)), 2) for share in (50, 95)}
