from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiemchung.retrieve.analysis import folded, has_accents, tokens


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("hoà bình", "hòa bình"),
        ("Thuỷ điện HOÀ BÌNH", "thủy điện hòa bình"),
        ("xoè hoa", "xòe hoa"),
        ("uỷ ban", "ủy ban"),
        (unicodedata.normalize("NFD", "Đường Trường Sơn"), "đường trường sơn"),
    ],
)
def test_spellings_of_one_word_are_one_token(left: str, right: str) -> None:
    assert tokens(left) == tokens(right)


@pytest.mark.parametrize(
    ("text", "expected"), [("quý", "quý"), ("quỳ", "quỳ"), ("hoàn", "hoàn"), ("toán", "toán"), ("khoẻ", "khỏe")]
)
def test_tone_moves_only_in_open_syllables(text: str, expected: str) -> None:
    assert tokens(text) == [expected]


def test_accents_count_and_numbers_stay_whole() -> None:
    assert tokens("Má, mà, 2.500.000 đồng, 7,4%") == ["má", "mà", "2.500.000", "đồng", "7,4"]


def test_folding_knows_the_letter_d() -> None:
    assert [folded(token) for token in tokens("Đường đến Đắk Lắk")] == ["duong", "den", "dak", "lak"]
    assert has_accents("đi") and not has_accents("khang sinh 5G")


@given(st.text())
def test_any_text_and_either_normal_form_give_the_same_tokens(text: str) -> None:
    assert tokens(unicodedata.normalize("NFD", text)) == tokens(unicodedata.normalize("NFC", text))
    assert all(token and not token.isspace() for token in tokens(text))
