"""The report as a page: the text exact, the marks right, nothing let in, readable by all."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from kiemchung.publish import page as page_module
from kiemchung.publish import wording
from kiemchung.publish.page import to_html
from kiemchung.publish.view import clean, numbered, pieces, web_link
from kiemchung.records import Report

VOID = {"meta", "link", "img", "br", "hr", "input"}
Attributes = dict[str, str]


class Page(HTMLParser):
    """Elements in order, each with its attributes, its text and the classes of what encloses it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, Attributes, list[str]]] = []
        self.depth: list[int] = []
        self.unbalanced: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {k: v or "" for k, v in attrs}, []))
        if tag not in VOID:
            self.depth.append(len(self.elements) - 1)

    def handle_endtag(self, tag: str) -> None:
        if self.elements[self.depth[-1]][0] != tag:
            self.unbalanced.append(tag)
        self.depth.pop()

    def handle_data(self, data: str) -> None:
        for index in self.depth:
            self.elements[index][2].append(data)

    def all(self, tag: str = "", **wanted: str) -> list[tuple[Attributes, str]]:
        """Attributes and text of the elements of a tag with these attributes (``class_``: among others)."""
        cls = wanted.pop("class_", "")
        return [
            (attrs, "".join(text))
            for name, attrs, text in self.elements
            if (not tag or name == tag)
            and (not cls or cls in attrs.get("class", "").split())
            and all(attrs.get(key) == value for key, value in wanted.items())
        ]

    def one(self, tag: str = "", **wanted: str) -> tuple[Attributes, str]:
        (found,) = self.all(tag, **wanted)
        return found


def _css() -> str:
    return (page_module._TEMPLATES / "report.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["full", "hostile", "empty"])
def test_the_page_is_well_formed_self_contained_and_inert(name: str, request: pytest.FixtureRequest) -> None:
    html = to_html(request.getfixturevalue(name))
    page = Page(html)
    assert page.unbalanced == []
    assert page.depth == []
    tags = {tag for tag, _, _ in page.elements}
    assert not tags & {"script", "img", "link", "iframe", "object", "embed", "base", "form", "svg", "video"}
    for _, attrs, _ in page.elements:
        assert not any(key.startswith("on") or key in {"src", "srcset", "background"} for key in attrs)
        assert re.match(r"#[\w-]+$|https?://", attrs.get("href", "#x"))
    assert "url(" not in _css()
    assert "@import" not in _css()
    csp = page.one("meta", **{"http-equiv": "Content-Security-Policy"})[0]
    assert csp["content"] == "default-src 'none'; style-src 'unsafe-inline'"


@pytest.mark.parametrize("name", ["full", "hostile", "empty"])
def test_the_checked_text_is_reproduced_exactly(name: str, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(name)
    shown = Page(to_html(report)).one("div", class_="article")[1]
    assert shown == (clean(report.document.text) or "(văn bản trống) / (empty text)")
    assert re.search(r"\.article \{[^}]*white-space: pre-wrap", _css())


def test_hostile_strings_are_shown_and_do_nothing(hostile: Report) -> None:
    html = to_html(hostile)
    page = Page(html)
    assert page.one("title")[1].startswith("</title><script>alert(1)</script>[red]")
    assert page.one("title")[1].endswith(" · Báo cáo kiểm chứng")
    assert "{{ 7*7 }}" in page.one("h1")[1]
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)
    assert "JaVaScRiPt:alert(1)" in page.all("p", class_="url")[0][1]
    assert page.all("a", rel="noopener noreferrer nofollow") == []


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.example/b?c=d&e=%20#f", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        (" https://a.example", False),
        ("https://a.example/\u202egpj", False),
        ("https://a.example/ b", False),
        ("https:///a", False),
        ("//a.example", False),
        ("data:text/html,x", False),
        ("", False),
        (None, False),
    ],
)
def test_only_plain_web_addresses_become_links(url: str | None, safe: bool) -> None:
    assert web_link(url) == (url if safe else None)


