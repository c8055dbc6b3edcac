"""MediaWiki dumps, plain and packed: what their wikitext says, and every way a dump can be bad."""

from __future__ import annotations

import bz2
import gzip
import time
import tracemalloc
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiemchung.errors import DamagedInput, EmptyInput, InputError, InputTooLarge, UnsupportedInput
from kiemchung.ingest import SkippedLine, mediawiki, wikidump
from kiemchung.ingest.extracted import Extracted
from kiemchung.ingest.wikitext import to_text

LIMIT = 100_000_000
HEAD = """<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="vi">
  <siteinfo>
    <sitename>Wikipedia</sitename>
    <dbname>viwiki</dbname>
    <base>https://vi.wikipedia.org/wiki/Trang_Ch%C3%ADnh</base>
    <namespaces>
      <namespace key="0" case="first-letter" />
      <namespace key="1" case="first-letter">Thảo luận</namespace>
    </namespaces>
  </siteinfo>
"""
TAIL = "</mediawiki>\n"
INFOBOX = """{{Thông tin đơn vị hành chính Việt Nam
| tên = Hà Nội
| hình = Hanoi.jpg
| cỡ hình = 250px
| chú thích hình = Hồ Gươm
| image_map = {{maplink|x}} Bản đồ
| logo = Logo Hà Nội.svg
| diện tích = {{convert|3359.84|km2|sqmi}}<ref name="a">{{cite web|url=http://a|title=b}}</ref>
| dân_số = 8.435.700 người
| thành lập = {{ngày bắt đầu|1010|10|10}}
| bí thư = [[Bùi Thị Minh Hoài]]
| tọa độ = {{coord|21|1|42|N|105|51|12|E}}
| latd = 21 | longd = 105
| màu nền = #fff
| địa hình = [[Đồng bằng]]
| đơn vị = {{plainlist|
* [[Ba Đình]]
* [[Hoàn Kiếm]]
}}
| biệt danh = Thủ đô nghìn năm<br />Thành phố vì hòa bình.
| trống =
}}
"""
FACTS = [
    "Thông tin tóm tắt",
    "Hà Nội – diện tích: 3.359,84 km².",
    "Hà Nội – dân số: 8.435.700 người.",
    "Hà Nội – thành lập: 10 tháng 10 năm 1010.",
    "Hà Nội – bí thư: Bùi Thị Minh Hoài.",
    "Hà Nội – địa hình: Đồng bằng.",
    "Hà Nội – đơn vị: Ba Đình, Hoàn Kiếm.",
    "Hà Nội – biệt danh: Thủ đô nghìn năm, Thành phố vì hòa bình.",
]


def _page(title: str, text: str = "Hồ rộng 5 ha.", ns: int = 0, redirect: str = "", day: str = "2024-05-17") -> str:
    leads = f'<redirect title="{escape(redirect)}" />' if redirect else ""
    return f"<page><title>{escape(title)}</title><ns>{ns}</ns><id>1</id>{leads}{_revision(text, day)}</page>\n"


def _revision(text: str, day: str) -> str:
    return (
        f"<revision><id>2</id><timestamp>{day}T08:00:00Z</timestamp><model>wikitext</model>"
        f'<text bytes="9" xml:space="preserve">{escape(text)}</text></revision>'
    )


def _dump(*pages: str) -> bytes:
    return (HEAD + "".join(pages) + TAIL).encode()


def _file(folder: Path, data: bytes, name: str = "viwiki.xml") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def _read(path: Path, limit: int = LIMIT) -> tuple[list[Extracted], list[SkippedLine]]:
    skipped: list[SkippedLine] = []
    rows = list(mediawiki.read(path, path.name, limit, skipped.append))
    assert all(row.source is None for row in rows)
    return [row.extracted for row in rows], skipped


def _until_error(path: Path, limit: int = LIMIT) -> tuple[list[str], InputError]:
    titles: list[str] = []
    with pytest.raises(InputError) as raised:
        titles.extend(row.extracted.title for row in mediawiki.read(path, path.name, limit, lambda _: None))
    return titles, raised.value


