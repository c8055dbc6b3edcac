"""Measures of rankings against cases worked out by hand, and what is timed."""

from __future__ import annotations

import sys
import time
from math import log2

import numpy as np
import pytest

from kiemchung.errors import UsageError
from kiemchung.evaluate import Query, RetrievalFigures, Search, Vector, evaluate_retrieval, retrieval_to_text
from kiemchung.records import CorpusRef

CORPUS = CorpusRef(name="thử", fingerprint="0", documents=3, passages=9)


def figures(queries: list[Query], **searches: Search) -> RetrievalFigures:
    return evaluate_retrieval(dict(enumerate(queries, start=1)), CORPUS, lambda text: np.zeros(3, np.float32), searches)


def fixed(**titles: list[str]) -> Search:
    """A search that knows its answers by the query."""
    return lambda query, vector, k: titles[query][:k]


def query(text: str, *relevant: str) -> Query:
    return Query(query=text, relevant=relevant)


def test_measures() -> None:
    found = figures([query("hai", "Hồ", "Chợ Bến Tắm")], lệch=fixed(hai=["Cầu", "Hồ", "Hồ", "Chợ Bến Tắm"]))
    measured = found.methods["lệch"]
    assert (measured["recall@1"], measured["recall@5"], measured["mrr"]) == (0.0, 1.0, 0.5)
    gain = 1 / log2(3) + 1 / log2(4)  # the second passage of “Hồ” takes no place
    assert measured["ndcg@10"] == pytest.approx(gain / (1 + 1 / log2(3)), abs=1e-4)
    assert (found.queries, found.documents, found.passages) == (1, 3, 9)


def test_a_query_without_hits_counts_as_nothing_found() -> None:
    search = fixed(có=["Hồ"], không=[])
    measured = figures([query("có", "Hồ"), query("không", "Hồ")], một=search).methods["một"]
    assert {measured[name] for name in ("recall@1", "recall@100", "ndcg@10", "mrr")} == {0.5}


def test_the_order_of_equal_titles_and_many_queries_is_kept() -> None:
    """trec_eval breaks ties by name and sorts query ids as text: neither may show."""
    titles = [f"văn bản {n:02}" for n in range(40)]
    queries = [query(str(n), titles[n]) for n in range(40)]
    measured = figures(queries, một=lambda text, vector, k: [titles[int(text)], *titles]).methods["một"]
    assert measured["recall@1"] == 1.0 and measured["mrr"] == 1.0


def test_passages_are_asked_for_until_there_are_a_hundred_documents() -> None:
    def five_a_document(text: str, vector: Vector, k: int) -> list[str]:
        return [f"văn bản {n // 5}" for n in range(k)]

    last = figures([query("a", "văn bản 99")], một=five_a_document).methods["một"]
    assert last["recall@100"] == 1.0 and last["recall@10"] == 0.0 and last["mrr"] == 0.01
    beyond = figures([query("a", "văn bản 100")], một=five_a_document).methods["một"]
    assert beyond["recall@100"] == 0.0 and beyond["mrr"] == 0.0


def test_every_method_is_measured_by_itself() -> None:
    found = figures([query("a", "Hồ")], đúng=fixed(a=["Hồ"]), sai=fixed(a=["Cầu"]))
    assert {name: m["recall@1"] for name, m in found.methods.items()} == {"đúng": 1.0, "sai": 0.0}
    header, right, wrong = retrieval_to_text(found).splitlines()[-3:]
    assert header.split()[:2] == ["recall@1", "recall@5"] and header.split()[-1] == "ms_p95"
    assert right.split()[:2] == ["đúng", "1.000"] and wrong.split()[:2] == ["sai", "0.000"]


def test_latency_is_that_of_one_search_for_ten_passages(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a clock that the search moves itself: k milliseconds and as many as the query says, a second to open."""
    clock = [0.0, 1.0]
    monkeypatch.setattr(time, "perf_counter", lambda: clock[0])

    def encode(text: str) -> Vector:
        clock[0] += 0.004
        return np.zeros(3, np.float32)

    def search(text: str, vector: Vector, k: int) -> list[str]:
        clock[0] += (k + int(text)) / 1000 + clock[1]
        clock[1] = 0.0
        return []

    queries = {n: query(str(n), "Hồ") for n in range(21)}
    found = evaluate_retrieval(queries, CORPUS, encode, {"một": search})
    assert found.embedding == {"ms_p50": 4.0, "ms_p95": 4.0}
    assert (found.methods["một"]["ms_p50"], found.methods["một"]["ms_p95"]) == (20.0, 29.0)


def test_a_missing_extra_names_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ir_measures", None)
    with pytest.raises(UsageError, match=r"pip install \"kiemchung\[eval\]\""):
        figures([query("a", "Hồ")], một=fixed(a=["Hồ"]))
