"""Rationales and evidence, with the real cross-encoder over the demo corpus."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest

from kiemchung import segment
from kiemchung.corpora import Library
from kiemchung.judge import Judge, Stances
from kiemchung.pipeline import open_stances
from kiemchung.records import Candidate, CheckedClaim, Claim, Document


@pytest.fixture(scope="module")
def judge(demo_library: Library) -> Judge:
    return Judge(open_stances(demo_library.settings), segment.context, demo_library.settings)


def decide(judge: Judge, library: Library, text: str) -> CheckedClaim:
    found = library.search(["demo"], text, library.settings.candidates)
    return judge.decide([Claim("d", text, ((0, len(text)),))], [found], ["demo"])[0]


def test_a_true_and_a_false_claim(judge: Judge, demo_library: Library) -> None:
    assert decide(judge, demo_library, "Fansipan là ngọn núi cao nhất Việt Nam.").verdict == "SUPPORTED"
    assert decide(judge, demo_library, "Kháng sinh tiêu diệt được virus.").verdict == "REFUTED"


def test_a_claim_about_something_else_is_not_decided(judge: Judge, demo_library: Library) -> None:
    result = decide(judge, demo_library, "Tiệm bánh ở góc phố nhà tôi bán 40 ổ bánh mì mỗi sáng.")
    assert result.verdict == "NOT_ENOUGH_EVIDENCE"
    assert result.evidence == [] and len(result.searched.nearest) == demo_library.settings.nearest
    assert "demo" in result.explanation.vi and str(result.searched.passages) in result.explanation.en


def test_quotes_are_exact_and_few(judge: Judge, demo_library: Library) -> None:
    documents = {d.id: d for d in demo_library.open("demo").documents()}
    result = decide(judge, demo_library, "Fansipan là ngọn núi cao nhất Việt Nam.")
    assert result.evidence
    for item in result.evidence:
        text = documents[item.document.id].text
        assert item.quote == " […] ".join(text[a:b] for a, b in item.spans)
        assert text[: item.spans[0][0]].endswith(item.before) and text[item.spans[-1][1] :].startswith(item.after)
        assert sum(item.probabilities.values()) == pytest.approx(1, abs=0.001)
    first = result.evidence[0]
    assert first.quote in result.explanation.vi or len(first.quote) > 240
    assert len(segment.split(first.quote)) == 1


def test_the_same_words_are_not_quoted_twice(judge: Judge, demo_library: Library) -> None:
    for item in [decide(judge, demo_library, "Lâm Đồng là tỉnh rộng nhất Việt Nam.")]:
        for left, right in itertools.combinations(item.evidence, 2):
            assert left.document.id != right.document.id or left.spans != right.spans


def test_the_publisher_of_the_evidence_changes_nothing(judge: Judge, demo_library: Library) -> None:
    from dataclasses import replace

    text = "Kháng sinh tiêu diệt được virus."
    found = demo_library.search(["demo"], text, 4)
    claim = Claim("d", text, ((0, len(text)),))
    results = []
    for publisher in ("Bộ Y tế", "Blog bán thuốc", None):
        named = [replace(c, document=replace(c.document, publisher=publisher)) for c in found]
        results.append(judge.decide([claim], [named], ["demo"])[0])
    assert len({(r.verdict, r.confidence) for r in results}) == 1


def test_no_claims_and_no_candidates(judge: Judge) -> None:
    assert judge.decide([], [], ["demo"]) == []
    alone = judge.decide([Claim("d", "Hồ sâu 9 mét.", ((0, 13),))], [[]], ["demo"])[0]
    assert (alone.verdict, alone.searched.passages) == ("NOT_ENOUGH_EVIDENCE", 0)


def test_a_passage_of_a_document_without_title(judge: Judge) -> None:
    text = "Hồ sâu 9 mét. Hồ rộng 42 héc-ta. Ven hồ có 12 quán cà phê."
    document = Document("d1", "", text)
    passage = segment.windows(document, segment.split(text))[0]
    result = judge.decide(
        [Claim("d", "Hồ rộng 42 héc-ta.", ((0, 18),))], [[Candidate(document, passage, passage.sentences)]], ["x"]
    )[0]
    assert result.verdict == "SUPPORTED"
    assert result.evidence[0].quote == "Hồ rộng 42 héc-ta."


def test_explanations_are_one_line_in_two_languages(judge: Judge, demo_library: Library) -> None:
    for text in (
        "Fansipan là ngọn núi cao nhất Việt Nam.",
        "Kháng sinh tiêu diệt được virus.",
        "Chợ có 120 quầy hàng.",
    ):
        said = decide(judge, demo_library, text).explanation
        assert said.vi != said.en and "\n" not in said.vi + said.en


class Remembering:
    """The real judge of pairs, which remembers what it was asked."""

    def __init__(self, stances: Stances) -> None:
        self.name, self.sha256 = stances.name, stances.sha256
        self.asked: list[Sequence[tuple[str, str]]] = []
        self._stances = stances

    def probabilities(self, pairs: Sequence[tuple[str, str]]) -> npt.NDArray[np.float32]:
        self.asked.append(pairs)
        return self._stances.probabilities(pairs)


def test_the_same_text_is_judged_once(demo_library: Library) -> None:
    settings, text = demo_library.settings, "Lâm Đồng là tỉnh rộng nhất Việt Nam."
    found = demo_library.search(["demo"], text, settings.candidates)
    stances = Remembering(open_stances(settings))
    judge, claims = Judge(stances, segment.context, settings), [Claim("d", text, ((0, len(text)),))] * 2
    once, twice = judge.decide(claims, [found, [*found, found[0]]], ["demo"])
    assert len(stances.asked[0]) == len(set(stances.asked[0])) <= 2 * len(found)
    assert once.verdict == twice.verdict and once.confidence == twice.confidence