def _lines(wikitext: str, title: str = "Hà Nội") -> list[str]:
    return to_text(title, wikitext).split("\n")


def test_an_article_becomes_a_document_with_all_that_the_dump_states(tmp_path: Path) -> None:
    (document,), skipped = _read(_file(tmp_path, _dump(_page('Hồ "Gươm" & phố/ngõ', "'''Hồ''' rộng 12&nbsp;ha."))))
    assert skipped == []
    assert document == Extracted(
        title='Hồ "Gươm" & phố/ngõ',
        text="Hồ rộng 12 ha.",
        url="https://vi.wikipedia.org/wiki/H%E1%BB%93_%22G%C6%B0%C6%A1m%22_%26_ph%E1%BB%91/ng%C3%B5",
        published="2024-05-17",
        publisher="Wikipedia",
    )


@pytest.mark.parametrize("pack", [lambda data: data, bz2.compress, gzip.compress])
@pytest.mark.parametrize("name", ["viwiki.xml", "viwiki.xml.bz2"])
def test_the_packing_is_told_by_content(tmp_path: Path, pack: object, name: str) -> None:
    assert callable(pack)
    found, _ = _read(_file(tmp_path, pack(_dump(_page("Một"), _page("Hai"))), name))
    assert [document.title for document in found] == ["Một", "Hai"]


def test_a_multistream_bz2_is_read_to_its_end(tmp_path: Path) -> None:
    parts = [HEAD, _page("Một"), _page("Hai"), TAIL]
    found, _ = _read(_file(tmp_path, b"".join(bz2.compress(part.encode()) for part in parts)))
    assert len(found) == 2


@pytest.mark.parametrize("version", ["0.3", "0.6", "0.10", "0.11"])
def test_every_version_of_the_export_is_read(tmp_path: Path, version: str) -> None:
    found, _ = _read(_file(tmp_path, _dump(_page("Một")).replace(b"export-0.11", f"export-{version}".encode())))
    assert len(found) == 1


def test_the_newest_revision_of_a_page_counts(tmp_path: Path) -> None:
    page = "<page><title>Hồ</title><ns>0</ns>{}{}{}</page>".format(
        _revision("Cũ.", "2010-01-01"), _revision("Mới.", "2024-02-03"), _revision("Giữa.", "2015-01-01")
    )
    (document,), _ = _read(_file(tmp_path, _dump(page)))
    assert (document.text, document.published) == ("Mới.", "2024-02-03")


def test_only_the_main_namespace_is_kept(tmp_path: Path) -> None:
    others = [_page("Thảo luận:Hồ", ns=1), _page("Bản mẫu:Hồ", ns=10), _page("Cổng thông tin:Hồ", ns=100)]
    found, skipped = _read(_file(tmp_path, _dump(*others, _page("Hồ: một bài"))))
    assert [document.title for document in found] == ["Hồ: một bài"]
    assert skipped == []


def test_dumps_without_ns_are_told_by_the_prefix(tmp_path: Path) -> None:
    data = _dump(_page("Thảo luận:Hồ"), _page("Hồ: một bài"), _page("Ao", "#đổi [[Hồ]]")).replace(b"<ns>0</ns>", b"")
    found, _ = _read(_file(tmp_path, data))
    assert [document.title for document in found] == ["Hồ: một bài"]


def test_redirects_are_no_documents_but_names_of_their_target(tmp_path: Path) -> None:
    path = _file(
        tmp_path,
        _dump(
            _page("Thăng Long", "#đổi [[Hà Nội]]", redirect="Hà Nội"),
            _page("Hà Nội", INFOBOX + "'''Hà Nội''' là thủ đô."),
            _page("Hanoi", "#REDIRECT [[Hà Nội]]", redirect="Hà Nội"),
            _page("hà-nội", "#REDIRECT [[Hà Nội]]", redirect="Hà Nội"),
            _page("Phố cổ", "#REDIRECT [[Hà Nội#Phố cổ]]", redirect="Hà Nội"),
            _page("Thảo luận:Hanoi", "#REDIRECT [[Hà Nội]]", ns=1, redirect="Hà Nội"),
        ),
    )
    (document,), skipped = _read(path)
    assert skipped == []
    assert document.text.split("\n") == ["Hà Nội là thủ đô.", *FACTS, "Còn gọi là: Thăng Long, Hanoi."]
    assert mediawiki.redirects(path, path.name, LIMIT) == {"Hà Nội": ["Thăng Long", "Hanoi"]}


