"""JSON Lines of corpora, plain and gzipped, with every way a line can be bad."""

from __future__ import annotations

import gzip
import hashlib
import json
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from kiemchung.errors import DamagedInput, EmptyInput, InputTooLarge
from kiemchung.ingest import SkippedLine, document_id, jsonl, read_corpus_path
from kiemchung.records import Document
from kiemchung.settings import Settings

GOOD = {"title": "Hồ Thanh Nguyên", "text": "Hồ Thanh Nguyên có diện tích 32,5 km²."}


def _read(path: Path, **settings: int) -> tuple[list[Document], list[SkippedLine]]:
    skipped: list[SkippedLine] = []
    found = list(read_corpus_path(path, Settings(home=path.parent, **settings), skipped.append))
    return found, skipped


def _file(folder: Path, *lines: object) -> Path:
    path = folder / "kho.jsonl"
    text = "\n".join(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_line_becomes_a_document_with_all_that_it_states(tmp_path: Path) -> None:
    line = GOOD | {
        "url": "https://bachkhoa.example/ho",
        "published": "2022-02-03T07:30:00+07:00",
        "publisher": "Bách khoa mở",
        "source": "Tổng cục Thống kê",
        "licence": "CC BY 4.0",
        "unknown": [1, 2],
    }
    (document,), skipped = _read(_file(tmp_path, line))
    assert skipped == []
    assert document == Document(
        id=document_id(
            title="Hồ Thanh Nguyên",
            url="https://bachkhoa.example/ho",
            published="2022-02-03",
            text=GOOD["text"],
        ),
        title="Hồ Thanh Nguyên",
        text="Hồ Thanh Nguyên có diện tích 32,5 km².",
        url="https://bachkhoa.example/ho",
        published="2022-02-03",
        retrieved=date.today().isoformat(),
        publisher="Bách khoa mở",
        source="Tổng cục Thống kê",
        licence="CC BY 4.0",
        key="https://bachkhoa.example/ho",
    )


def test_the_id_is_of_title_url_date_and_text() -> None:
    parts = {"title": "a", "url": "b", "published": "2020", "text": "c"}
    first = document_id(**parts)
    assert first == "d" + hashlib.sha256(b"a\x1fb\x1f2020\x1fc").hexdigest()[:16]
    assert {document_id(**parts | {key: "x"}) for key in parts} & {first} == set()
    assert document_id(title="ab", url="", published=None, text="") != document_id(
        title="a", url="b", published=None, text=""
    )


def test_text_is_composed_and_not_masked(tmp_path: Path) -> None:
    text = unicodedata.normalize("NFD", "Đường dây nóng của Bộ Y tế là 0912 345 678.")
    (document,), _ = _read(_file(tmp_path, GOOD | {"text": text}))
    assert document.text == "Đường dây nóng của Bộ Y tế là 0912 345 678."


@pytest.mark.parametrize(
    ("published", "stored"),
    [
        ("2020", "2020"),
        ("2020-05", "2020-05"),
        ("2020-05-17", "2020-05-17"),
        ("2020-05-17T08:00:00Z", "2020-05-17"),
        ("2020-05-17 08:00", "2020-05-17"),
        ("", None),
        (None, None),
    ],
)
def test_dates_of_every_precision(tmp_path: Path, published: str | None, stored: str | None) -> None:
    (document,), _ = _read(_file(tmp_path, GOOD | {"published": published}))
    assert document.published == stored


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("{", "JSON"),
        ("[1]", "{…}"),
        ('"chuỗi"', "{…}"),
        ("[" * 100_000, "JSON"),
        ('{"text": ' + "1" * 10_000 + "}", "JSON"),
        ({"title": "Không có phần văn bản"}, "text"),
        (GOOD | {"text": "  \n "}, "text"),
        (GOOD | {"text": 12}, "text"),
        (GOOD | {"title": ["a"]}, "title"),
        (GOOD | {"url": 5}, "url"),
        (GOOD | {"published": 2020}, "published"),
        (GOOD | {"published": "2021-02-29"}, "published"),
        (GOOD | {"published": "17/05/2020"}, "published"),
        (GOOD | {"published": "2020-5-1"}, "published"),
        (GOOD | {"published": "2020-05-17T99:00"}, "published"),
        (GOOD | {"published": "0000"}, "published"),
    ],
)
def test_a_bad_line_is_reported_and_the_rest_is_kept(tmp_path: Path, line: object, wrong: str) -> None:
    found, skipped = _read(_file(tmp_path, GOOD, "", line, GOOD | {"title": "Khác"}))
    assert [document.title for document in found] == ["Hồ Thanh Nguyên", "Khác"]
    (report,) = skipped
    assert (report.file, report.line) == ("kho.jsonl", 3)
    assert wrong in report.vi
    assert wrong in report.en
    assert str(report) == f"bỏ qua “kho.jsonl”, dòng 3: {report.vi} / skipped “kho.jsonl”, line 3: {report.en}"


