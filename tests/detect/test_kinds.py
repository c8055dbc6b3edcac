"""Kinds of sentence: the golden sentences, who speaks, hostile input, and the time it takes."""

from __future__ import annotations

import json
import time
import unicodedata
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiemchung.detect import REASONS, KindDecision, classify
from kiemchung.records import Kind

GOLDEN = Path(__file__).parents[1] / "golden" / "kinds.jsonl"
KINDS: tuple[Kind, ...] = get_args(Kind)

SPEAKERS = (
    "Bộ Y tế", "Bộ Công an", "Trung tâm Dự báo Khí tượng Thủy văn quốc gia", "Bộ Tài chính",
    "Ngân hàng Nhà nước", "Chị bán cá ở chợ đầu mối", "Một người bán hàng rong", "Bà chủ quán phở",
    "Anh tài xế xe ôm", "Một nông dân", "Ông Nguyễn Văn A", "Bà Trần Thị B", "Cô giáo lớp một",
    "Bác sĩ Lê C", "Giáo sư Phạm D", "Một nữ công nhân", "Một nam sinh viên",
    "Người phát ngôn Bộ Ngoại giao", "Một du khách Trung Quốc", "Một du khách Mỹ", "Chuyên gia người Nga",
    "Nhà báo người Pháp", "Đại diện phe đối lập", "Đại diện phe cầm quyền", "Một linh mục", "Một nhà sư",
    "Người không muốn nêu tên", "Một tài khoản ẩn danh trên mạng", "Reuters",
    "Huấn luyện viên đội tuyển nữ", "Người đàn bà đẹp nhất làng", "Hội những người hoàn hảo",
)  # fmt: skip
STATEMENTS = (
    "số ca sốt xuất huyết tăng 15%", "nước chanh nóng chữa khỏi ung thư", "cây cầu này dài 3 km",
    "cách làm đó là không công bằng", "bộ phim quá nhàm chán", "thành phố nên giảm phí gửi xe",
    "giá gạo sẽ tăng vào tháng tới", "ngày mai trời mưa to", "hãy rửa tay thường xuyên",
    "Hà Nội là thủ đô của Việt Nam", "người lái xe phải có giấy phép",
)  # fmt: skip
FRAMES = (
    "{who} cho biết {what}.", "{who} nói rằng {what}.", "{who} khẳng định: {what}.", "Theo {who}, {what}.",
    "{what}, theo {who}.", "“{what}”, {who} cho hay.", "{who} bảo {what}.",
)  # fmt: skip


def golden(split: str) -> list[tuple[str, str]]:
    rows = map(json.loads, GOLDEN.read_text(encoding="utf-8").splitlines())
    return [(row["text"], row["kind"]) for row in rows if row["split"] == split]


def f1(pairs: list[tuple[bool, bool]]) -> float:
    """F1 of (expected, answered) pairs."""
    both = sum(expected and answered for expected, answered in pairs)
    return 2 * both / (sum(expected for expected, _ in pairs) + sum(answered for _, answered in pairs))


def test_golden_holds_enough_and_no_sentence_twice() -> None:
    texts = [text for split in ("dev", "test", "late") for text, _ in golden(split)]
    assert len(texts) == len(set(texts)) == len(GOLDEN.read_text(encoding="utf-8").splitlines())
    for split in ("dev", "test"):
        assert len(golden(split)) >= 180
        assert {kind for _, kind in golden(split)} == set(KINDS)


# Floors a little under what was measured. One author wrote rules and sentences: "dev" was tuned on; "test"
# was never looked into, but was written in one sitting with "dev" and flatters; "late" was written when the
# rules were done, with opinions that have no telling word, and shows best what the rules miss.
@pytest.mark.parametrize(
    ("split", "accuracy", "factual", "worst", "leaked"),
    [("dev", 0.97, 0.98, 0.93, 0.03), ("test", 0.96, 0.97, 0.92, 0.01), ("late", 0.67, 0.77, 0.27, 0.24)],
)
def test_floors(split: str, accuracy: float, factual: float, worst: float, leaked: float) -> None:
    answers = [(kind, classify(text).kind) for text, kind in golden(split)]
    assert sum(kind == answer for kind, answer in answers) / len(answers) >= accuracy
    assert f1([(kind == "FACTUAL", answer == "FACTUAL") for kind, answer in answers]) >= factual
    for each in KINDS:
        assert f1([(kind == each, answer == each) for kind, answer in answers]) >= worst, each
    opinions = [answer for kind, answer in answers if kind == "OPINION"]
    assert opinions.count("FACTUAL") / len(opinions) <= leaked


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("what", STATEMENTS)
def test_who_speaks_never_changes_the_decision(frame: str, what: str) -> None:
    decisions = {classify(frame.format(who=who, what=what)) for who in SPEAKERS}
    assert decisions == {classify(what)}


