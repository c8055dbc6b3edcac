"""A floor under the ranking that users get, on queries about the bundled corpus.

``tests/golden/retrieval.jsonl``: 240 queries of this project about the demo corpus, six kinds of 40, each with the
titles of the documents that answer it. Lower a floor only with a line in CHANGELOG.md.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from kiemchung import evaluate
from kiemchung.corpora import Library

GOLDEN = Path(__file__).parent.parent / "golden" / "retrieval.jsonl"
LINES = GOLDEN.read_text(encoding="utf-8").splitlines()
FLOOR = {"recall@1": 0.785, "recall@10": 0.94, "recall@100": 0.985, "ndcg@10": 0.88, "mrr": 0.87}


def test_the_set_is_what_it_says() -> None:
    kinds = Counter(json.loads(line)["kind"] for line in LINES)
    assert len(kinds) == 6 and set(kinds.values()) == {40}
    assert len({query.query for query in evaluate.read_queries(LINES, GOLDEN.name).values()}) == 240


def test_the_ranking_stays_above_the_floor(demo_library: Library) -> None:
    index, searcher = demo_library.open("demo"), demo_library.searcher
    queries = evaluate.read_queries(LINES, GOLDEN.name)
    evaluate.require_titles(queries, {document.title for document in index.documents()}, GOLDEN.name)

    def titles(query: str, vector: evaluate.Vector, k: int) -> list[str]:
        return [hit.document.title for hit in searcher.search([index], [query], k, vectors=vector[None])[0]]

    found = evaluate.evaluate_retrieval(
        queries, index.reference(), lambda query: searcher.encoder.queries([query])[0], {"default": titles}
    )
    measured = found.methods["default"]
    assert {name: measured[name] for name in FLOOR if measured[name] < FLOOR[name]} == {}