def test_bytes_that_are_not_utf8_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "kho.jsonl"
    good = json.dumps(GOOD).encode()
    path.write_bytes(b"\xef\xbb\xbf" + good + b"\r\n" + b'{"title":"a","text":"\xe9"}\n' + good)
    found, skipped = _read(path)
    assert len(found) == 2
    assert [(report.line, report.en) for report in skipped] == [(2, "not UTF-8")]


def test_lone_surrogates_can_be_stored(tmp_path: Path) -> None:
    (document,), _ = _read(_file(tmp_path, '{"title":"a\\ud800","text":"Hồ \\udfff rộng."}'))
    assert (document.title + document.text).encode("utf-8")


def test_a_line_of_50_mb_is_reported_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "kho.jsonl"
    long = b'{"title":"a","text":"' + b"x" * 50_000_000 + b'"}'
    path.write_bytes(b"\n".join([json.dumps(GOOD).encode(), long, json.dumps(GOOD).encode()]))
    found, skipped = _read(path)
    assert len(found) == 2
    assert [(report.line, report.en) for report in skipped] == [(2, "the line is longer than 10 MB")]


def test_a_line_right_at_the_limit_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps(GOOD)
    monkeypatch.setattr(jsonl, "MAX_LINE", len(line) + 1)
    found, skipped = _read(_file(tmp_path, line, line + " ", line + "  ", line))
    assert len(found) == 2
    assert [report.line for report in skipped] == [2, 3]


def test_gzip_is_told_by_content(tmp_path: Path) -> None:
    packed = gzip.compress(json.dumps(GOOD).encode() + b"\n") + gzip.compress(json.dumps(GOOD).encode())
    for name in ("kho.jsonl.gz", "kho.jsonl"):
        path = tmp_path / name
        path.write_bytes(packed)
        assert len(_read(path)[0]) == 2


@pytest.mark.parametrize(
    "data",
    [
        json.dumps(GOOD).encode(),
        gzip.compress(json.dumps(GOOD).encode() * 50)[:-12],
        gzip.compress(json.dumps(GOOD).encode())[:12],
        gzip.compress(json.dumps(GOOD).encode())[:-8] + b"\0" * 8,
        b"\x1f\x8b" + b"\xff" * 50,
    ],
)
def test_a_gzip_that_is_none_or_broken_is_damaged(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "kho.jsonl.gz"
    path.write_bytes(data)
    with pytest.raises(DamagedInput) as raised:
        _read(path)
    assert "kho.jsonl.gz" in raised.value.vi
    assert "gzip" in raised.value.en


def test_a_gzip_bomb_stops_at_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "kho.jsonl.gz"
    path.write_bytes(gzip.compress(b"\n" * 100_000_000))
    assert path.stat().st_size < 200_000
    with pytest.raises(InputTooLarge, match="200,000"):
        _read(path, max_corpus_bytes=200_000)


@pytest.mark.parametrize("data", [b"", b"\n\n  \n"])
def test_a_file_without_lines_is_empty(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "kho.jsonl"
    path.write_bytes(data)
    with pytest.raises(EmptyInput):
        _read(path)


def test_lines_are_streamed(tmp_path: Path) -> None:
    path = tmp_path / "kho.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(GOOD).encode() + b"\n" + b"\0" * 1_000_000)[:-20])
    stream = read_corpus_path(path, Settings(home=tmp_path), lambda _: None)
    assert next(stream).title == "Hồ Thanh Nguyên"
    with pytest.raises(DamagedInput):
        next(stream)