def test_the_names_that_are_kept_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [_page(f"Tên {number}", redirect="Hồ") for number in range(50)] + [_page("Đích", redirect="Ao")]
    path = _file(tmp_path, _dump(_page("Hồ"), *pages))
    assert {title: len(names) for title, names in mediawiki.redirects(path, "x", LIMIT).items()} == {"Hồ": 10, "Ao": 1}
    monkeypatch.setattr(mediawiki, "MAX_REDIRECTS", 3)
    assert mediawiki.redirects(path, "x", LIMIT) == {"Hồ": ["Tên 0", "Tên 1", "Tên 2"]}


def test_a_page_that_cannot_be_kept_is_told_with_its_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wikidump, "MAX_WIKITEXT", 1_000)
    pages = [_page("Dài", "x" * 1_001), _page("Vừa", "x" * 1_000), _page("Trống", "{{a}}\n\u200b"), _page(" ")]
    found, skipped = _read(_file(tmp_path, _dump(_page("Thảo luận:A", ns=1), *pages)))
    assert [document.title for document in found] == ["Vừa"]
    assert [(skip.line, skip.en) for skip in skipped] == [
        (2, '"Dài" is longer than 1,000 characters'),
        (4, '"Trống" has no text'),
        (5, "the page has no title"),
    ]
    assert str(skipped[1]) == (
        'bỏ qua “viwiki.xml”, trang 4: “Trống” không có chữ nào / skipped “viwiki.xml”, page 4: "Trống" has no text'
    )


@pytest.mark.parametrize(
    ("base", "url"),
    [("", None), ("Trang_Chính", None), ("ftp://a/b", None), ("http://wiki.vn/w/Chính", "http://wiki.vn/w/H%E1%BB%93")],
)
def test_an_address_needs_a_base_on_the_web(tmp_path: Path, base: str, url: str | None) -> None:
    data = _dump(_page("Hồ")).replace(b"https://vi.wikipedia.org/wiki/Trang_Ch%C3%ADnh", base.encode())
    (document,), _ = _read(_file(tmp_path, data))
    assert document.url == url


def test_a_dump_cut_off_in_the_middle_gives_the_good_pages_first(tmp_path: Path) -> None:
    titles, error = _until_error(_file(tmp_path, _dump(_page("Một"), _page("Hai"), _page("Ba"))[:-150]))
    assert titles == ["Một", "Hai"]
    assert isinstance(error, DamagedInput)
    assert "sau trang 2" in error.vi
    assert "after page 2" in error.en


@pytest.mark.parametrize("pack", [bz2.compress, gzip.compress])
def test_a_packed_dump_cut_off_gives_the_good_pages_first(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    dump = _dump(*(_page(f"Trang {number}", "Hồ rộng.") for number in range(300)))
    titles, error = _until_error(_file(tmp_path, pack(dump[:40_000]) + pack(dump[40_000:])[:-30]))
    assert len(titles) > 100
    assert titles == [f"Trang {number}" for number in range(len(titles))]
    assert isinstance(error, DamagedInput)


@pytest.mark.parametrize("data", [b"BZh91AY&SY" + b"\xff" * 50, b"BZh9", b"\x1f\x8b" + b"\xff" * 50])
def test_a_broken_packing_is_damaged(tmp_path: Path, data: bytes) -> None:
    titles, error = _until_error(_file(tmp_path, data))
    assert titles == []
    assert isinstance(error, DamagedInput)


@pytest.mark.parametrize("broken", ["<page><title>A</b>", "&lol;", "<page>\x01</page>", "</mediawiki><mediawiki>"])
def test_broken_xml_is_damaged(tmp_path: Path, broken: str) -> None:
    titles, error = _until_error(_file(tmp_path, _dump(_page("Một"), broken)))
    assert titles == ["Một"]
    assert isinstance(error, DamagedInput)


def test_a_bomb_stops_at_the_limit(tmp_path: Path) -> None:
    path = _file(tmp_path, bz2.compress(_dump(_page("Một"), "x" * 20_000_000)))
    assert path.stat().st_size < 10_000
    titles, error = _until_error(path, limit=1_000_000)
    assert titles == ["Một"]
    assert isinstance(error, InputTooLarge)
    assert "1,000,000" in error.vi


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE mediawiki>",
        '<!DOCTYPE mediawiki SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE m [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>',
    ],
)
def test_a_doctype_is_refused(tmp_path: Path, doctype: str) -> None:
    titles, error = _until_error(_file(tmp_path, doctype.encode() + _dump(_page("Một", "x"), "&c;")))
    assert titles == []
    assert isinstance(error, UnsupportedInput)
    assert "DOCTYPE" in error.vi


