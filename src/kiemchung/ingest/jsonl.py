"""JSON Lines for corpora, plain or gzipped, streamed: a document a line, bad lines reported and left out."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiemchung.errors import DamagedInput, EmptyInput, InputTooLarge
from kiemchung.ingest.extracted import Extracted, iso_date

MAX_LINE = 10_000_000
_GZIP = b"\x1f\x8b"
_STRINGS = ("title", "text", "url", "published", "publisher", "source", "licence", "license")


@dataclass(frozen=True, slots=True)
class SkippedLine:
    """A line of a corpus file, or a whole file of a folder, that was left out.

    Args:
        file: base name of the file.
        line: line number from 1; None when the whole file was left out.
        vi: what was wrong, in Vietnamese.
        en: the same in English.
    """

    file: str
    line: int | None
    vi: str
    en: str

    def __str__(self) -> str:
        vi, en = ("", "") if self.line is None else (f", dòng {self.line}", f", line {self.line}")
        return f"bỏ qua “{self.file}”{vi}: {self.vi} / skipped “{self.file}”{en}: {self.en}"


class _BadLine(ValueError):
    """What is wrong with a line, in both languages."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.vi = vi
        self.en = en


@dataclass(frozen=True, slots=True)
class Row:
    """A good line: the document, and where its provider says its facts come from."""

    extracted: Extracted
    source: str | None


def read(path: Path, name: str, limit: int, on_skip: Callable[[SkippedLine], None]) -> Iterator[Row]:
    """The good lines of a JSONL file, in order.

    Args:
        limit: most unpacked bytes, over the whole file.
        on_skip: is told of each bad line, before the next good one.

    Raises:
        EmptyInput: no line holds anything.
        InputTooLarge: more than ``limit`` bytes unpacked.
        DamagedInput: the gzip is cut off or broken, or a file named .gz is no gzip.
    """
    seen = False
    with _open(path, name) as stream:
        for number, line in _lines(stream, name, limit):
            try:
                row = _row(line)
            except _BadLine as error:
                on_skip(SkippedLine(name, number, error.vi, error.en))
            else:
                yield row
            seen = True
    if not seen:
        raise EmptyInput(
            f"Tệp “{name}” không có dòng nào; mỗi văn bản phải là một dòng JSON có “title” và “text”.",
            f'The file "{name}" has no lines; a document is one line of JSON with "title" and "text".',
        )


@contextmanager
def _open(path: Path, name: str) -> Iterator[io.BufferedIOBase]:
    """The unpacked bytes. The content tells a gzip; a file that only its name calls one is damaged."""
    with path.open("rb") as raw:
        packed = raw.read(2) == _GZIP
        raw.seek(0)
        if not packed and name.lower().endswith(".gz"):
            raise _damaged(name)
        try:
            yield gzip.GzipFile(fileobj=raw) if packed else raw
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise _damaged(name) from error


def _damaged(name: str) -> DamagedInput:
    return DamagedInput(
        f"Tệp “{name}” không phải gzip, bị cắt cụt hoặc hỏng; hãy tải lại hoặc nén lại tệp.",
        f'The file "{name}" is no gzip, or is cut off or broken; download it or pack it again.',
    )


def _lines(stream: io.BufferedIOBase, name: str, limit: int) -> Iterator[tuple[int, bytes]]:
    """Lines that are not blank, with their numbers; of a line over ``MAX_LINE`` only the beginning."""
    number = total = 0
    whole = True
    while piece := stream.readline(MAX_LINE + 1):
        total += len(piece)
        if total > limit:
            raise _too_large(name, limit)
        starts, whole = whole, piece.endswith(b"\n")
        number += starts
        if starts and not piece.isspace():
            yield number, piece


def _too_large(name: str, limit: int) -> InputTooLarge:
    return InputTooLarge(
        f"Tệp “{name}” bung ra quá giới hạn {limit:,} byte; hãy chia nhỏ hoặc nâng giới hạn trong cài đặt.",
        f'The file "{name}" unpacks beyond {limit:,} bytes; split it or raise the limit in the settings.',
    )


def _row(line: bytes) -> Row:
    fields = _fields(line)
    text = fields["text"]
    if text is None:
        raise _BadLine("thiếu “text” hoặc “text” trống", '"text" is missing or blank')
    document = Extracted(
        title=fields["title"] or "",
        text=text,
        url=fields["url"],
        published=_published(fields["published"]),
        publisher=fields["publisher"],
        licence=fields["licence"] or fields["license"],
    )
    return Row(document, fields["source"])


def _fields(line: bytes) -> dict[str, str | None]:
    """The known keys of a line, stripped; a blank one is None."""
    if len(line) > MAX_LINE:
        mega = MAX_LINE // 10**6
        raise _BadLine(f"dòng dài hơn {mega} MB", f"the line is longer than {mega} MB")
    try:
        value = json.loads(line.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except UnicodeDecodeError:
        raise _BadLine("không phải UTF-8", "not UTF-8") from None
    except (ValueError, RecursionError):
        raise _BadLine("không phải JSON hợp lệ", "not valid JSON") from None
    if not isinstance(value, dict):
        raise _BadLine("không phải một đối tượng JSON {…}", "not a JSON object {…}")
    return {key: _string(value.get(key), key) for key in _STRINGS}


def _string(value: object, key: str) -> str | None:
    if value is not None and not isinstance(value, str):
        raise _BadLine(f"“{key}” phải là chuỗi ký tự", f'"{key}" must be a string')
    return (value or "").strip() or None


def _published(value: str | None) -> str | None:
    try:
        return iso_date(value) if value else None
    except ValueError:
        raise _BadLine(
            "“published” phải có dạng YYYY, YYYY-MM hoặc YYYY-MM-DD và có thật trên lịch",
            '"published" must be YYYY, YYYY-MM or YYYY-MM-DD and a day of the calendar',
        ) from None
