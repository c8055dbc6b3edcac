from __future__ import annotations

from typing import get_args

import pytest

from kiemchung.corpora import Library
from kiemchung.retrieve import Method, reciprocal_rank
from kiemchung.retrieve.focus import overlap


def titles(library: Library, query: str, k: int = 6) -> list[str]:
    return [hit.document.title for hit in library.search(["demo"], query, k)]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("Ngọn núi cao nhất Việt Nam", "Đỉnh Fansipan"),
        ("ngon nui cao nhat viet nam", "Đỉnh Fansipan"),
        ("Kháng sinh diệt virus cúm", "Kháng sinh không diệt được virus"),
        ("Năm 1010 vua dời đô về Thăng Long", "Lý Thái Tổ và việc dời đô ra Thăng Long"),
    ],
)
def test_the_right_document_is_found_with_and_without_accents(demo_library: Library, query: str, title: str) -> None:
    assert title in titles(demo_library, query)


def test_hits_carry_offsets_and_all_scores(demo_library: Library) -> None:
    for hit in demo_library.search(["demo"], "Sông Hồng bắt nguồn từ đâu", 5):
        assert hit.text == hit.document.text[hit.passage.start : hit.passage.end]
        assert all(hit.document.text[a:b].strip() for a, b in hit.passage.sentences)
        assert {"fused", "reranked"} <= hit.scores.keys() and hit.scores.keys() & {"bm25", "vector"}
    assert -1.01 <= hit.scores.get("vector", 0) <= 1.01


@pytest.mark.parametrize("method", get_args(Method))
def test_each_method_orders_by_its_own_score(demo_library: Library, method: Method) -> None:
    index = demo_library.open("demo")
    hits = demo_library.searcher.search([index], ["vắc xin sởi"], 5, method)[0]
    scores = [hit.scores[method] for hit in hits]
    assert scores == sorted(scores, reverse=True) and len(scores) == 5


def test_many_queries_are_answered_as_each_alone(demo_library: Library) -> None:
    index = demo_library.open("demo")
    queries = ["Sông Hồng dài bao nhiêu", "song hong dai bao nhieu", "Vua nào dời đô"]
    together = demo_library.searcher.search([index], queries, 3)
    for query, found in zip(queries, together, strict=True):
        alone = Library(demo_library.settings).search(["demo"], query, 3)
        assert [hit.passage for hit in found] == [hit.passage for hit in alone]
    assert demo_library.searcher.search([index], [], 3) == []


@pytest.mark.parametrize("query", ["!!!", "😱", '" OR 1=1 --', "AND NOT (", "a" * 5000, "\u202e", "x\x00y"])
def test_hostile_queries_do_no_harm(demo_library: Library, query: str) -> None:
    assert len(demo_library.search(["demo"], query, 2)) <= 2


def test_reciprocal_rank_adds_over_rankings() -> None:
    scores = reciprocal_rank([["a", "b"], ["b", "c"]])
    assert max(scores, key=lambda key: scores[key]) == "b"
    assert scores["a"] == 1 / 61 and scores["b"] == 1 / 62 + 1 / 61
    assert reciprocal_rank([]) == {}


def test_overlap_counts_words_and_names() -> None:
    claim = "Trung tâm hành chính của tỉnh Gia Lai đặt tại Pleiku."
    own = overlap(claim, "Tỉnh Gia Lai. Trung tâm hành chính lại ở Quy Nhơn.")
    other = overlap(claim, "Trung tâm hành chính của các tỉnh. Tây Ninh đặt trung tâm tại Tân An.")
    assert own > other and overlap(claim, claim) == 1.0 and overlap(claim, "") == 0.0
    assert overlap("hồ sâu", "Hồ này sâu 9 mét.") == 1.0 and overlap("", "") == 1.0
