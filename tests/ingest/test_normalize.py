"""Normalization: one spelling, and a way back to what was given for every span."""

from __future__ import annotations

import re
import sys
import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiemchung.errors import InternalError
from kiemchung.ingest.normalize import _SAFE, _UNWANTED, Normalized, normalize

SENTENCE = "Thủ đô của nước Cộng hòa xã hội chủ nghĩa Việt Nam là Hà Nội, đặt từ năm 1976."
NFD = unicodedata.normalize("NFD", SENTENCE)

MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b\u0327\u0345\u0f71\u0f72\u0f73\u3099\u0344"
HANGUL = "\u1112\u1161\u11ab\uac00\ud55c\u1100"
ODD = "\r\n\t\x00\x0b\x85\xad\xa0\u200b\u200d\ufeff\u2000\u2028\u202e\u3000\ud800\u212b\u0958\u2126\u09c7\u09be"
LETTERS = "aăâeêoôơuưyđĐ AZ.9ếộấЙかガ中👩🏽ไทย"
texts = st.text(alphabet=st.one_of(st.sampled_from(MARKS + HANGUL + ODD + LETTERS), st.characters()), max_size=60)


def pieces_of(result: Normalized, original: str, start: int, end: int) -> str:
    low, high = result.to_original(start, end)
    return original[low:high]


@given(texts)
@example("\u0301\u0323a")
@example("a\u200b\u0301")
@example("\r\r\n\n")
@example("\u1112\u1161\u11ab")
@example("e\u0302\u0323" * 3)
def test_result_is_nfc_clean_and_stable(text: str) -> None:
    result = normalize(text).text
    assert unicodedata.is_normalized("NFC", result)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u200b\u2028\u2029\ufeff\ud800-\udfff]", result)
    assert normalize(result) == Normalized(result)


@given(texts, st.data())
@example("Vie\u0323\u0302t\r\nNam", None)
def test_every_span_maps_to_the_characters_that_made_it(text: str, data: st.DataObject | None) -> None:
    result = normalize(text)
    size = len(result.text)
    start = data.draw(st.integers(0, size)) if data else 3
    end = data.draw(st.integers(start, size)) if data else size
    low, high = result.to_original(start, end)
    assert 0 <= low <= high <= len(text)
    assert result.text[start:end] in normalize(text[low:high]).text


@given(texts)
def test_the_map_is_monotone_and_spans_the_whole(text: str) -> None:
    result = normalize(text)
    spans = [result.to_original(at, at + 1) for at in range(len(result.text))]
    assert all(low < high for low, high in spans)
    assert all(left[0] <= right[0] and left[1] <= right[1] for left, right in pairwise(spans))
    low, high = result.to_original(0, len(result.text)) if result.text else (0, 0)
    assert normalize(text[low:high]).text == result.text


@given(st.text(alphabet=MARKS + "ae" + HANGUL, max_size=200))
def test_composition_equals_the_standard_one(text: str) -> None:
    assert normalize(text).text == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("word", ["Việt", "Thủ đô", "Hà Nội", "1976", "đặt"])
def test_a_word_maps_to_its_decomposed_form(word: str) -> None:
    result = normalize(NFD)
    assert result.text == SENTENCE
    start = SENTENCE.index(word)
    assert pieces_of(result, NFD, start, start + len(word)) == unicodedata.normalize("NFD", word)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("trang 1\x0ctrang 2", "trang 1\ntrang 2"),
        ("Hà\u00a0Nội\u202f\u3000là", "Hà Nội  là"),
        ("Vi\u00adệt\u200b Nam\ufeff", "Việt Nam"),
        ("a\x00b\x1bc\td", "abc\td"),
        ("a\u202egnuht\u202c", "agnuht"),
        ("Hoa\u0300", "Hoà"),
        ("\u0301mở đầu", "\u0301mở đầu"),
        ("\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"),
        ("👩\u200d🔬 và 👍🏽", "👩\u200d🔬 và 👍🏽"),
        ("5 \u212b", "5 Å"),
        ("a\ud83d", "a\ufffd"),
        ("", ""),
    ],
)
def test_examples(given_text: str, expected: str) -> None:
    assert normalize(given_text).text == expected


def test_a_line_end_maps_to_both_its_characters() -> None:
    result = normalize("một\r\nhai")
    assert result.to_original(3, 4) == (3, 5)
    assert result.to_original(4, 7) == (5, 8)


def test_removed_characters_stay_outside_a_neighbouring_word() -> None:
    text = "\ufeffmột\u200b hai"
    result = normalize(text)
    assert pieces_of(result, text, 0, 3) == "một"
    assert pieces_of(result, text, 4, 7) == "hai"


def test_text_in_order_keeps_its_offsets() -> None:
    assert normalize(SENTENCE).to_original(4, 9) == (4, 9)


@pytest.mark.parametrize("span", [(-1, 2), (3, 2), (0, len(SENTENCE) + 1)])
def test_a_span_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(InternalError):
        normalize(SENTENCE).to_original(*span)


def test_characters_held_to_be_safe_are_safe() -> None:
    everything = [chr(code) for code in range(sys.maxunicode + 1)]
    pairs = [unicodedata.decomposition(char).split() for char in everything]
    joining = {chr(int(pair[-1], 16)) for pair in pairs if len(pair) == 2 and pair[0][0] != "<"}
    joining |= {chr(code) for code in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))}
    for char in filter(re.compile(f"[{_SAFE}]").match, everything):
        assert char not in joining and unicodedata.combining(char) == 0
        assert unicodedata.is_normalized("NFC", char) or _UNWANTED.match(char)


def seconds(text: str) -> float:
    start = time.process_time()
    normalize(text)
    return time.process_time() - start


def test_plain_text_is_fast() -> None:
    text = SENTENCE * 12_000
    assert len(text.encode()) / min(seconds(text) for _ in range(3)) > 5_000_000


@pytest.mark.parametrize(
    "unit",
    [NFD, "\u0301\u0323", "e" + "\u0323\u0302" * 40, "\r\n", "\u200b", "\u1112\u1161\u11ab", "ไทย", "\u00a0a"],
    ids=["nfd", "marks", "long runs", "lines", "zero width", "jamo", "thai", "spaces"],
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    assert seconds(unit * (1_000_000 // len(unit))) < 5
