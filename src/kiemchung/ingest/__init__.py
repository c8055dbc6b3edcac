"""Ingest: a text or a file in, a :class:`~kiemchung.records.Document` out.

Text to check is repaired, normalised, masked and required to be Vietnamese. Corpora are published
sources: repaired and normalised, never masked. Nothing here writes to disk.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from kiemchung.errors import EmptyInput, InputError, InputTooLarge
from kiemchung.ingest import files, rows
from kiemchung.ingest.extracted import Extracted
from kiemchung.ingest.jsonl import SkippedLine
from kiemchung.ingest.language import require_vietnamese
from kiemchung.ingest.legacy import repair
from kiemchung.ingest.mask import mask
from kiemchung.ingest.normalize import normalize
from kiemchung.records import Document, WebPage
from kiemchung.settings import Settings

__all__ = [
    "SkippedLine",
    "document_id",
    "mask",
    "read",
    "read_corpus_page",
    "read_corpus_path",
    "read_file",
    "read_lines",
    "read_text",
]

STDIN = "đầu vào chuẩn / standard input"

OnSkip = Callable[[SkippedLine], None]


def document_id(*, title: str, url: str | None, published: str | None, text: str) -> str:
    """The letter d and 16 hexadecimal digits of the SHA-256 over what makes a document this one.

    The parts are joined by U+001F (unit separator), which no normalised text holds; None counts as "".
    """
    parts = "\x1f".join((title, url or "", published or "", text))
    return "d" + hashlib.sha256(parts.encode("utf-8")).hexdigest()[:16]


def read(source: str | bytes | Path | WebPage, settings: Settings) -> Document:
    """What is to be checked: a pasted text, the bytes of a file of any known format, a path, or a page of the web.

    Raises:
        InputError: of the class that tells what is wrong.
    """
    if isinstance(source, WebPage):
        return _to_check(_fetched(source, settings.max_bytes, settings), settings)
    if isinstance(source, Path):
        return read_file(source, settings)
    if isinstance(source, bytes):
        return _to_check(files.read_bytes(source, STDIN, settings.max_bytes), settings)
    return read_text(source, settings)


def read_corpus_page(page: WebPage, settings: Settings) -> Document:
    """A page of the web to be added to a corpus. Raises InputError of the class that tells what is wrong."""
    return _published(_fetched(page, settings.max_corpus_bytes, settings), page.url)


def read_lines(path: Path, settings: Settings) -> list[str]:
    """The lines of a UTF-8 file of ours (JSONL), without their ends.

    Raises:
        InputError: it is missing, empty, over ``settings.max_corpus_bytes``, or not UTF-8.
    """
    return files.read_utf8(path, settings.max_corpus_bytes).split("\n")


def read_text(text: str, settings: Settings) -> Document:
    """A pasted text to check.

    Raises:
        EmptyInput: nothing but white space.
        InputTooLarge: over ``settings.max_bytes`` in UTF-8.
        NotVietnamese: another language.
    """
    return _to_check(Extracted(title="", text=text), settings)


def read_file(path: Path, settings: Settings) -> Document:
    """A file to check: .txt, .md, .html, .pdf or .docx, told by content first, extension second.

    Raises:
        InputError: of the class that tells what is wrong (see ``kiemchung.errors``); a file over
            ``settings.max_bytes`` is not opened.
    """
    return _to_check(_titled(files.read(path, settings.max_bytes), path), settings)


def read_corpus_path(path: Path, settings: Settings, on_skip: OnSkip) -> Iterator[Document]:
    """The documents of a folder or a file, to be added to a corpus.

    JSONL, tables, dumps of MediaWiki and feeds of ClaimReview hold many documents, any other file one.

    A folder is read through in sorted order: known extensions, no hidden files, no symbolic links. In it a
    file that cannot be read is told to ``on_skip`` and left out; a file given by itself raises.

    Args:
        on_skip: is told of each line or file that is left out.

    Raises:
        InputError: of the class that tells what is wrong; ``settings.max_corpus_bytes`` bounds each file,
            packed and unpacked. EmptyInput for a folder without any file of a known kind.
    """
    if not path.is_dir():
        yield from _corpus_file(path, settings, on_skip)
        return
    found = False
    for file in _walk(path, on_skip):
        found = True
        try:
            yield from _corpus_file(file, settings, on_skip)
        except InputError as error:
            on_skip(SkippedLine(files.base_name(file), None, error.vi, error.en))
    if not found:
        raise _empty_folder(files.base_name(path))


def _fetched(page: WebPage, limit: int, settings: Settings) -> Extracted:
    from kiemchung.ingest import fetch, web  # here: who reads no page pays for no network library

    return web.read(page, fetch.Limits(limit, settings.fetch_wait, settings.fetch_total))


def _to_check(extracted: Extracted, settings: Settings) -> Document:
    if len(extracted.text.encode("utf-8", "replace")) > settings.max_bytes:
        raise InputTooLarge(
            f"Văn bản dài hơn giới hạn {settings.max_bytes:,} byte; hãy chia nhỏ rồi kiểm tra từng phần.",
            f"The text is over the limit of {settings.max_bytes:,} bytes; split it and check the parts.",
        )
    text = _clean(extracted.text)
    if not text:
        raise EmptyInput(
            "Văn bản trống, không có gì để kiểm tra; hãy dán hoặc chọn một văn bản có nội dung.",
            "The text is blank, there is nothing to check; paste or choose a text with content.",
        )
    require_vietnamese(text)
    return _document(replace(extracted, title=mask(_clean(extracted.title)), text=mask(text)))


def _corpus_file(path: Path, settings: Settings, on_skip: OnSkip) -> Iterator[Document]:
    limit, name = settings.max_corpus_bytes, files.base_name(path)
    read_rows = rows.reader(path)
    if read_rows is None:
        whole = _published(_titled(files.read(path, limit), path), name)
        yield replace(whole, key=whole.key or path.resolve().as_uri())
        return
    files.require_file(path, limit)
    try:
        for row in read_rows(path, name, limit, on_skip):
            yield replace(_published(row.extracted, name), source=row.source)
    except OSError as error:
        raise files.unreadable(name, error) from error


def _published(extracted: Extracted, name: str) -> Document:
    document = _document(replace(extracted, title=_clean(extracted.title), text=_clean(extracted.text)))
    if not document.text:
        raise files.empty(name)
    return document


def _document(extracted: Extracted) -> Document:
    url, published, publisher = extracted.url, extracted.published, extracted.publisher
    return Document(
        id=document_id(title=extracted.title, url=url, published=published, text=extracted.text),
        title=extracted.title,
        text=extracted.text,
        url=url,
        published=published,
        retrieved=date.today().isoformat(),
        publisher=publisher,
        licence=extracted.licence,
        key=url,
    )


def _titled(extracted: Extracted, path: Path) -> Extracted:
    """A file that states no title goes by its name."""
    return extracted if extracted.title else replace(extracted, title=path.stem)


def _clean(text: str) -> str:
    return normalize(repair(text).text).text.strip()


def _walk(folder: Path, on_skip: OnSkip) -> Iterator[Path]:
    """Files of known extensions under a folder, sorted, neither hidden nor linked."""

    def unreadable(error: OSError) -> None:
        problem = files.unreadable(files.base_name(Path(error.filename)), error)
        on_skip(SkippedLine(files.base_name(Path(error.filename)), None, problem.vi, problem.en))

    for root, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if (
                (files.is_known(path) or rows.is_known(path))
                and not name.startswith((".", "~$"))
                and not path.is_symlink()
            ):
                yield path


def _empty_folder(name: str) -> EmptyInput:
    known = ", ".join((*files.EXTENSIONS, *rows.EXTENSIONS))
    return EmptyInput(
        f"Thư mục “{name}” không có tệp nào đọc được; hãy đặt vào đó các tệp {known}.",
        f'The folder "{name}" has no file that can be read; put files of these kinds there: {known}.',
    )
