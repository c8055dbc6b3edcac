"""HTML: the main text of a page and what the page says of itself, by trafilatura.

trafilatura runs with ``favor_precision`` and with tables: on the pages of ``tests/ingest/pages`` this
keeps every sentence of the articles and lets in the least of advertisements, menus and comments. The
date is only taken from metadata: a search through the text gave the date of a cited book.
"""

from __future__ import annotations

import codecs
import logging
import re

import lxml.html
import trafilatura
from lxml.etree import LxmlError, ParserError

from kiemchung.errors import DamagedInput, EncodingError, InputError, NoTextInInput
from kiemchung.ingest.extracted import Extracted, useful_title
from kiemchung.ingest.legacy import decode
from kiemchung.ingest.text import to_text

logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").addHandler(logging.NullHandler())

_DATES = {"extensive_search": False, "original_date": True}
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_CODECS = re.compile(r"(cp|iso8859-|gb|big5|euc_|shift_jis|koi8-)\w*")
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CLUTTER = (
    "//noscript",
    '//span[contains(@class, "mw-editsection")]',
    '//ol[contains(@class, "references")]',
    '//sup[a[starts-with(@href, "#")]]',
    '//*[contains(concat(" ", normalize-space(@class), " "), " ads ")]',
)
_LAYOUT = "//table[.//table or .//td[count(.//p | .//h1 | .//h2 | .//h3) > 1]]"
_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml[^>]*>")
_RULE_ROW = re.compile(r"\|?[\s|:-]*-[\s|:-]*\|?")


def read(data: bytes, name: str) -> Extracted:
    """The main text of a page, a paragraph a line, with title, URL, date and publisher as it states them.

    Raises:
        NoTextInInput: nothing to read, as on a page that a script fills in.
        EncodingError: neither UTF-8 nor what the page declares nor an old Vietnamese encoding.
        DamagedInput: the markup is beyond parsing.
    """
    try:
        page = _main_text(_parse(data, name))
    except ParserError:  # lxml's word for a document without a single element
        page = None
    except (LxmlError, RecursionError, ValueError) as error:
        raise DamagedInput(
            f"Trang “{name}” có mã HTML hỏng, không phân tích được; hãy chép phần chữ của trang rồi dán vào.",
            f'The page "{name}" has broken HTML that cannot be parsed; copy its text and paste it instead.',
        ) from error
    if page is None:
        raise NoTextInInput(
            f"Trang “{name}” không có phần chữ nào để đọc, có lẽ vì nội dung chỉ hiện ra khi chạy mã script;"
            " hãy mở trang trong trình duyệt, chép phần chữ rồi dán vào.",
            f'The page "{name}" holds no text to read, perhaps because a script fills it in;'
            " open it in a browser, copy the text and paste it.",
        )
    return page


def _parse(data: bytes, name: str) -> lxml.html.HtmlElement:
    if b"\0" in data or data.startswith(_BOMS):
        return _tree(to_text(data, name))
    for codec in ("utf-8", _declared(data)):
        try:
            return _tree(data.decode(codec))
        except UnicodeDecodeError:
            continue
    return _tree_in_old_encoding(data, name)


def _declared(data: bytes) -> str:
    """The character set that the page declares; only real ones, Python knows stranger codecs."""
    found = _CHARSET.search(data[:4096])
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else ""
    except LookupError:
        name = ""
    return name if _CODECS.fullmatch(name) else "utf-8"


def _tree_in_old_encoding(data: bytes, name: str) -> lxml.html.HtmlElement:
    """Read as Latin-1, which repair undoes once the words are out of their tags, if they are words at all."""
    tree = _tree(data.decode("latin-1"))
    words = " ".join(tree.xpath("//body//text()[not(parent::script or parent::style)]"))
    try:
        decode(words.encode("latin-1", "replace"))
    except InputError:
        raise EncodingError(
            f"Không xác định được bảng mã của trang “{name}”; hãy lưu lại trang dưới dạng UTF-8.",
            f'The encoding of the page "{name}" cannot be told; save the page as UTF-8.',
        ) from None
    return tree


def _tree(source: str) -> lxml.html.HtmlElement:
    """lxml refuses a decoded text that still declares an encoding."""
    return lxml.html.document_fromstring(_DECLARATION.sub("", source, count=1))


def _main_text(tree: lxml.html.HtmlElement) -> Extracted | None:
    _tidy(tree)
    found = _extract(tree, precise=True) or _extract(tree, precise=False)
    if found is None:
        return None
    return Extracted(
        title=useful_title(found.title),
        text="\n".join(_lines(found.text or "")),
        url=_web_address(found.url),
        published=found.date,
        publisher=found.sitename,
    )


def _tidy(tree: lxml.html.HtmlElement) -> None:
    """Take out clutter, and unfold tables that only lay out the page, so that their paragraphs stay apart."""
    for path in _CLUTTER:
        for element in tree.xpath(path):
            if element.getparent() is not None:
                element.drop_tree()
    for table in tree.xpath(_LAYOUT):
        for element in table.xpath("./tr | ./tr/* | ./tbody | ./tbody/tr | ./tbody/tr/*"):
            element.tag = "div"
        table.tag = "div"


def _extract(tree: lxml.html.HtmlElement, *, precise: bool) -> trafilatura.settings.Document | None:
    found = trafilatura.bare_extraction(
        tree,
        favor_precision=precise,
        favor_recall=not precise,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=_DATES,
    )
    return found if isinstance(found, trafilatura.settings.Document) and (found.text or "").strip() else None


def _lines(text: str) -> list[str]:
    """Rows of a table without the bars at their ends and without the rule under the head."""
    kept = (line.strip() for line in text.split("\n") if not _RULE_ROW.fullmatch(line.strip()))
    return [line.strip("| ") if line.startswith("|") or line.endswith("|") else line for line in kept if line]


def _web_address(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None
