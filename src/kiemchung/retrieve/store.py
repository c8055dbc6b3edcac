"""The two LanceDB tables of a corpus: their columns, their rows, and the translation of LanceDB's errors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from kiemchung.errors import DamagedCorpus
from kiemchung.records import Document, Passage
from kiemchung.retrieve.analysis import folded, tokens
from kiemchung.retrieve.encoder import DIMENSION

if TYPE_CHECKING:
    import pyarrow as pa

DOCUMENT_FIELDS = ("id", "title", "text", "url", "published", "retrieved", "publisher", "source")
TOKEN_COLUMNS = ("accented", "folded")


class Store:
    """Open tables of one corpus.

    Raises:
        DamagedCorpus: the folder does not hold two readable tables.
    """

    def __init__(self, folder: Path, name: str, *, create: bool = False) -> None:
        import lancedb  # costs most of a second: only who searches pays it

        self.name = name
        with translated(name):
            database = lancedb.connect(folder)
            if create:
                self.documents: Any = database.create_table("documents", schema=_documents_schema(), exist_ok=True)
                self.passages: Any = database.create_table("passages", schema=_passages_schema(), exist_ok=True)
                self._create_indices()
            else:
                self.documents = database.open_table("documents")
                self.passages = database.open_table("passages")

    def _create_indices(self) -> None:
        present = {column for index in self.passages.list_indices() for column in index.columns}
        for column in TOKEN_COLUMNS:
            if column not in present:
                # Our own tokens, split at spaces: the stock analyzers know no Vietnamese.
                self.passages.create_fts_index(
                    column,
                    base_tokenizer="whitespace",
                    lower_case=False,
                    stem=False,
                    remove_stop_words=False,
                    ascii_folding=False,
                )
        if "document_id" not in present:
            self.passages.create_scalar_index("document_id")
        if not self.documents.list_indices():
            self.documents.create_scalar_index("id")

    def document_ids(self) -> set[str]:
        with translated(self.name):
            rows = self.documents.search().select(["id"]).limit(None).to_arrow()
        return set(rows["id"].to_pylist())

    def passage_counts(self) -> dict[str, int]:
        """How many passages each finished document has, as written with the document."""
        with translated(self.name):
            rows = self.documents.search().select(["id", "passages"]).limit(None).to_arrow()
        return dict(zip(rows["id"].to_pylist(), rows["passages"].to_pylist(), strict=True))

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
        with translated(self.name):
            query = self.passages.search().where(id_filter("document_id", ids)).select(columns)
            rows = query.limit(None).to_list()
        grouped: dict[str, list[dict[str, Any]]] = {}
        for row in rows:
            grouped.setdefault(row["document_id"], []).append(row)
        return grouped

    def _document(self, row: dict[str, Any]) -> Document:
        return Document(corpus=self.name, **{field: row[field] for field in DOCUMENT_FIELDS})


def id_filter(column: str, ids: Sequence[str]) -> str:
    """An SQL filter for ids; they are made of letters and digits (see ``ingest.document_id``)."""
    return f"{column} IN ({', '.join(repr(i) for i in ids)})"


def document_row(document: Document, passages: int) -> dict[str, Any]:
    return {field: getattr(document, field) for field in DOCUMENT_FIELDS} | {"passages": passages}


def passage_row(passage: Passage, context: str, vector: npt.NDArray[np.float32]) -> dict[str, Any]:
    accented = tokens(context)
    return {
        "id": f"{passage.document_id}:{passage.start}",
        "document_id": passage.document_id,
        "start": passage.start,
        "end": passage.end,
        "sentences": [offset for span in passage.sentences for offset in span],
        "accented": " ".join(accented),
        "folded": " ".join(folded(token) for token in accented),
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


def _passages_schema() -> pa.Schema:
    import pyarrow as pa

    return pa.schema(
        [
            ("id", pa.string()),
            ("document_id", pa.string()),
            ("start", pa.int32()),
            ("end", pa.int32()),
            ("sentences", pa.list_(pa.int32())),
            ("accented", pa.string()),
            ("folded", pa.string()),
            ("vector", pa.list_(pa.float16(), DIMENSION)),  # half precision: 768 bytes a passage, same ranking
        ]
    )