def test_source_links_do_not_tell_where_the_reader_comes_from(full: Report) -> None:
    page = Page(to_html(full))
    outside = [attrs for attrs, _ in page.all("a") if attrs["href"].startswith("http")]
    assert {a["href"] for a in outside} == {
        "https://blog.example/song",
        "https://dia-chi.example/song-ca-troi?trang=12",
        "https://bao.example/cau-an-lac",
    }
    assert {a["rel"] for a in outside} == {"noopener noreferrer nofollow"}
    assert page.one("meta", name="referrer")[0]["content"] == "no-referrer"


def test_marks_in_the_text_lead_to_their_cards_and_back(full: Report) -> None:
    page = Page(to_html(full))
    ids = Counter(attrs["id"] for _, attrs, _ in page.elements if "id" in attrs)
    assert max(ids.values()) == 1
    inside = {attrs["href"][1:] for attrs, _ in page.all("a") if attrs["href"].startswith("#")}
    assert inside <= set(ids)
    assert {f"claim-{n}" for n in range(1, 8)} | {f"ref-{n}" for n in range(1, 8)} <= inside
    reference = page.one("a", id="ref-3")[0]
    assert reference["data-tag"] == "✘ 3"
    assert reference["aria-label"] == "Phát biểu 3: bị bác bỏ / Claim 3: refuted"
    marked = [text for _, text in page.all("a", href="#claim-3", class_="mark")]
    assert marked == ["Cầu An Lạc", "khánh thành năm 1998"]


def test_every_verdict_has_its_own_colour_symbol_and_line(full: Report) -> None:
    css = _css()
    tones, lines = [], []
    for name in wording.STANDINGS:
        rule = re.search(rf"\.s-{name}\b[^{{]*\{{([^}}]*)\}}", css)
        assert rule
        tones.append(re.findall(r"--tone: ([^;]+)", rule[1]))
        lines.append("border" if name == "ABSTAINED" else re.findall(r"--line: ([^;]+)", rule[1])[0])
        assert Page(to_html(full)).all("details", class_=f"s-{name}")
    assert len(set(map(str, tones))) == len(set(lines)) == 5
    assert len({sign.symbol for sign in wording.STANDINGS.values()}) == 5


def test_overlapping_and_adjoining_spans_keep_all_their_marks(full: Report, hostile: Report) -> None:
    for report in (full, hostile):
        cut = list(pieces(report, numbered(report)))
        assert "".join(p.text for p in cut) == report.document.text
        assert all(p.text for p in cut)
    cut = list(pieces(full, numbered(full)))
    assert [(p.text, p.claims, p.ends) for p in cut if p.claims][:3] == [
        ("Sông Cả Trôi", (1, 2), ()),
        (" dài 412 km", (1,), (1,)),
        ("chảy qua ba tỉnh", (2,), (2,)),
    ]


def test_many_claims_on_one_stretch_do_not_break_the_page(full: Report) -> None:
    first = full.claims[1]
    crowd = full.model_copy(update={"claims": [first] * 300})
    page = Page(to_html(crowd))
    assert page.one("div", class_="article")[1] == full.document.text
    assert len(page.all("a", class_="ref")) == 300


def test_sentences_left_alone_are_marked_with_their_kind(full: Report) -> None:
    page = Page(to_html(full))
    left = [(text, attrs["title"]) for attrs, text in page.all("span", class_="left") if "title" in attrs]
    assert (
        "Theo tôi, đây là dòng sông đẹp nhất miền Trung.",
        "ý kiến: không kiểm chứng / opinion: not checked",
    ) in left
    assert len(left) == 5
    assert [attrs["data-tag"] for attrs, _ in page.all("span", class_="tag")] == [
        "câu khác",
        "ý kiến",
        "dự đoán",
        "câu hỏi",
        "lời kêu gọi, yêu cầu",
    ]


