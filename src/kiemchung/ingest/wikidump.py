"""MediaWiki XML dumps, streamed: bytes in, pages out, in memory that does not grow with the file.

expat hands over a piece at a time, a page is let go when it was given, and whatever a dump can make us keep
(a text, a field, an unfinished tag) has a bound. Entities cannot be declared, since a DOCTYPE is refused.
"""

from __future__ import annotations

import bz2
import gzip
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BufferedReader
from pathlib import Path
from xml.parsers import expat

from kiemchung.errors import DamagedInput, InputError, InputTooLarge, UnsupportedInput

MAX_WIKITEXT = 2_000_000
_MAX_FIELD = 2_000
_MAX_TOKEN = 4_000_000
_MAX_DEPTH = 32
_CHUNK = 1 << 16

_TEXT = "page/revision/text"
_FIELDS = {
    "siteinfo/sitename",
    "siteinfo/base",
    "siteinfo/namespaces/namespace",
    "page/title",
    "page/ns",
    "page/revision/timestamp",
    _TEXT,
}
_REDIRECT = re.compile(r"\s*#(redirect|đổi)\b", re.IGNORECASE)


@dataclass(slots=True)
class Site:
    """What ``<siteinfo>`` states; ``namespaces`` are the prefixes of titles that are no articles."""

    name: str = ""
    base: str = ""
    namespaces: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Page:
    """A page with its newest revision.

    Args:
        number: which page of the dump, from 1.
        redirect: title that the page only leads to.
        text: wikitext; None when it was over ``MAX_WIKITEXT`` characters.
    """

    number: int
    site: Site
    title: str = ""
    ns: str = ""
    redirect: str | None = None
    timestamp: str = ""
    text: str | None = ""

    def in_main(self) -> bool:
        """Dumps before export-0.6 state no ``<ns>``: there the prefix of the title tells."""
        return self.ns == "0" if self.ns else self.title.partition(":")[0] not in self.site.namespaces

    def is_article(self) -> bool:
        return self.in_main() and self.redirect is None and not _REDIRECT.match(self.text or "")


def pages(path: Path, name: str, limit: int, texts: bool) -> Iterator[Page]:
    """All pages, each with its text, or with ``texts`` off with that of redirects alone.

    What was whole before a damage is given before the error is raised.

    Args:
        path: .xml, .xml.bz2 or .xml.gz, told by content.
        limit: most unpacked bytes, over the whole file.

    Raises:
        InputTooLarge: more than ``limit`` bytes unpacked.
        UnsupportedInput: no MediaWiki dump, or one with a DOCTYPE.
        DamagedInput: cut off or broken.
        OSError: the disk.
    """
    parser = _Parser(name, texts)
    with path.open("rb") as raw:
        stream, total, more = _unpacked(raw), 0, True
        while more:
            failure: InputError | None = None
            try:
                # read1 hands over what is there, where read would lose it to an error further on.
                chunk = stream.read1(_CHUNK)
                total, more = total + len(chunk), bool(chunk)
                if total > limit:
                    raise _too_large(name, limit)
                parser.feed(chunk, total)
            except InputError as error:
                failure = error
            except (EOFError, OSError, zlib.error) as error:
                if isinstance(error, OSError) and error.errno is not None:  # the disk; bz2 and gzip set none
                    raise
                failure = parser.damaged()
            yield from parser.take()
            if failure is not None:
                raise failure


def _unpacked(raw: BufferedReader) -> bz2.BZ2File | gzip.GzipFile | BufferedReader:
    magic = raw.read(3)
    raw.seek(0)
    if magic == b"BZh":
        return bz2.BZ2File(raw)
    return gzip.GzipFile(fileobj=raw) if magic.startswith(b"\x1f\x8b") else raw