def test_without_accents_the_speaker_changes_nothing_either() -> None:
    speakers = ("Bo Y te", "Chi ban ca", "Mot nu cong nhan", "Dai dien phe doi lap", "Nguoi nuoc ngoai")
    decisions = {classify(f"{who} noi rang nuoc chanh nong chua duoc ung thu") for who in speakers}
    assert [decision.kind for decision in decisions] == ["FACTUAL"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phe bảo thủ giành 52 ghế.", "Phe cấp tiến giành 52 ghế."),
        ("Phe bảo thủ không hiểu gì về người dân.", "Phe cấp tiến không hiểu gì về người dân."),
        ("Tăng thuế là việc làm đúng đắn.", "Giảm thuế là việc làm đúng đắn."),
        ("Đàn ông yếu đuối hơn xưa.", "Phụ nữ yếu đuối hơn xưa."),
        ("Người Kinh chiếm hơn 85% dân số.", "Người Khmer chiếm hơn 85% dân số."),
    ],
)
def test_of_whom_it_speaks_changes_nothing(one: str, other: str) -> None:
    assert classify(one) == classify(other)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Người đủ 18 tuổi là người thành niên.", "factual.quantity"),
        ("Người điều khiển xe máy phải đội mũ bảo hiểm.", "factual.rule"),
        ("Phan Xi Păng là ngọn núi cao nhất Việt Nam.", "factual.superlative"),
        ("Chính phủ đã quyết định sẽ lùi thời hạn nộp thuế.", "factual.decision"),
        ("Chính phủ sẽ lùi thời hạn nộp thuế.", "prediction.future"),
        ("Uống nước chanh nóng sẽ khỏi ung thư.", "factual.cause"),
        ("Hai năm sau, ông qua đời tại Huế.", "factual.event"),
        ("Năm sau, trường đổi đồng phục.", "prediction.future"),
        ("Mưa lớn nên quốc lộ bị ngập.", "factual.event"),
        ("Ông ấy khẳng định không dùng ma túy.", "factual.event"),
        ("Tình yêu đến từ những điều giản dị.", "opinion.general"),
        ("Trẻ em nên đi ngủ sớm.", "opinion.advice"),
        ("Bạn nên đi ngủ sớm.", "directive.advice"),
        ("Doanh thu tăng đáng kể.", "factual.event"),
        ("Thất bại ấy thật đáng tiếc.", "opinion.evaluation"),
        ("Thời gian thử việc không quá 60 ngày.", "factual.rule"),
        ("Món này mặn quá.", "opinion.evaluation"),
        ("Không có nước nào sản xuất nhiều gạo hơn.", "factual.event"),
        ("Nước nào sản xuất nhiều gạo nhất", "question.word"),
        ("Sao Mộc là hành tinh lớn nhất.", "factual.superlative"),
        ("Ăn tỏi giúp giảm huyết áp.", "factual.cause"),
        ("Ăn chín uống sôi nhé!", "directive.imperative"),
        ("Đêm đông lạnh giá.", "other.fragment"),
    ],
)
def test_close_calls(text: str, reason: str) -> None:
    assert classify(text).reason == reason


def test_tone_placement_and_normal_form_change_nothing() -> None:
    text = "Hóa chất làm thủy sản chết hàng loạt."
    assert classify(text).kind == "FACTUAL"
    old_tones = text.replace("hóa", "hoá").replace("thủy", "thuỷ")
    assert old_tones != text
    for same in (old_tones, unicodedata.normalize("NFD", text), text.upper()):
        assert classify(same) == classify(text)


def test_every_reason_is_explained_in_two_languages() -> None:
    for code, text in REASONS.items():
        assert code.partition(".")[0].upper() in KINDS
        assert text.vi != text.en
        assert text.vi.endswith("kiểm chứng được") == code.startswith("factual.")
    answered = {classify(text).reason for split in ("dev", "test", "late") for text, _ in golden(split)}
    assert answered <= set(REASONS)


@pytest.mark.parametrize("text", ["", " \n", "…", "😂😂", "?", "\u0301", "\x00", "\ud800", "\u200b" * 5])
def test_nothing_to_read(text: str) -> None:
    assert classify(text) == KindDecision("OTHER", 0.99, "other.empty")


@given(st.text(max_size=200))
def test_any_text_gets_a_kind(text: str) -> None:
    decision = classify(text)
    assert decision.kind in KINDS
    assert 0 < decision.score <= 1
    assert decision.reason in REASONS


@pytest.mark.parametrize("unit", ["tốt quá ", ", theo ", "cho biết ", "? a ", "1 ", "nên ", '"', "a", "(((("])
def test_time_is_linear_in_the_length(unit: str) -> None:
    def seconds(times: int) -> float:
        text = unit * times
        start = time.process_time()
        classify(text)
        return time.process_time() - start

    # Ten times the text: quadratic work would take a hundred times as long.
    assert seconds(20_000) < 40 * max(min(seconds(2_000) for _ in range(3)), 0.002)


def test_thousands_of_sentences_a_second() -> None:
    texts = [text for split in ("dev", "test") for text, _ in golden(split)]

    def rate() -> float:
        start = time.process_time()
        for text in texts:
            classify(text)
        return len(texts) / (time.process_time() - start)

    assert max(rate() for _ in range(3)) >= 5_000
