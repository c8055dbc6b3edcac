"""A change over time is told apart from a disagreement."""

from __future__ import annotations

import pytest

from kiemchung import segment
from kiemchung.judge import Judge
from kiemchung.judge.timeline import newer_side
from kiemchung.pipeline import open_stances
from kiemchung.records import Candidate, CheckedClaim, Claim, Document, Passage
from kiemchung.settings import Settings


@pytest.mark.parametrize(
    ("supporting", "refuting", "newer"),
    [
        (["2020"], ["2025-07-01"], "REFUTED"),
        (["2025-07"], ["2025-06-30", "2019"], "SUPPORTED"),
        (["2025"], ["2025-07-01"], None),  # the first may be older or newer
        (["2020", "2026"], ["2025"], None),
        (["2020", None], ["2025"], None),
        (["2025-07-01"], ["2025-07-01"], None),
        ([], ["2025"], None),
    ],
)
def test_which_side_is_newer(supporting: list[str | None], refuting: list[str | None], newer: str | None) -> None:
    assert newer_side(supporting, refuting) == newer


def check(old: str | None, new: str | None) -> CheckedClaim:
    texts = ((old, "Cầu Đá Dựng có bốn làn xe."), (new, "Cầu Đá Dựng không có bốn làn xe."))
    candidates = [
        Candidate(
            Document(f"d{i}", "Cầu Đá Dựng", text, published=date),
            Passage(f"d{i}", 0, len(text), ((0, len(text)),)),
            ((0, len(text)),),
        )
        for i, (date, text) in enumerate(texts)
    ]
    claim = Claim("d", "Cầu Đá Dựng có bốn làn xe.", ((0, 26),))
    return Judge(open_stances(Settings()), segment.context, Settings()).decide([claim], [candidates], ["tin"])[0]


def test_the_report_says_which_source_is_newer() -> None:
    result = check("2020", "2025-07-01")
    assert result.verdict == "CONFLICTING" and result.changed
    assert "thay đổi theo thời gian" in result.explanation.vi and "changed over time" in result.explanation.en
    assert result.explanation.vi.index("2020") < result.explanation.vi.index("2025-07-01")


@pytest.mark.parametrize(("old", "new"), [("2025", "2025"), (None, "2025"), ("2020", None)])
def test_without_an_order_of_dates_it_is_a_disagreement(old: str | None, new: str | None) -> None:
    result = check(old, new)
    assert result.verdict == "CONFLICTING" and not result.changed and "Các nguồn nói khác nhau" in result.explanation.vi