class _Parser:
    """Pushes bytes through expat and gathers the pages that are complete."""

    def __init__(self, name: str, texts: bool) -> None:
        self._name = name
        self._texts = texts
        self._site = Site()
        self._path: list[str] = []
        self._field: str | None = None
        self._pieces: list[str] = []
        self._room = 0
        self._page = self._newest = Page(0, self._site)
        self._done: list[Page] = []
        self._whole = 0
        self._is_dump = False
        # Dumps are UTF-8, whatever a declaration in the file may claim.
        self._expat = expat.ParserCreate("utf-8")
        self._expat.buffer_text = True
        self._expat.StartDoctypeDeclHandler = self._doctype
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end

    def feed(self, data: bytes, total: int) -> None:
        """Take the next bytes, ``total`` with those before; none mark the end of the file.

        Raises:
            UnsupportedInput: no dump.
            DamagedInput: not well formed, or ends too early.
        """
        try:
            self._expat.Parse(data, not data)
        except expat.ExpatError as error:
            raise (self.damaged() if self._is_dump else _no_dump(self._name)) from error
        if total - self._expat.CurrentByteIndex > _MAX_TOKEN:  # expat keeps a tag or comment until it ends
            raise self.damaged()

    def take(self) -> list[Page]:
        done, self._done = self._done, []
        return done

    def damaged(self) -> DamagedInput:
        return DamagedInput(
            f"Tệp “{self._name}” bị cắt cụt hoặc hỏng sau trang {self._whole}; các trang đã đọc vẫn được giữ,"
            " hãy tải lại tệp để có phần còn lại.",
            f'The file "{self._name}" is cut off or broken after page {self._whole}; the pages read so far'
            " are kept, download it again for the rest.",
        )

    def _doctype(self, *_: object) -> None:
        raise UnsupportedInput(
            f"Tệp “{self._name}” có khai báo DOCTYPE nên không phải bản kết xuất MediaWiki; hãy tải lại tệp.",
            f'The file "{self._name}" has a DOCTYPE, so it is no MediaWiki dump; download it again.',
        )

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if not self._path and tag != "mediawiki":
            raise _no_dump(self._name)
        self._is_dump = True
        self._path.append(tag)
        if len(self._path) > _MAX_DEPTH:
            raise self.damaged()
        where = "/".join(self._path[1:])
        if where == "page":
            self._page = self._newest = Page(self._page.number + 1, self._site)
        elif where == "page/redirect":
            self._page.redirect = attributes.get("title", "")
        elif where == "page/revision":
            self._newest = Page(0, self._site)
        elif where in _FIELDS and (where != _TEXT or self._texts or self._page.redirect is not None):
            self._field, self._pieces = where, []
            self._room = MAX_WIKITEXT if where == _TEXT else _MAX_FIELD
            self._expat.CharacterDataHandler = self._characters

    def _characters(self, data: str) -> None:
        self._room -= len(data)
        if self._room >= 0:
            self._pieces.append(data)
        else:
            self._pieces.clear()

    def _end(self, tag: str) -> None:
        where = "/".join(self._path[1:])
        self._path.pop()
        if where == self._field:
            self._expat.CharacterDataHandler = None
            self._keep(where, "".join(self._pieces) if self._room >= 0 else None)
            self._field, self._pieces = None, []
        elif where == "page/revision" and self._newest.timestamp >= self._page.timestamp:
            self._page.timestamp, self._page.text = self._newest.timestamp, self._newest.text
        elif where == "page":
            self._done.append(self._page)
            self._whole = self._page.number

    def _keep(self, where: str, value: str | None) -> None:
        """A field that ended; None stands for one that was too long."""
        match where:
            case "siteinfo/sitename":
                self._site.name = value or ""
            case "siteinfo/base":
                self._site.base = value or ""
            case "siteinfo/namespaces/namespace" if value and len(self._site.namespaces) < _MAX_FIELD:
                self._site.namespaces.add(value)
            case "page/title":
                self._page.title = value or ""
            case "page/ns":
                self._page.ns = (value or "").strip()
            case "page/revision/timestamp":
                self._newest.timestamp = value or ""
            case "page/revision/text":
                self._newest.text = value


def _no_dump(name: str) -> UnsupportedInput:
    return UnsupportedInput(
        f"Tệp “{name}” không phải bản kết xuất XML của MediaWiki; hãy tải tệp pages-articles.xml.bz2.",
        f'The file "{name}" is no XML dump of MediaWiki; download a pages-articles.xml.bz2.',
    )


def _too_large(name: str, limit: int) -> InputTooLarge:
    return InputTooLarge(
        f"Tệp “{name}” bung ra quá giới hạn {limit:,} byte; hãy chia nhỏ hoặc nâng giới hạn trong cài đặt.",
        f'The file "{name}" unpacks beyond {limit:,} bytes; split it or raise the limit in the settings.',
    )
