"""Feeds of fact-checks: JSON-LD and the DataFeed of Data Commons, and what only looks like them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiemchung.errors import DamagedInput, EmptyInput, EncodingError, InputError, InputTooLarge
from kiemchung.ingest import SkippedLine, claimreview
from kiemchung.ingest.jsonl import Row

REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://kiemchung.example/bai-1",
    "datePublished": "2024-03-05T08:00:00+07:00",
    "claimReviewed": "Uống nước chanh chữa khỏi ung thư",
    "author": {"@type": "Organization", "name": "Trung tâm Kiểm chứng"},
    "reviewRating": {"@type": "Rating", "ratingValue": 1, "worstRating": 1, "bestRating": 5, "alternateName": "Sai"},
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Person", "name": "Nguyễn Văn A", "sameAs": "https://mxh.example/nguyenvana"},
        "appearance": {"@type": "CreativeWork", "url": "https://mxh.example/nguyenvana/1"},
    },
}


def _read(path: Path, limit: int = 10**9) -> tuple[list[Row], list[SkippedLine]]:
    skipped: list[SkippedLine] = []
    return list(claimreview.read(path, path.name, limit, skipped.append)), skipped


def _file(folder: Path, value: object) -> Path:
    path = folder / "nguon.json"
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path


def _one(folder: Path, **changes: object) -> Row:
    (row,), skipped = _read(_file(folder, REVIEW | changes))
    assert skipped == []
    return row


def test_a_review_becomes_a_document(tmp_path: Path) -> None:
    row = _one(tmp_path, reviewBody="<p>Không có bằng chứng &amp; thử nghiệm nào.</p><p>Bộ Y tế đã bác bỏ.</p>")
    found = row.extracted
    assert found.title == "Có đúng không: Uống nước chanh chữa khỏi ung thư?"
    assert found.text.split("\n") == [
        "Tuyên bố được kiểm chứng: “Uống nước chanh chữa khỏi ung thư”.",
        "Kết luận của Trung tâm Kiểm chứng: Sai (5/3/2024).",
        "Bài kiểm chứng: https://kiemchung.example/bai-1",
        "Không có bằng chứng & thử nghiệm nào.",
        "Bộ Y tế đã bác bỏ.",
    ]
    assert (found.url, found.published) == ("https://kiemchung.example/bai-1", "2024-03-05")
    assert (found.publisher, row.source) == ("Trung tâm Kiểm chứng", None)


def test_who_made_the_claim_is_left_out(tmp_path: Path) -> None:
    assert "nguy" not in str(_one(tmp_path)).lower()


@pytest.mark.parametrize(
    "feed",
    [
        REVIEW,
        [REVIEW],
        {"@context": "https://schema.org", "@graph": [REVIEW]},
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}, {"item": []}]},
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": REVIEW}]},
        {"@type": "DataFeed", "dataFeedElement": REVIEW},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": REVIEW}]},
        [[{"@graph": [[REVIEW]]}]],
        REVIEW | {"@type": ["ClaimReview", "Article"]},
        REVIEW | {"@type": "http://schema.org/ClaimReview"},
        REVIEW | {"@type": "schema:ClaimReview", "item": {"@type": "Thing"}},
    ],
)
def test_every_way_to_lay_out_a_feed(tmp_path: Path, feed: object) -> None:
    path = _file(tmp_path, feed)
    assert claimreview.is_feed(path.read_bytes())
    (row,), skipped = _read(path)
    assert REVIEW["claimReviewed"].rstrip(".") in row.extracted.title
    assert skipped == []


def test_other_items_are_told_once_for_each_type_and_bad_reviews_one_by_one(tmp_path: Path) -> None:
    bad = [REVIEW | {"claimReviewed": " "}, REVIEW | {"reviewRating": None}]
    (row,), skipped = _read(_file(tmp_path, [{"@type": "WebPage"}, *bad, REVIEW, {"@type": "WebPage"}, {"a": 1}]))
    assert row.extracted.published == "2024-03-05"
    assert [(found.file, found.line, found.vi) for found in skipped] == [
        ("nguon.json", None, "mục 2: thiếu “claimReviewed”"),
        ("nguon.json", None, "mục 3: thiếu kết luận (“reviewRating”)"),
        ("nguon.json", None, "2 mục loại “WebPage” không phải ClaimReview"),
        ("nguon.json", None, "1 mục loại “?” không phải ClaimReview"),
    ]
    assert "2 items" in skipped[2].en


@pytest.mark.parametrize(
    ("stated", "stored", "written"),
    [
        ("2020-05-17", "2020-05-17", " (17/5/2020)"),
        ("2020-05", "2020-05", " (5/2020)"),
        ("2020", "2020", " (2020)"),
        ("2020-05-17T08:00:00.000Z", "2020-05-17", " (17/5/2020)"),
        ("2020-05-17 08:00 +0700", "2020-05-17", " (17/5/2020)"),
        (["2020-05-17"], "2020-05-17", " (17/5/2020)"),
        ("5/17/2020", None, ""),
        ("2021-02-29", None, ""),
        (20200517, None, ""),
        (None, None, ""),
    ],
)
def test_dates(tmp_path: Path, stated: object, stored: str | None, written: str) -> None:
    found = _one(tmp_path, datePublished=stated).extracted
    assert found.published == stored
    assert f"Kết luận của Trung tâm Kiểm chứng: Sai{written}." in found.text


@pytest.mark.parametrize(
    ("changes", "publisher"),
    [
        ({"author": [{"name": "Báo A"}]}, "Báo A"),
        ({"author": "Báo A"}, "Báo A"),
        ({"author": {"name": "Báo\n A"}, "publisher": {"name": "Báo B"}}, "Báo A"),
        ({"author": {"@type": "Person", "name": "Lê B"}, "publisher": {"name": "Báo B"}}, "Báo B"),
        ({"author": {"@type": "Person", "name": "Lê B"}}, "Lê B"),
        ({"author": {"url": "https://a.example"}, "publisher": {"name": {"@value": "Báo B"}}}, "Báo B"),
        ({"author": None}, None),
        ({"author": 5}, None),
    ],
)
def test_the_publisher(tmp_path: Path, changes: dict[str, object], publisher: str | None) -> None:
    found = _one(tmp_path, **changes).extracted
    assert found.publisher == publisher
    assert (f"Kết luận của {publisher}: Sai" if publisher else "Kết luận: Sai") in found.text


@pytest.mark.parametrize(
    ("rating", "written"),
    [
        ({"alternateName": "Sai sự thật."}, "Sai sự thật (5/3/2024)."),
        ([{"alternateName": "Sai một phần"}], "Sai một phần (5/3/2024)."),
        ({"name": "Đúng"}, "Đúng (5/3/2024)."),
        (
            {"ratingValue": "2.5", "worstRating": 1, "bestRating": 5},
            "mức 2,5 trên thang từ 1 (kém nhất) đến 5 (tốt nhất)",
        ),
    ],
)
def test_the_conclusion(tmp_path: Path, rating: object, written: str) -> None:
    assert f": {written}" in _one(tmp_path, reviewRating=rating).extracted.text


def test_a_number_without_its_scale_is_no_conclusion_but_a_text_will_do(tmp_path: Path) -> None:
    found = _one(tmp_path, reviewRating={"ratingValue": 1}, reviewBody="Tin này sai.").extracted
    assert "Kết luận" not in found.text
    assert found.text.endswith("Tin này sai.")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a b", "", 5, None, {"@id": "x"}])
def test_an_address_that_is_none_is_left_out(tmp_path: Path, url: object) -> None:
    found = _one(tmp_path, url=url).extracted
    assert found.url is None
    assert "Bài kiểm chứng" not in found.text


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"{}",
        b'{"@type": "NewsArticle"}',
        b'{"type": "ClaimReview"}',
        b'<html>{"@type": "ClaimReview"}',
        '{"title": "ClaimReview", "text": "\\"@type\\": là gì"}'.encode(),
        b"{" + b" " * claimreview.HEAD + b'"@type": "ClaimReview"}',
    ],
)
def test_other_files_are_no_feed(head: bytes) -> None:
    assert not claimreview.is_feed(head)


def test_feeds_in_other_unicode_encodings(tmp_path: Path) -> None:
    text = json.dumps(REVIEW, ensure_ascii=False)
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-32"):
        path = tmp_path / "nguon.json"
        path.write_bytes(text.encode(encoding))
        assert claimreview.is_feed(path.read_bytes())
        assert len(_read(path)[0]) == 1


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyInput),
        (b"[]", EmptyInput),
        (b'{"@type": "WebPage"}', EmptyInput),
        (b'"ClaimReview"', EmptyInput),
        (b'{"@type": "ClaimReview"', DamagedInput),
        (b"[" * 100_000, DamagedInput),
        (b'{"a": ' + b"1" * 10_000 + b"}", DamagedInput),
        (b'{"a": "\xe9"}', EncodingError),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, data: bytes, error: type[InputError]) -> None:
    path = tmp_path / "nguon.json"
    path.write_bytes(data)
    with pytest.raises(error) as raised:
        _read(path)
    assert "nguon.json" in raised.value.vi
    assert "nguon.json" in raised.value.en


def test_a_feed_over_a_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _file(tmp_path, REVIEW)
    with pytest.raises(InputTooLarge, match="100 bytes"):
        _read(path, limit=100)
    monkeypatch.setattr(claimreview, "MAX_BYTES", 200)
    with pytest.raises(InputTooLarge, match="200 bytes"):
        _read(path)


def test_what_is_told_can_be_printed(tmp_path: Path) -> None:
    path = tmp_path / "nguon.json"
    path.write_text('[{"@type": "a\\ud800\\u202e"}, ' + json.dumps(REVIEW) + "]", encoding="utf-8")
    _, (told,) = _read(path)
    assert "a??" in str(told)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just("ClaimReview"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*REVIEW, "@graph"]), inner),
    max_leaves=20,
)


@given(value=VALUES, changes=st.dictionaries(st.sampled_from([*REVIEW, "publisher", "reviewBody"]), VALUES))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_json_raises_anything_else(tmp_path: Path, value: object, changes: dict[str, object]) -> None:
    path = tmp_path / "nguon.json"
    path.write_text(json.dumps([value, REVIEW | changes]), encoding="utf-8")
    try:
        rows, _ = _read(path)
    except InputError:
        return
    assert all(row.extracted.title and row.extracted.text for row in rows)


@given(data=st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_bytes_raise_anything_else(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "nguon.json"
    path.write_bytes(data)
    claimreview.is_feed(data)
    with pytest.raises(InputError):
        _read(path)