def test_a_quote_stands_in_its_surroundings_with_source_dates_and_odds(full: Report) -> None:
    page = Page(to_html(full))
    quotes = [text for _, text in page.all("blockquote")]
    assert "Sông Cả Trôi bắt nguồn từ núi Vân, chiều dài 412 km, đổ ra biển." in quotes
    assert "chiều dài 412 km" in [text for _, text in page.all("mark")]
    card = page.one("details", id="claim-1")[1]
    assert "đăng 5/3/2021 · truy cập 20/11/2025 · nơi đăng: Nhà xuất bản Hòa Sơn" in card
    assert "published 2021-03-05 · retrieved 2025-11-20" in card
    assert "94%" in card
    assert "Độ tin cậy 93%: máy tự ước lượng; mới được kiểm nghiệm trên các phát biểu về kho demo" in card


def test_declined_and_undecided_claims_say_so(full: Report) -> None:
    page = Page(to_html(full))
    declined = page.one("details", id="claim-6")[1]
    assert "⊘ máy không kết luận" in declined
    assert "Best guess, not a verdict: refuted" in declined
    undecided = page.one("details", id="claim-5")[1]
    assert "Đã xem 1.640 đoạn trong: dia-chi, bao-chi" in undecided
    assert "Hồ chứa của nhà máy điều tiết nước cho vùng hạ du." in undecided
    assert "Không tìm thấy đoạn nào gần." in page.one("details", id="claim-7")[1]


def test_the_page_says_how_to_run_the_check_again(full: Report) -> None:
    rerun = Page(to_html(full)).one("footer", class_="rerun")[1]
    for corpus in full.corpora:
        assert f"{corpus.name} {corpus.fingerprint}" in rerun
    for model in full.models:
        assert f"{model.name} {model.sha256}" in rerun
    for needed in ("0.1.0 (kiemchung.report/1)", full.created, "candidates = 6", "offline = true"):
        assert needed in rerun


def test_the_page_can_be_read_by_all(full: Report) -> None:
    page = Page(to_html(full))
    assert page.one("html")[0]["lang"] == "vi"
    assert len(page.all("main")) == len(page.all("h1")) == 1
    assert page.all("a")[0][0] == {"class": "skip", "href": "#text"}
    assert page.one("h2", id="text")[0]["tabindex"] == "-1"
    levels = [int(tag[1]) for tag, _, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    headings = {attrs["aria-labelledby"] for attrs, _ in page.all("section")}
    assert headings <= {attrs.get("id", "") for attrs, _ in page.all("h2")}
    assert all(attrs["lang"] == "en" for attrs, _ in page.all(class_="en"))
    assert ":focus-visible" in _css()
    assert "prefers-color-scheme: dark" in _css()
    assert "@media print" in _css()


def _luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_stands_out_from_its_ground(scheme: int) -> None:
    roots = re.findall(r":root \{(.*?)\}", _css(), re.DOTALL)
    colour = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", roots[scheme]))
    tones = ["supported", "refuted", "conflicting", "unknown", "declined"]
    pairs = [(ink, ground) for ink in ("ink", "quiet", "link", *tones) for ground in ("paper", "sheet")]
    pairs += [(tone, f"{tone}-tint") for tone in tones] + [("ink", f"{tone}-tint") for tone in tones]
    pairs += [("ink", "highlight")]
    weak = [(a, b) for a, b in pairs if _contrast(colour[a], colour[b]) < 4.5]
    assert weak == []


def test_every_word_is_used_and_has_both_languages() -> None:
    folder = page_module._TEMPLATES.parent
    source = "".join(path.read_text(encoding="utf-8") for path in [*folder.glob("*.py"), *folder.glob("*/*.j2")])
    used = " ".join(re.findall(r"say\([^)]*", source))
    for key, words in wording.WORDS.items():
        assert f'"{key}"' in used or f"'{key}'" in used, key
        assert words.vi
        assert words.en