@pytest.mark.parametrize(
    "data", [b"", b"\0\1\2", "Chỉ là chữ.".encode(), b"<html><body>404</body></html>", b"<rss/>", b"PK\x03\x04", b"{}"]
)
def test_what_is_no_dump_is_said_to_be_none(tmp_path: Path, data: bytes) -> None:
    titles, error = _until_error(_file(tmp_path, data))
    assert titles == []
    assert isinstance(error, UnsupportedInput)
    assert "MediaWiki" in error.en


@pytest.mark.parametrize("pages", [[], [_page("Bản mẫu:A", ns=10)], [_page("A", "#đổi [[B]]", redirect="B")]])
def test_a_dump_without_articles_is_empty(tmp_path: Path, pages: list[str]) -> None:
    titles, error = _until_error(_file(tmp_path, _dump(*pages)))
    assert titles == []
    assert isinstance(error, EmptyInput)


@pytest.mark.parametrize(
    "hostile", ["<a>" * 1_000_000, f"<a b='{'x' * 10_000_000}'/>", f"<!-- {'x' * 10_000_000} -->", "<a " * 500_000]
)
def test_hostile_xml_stays_small(tmp_path: Path, hostile: str) -> None:
    titles, error = _until_error(_file(tmp_path, _dump(_page("Một"), hostile)))
    assert titles == ["Một"]
    assert isinstance(error, DamagedInput)


