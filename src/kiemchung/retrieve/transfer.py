"""A corpus as one file: its documents in all versions, as gzipped JSON Lines behind a line that says what they are.

The index is not in it: it is made again where the file is read, by whatever version of Kiểm Chứng reads it.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiemchung.errors import DamagedInput, UnsupportedInput
from kiemchung.records import CorpusRef, Document
from kiemchung.retrieve.index import CorpusIndex
from kiemchung.retrieve.store import DOCUMENT_FIELDS

SCHEMA = "kiemchung.corpus/1"


def export(index: CorpusIndex, path: Path) -> CorpusRef:
    """Write all documents to ``path``; the file is there whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    reference = index.reference()
    temporary = path.with_name(f".{path.name}.part")
    try:
        with gzip.open(temporary, "wt", encoding="utf-8") as stream:
            _line(stream, {"schema": SCHEMA} | reference.model_dump())
            for document in index.documents():
                _line(stream, {field: getattr(document, field) for field in DOCUMENT_FIELDS})
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return reference


def _line(stream: Any, row: dict[str, Any]) -> None:
    stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def header(path: Path) -> CorpusRef:
    """What the file says it holds.

    Raises:
        UnsupportedInput: it is no exported corpus, or one of a newer version.
    """
    try:
        with gzip.open(path, "rt", encoding="utf-8") as stream:
            row = json.loads(stream.readline(10_000))
        if row.pop("schema") == SCHEMA:
            return CorpusRef(**row)
    except (OSError, EOFError, zlib.error, ValueError, KeyError, AttributeError, TypeError):
        pass
    raise UnsupportedInput(
        f"Tệp “{path.name}” không phải kho do kiemchung corpus export ghi ra, hoặc do bản mới hơn ghi.",
        f'The file "{path.name}" was not written by kiemchung corpus export, or by a newer version of it.',
    )


def documents(path: Path) -> Iterator[Document]:
    """The documents of an exported corpus, as they were.

    Raises:
        DamagedInput: the file is cut off or broken.
    """
    try:
        with gzip.open(path, "rt", encoding="utf-8") as stream:
            stream.readline()
            for line in stream:
                row = json.loads(line)
                yield Document(**{field: row[field] for field in DOCUMENT_FIELDS})
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError) as error:
        raise damaged(path) from error


def damaged(path: Path) -> DamagedInput:
    return DamagedInput(
        f"Tệp “{path.name}” bị cắt cụt hoặc hỏng; hãy xuất lại kho hoặc tải lại tệp, chưa có gì được thêm.",
        f'The file "{path.name}" is cut off or broken; export or download it again; nothing was added.',
    )
