from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiemchung.retrieve.analysis import folded, has_accents, terms, tokens


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
    assert tokens("Má, mà, 2.500.000 đồng, 7,4%") == ["má", "mà", "2500000", "đồng", "7,4"]


@pytest.mark.parametrize(
    ("spellings", "expected"),
    [
        (["2.500.000", "2,500,000", "2 500 000", "2\u00a0500\u00a0000", "2500000"], ["2500000"]),
        (["7,4", "7.4", "07,40"], ["7,4"]),
        (["1.234,56", "1,234.56", "1234,56"], ["1234,56"]),
        (["5,0", "5", "05", "٥"], ["5"]),
        (["2/9/1945", "02-09-1945", "2.9.1945"], ["2", "9", "1945"]),
        (["năm 2020 100"], ["năm", "2020", "100"]),
    ],
)
def test_a_number_is_the_same_however_it_is_written(spellings: list[str], expected: list[str]) -> None:
    for spelling in spellings:
        assert tokens(spelling) == expected, spelling


@given(st.integers(min_value=1000, max_value=10**15))
def test_any_thousands_separator_gives_the_same_number(value: int) -> None:
    assert tokens(f"{value:,}") == tokens(f"{value:,}".replace(",", ".")) == [str(value)]
    assert tokens(f"{value:,}".replace(",", "\u202f")) == [str(value)]


def test_folding_knows_the_letter_d() -> None:
    assert [folded(token) for token in tokens("Đường đến Đắk Lắk")] == ["duong", "den", "dak", "lak"]
    assert has_accents("đi") and not has_accents("khang sinh 5G")


def test_terms_keep_the_order_of_names() -> None:
    assert terms(["hồ", "chí", "minh"]) == ["hồ", "chí", "minh", "hồ_chí", "chí_minh"]
    assert set(terms(tokens("Nam Định"))) != set(terms(tokens("Định Nam")))
    assert terms([]) == [] and terms(["một"]) == ["một"]


@given(st.text())
def test_any_text_and_either_normal_form_give_the_same_tokens(text: str) -> None:
    assert tokens(unicodedata.normalize("NFD", text)) == tokens(unicodedata.normalize("NFC", text))
    assert all(token and not token.isspace() for token in tokens(text))


@given(st.text())
def test_tokens_of_tokens_are_the_same_tokens(text: str) -> None:
    assert tokens(" | ".join(tokens(text))) == tokens(text)
