"""One corpus on disk: adding that can be interrupted and repeated, removing, proving it whole.

A document is written in two steps: its passages first, then its own row. Whatever stands in the passages table
without a document row is the rest of an interrupted batch and is cleared before the next add.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
from filelock import FileLock, Timeout

from kiemchung.errors import CorpusBusy, DamagedCorpus
from kiemchung.records import Bilingual, CorpusRef, Document, Passage
from kiemchung.retrieve.encoder import Encoder
from kiemchung.retrieve.store import Store, document_row, id_filter, passage_row, row_passage, translated

FORMAT = 1
BATCH_PASSAGES = 512
READ_DOCUMENTS = 256
# Readers that opened the table a moment ago still need the files that compaction replaces.
KEEP_OLD_VERSIONS = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document cut into passages; ``contexts`` is what is indexed of each (its title and its text)."""

    document: Document
    passages: list[Passage]
    contexts: list[str]


@dataclass(slots=True)
class Added:
    """What an add did so far."""

    documents: int = 0
    passages: int = 0
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that ``verify`` found wrong."""

    document_id: str
    message: Bilingual


class CorpusIndex:
    """The index of one corpus.

    Args:
        folder: of this corpus alone.
        name: of the corpus.
        encoder_sha256: of the encoder that makes its vectors; a corpus made by another cannot be searched.
        create: make it when it is not there.

    Raises:
        DamagedCorpus: its files are broken, or another encoder made it.
    """

    def __init__(self, folder: Path, name: str, encoder_sha256: str, *, create: bool = False) -> None:
        self.name = name
        self._folder = folder
        if create:
            folder.mkdir(parents=True, exist_ok=True)
            self._write_header(encoder_sha256)
        self._check_header(encoder_sha256)
        self.store = Store(folder, name, create=create)

    def add(
        self,
        documents: Iterable[Document],
        prepare: Callable[[Document], Prepared],
        encoder: Encoder,
        on_batch: Callable[[Added], None] = lambda added: None,
    ) -> Added:
        """Add what is not there yet, batch by batch; ``on_batch`` hears of each batch once it is safe on disk.

        Raises:
            CorpusBusy: another process is adding.
        """
        added = Added()
        with self._locked():
            self._clear_interrupted()
            fresh = _without(documents, self.store.document_ids(), added)
            for batch in _batches(prepare(document) for document in fresh):
                self._write(batch, encoder)
                added.documents += len(batch)
                added.passages += sum(len(item.passages) for item in batch)
                on_batch(added)
            if added.documents:
                self._optimize()
        return added

    def _write(self, batch: list[Prepared], encoder: Encoder) -> None:
        vectors = encoder.passages([context for item in batch for context in item.contexts])
        pairs = [(p, c) for item in batch for p, c in zip(item.passages, item.contexts, strict=True)]
        rows = [passage_row(passage, context, v) for (passage, context), v in zip(pairs, vectors, strict=True)]
        with translated(self.name):
            if rows:
                self.store.passages.add(rows)
            self.store.documents.add([document_row(item.document, len(item.passages)) for item in batch])

    def _optimize(self) -> None:
        with translated(self.name):
            self.store.passages.optimize(cleanup_older_than=KEEP_OLD_VERSIONS)
            self.store.documents.optimize(cleanup_older_than=KEEP_OLD_VERSIONS)

    def _clear_interrupted(self) -> None:
        counts = self.store.passage_counts()
        if self.store.passages.count_rows() == sum(counts.values()):
            return
        with translated(self.name):
            rows = self.store.passages.search().select(["document_id"]).limit(None).to_arrow()
            orphans = sorted(set(rows["document_id"].to_pylist()) - counts.keys())
            for start in range(0, len(orphans), 1000):
                self.store.passages.delete(id_filter("document_id", orphans[start : start + 1000]))

    def reference(self) -> CorpusRef:
        """Name, fingerprint (over the ids of all documents, which hash their content) and counts."""
        counts = self.store.passage_counts()
        digest = hashlib.sha256("\n".join(sorted(counts)).encode())
        return CorpusRef(
            name=self.name,
            fingerprint=digest.hexdigest()[:16],
            documents=len(counts),
            passages=sum(counts.values()),
        )

    def documents(self) -> Iterator[Document]:
        """All documents by id, a few hundred in memory at a time."""
        for batch in self._fetched(sorted(self.store.document_ids())):
            yield from batch.values()

    def _fetched(self, ids: list[str]) -> Iterator[dict[str, Document]]:
        for start in range(0, len(ids), READ_DOCUMENTS):
            yield self.store.fetch(ids[start : start + READ_DOCUMENTS])

    def verify(self, document_id: Callable[[Document], str]) -> list[Problem]:
        """Every document against its hash, every passage against its document, every vector against length 1."""
        counts = self.store.passage_counts()
        problems: list[Problem] = []
        for batch in self._fetched(sorted(counts)):
            rows = self.store.passages_of(sorted(batch))
            for identity, document in batch.items():
                problems += _check(document, rows.get(identity, []), counts[identity], document_id)
        if self.store.passages.count_rows() != sum(counts.values()) and not problems:
            problems.append(_problem("", "có đoạn dở dang; hãy chạy corpus add lại", "unfinished passages; add again"))
        return problems

    def remove(self) -> None:
        """Remove the corpus from disk: renamed first, so that nobody opens half of it."""
        remove_folder(self._folder)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        lock = FileLock(self._folder / "write.lock")
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise CorpusBusy(
                f"Kho “{self.name}” đang được một tiến trình khác ghi; hãy đợi rồi thử lại.",
                f"Another process is writing to the corpus “{self.name}”; wait and try again.",
            ) from error
        try:
            yield
        finally:
            lock.release()

    @property
    def _header(self) -> Path:
        return self._folder / "corpus.json"

    def _write_header(self, encoder_sha256: str) -> None:
        if not self._header.exists():
            temporary = self._header.with_suffix(".part")
            temporary.write_text(json.dumps({"format": FORMAT, "name": self.name, "encoder": encoder_sha256}))
            temporary.replace(self._header)

    def _check_header(self, encoder_sha256: str) -> None:
        with translated(self.name):
            header = json.loads(self._header.read_text(encoding="utf-8"))
            made_by = header["encoder"]
        if made_by != encoder_sha256:
            raise DamagedCorpus(
                f"Kho “{self.name}” được lập bằng bộ mã hóa khác; hãy chạy kiemchung corpus remove {self.name} "
                "rồi thêm lại.",
                f"Another encoder made the corpus “{self.name}”; run kiemchung corpus remove {self.name} and add "
                "it again.",
            )


def remove_folder(folder: Path) -> None:
    """Remove a corpus folder, however broken its content is."""
    doomed = folder.with_name(f".removed-{folder.name}")
    shutil.rmtree(doomed, ignore_errors=True)
    folder.rename(doomed)
    shutil.rmtree(doomed)


def _without(documents: Iterable[Document], known: set[str], added: Added) -> Iterator[Document]:
    for document in documents:
        if document.id in known:
            added.skipped += 1
        else:
            known.add(document.id)
            yield document


def _batches(items: Iterable[Prepared]) -> Iterator[list[Prepared]]:
    batch: list[Prepared] = []
    for item in items:
        batch.append(item)
        if sum(len(prepared.passages) for prepared in batch) >= BATCH_PASSAGES:
            yield batch
            batch = []
    if batch:
        yield batch


def _check(
    document: Document, rows: list[dict[str, Any]], count: int, document_id: Callable[[Document], str]
) -> Iterator[Problem]:
    if document_id(document) != document.id:
        yield _problem(document.id, "nội dung không khớp mã băm", "content does not match its hash")
    if len(rows) != count:
        yield _problem(document.id, "thiếu hoặc thừa đoạn", "passages are missing or left over")
    if any(not _inside(row_passage(row), document) for row in rows):
        yield _problem(document.id, "đoạn nằm ngoài văn bản", "a passage lies outside the text")
    norms = np.linalg.norm(np.array([row["vector"] for row in rows], np.float32), axis=-1)
    if rows and not np.allclose(norms, 1, atol=0.01):
        yield _problem(document.id, "véc-tơ hỏng", "a vector is damaged")


def _inside(passage: Passage, document: Document) -> bool:
    offsets = [passage.start, *(o for span in passage.sentences for o in span), passage.end]
    return offsets == sorted(offsets) and offsets[0] >= 0 and offsets[-1] <= len(document.text)


def _problem(document_id: str, vi: str, en: str) -> Problem:
    return Problem(document_id, Bilingual(vi=vi, en=en))
