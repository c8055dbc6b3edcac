"""Passages: whole sentences, overlap, headings, long sentences, and the text that models see."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiemchung.records import Document
from kiemchung.segment import context, split, windows

RUNNING = " ".join(
    f"Trạm đo số {n} nằm ở xã Bình Minh {n} và ghi được {n * 7} mm mưa trong tuần đầu của tháng." for n in range(1, 41)
)


def document(text: str, title: str = "") -> Document:
    return Document(id="d1", title=title, text=text)


def texts(text: str, **options: int) -> list[str]:
    return [text[p.start : p.end] for p in windows(document(text), split(text), **options)]


def test_running_text_gives_windows_of_four_to_six_sentences() -> None:
    passages = windows(document(RUNNING), split(RUNNING))
    assert all(4 <= len(p.sentences) <= 7 for p in passages[:-1])
    assert all(p.end - p.start <= 600 for p in passages[:-1])


def test_neighbours_share_one_sentence() -> None:
    passages = windows(document(RUNNING), split(RUNNING))
    assert len(passages) > 5
    assert all(before.sentences[-1] == after.sentences[0] for before, after in pairwise(passages))


def test_overlap_can_be_two_or_none() -> None:
    two = windows(document(RUNNING), split(RUNNING), overlap=2)
    none = windows(document(RUNNING), split(RUNNING), overlap=0)
    assert all(before.sentences[-2:] == after.sentences[:2] for before, after in pairwise(two))
    assert [span for p in none for span in p.sentences] == split(RUNNING)


def test_passage_runs_from_its_first_sentence_to_its_last() -> None:
    for passage in windows(document(RUNNING), split(RUNNING)):
        assert (passage.start, passage.end) == (passage.sentences[0][0], passage.sentences[-1][1])
        assert passage.document_id == "d1"


@pytest.mark.parametrize("text", ["", " \n "])
def test_no_sentences_no_passages(text: str) -> None:
    assert windows(document(text), split(text)) == []


def test_short_document_is_one_passage() -> None:
    text = "Xã có ba thôn.\n\nLiên hệ\n\nBản quyền thuộc về xã."
    assert texts(text) == [text]


def test_last_heading_still_has_a_passage() -> None:
    text = f"{RUNNING}\n\n== Tham khảo =="
    assert texts(text)[-1].endswith("== Tham khảo ==")


@pytest.mark.parametrize("heading", ["== Địa lý ==", "## Địa lý", "Địa lý và khí hậu"])
def test_heading_goes_with_what_follows(heading: str) -> None:
    for before in range(1, 12):
        cut = RUNNING.find(f"Trạm đo số {before + 1} ")
        text = f"{RUNNING[:cut].strip()}\n\n{heading}\n\n{RUNNING[cut:]}"
        passages = texts(text)
        assert any(heading in passage for passage in passages)
        assert not any(passage.endswith(heading) for passage in passages)


def test_list_of_lines_is_not_taken_for_headings() -> None:
    text = "Các xã của huyện:\n" + "\n".join(f"Xã Tân Lập số {n}" for n in range(60))
    passages = texts(text)
    assert all(len(passage) > 400 for passage in passages[:-1])


def test_long_sentence_is_cut_at_clauses() -> None:
    text = "Luật này quy định: " + "; ".join(f"nghĩa vụ thứ {n} của cá nhân, tổ chức" for n in range(80))
    passages = windows(document(text), split(text))
    assert len(split(text)) == 1 and len(passages) > 3
    assert all(p.end - p.start <= 900 for p in passages)
    assert all(text[p.end - 1] in ";,:" for p in passages[:-1])


@pytest.mark.parametrize("text", ["x" * 5000, "dài " * 2000, "a\u00a0" * 3000, "1 | 2 | " * 900, "dòng\nvà " * 500])
def test_text_without_marks_is_cut_too(text: str) -> None:
    passages = windows(document(text), split(text))
    assert all(p.end - p.start <= 900 for p in passages)
    covered = {at for p in passages for at in range(p.start, p.end)}
    assert all(at in covered for at, char in enumerate(text) if not char.isspace())


def test_words_stay_whole_where_there_are_spaces() -> None:
    text = "đường " * 500
    assert all(set(passage.split()) == {"đường"} for passage in texts(text))


def test_same_input_same_passages() -> None:
    assert windows(document(RUNNING), split(RUNNING)) == windows(document(RUNNING), split(RUNNING))


PARTS = ["Câu ngắn. ", "Câu dài hơn, có dấu phẩy; và chấm phẩy. ", "== Mục ==\n", "Dòng\n", "\n\n", "x" * 90]


@given(st.lists(st.sampled_from(PARTS), max_size=60), st.integers(1, 200), st.integers(0, 3))
def test_every_sentence_is_in_a_passage(parts: list[str], max_chars: int, overlap: int) -> None:
    text = "".join(parts)
    spans = split(text)
    passages = windows(document(text), spans, max_chars=max_chars, overlap=overlap)
    covered = {at for p in passages for start, end in p.sentences for at in range(start, end)}
    wanted = {at for start, end in spans for at in range(start, end) if not text[at].isspace()}
    assert wanted <= covered
    assert all(p.end - p.start <= 1.5 * max_chars for p in passages)
    assert all(before.start < after.start and before.end < after.end for before, after in pairwise(passages))
    whole = [span for span in spans if span[1] - span[0] <= max_chars]
    assert set(whole) <= {span for p in passages for span in p.sentences}


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Sông Hồng", "Sông dài 1.149 km.", "Sông Hồng. Sông dài 1.149 km."),
        ("", "Sông dài 1.149 km.", "Sông dài 1.149 km."),
        ("  ", "Sông dài.", "Sông dài."),
        ("sông hồng", "Sông Hồng dài 1.149 km.", "Sông Hồng dài 1.149 km."),
        ("Sông  Hồng", "Sông\u00a0Hồng dài.", "Sông\u00a0Hồng dài."),
        ("Sông H", "Sông Hồng dài.", "Sông H. Sông Hồng dài."),
        ("Vì sao?", "Vì trời mưa.", "Vì sao? Vì trời mưa."),
        ("C++ (ngôn ngữ)", "Ra đời năm 1985.", "C++ (ngôn ngữ). Ra đời năm 1985."),
    ],
)
def test_context_puts_the_title_in_front_once(title: str, text: str, expected: str) -> None:
    assert context(document(text, title), split(text)) == expected


def test_context_of_a_later_passage() -> None:
    doc = document(RUNNING, "Mưa tuần đầu tháng")
    last = windows(doc, split(RUNNING))[-1]
    assert context(doc, last.sentences) == "Mưa tuần đầu tháng. " + RUNNING[last.start : last.end]


def test_context_of_chosen_sentences_joins_them_by_a_space() -> None:
    text = "Xã có ba thôn.\n\nThôn một có 90 hộ. Thôn hai có 80 hộ."
    first, _, third = split(text)
    assert context(document(text, "Xã Bình An"), [first, third]) == "Xã Bình An. Xã có ba thôn. Thôn hai có 80 hộ."
