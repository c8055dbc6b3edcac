"""Sentences: hard cases, invariants on any text, hostile input."""

from __future__ import annotations

import json
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiemchung.segment import split

TABLE = Path(__file__).with_name("hard_cases.jsonl")
CASES = [json.loads(line) for line in TABLE.read_text(encoding="utf-8").splitlines()]
MARKS = list(".!?…,;:\"'“”‘’«»()[]-–•*+=#|@/ \n\r\t\u00a0\u2028")
WORDS = [
    "TP.",
    "Tp. ",
    "PGS.TS. ",
    "v.v.",
    "1. ",
    "a) ",
    "J. ",
    "Điều 5. ",
    "Hà",
    "nội",
    "2.500",
    "kiemchung.vn",
]
OTHER = ["...", "\r\n", "http://A.B", "😂", "。", "我", "\u200b", "\x00"]


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


def check_invariants(text: str) -> None:
    spans = split(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())


def test_table_is_large_and_without_repeats() -> None:
    assert len(CASES) >= 150
    assert len({case["about"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_hard_case(case: dict[str, Any]) -> None:
    assert sentences(case["joiner"].join(case["sentences"])) == case["sentences"]


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "\u00a0\u2028"])
def test_blank_text_has_no_sentences(text: str) -> None:
    assert split(text) == []


@pytest.mark.parametrize("text", ["a", ".", "...", "?!", "😂", "Không dấu chấm", '"', "(", "\x00"])
def test_smallest_texts_are_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


def test_all_cases_in_one_document_keep_their_sentences() -> None:
    """Neighbours behind a blank line change nothing: decisions are local."""
    text = "\n\n".join(case["joiner"].join(case["sentences"]) for case in CASES)
    assert sentences(text) == [sentence for case in CASES for sentence in case["sentences"]]


def test_crlf_and_lf_give_the_same_sentences() -> None:
    text = "Giá vàng tăng mạnh\nSáng nay, giá vàng\nlên 80 triệu đồng.\n\n- Mua vào\n- Bán ra"
    assert [s.replace("\r\n", "\n") for s in sentences(text.replace("\n", "\r\n"))] == sentences(text)


@given(st.text())
def test_invariants_on_any_text(text: str) -> None:
    check_invariants(text)


@settings(max_examples=500)
@given(st.lists(st.sampled_from(MARKS + WORDS + OTHER), max_size=40).map("".join))
def test_invariants_on_marks_and_abbreviations(text: str) -> None:
    check_invariants(text)


HOSTILE = {
    "dots": ".",
    "dots and spaces": ". ",
    "straight quotes": '"',
    "curly quotes": "“",
    "closing quotes": "”",
    "opening brackets": "(",
    "closing brackets": ")",
    "brackets of dots": "(.",
    "newlines": "\n",
    "spaces": " ",
    "lines of commas": ",\n",
    "lower-case lines": "abc def\n",
    "capital lines": "Abc def\n",
    "carriage returns": "\r",
    "line separators": "a\u2028",
    "full lines": "A" + 70 * "a" + "\n",
    "glued stops": "aa.Aa",
    "quoted stops": 'aa."Aa',
    "initials": "A. ",
    "titles": "TS. ",
    "names in capitals": "TP. ĐÔNG ",
    "numbers": "1.",
    "e-mail": "a@a.Aa?A",
    "emoji": "😂",
    "emoji and letters": "a😂",
    "emoticons": " :)",
    "equals": "=",
    "colons": "Aa:\n",
    "references": ".[1]",
    "bullets": "- \n",
    "nul": "\x00",
    "combining": "a\u0301.",
}


def seconds_for(text: str) -> float:
    began = time.process_time()
    split(text)
    return time.process_time() - began


@pytest.mark.parametrize("opening", ["", 'TP. (“"x'], ids=["bare", "opened"])
@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_is_linear_on_hostile_input(unit: str, opening: str) -> None:
    """Four times the text takes four times as long: seven are for a noisy clock, sixteen is quadratic."""
    small, large = (seconds_for(opening + unit * (size // len(unit))) for size in (30_000, 120_000))
    assert large < 7 * small + 0.2


@pytest.mark.parametrize("unit", [".", '"', "“", "(", ")", "\n", " "])
def test_a_megabyte_of_one_character_takes_under_two_seconds(unit: str) -> None:
    assert seconds_for(unit * 1_000_000) < 2
