"""The LanceDB tables of a corpus: their columns, their rows, and the translation of LanceDB's errors.

``documents`` holds every version of every document; ``passages`` those of the newest versions, which is all that a
search looks at unless it asks for an earlier day; ``superseded`` those of older versions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from kiemchung.errors import DamagedCorpus
from kiemchung.records import Document, Passage
from kiemchung.retrieve.analysis import folded

if TYPE_CHECKING:
    import pyarrow as pa

DOCUMENT_FIELDS = (
    "id",
    "title",
    "text",
    "url",
    "published",
    "retrieved",
    "publisher",
    "source",
    "licence",
    "key",
    "until",
)
TOKEN_COLUMNS = ("accented", "folded")


class Store:
    """Open tables of one corpus.

    Raises:
        DamagedCorpus: the folder does not hold three readable tables.
    """

    def __init__(self, folder: Path, name: str) -> None:
        import lancedb  # costs most of a second: only who searches pays it

        self.name = name
        with translated(name):
            database = lancedb.connect(folder)
            self.documents: Any = database.open_table("documents")
            self.passages: Any = database.open_table("passages")
            self.superseded: Any = database.open_table("superseded")

    def document_ids(self) -> set[str]:
        with translated(self.name):
            rows = self.documents.search().select(["id"]).limit(None).to_arrow()
        return set(rows["id"].to_pylist())

    def ids_of(self, wanted: str) -> list[str]:
        """Ids of all versions of a document, by its id or its address."""
        quoted = wanted.replace("'", "''")
        with translated(self.name):
            query = self.documents.search().where(f"id = '{quoted}' OR url = '{quoted}'")
            return list(query.select(["id"]).limit(None).to_arrow()["id"].to_pylist())

    def passage_counts(self, *, superseded: bool = False) -> dict[str, int]:
        """How many passages each finished document has, as written with it: of newest or of superseded versions."""
        newest = "until IS NOT NULL" if superseded else "until IS NULL"
        with translated(self.name):
            rows = self.documents.search().where(newest).select(["id", "passages"]).limit(None).to_arrow()
        return dict(zip(rows["id"].to_pylist(), rows["passages"].to_pylist(), strict=True))

    def dates(self) -> tuple[list[str | None], list[str]]:
        """The stated dates of the newest versions, and the days by which they were known."""
        with translated(self.name):
            query = self.documents.search().where("until IS NULL").select(["published", "retrieved"])
            rows = query.limit(None).to_list()
        known = [Document("", "", "", published=row["published"], retrieved=row["retrieved"]).known for row in rows]
        return [row["published"] for row in rows], [day for day in known if day]

    def newest_versions(self) -> pa.Table:
        """``id``, ``key``, ``published`` and ``retrieved`` of the newest versions that have a key."""
        with translated(self.name):
            query = self.documents.search().where("until IS NULL AND key IS NOT NULL")
            return query.select(["id", "key", "published", "retrieved"]).limit(None).to_arrow()

    def fetch(self, ids: Sequence[str]) -> dict[str, Document]:
        """The documents of these ids."""
        if not ids:
            return {}
        with translated(self.name):
            rows = self.documents.search().where(id_filter("id", ids)).limit(len(ids)).to_list()
        return {row["id"]: self._document(row) for row in rows}

    def passages_of(self, ids: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
        """All passage rows of these documents, by document."""
        columns = ["document_id", "start", "end", "sentences", "vector"]
        grouped: dict[str, list[dict[str, Any]]] = {}
        for table in (self.passages, self.superseded):
            with translated(self.name):
                query = table.search().where(id_filter("document_id", ids)).select(columns)
                rows = query.limit(None).to_list()
            for row in rows:
                grouped.setdefault(row["document_id"], []).append(row)
        return grouped

    def delete(self, table: Any, column: str, ids: Sequence[str]) -> None:
        """Delete the rows of ``table`` whose ``column`` is one of ``ids``."""
        with translated(self.name):
            for start in range(0, len(ids), 1000):
                table.delete(id_filter(column, ids[start : start + 1000]))

    def _document(self, row: dict[str, Any]) -> Document:
        return Document(corpus=self.name, **{field: row[field] for field in DOCUMENT_FIELDS})


def create_tables(folder: Path, name: str, dimension: int) -> None:
    """Make the three empty tables and their indices; ``dimension`` is that of the vectors."""
    import lancedb

    with translated(name):
        database = lancedb.connect(folder)
        database.create_table("documents", schema=_documents_schema()).create_scalar_index("id")
        for table in ("passages", "superseded"):
            _create_indices(database.create_table(table, schema=_passages_schema(dimension)))


def _create_indices(table: Any) -> None:
    for column in TOKEN_COLUMNS:
        # Our own terms, split at spaces: the stock analyzers know no Vietnamese.
        table.create_fts_index(
            column,
            base_tokenizer="whitespace",
            lower_case=False,
            stem=False,
            remove_stop_words=False,
            ascii_folding=False,
        )
    table.create_scalar_index("document_id")


def id_filter(column: str, ids: Sequence[str]) -> str:
    """An SQL filter for ids; they are made of letters and digits (see ``ingest.document_id``)."""
    return f"{column} IN ({', '.join(repr(i) for i in ids)})"


def document_row(document: Document, passages: int) -> dict[str, Any]:
    return {field: getattr(document, field) for field in DOCUMENT_FIELDS} | {"passages": passages}


def passage_row(
    document: Document, passage: Passage, found: list[str], vector: npt.NDArray[np.float32]
) -> dict[str, Any]:
    """``found``: the terms of the passage with its title."""
    accented = " ".join(found)
    return {
        "id": f"{passage.document_id}:{passage.start}",
        "document_id": passage.document_id,
        "start": passage.start,
        "end": passage.end,
        "known": document.known,
        "until": document.until,
        "sentences": [offset for span in passage.sentences for offset in span],
        "accented": accented,
        "folded": folded(accented),
        "vector": vector.astype(np.float16),
    }


def row_passage(row: dict[str, Any]) -> Passage:
    flat = row["sentences"]
    spans = tuple(zip(flat[::2], flat[1::2], strict=True))
    return Passage(row["document_id"], row["start"], row["end"], spans)


@contextmanager
def translated(name: str) -> Iterator[None]:
    """LanceDB and Arrow raise RuntimeError, ValueError and OSError alike for files that are broken."""
    try:
        yield
    except (RuntimeError, ValueError, OSError, TypeError, KeyError) as error:
        raise DamagedCorpus(
            f"Kho “{name}” bị hỏng hoặc thiếu tệp; hãy chạy kiemchung corpus remove {name} rồi thêm lại.",
            f"The corpus “{name}” is damaged or incomplete; run kiemchung corpus remove {name} and add it again.",
        ) from error


def _documents_schema() -> pa.Schema:
    import pyarrow as pa

    text = [(field, pa.string()) for field in DOCUMENT_FIELDS]
    return pa.schema([*text, ("passages", pa.int32())])


def _passages_schema(dimension: int) -> pa.Schema:
    import pyarrow as pa

    return pa.schema(
        [
            ("id", pa.string()),
            ("document_id", pa.string()),
            ("start", pa.int32()),
            ("end", pa.int32()),
            ("known", pa.string()),
            ("until", pa.string()),
            ("sentences", pa.list_(pa.int32())),
            ("accented", pa.string()),
            ("folded", pa.string()),
            ("vector", pa.list_(pa.float16(), dimension)),  # half precision: the same ranking from half the bytes
        ]
    )
