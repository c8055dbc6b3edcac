"""The report as text: complete, in order, within its width, and inert on a terminal."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kiemchung.publish.text import to_text
from kiemchung.publish.view import clean, shorten
from kiemchung.publish.wording import day, moment, percent, say
from kiemchung.records import Report

UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _section(text: str, head: str, until: str) -> str:
    return text[text.index(head) : text.index(until)]


def test_the_header_names_the_text_and_the_corpora_with_their_sizes(full: Report) -> None:
    head = _section(to_text(full), "Kiểm Chứng", "PHÁT BIỂU")
    assert "Vài con số về sông Cả Trôi\nhttps://blog.example/song\n" in head
    assert "08:05 UTC+07:00 ngày 24/11/2025 / Checked: 2025-11-24 08:05 UTC+07:00" in head
    assert "bao-chi: 12.045 tài liệu, 1.300 đoạn / 12,045 documents, 1,300 passages" in head
    assert "dia-chi: 1 tài liệu, 340 đoạn / 1 document, 340 passages" in head


def test_claims_come_in_the_order_of_the_text_with_verdicts_in_both_languages(full: Report) -> None:
    heads = re.findall(r"^(\d+)\.\s+(\S.*)$", to_text(full), re.MULTILINE)
    assert heads == [
        ("1", "✔ ĐƯỢC ỦNG HỘ / SUPPORTED"),
        ("2", "✔ ĐƯỢC ỦNG HỘ / SUPPORTED"),
        ("3", "✘ BỊ BÁC BỎ / REFUTED"),
        ("4", "⇄ MÂU THUẪN / CONFLICTING"),
        ("5", "? CHƯA ĐỦ BẰNG CHỨNG / NOT ENOUGH EVIDENCE"),
        ("6", "⊘ MÁY KHÔNG KẾT LUẬN / THE MACHINE DECLINES"),
        ("7", "? CHƯA ĐỦ BẰNG CHỨNG / NOT ENOUGH EVIDENCE"),
    ]


def test_a_claim_shows_words_confidence_explanation_and_sourced_quotes(full: Report) -> None:
    card = _section(to_text(full), "3.  ✘", "4.  ⇄")
    assert "“Cầu An Lạc […] khánh thành năm 1998”" in card
    assert "Hiểu là / Read as: Cầu An Lạc khánh thành năm 1998." in card
    assert "Độ tin cậy 88%: máy tự ước lượng; mới được kiểm nghiệm trên các phát biểu về kho demo" in card
    assert card.index("Báo chí ghi năm 1999") < card.index("The press gives 1999")
    assert "✘  bác bỏ / refutes: “Cầu An Lạc thông xe năm 1999 […] sau ba năm thi công”" in card
    assert "Cầu An Lạc sau 25 năm · đăng 6/2024 / published 2024-06 · kho bao-chi / corpus bao-chi" in card
    assert "\n       https://bao.example/cau-an-lac\n" in card


def test_a_declined_claim_is_no_verdict(full: Report) -> None:
    card = _section(to_text(full), "6.  ⊘", "7.  ?")
    assert "Best guess, not a verdict: refuted" in card
    assert "Độ tin cậy 41%: thấp hơn mức cần để kết luận" in card
    assert "BỊ BÁC BỎ" not in card


def test_not_enough_evidence_says_what_was_searched_and_what_came_near(full: Report) -> None:
    text = to_text(full)
    card = _section(text, "5.  ?", "6.  ⊘")
    assert "Đã xem 1.640 đoạn trong: dia-chi, bao-chi / Looked at 1,640 passages in: dia-chi, bao-chi" in card
    passage = " ".join(_section(card, "“Nhà máy thủy điện Cả Trôi nằm", "Địa chí").split())
    assert passage.endswith("ghi ngày phát…”")
    assert "No passage came near." in _section(text, "7.  ?", "CÁC CÂU")


def test_sentences_left_alone_are_grouped_by_kind_with_the_reason(full: Report) -> None:
    part = _section(to_text(full), "CÁC CÂU KHÔNG KIỂM CHỨNG / SENTENCES LEFT ALONE", "TÓM TẮT")
    assert "ý kiến: không kiểm chứng / opinion: not checked\n  · “Theo tôi, đây là dòng sông" in part
    assert "dự đoán: chưa thể kiểm chứng / prediction: cannot be checked yet\n  · “Mười năm nữa" in part
    assert part.count("“") == 5
    assert "412" not in part


def test_the_summary_counts_each_claim_once(full: Report) -> None:
    text = to_text(full)
    part = text[text.index("TÓM TẮT / SUMMARY") :]
    assert "7 phát biểu / 7 claims" in part
    assert re.findall(r"(supported|refuted|conflicting|evidence|declines): (\d)", part) == [
        ("supported", "2"),
        ("refuted", "1"),
        ("conflicting", "1"),
        ("evidence", "2"),
        ("declines", "1"),
    ]
    assert "5 câu không kiểm chứng / 5 sentences left alone" in part


def test_nothing_in_the_report_reaches_the_terminal_as_a_command(hostile: Report) -> None:
    text = to_text(hostile)
    assert not UNSAFE.search(text)
    assert "[red]đỏ[/red] :smile: {{ 7*7 }} \ufffd[31mESC\ufffd]0;t\ufffd" in text
    assert "gpj.exe" in text


def test_colour_is_ours_alone(full: Report, hostile: Report) -> None:
    assert "\x1b[1;32m" in to_text(full, color=True)
    assert "\x1b" not in to_text(full)
    coloured = to_text(hostile, color=True)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert not UNSAFE.search(plain)
    assert plain == to_text(hostile)


@pytest.mark.parametrize("width", [40, 72, 100])
def test_lines_keep_within_the_width_and_have_no_trailing_space(width: int, full: Report) -> None:
    for line in to_text(full, width=width).splitlines():
        assert "https://" in line or cell_len(line) <= width, line
        assert line == line.rstrip()


def test_an_empty_report_says_so(empty: Report) -> None:
    text = to_text(empty)
    assert "Văn bản không có tiêu đề / Untitled text" in text
    assert "không có kho tư liệu nào / no corpus" in text
    assert "This text holds no checkable claim." in text
    assert "LEFT ALONE" not in text


@given(st.text(), st.integers(min_value=1, max_value=60))
def test_shortening_keeps_a_beginning_and_cuts_between_words(text: str, limit: int) -> None:
    line = " ".join(clean(text).split())
    short = shorten(text, limit)
    assert len(short) <= limit + 1
    if short != line:
        assert short.endswith("…")
        assert line.startswith(short[:-1])
        if " " in line[: limit + 1]:
            assert not line[len(short) - 1 :][:1].isalnum()


@given(st.text(st.characters(exclude_categories=())))
def test_clean_text_can_be_written_and_drives_nothing(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode()
    assert not UNSAFE.search(cleaned.replace("\t", ""))
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("date", "vi"),
    [("2024", "2024"), ("2024-06", "6/2024"), ("2021-03-05", "5/3/2021"), ("2021-13", "2021-13"), ("?", "?")],
)
def test_dates_are_written_as_in_the_press(date: str, vi: str) -> None:
    assert day(date).vi == vi
    assert day(date).en == date


def test_moments_keep_their_zone() -> None:
    assert moment("2025-11-24T08:05:09Z").vi == "08:05 UTC ngày 24/11/2025"
    assert moment("2025-11-24").vi == "24/11/2025"
    assert moment("Tuesday").en == "Tuesday"


def test_nothing_is_certain() -> None:
    assert [percent(p) for p in (0.0, 0.013, 0.934, 0.995, 1.0)] == ["<1%", "1%", "93%", ">99%", ">99%"]


def test_numbers_are_grouped_as_each_language_does() -> None:
    words = say("size", documents=1, passages=1234567)
    assert (words.vi, words.en) == ("1 tài liệu, 1.234.567 đoạn", "1 document, 1,234,567 passages")
