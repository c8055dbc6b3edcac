"""MediaWiki XML dumps for corpora (Wikipedia and its kin), streamed: an article a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from kiemchung.errors import EmptyInput, InputError
from kiemchung.ingest import wikidump
from kiemchung.ingest.extracted import Extracted, iso_date
from kiemchung.ingest.jsonl import Row, SkippedLine
from kiemchung.ingest.wikidump import Page
from kiemchung.ingest.wikitext import to_text

MAX_ALIASES = 10
MAX_REDIRECTS = 200_000
_MAX_TITLE = 255
_UNQUOTED = ";@$!*(),/:~"  # what MediaWiki itself leaves as it is in the address of a page


class SkippedPage(SkippedLine):
    """A page of a dump that was left out; ``line`` is its number in the dump, from 1."""

    __slots__ = ()

    def __str__(self) -> str:
        return (
            f"bỏ qua “{self.file}”, trang {self.line}: {self.vi} / skipped “{self.file}”, page {self.line}: {self.en}"
        )


class _BadPage(ValueError):
    """What is wrong with a page, in both languages."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.vi = vi
        self.en = en


def read(path: Path, name: str, limit: int, on_skip: Callable[[SkippedLine], None]) -> Iterator[Row]:
    """The articles of a dump (.xml, .xml.bz2, .xml.gz, told by content), in order; the file is read twice.

    Only pages of the main namespace, each in its newest revision. Redirects are no documents: up to
    ``MAX_ALIASES`` of the titles that lead to an article make its last line. A dump states no licence and no
    origin of its facts, so ``source`` is None.

    Args:
        limit: most unpacked bytes, over the whole file.
        on_skip: is told of each article that is left out (a :class:`SkippedPage`), before the next good one.

    Raises:
        EmptyInput: a dump without articles.
        InputTooLarge: more than ``limit`` bytes unpacked.
        UnsupportedInput: no MediaWiki dump, or one with a DOCTYPE.
        DamagedInput: cut off or broken; the articles before that were given.
    """
    aliases = redirects(path, name, limit)
    found = False
    for page in wikidump.pages(path, name, limit, texts=True):
        if not page.is_article():
            continue
        found = True
        try:
            row = _row(page, aliases)
        except _BadPage as error:
            on_skip(SkippedPage(name, page.number, error.vi, error.en))
        else:
            yield row
    if not found:
        raise EmptyInput(
            f"Tệp “{name}” không có bài viết nào; hãy tải bản kết xuất có nội dung bài (pages-articles).",
            f'The file "{name}" has no articles; download a dump with their texts (pages-articles).',
        )


def redirects(path: Path, name: str, limit: int) -> dict[str, list[str]]:
    """For each title the titles that redirect to it, in the order of the dump.

    Left out: redirects to a section (what they name is only a part of the article), those that differ from
    their target in letter case and punctuation alone, those beyond ``MAX_ALIASES`` of a title, and all after
    the first ``MAX_REDIRECTS`` of a dump, which bounds the memory (about 75 MB). A damaged file gives those
    before the damage; :func:`read` is the one to tell of it.
    """
    found: dict[str, list[str]] = {}
    total = 0
    with suppress(InputError):
        for page in wikidump.pages(path, name, limit, texts=False):
            if page.redirect is None or not _names_the_same(page, page.redirect):
                continue
            names = found.setdefault(page.redirect, [])
            if len(names) < MAX_ALIASES:
                names.append(page.title)
                total += 1
            if total == MAX_REDIRECTS:
                break
    return found


def _names_the_same(page: Page, target: str) -> bool:
    if not (page.in_main() and 0 < len(page.title) <= _MAX_TITLE and 0 < len(target) <= _MAX_TITLE):
        return False
    to_section = "#" in (page.text or "").partition("[[")[2].partition("]]")[0]
    return not to_section and _letters(page.title) != _letters(target)


def _letters(title: str) -> str:
    return "".join(filter(str.isalnum, title.casefold()))


def _row(page: Page, aliases: dict[str, list[str]]) -> Row:
    title = " ".join(page.title.split())
    shown = "".join(char for char in title[:80] if char.isprintable())
    if not title:
        raise _BadPage("trang không có tiêu đề", "the page has no title")
    if page.text is None:
        raise _BadPage(
            f"“{shown}” dài hơn {wikidump.MAX_WIKITEXT:,} ký tự",
            f'"{shown}" is longer than {wikidump.MAX_WIKITEXT:,} characters',
        )
    text = to_text(title, page.text)
    if not any(map(str.isalnum, text)):
        raise _BadPage(f"“{shown}” không có chữ nào", f'"{shown}" has no text')
    if names := aliases.get(page.title):
        text += f"\nCòn gọi là: {', '.join(names)}."
    document = Extracted(
        title=title,
        text=text,
        url=_url(page.site.base, title),
        published=_day(page.timestamp),
        publisher=page.site.name.strip() or None,
    )
    return Row(document, None)


def _url(base: str, title: str) -> str | None:
    """``base`` is the address of the main page: the last part of it makes room for the title."""
    folder, slash, _ = base.strip().rpartition("/")
    if not slash or "?" in base or not folder.startswith(("http://", "https://")):
        return None
    return f"{folder}/{quote(title.replace(' ', '_'), safe=_UNQUOTED)}"


def _day(timestamp: str) -> str | None:
    try:
        return iso_date(timestamp.strip())
    except ValueError:
        return None