def test_memory_does_not_grow_with_the_dump(tmp_path: Path) -> None:
    prose = "\n\n".join(["Hồ Thanh Nguyên rộng 32,5 km² và sâu 40 m vào mùa mưa hằng năm. " * 40] * 30)
    article = escape(INFOBOX + prose + "\n[[Việt Nam|nước Việt Nam]] {{nowrap|rộng}}.")
    path = tmp_path / "viwiki.xml"
    with path.open("w", encoding="utf-8") as stream:
        stream.write(HEAD)
        for number in range(30_000_000 // len(article.encode())):
            stream.write(_page(f"Hồ {number}", "@", ns=number % 3).replace("@", article))
        stream.write(TAIL)
    assert path.stat().st_size > 29_000_000
    tracemalloc.start()
    try:
        count = sum(1 for _ in mediawiki.read(path, path.name, LIMIT, lambda _: None))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count > 60
    assert peak < 10_000_000


def test_prose_headings_and_lists_each_on_a_line() -> None:
    wikitext = (
        "{{Bài viết tốt}}\n'''Hà Nội''' ({{IPA-vi|ha noj}}; [[chữ Hán]]: {{lang|zh|河內}}) là ''[[thủ đô]]'' của"
        " [[Việt Nam|nước Việt Nam]], rộng {{formatnum:3359.84}}&nbsp;km<sup>2</sup>.<ref>x [[y]]</ref><!-- chú\n-->\n"
        "[[Tập tin:Ho Guom.jpg|thumb|Hồ [[Hoàn Kiếm]] với [http://a.b nhãn]]]\n"
        "== Lịch sử ==\n<gallery>\nA.jpg|b\n</gallery>\n=== Trước 1010 ===\n* Mục [[một]]\n*# Mục [http://x.vn hai]\n"
        "; Từ: nghĩa\n----\n== Ảnh ==\n[[File:B.png]]\n== Văn hóa ==\nMột<br>hai <small>ba</small> __NOTOC__\n"
        "Chữ <nowiki>[[không phải liên kết]]</nowiki> & x &lt; y.\n"
        "[[Thể loại:Hà Nội]]\n[[en:Hanoi]]\n[[zh-min-nan:Hà Nội]]"
    )
    assert _lines(wikitext) == [
        "Hà Nội (chữ Hán: 河內) là thủ đô của nước Việt Nam, rộng 3.359,84 km².",
        "Lịch sử",
        "Trước 1010",
        "Mục một",
        "Mục hai",
        "Từ: nghĩa",
        "Văn hóa",
        "Một",
        "hai ba",
        "Chữ [[không phải liên kết]] & x < y.",
    ]


def test_sections_of_notes_and_links_are_left_out() -> None:
    wikitext = (
        "Chữ.\n== Xem thêm ==\n* [[A]]\n== Chú thích và tham khảo ==\nb\n=== Nguồn khác ===\nc\n"
        "== Nguồn gốc ==\nCòn.\n==[[Liên kết ngoài]]:==\n* d\n"
    )
    assert _lines(wikitext) == ["Chữ.", "Nguồn gốc", "Còn."]


def test_facts_of_an_infobox_are_lines_at_the_end() -> None:
    assert _lines(INFOBOX + "Chữ.") == ["Chữ.", *FACTS]


@pytest.mark.parametrize(
    "name", ["Infobox lake", "infobox_lake", "Hộp thông tin hồ", "Bảng phân loại", "Tóm tắt về hồ"]
)
def test_infoboxes_go_by_many_names(name: str) -> None:
    assert _lines("{{" + name + "|sâu=[[Mét|40 m]]|vô danh}}", "Hồ") == ["Thông tin tóm tắt", "Hồ – sâu: 40 m."]


def test_an_infobox_in_an_infobox() -> None:
    wikitext = (
        "{{Thông tin nhân vật|sinh={{ngày sinh và tuổi|1950|5|17}}|module={{Thông tin cầu thủ|cao={{height|m=1.78}}}}}}"
    )
    assert _lines(wikitext, "A")[1:] == ["A – sinh: 17 tháng 5 năm 1950.", "A – cao: 1,78 m."]


@pytest.mark.parametrize(
    ("wikitext", "words"),
    [
        ("{{convert|8848|m|ft}}", "8.848 m"),
        ("{{convert|10|to|20|sqkm}}", "10 đến 20 km²"),
        ("{{đổi|5|ft|11|in|m}}", "5 ft 11 in"),
        ("{{convert|1,234.5|ft|0}}", "1.234,5 ft"),
        ("{{formatnum:1234567.25}}", "1.234.567,25"),
        ("{{formatnum:một}}", "một"),
        ("{{nowrap|{{lang|fr|Hà {{small|Nội}}}}}}", "Hà Nội"),
        ("{{Lang-en|Hanoi}}", "Hanoi"),
        ("{{ngày|17|5|2020}}", "17 tháng 5 năm 2020"),
        ("{{ngày mất và tuổi|2013|10|4|1911|8|25}}", "4 tháng 10 năm 2013"),
        ("{{start date|2020|5}}", "tháng 5 năm 2020"),
        ("{{start date|2020}}", "2020"),
        ("{{ngày|2|9}}", "2 tháng 9"),
        ("{{ngày|hôm qua}}", "hôm qua"),
        ("{{ubl|a|b}} {{frac|2|1|2}} {{snd}} {{nowrap|1=c}}", "a, b 2 1/2 – c"),
        ("10<sup>−6</sup> m {{không biết|a}} n{{nbsp}}p", "10⁻⁶ m n p"),
        ("[[Hồ_Gươm]] [[:Thể loại:Hồ]] [[a|b [c] d]] [[e|]] [[fr:x|y]]", "Hồ Gươm Thể loại:Hồ b [c] d e"),
        ("[https://a.vn/b?c=d trang [1] đó] [//a.vn] https://a.vn", "trang [1] đó https://a.vn"),
        ("{{{tham số|x}}} {{#if:a|b}} {{PAGENAME}} chữ", "chữ"),
    ],
)
def test_templates_and_links_that_carry_words(wikitext: str, words: str) -> None:
    assert _lines(wikitext) == [words]


def test_nested_tables_and_templates_leave_nothing() -> None:
    wikitext = (
        'Trước.\n{| class="wikitable"\n! a !! b\n|-\n| {{x|1|{{y|}}}} || [[b]]\n{|\n| trong\n|}\n| ngoài\n|}\n'
        "<table><tr><td>a<table><td>b</table></td></table>\n{{Hộp|\n{|\n|a\n|}\n|b={{c\n|}}\n}}\nSau."
    )
    assert _lines(wikitext) == ["Trước.", "Sau."]


@pytest.mark.parametrize(
    ("wikitext", "lines"),
    [
        ("Một [[hai|ba.\n\nBốn [[năm]].", ["Một hai|ba.", "Bốn năm."]),
        ("Một {{cite\n\nHai [[ba]].", ["Một cite", "Hai ba."]),
        ("{{Thông tin\n|a=1\n\nHai [[ba]] {{nowrap|bốn}}.", ["Hai ba bốn."]),
        ("{| class=x\n| a {{cite|b}}\nĐoạn sau bảng.", ["Đoạn sau bảng."]),
        ("Một <ref>hai. <b>ba ''bốn", ["Một hai. ba bốn"]),
        ("Một ]] hai }} ba |} </ref> [http://a bốn\nnăm] sáu", ["Một hai ba |} bốn", "năm] sáu"]),
        ("{{nowrap|a [[b}} c]] d", ["a b c d"]),
        ("Một <!-- không đóng\nHai", ["Một"]),
        ("Một <math>x <nowiki>y", ["Một x y"]),
        ("'t x < y > z {a} [b] snake__case", ["'t x < y > z {a} [b] snake__case"]),
    ],
)
def test_markup_without_an_end_costs_only_itself(wikitext: str, lines: list[str]) -> None:
    assert _lines(wikitext) == lines


_PIECES = [
    *("{{", "}}", "{{{", "}}}", "[[", "]]", "[", "]", "{", "}", "{|", "|}", "|-", "|", "=", "==", "\n", "\n\n", " "),
    *("!", "*", "#", ":", ";", "<ref>", "</ref>", "<ref/>", "<nowiki>", "</nowiki>", "<b>", "</b>", "<br>", "<!--"),
    *("<table>", "</table>", "-->", "'''", "''", "&nbsp;", "&#123;", "&#x110000;", "&#" + "9" * 30 + ";", "http://"),
    *("[http://a", "--", "nowrap", "lang", "convert", "Infobox", "Thông tin", "formatnum:", "Tập tin:", "fr:", "ngày"),
    *("12", "9" * 5_000, "a", "\ud800", "\x00", "ỗ"),
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(_PIECES) | st.text(max_size=5), max_size=60).map("".join))
def test_random_wikitext_never_raises(wikitext: str) -> None:
    text = to_text("Tiêu đề", wikitext)
    assert all(line.strip() for line in text.split("\n")) or text == ""


def _repeated(pieces: Iterable[str]) -> list[str]:
    return [piece * (100_000 // len(piece)) for piece in pieces]


@pytest.mark.parametrize(
    "wikitext",
    [
        *_repeated(["{{", "[[", "\n{|", "<ref>", "<b>", "{{a|", "<nowiki>", "<!--", "[http://a ", "{{nowrap|[[a|b"]),
        *_repeated(["{{nowrap|b}} ", "[[a|b]] ", "( , ", "]", "\n== a ", "&#123;", "{{Infobox|a=1}}", "[[[[a]]]]"]),
        "{{nowrap|" * 10_000 + "x" + "}}" * 10_000,
        "{{Infobox" + "|a=b" * 12_000 + "}}",
    ],
    ids=range(20),
)
def test_hostile_wikitext_takes_linear_time(wikitext: str) -> None:
    start = time.process_time()
    to_text("Tiêu đề", wikitext)
    assert time.process_time() - start < 10
