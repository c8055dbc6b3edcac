"""Claims: the author's own words, without speaker, rumour prefix, bullet or greeting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiemchung.detect import find_claims, kinds
from kiemchung.records import Claim, Document, Sentence


def claims(text: str) -> list[Claim]:
    document = Document(id="d", title="", text=text)
    found = find_claims(document, kinds(document, [(0, len(text))]))
    for claim in found:
        assert claim.document_id == "d"
        assert claim.text == " ".join(text[start:end] for start, end in claim.spans)
        assert all(0 <= start < end <= len(text) for start, end in claim.spans)
        assert list(claim.spans) == sorted(claim.spans)
    return found


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Giá xăng giảm 420 đồng.", "Giá xăng giảm 420 đồng."),
        ("Bộ Y tế cho biết, số ca mắc tăng 15%.", "số ca mắc tăng 15%."),
        ("Theo ông Nguyễn Văn A, giám đốc bệnh viện, số ca mắc tăng 15%.", "số ca mắc tăng 15%."),
        ("Theo TTXVN, theo báo cáo của Bộ Y tế, cả nước có 5 ca tử vong.", "cả nước có 5 ca tử vong."),
        ("Số ca mắc tăng 15%, theo Bộ Y tế.", "Số ca mắc tăng 15%"),
        ("“Số ca mắc tăng 15%”, ông A, giám đốc bệnh viện, cho biết.", "Số ca mắc tăng 15%"),
        ('Bà B nói: "Số ca mắc đã tăng gấp đôi."', "Số ca mắc đã tăng gấp đôi."),
        ("- Nghe nói ngân hàng X bị rút giấy phép!", "ngân hàng X bị rút giấy phép!"),
        ("1. Tin nóng: cầu Phú Mỹ bị đóng cửa.", "cầu Phú Mỹ bị đóng cửa."),
        ("Mn ơi, tối qua cầu vượt sập một nhịp.", "tối qua cầu vượt sập một nhịp."),
        ("Chào cả nhà, sáng nay giá xăng tăng 500 đồng.", "sáng nay giá xăng tăng 500 đồng."),
        ("😱😱 Sáng nay kẹt xe 3 km!!!", "Sáng nay kẹt xe 3 km!!!"),
        ("Bo Y te cho biet so ca mac tang 15%", "so ca mac tang 15%"),
        ("Chị bán rau kể giá cà chua tăng gấp đôi.", "giá cà chua tăng gấp đôi."),
    ],
)
def test_what_is_set_aside(text: str, claim: str) -> None:
    assert [found.text for found in claims(text)] == [claim]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Công ty X cho biết đã bán 3 triệu xe.", "Công ty X đã bán 3 triệu xe."),
        ("Ông A khẳng định không nhận hối lộ.", "Ông A không nhận hối lộ."),
        ("Giá vàng, theo Hiệp hội Kinh doanh vàng, đã tăng 3%.", "Giá vàng đã tăng 3%."),
    ],
)
def test_a_speaker_that_is_the_subject_stays_in_its_own_span(text: str, claim: str) -> None:
    (found,) = claims(text)
    assert found.text == claim
    assert len(found.spans) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Theo Luật Giao thông đường bộ, người lái xe máy phải đội mũ bảo hiểm.",
        "Không ai nói rằng vắc xin gây tử vong.",
        "Ông A phủ nhận đã nhận hối lộ.",
        "Theo dõi sát sao, bác sĩ phát hiện 3 ca bệnh.",
        'Bộ phim "Mắt biếc" thu về 180 tỷ đồng.',
        "Công an bảo vệ hiện trường vụ cháy suốt đêm.",
        "Ông nói tiếng Anh và tiếng Pháp.",
    ],
)
def test_what_carries_the_meaning_stays(text: str) -> None:
    assert [claim.text for claim in claims(text)] == [text]


def test_only_factual_sentences_become_claims_at_their_place_in_the_document() -> None:
    text = "Chào cả nhà! Nghe nói phố X mất điện từ tối qua. Tôi nghĩ thật tệ. Bao giờ có điện?"
    ends = [text.index(mark) + 1 for mark in ("!", "qua.", "tệ.")]
    spans = [(0, ends[0]), (ends[0] + 1, ends[1] + 3), (ends[1] + 4, ends[2] + 2), (ends[2] + 3, len(text))]
    document = Document(id="d", title="", text=text)
    sentences = kinds(document, spans)
    assert [sentence.kind for sentence in sentences] == ["OTHER", "FACTUAL", "OPINION", "QUESTION"]
    assert [(sentence.start, sentence.end) for sentence in sentences] == spans
    assert all(sentence.reason and sentence.score > 0 for sentence in sentences)
    (claim,) = find_claims(document, sentences)
    assert claim.text == "phố X mất điện từ tối qua."
    assert text[slice(*claim.spans[0])] == claim.text


def test_nothing_in_nothing_out() -> None:
    document = Document(id="d", title="", text="")
    assert kinds(document, []) == []
    assert find_claims(document, []) == []


@given(st.text(alphabet='aàă ,.:"“”-1đ\n😱theo nói rằng cho biết', max_size=80))
def test_spans_hold_for_any_text_that_is_said_to_be_factual(text: str) -> None:
    document = Document(id="d", title="", text=text)
    for claim in find_claims(document, [Sentence("d", 0, len(text), kind="FACTUAL")]):
        assert claim.text == " ".join(text[start:end] for start, end in claim.spans)
