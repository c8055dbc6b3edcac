"""One corpus on disk: adding that can be interrupted and repeated, removing, proving it whole.

A document is written in two steps: its passages first, then its own row. Whatever stands in the passages without a
document row is the rest of an interrupted batch and is cleared before the next add.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
from filelock import FileLock, Timeout
from pydantic import BaseModel

from kiemchung.errors import CorpusBusy, DamagedCorpus
from kiemchung.records import Bilingual, CorpusRef, Document, Passage
from kiemchung.retrieve.analysis import terms, tokens
from kiemchung.retrieve.static import Static
from kiemchung.retrieve.store import Store, create_tables, document_row, passage_row, row_passage, translated
from kiemchung.retrieve.versions import settle, supersede

FORMAT = 2  # 1 held vectors of the encoder and single tokens
BATCH_PASSAGES = 4096
HEADER = "corpus.json"
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
    replaced: int = 0  # older versions that are no longer the newest


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that ``verify`` found wrong."""

    document_id: str
    message: Bilingual


class CorpusStats(BaseModel):
    """What a corpus holds.

    Args:
        documents: newest versions.
        superseded: older versions, which ``--as-of`` still finds.
        passages: of newest versions.
        first_known: ISO 8601 day of the oldest document; None where there is none.
        last_known: of the newest.
        undated: newest versions whose source states no date; the day on which they were read stands for it.
        bytes: on disk, index and all.
    """

    name: str
    documents: int
    superseded: int
    passages: int
    first_known: str | None
    last_known: str | None
    undated: int
    bytes: int


class CorpusIndex:
    """The index of one corpus.

    Args:
        folder: of this corpus alone.
        name: of the corpus.
        static: makes its vectors; a corpus made by another cannot be searched.
        create: make it when it is not there.

    Raises:
        DamagedCorpus: its files are broken, or another encoder made it.
    """

    def __init__(self, folder: Path, name: str, static: Static, *, create: bool = False) -> None:
        self.name = name
        self._folder = folder
        self._static = static
        if create and not folder.is_dir():
            self._create()
        self._check_header()
        self.store = Store(folder, name)

    def add(
        self,
        documents: Iterable[Document],
        prepare: Callable[[Document], Prepared],
        on_batch: Callable[[Added], None] = lambda added: None,
    ) -> Added:
        """Add what is not there yet, batch by batch; ``on_batch`` hears of each batch once it is safe on disk.

        Raises:
            CorpusBusy: another process is adding.
        """
        added, seen = Added(), set[str]()
        with self._locked():
            settle(self.store)
            fresh = _without(documents, self.store.document_ids(), added, seen)
            for batch in _batches(prepare(document) for document in fresh):
                self._write(batch)
                added.documents += len(batch)
                added.passages += sum(len(item.passages) for item in batch)
                on_batch(added)
            added.replaced = supersede(self.store, seen)
            self._tidy(changed=bool(added.documents or added.replaced))
        return added

    def _write(self, batch: list[Prepared]) -> None:
        passages = [(item.document, passage) for item in batch for passage in item.passages]
        found = [terms(tokens(context)) for item in batch for context in item.contexts]
        vectors = self._static.passages(found)
        rows = [passage_row(*pair, *row) for pair, *row in zip(passages, found, vectors, strict=True)]
        with translated(self.name):
            if rows:
                self.store.passages.add(rows)
            self.store.documents.add([document_row(item.document, len(item.passages)) for item in batch])

    def _tidy(self, *, changed: bool, keep: timedelta = KEEP_OLD_VERSIONS) -> None:
        """Move and clear what the documents say, then index and compact."""
        settle(self.store)
        if changed:
            with translated(self.name):
                for table in (self.store.passages, self.store.superseded, self.store.documents):
                    table.optimize(cleanup_older_than=keep)

    def forget(self, ids: Sequence[str]) -> int:
        """Remove documents, and every trace of them from the disk; gives how many there were.

        Raises:
            CorpusBusy: another process is writing.
        """
        with self._locked():
            known = self.store.document_ids()
            doomed = [identity for identity in ids if identity in known]
            self.store.delete(self.store.documents, "id", doomed)
            self._tidy(changed=bool(doomed), keep=timedelta(0))
        return len(doomed)

    def reference(self) -> CorpusRef:
        """Name, fingerprint (over the ids of all documents, which hash their content) and counts of newest versions."""
        newest, ended = self.store.passage_counts(), self.store.passage_counts(superseded=True)
        digest = hashlib.sha256("\n".join([*sorted(newest), *(f"until {i}" for i in sorted(ended))]).encode())
        return CorpusRef(
            name=self.name,
            fingerprint=digest.hexdigest()[:16],
            documents=len(newest),
            passages=sum(newest.values()),
        )

    def stats(self, size: int) -> CorpusStats:
        """Counts and dates; ``size`` is that of its folder in bytes."""
        reference = self.reference()
        published, known = self.store.dates()
        return CorpusStats(
            name=self.name,
            documents=reference.documents,
            superseded=len(self.store.passage_counts(superseded=True)),
            passages=reference.passages,
            first_known=min(known, default=None),
            last_known=max(known, default=None),
            undated=published.count(None),
            bytes=size,
        )

    def documents(self) -> Iterator[Document]:
        """All documents by id, older versions among them, a few hundred in memory at a time."""
        for batch in self._fetched(sorted(self.store.document_ids())):
            yield from batch.values()

    def _fetched(self, ids: list[str]) -> Iterator[dict[str, Document]]:
        for start in range(0, len(ids), READ_DOCUMENTS):
            yield self.store.fetch(ids[start : start + READ_DOCUMENTS])

    def verify(self, document_id: Callable[[Document], str]) -> list[Problem]:
        """Every document against its hash, every passage against its document, every vector against its length."""
        newest, ended = self.store.passage_counts(), self.store.passage_counts(superseded=True)
        counts = newest | ended
        problems: list[Problem] = []
        for batch in self._fetched(sorted(counts)):
            rows = self.store.passages_of(sorted(batch))
            for identity, document in batch.items():
                problems += _check(document, rows.get(identity, []), counts[identity], document_id)
        expected = (sum(newest.values()), sum(ended.values()))
        if (self.store.passages.count_rows(), self.store.superseded.count_rows()) != expected and not problems:
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

    def _create(self) -> None:
        """Make the corpus beside its place and move it there: it is whole from its first moment."""
        making = self._folder.with_name(f".making-{self._folder.name}-{os.getpid()}")
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(parents=True)
        create_tables(making, self.name, self._static.dimension)
        header = {"format": FORMAT, "name": self.name, "vectors": self._static.sha256}
        (making / HEADER).write_text(json.dumps(header), encoding="utf-8")
        try:
            making.rename(self._folder)
        except OSError:  # another process was faster
            shutil.rmtree(making)

    def _check_header(self) -> None:
        with translated(self.name):
            header = json.loads((self._folder / HEADER).read_text(encoding="utf-8"))
            made = int(header["format"])
        if made > FORMAT:
            raise DamagedCorpus(
                f"Kho “{self.name}” do một bản Kiểm Chứng mới hơn lập; hãy nâng cấp Kiểm Chứng rồi mở lại.",
                f"A newer Kiểm Chứng made the corpus “{self.name}”; upgrade and open it again.",
            )
        if made < FORMAT or header.get("vectors") != self._static.sha256:
            raise DamagedCorpus(
                f"Kho “{self.name}” do một bản khác lập, không tìm trong đó được; hãy chạy "
                f"kiemchung corpus remove {self.name} rồi thêm lại.",
                f"Another version made the corpus “{self.name}” and it cannot be searched; run "
                f"kiemchung corpus remove {self.name} and add it again.",
            )


def remove_folder(folder: Path) -> None:
    """Remove a corpus folder, however broken its content is."""
    doomed = folder.with_name(f".removed-{folder.name}")
    shutil.rmtree(doomed, ignore_errors=True)
    folder.rename(doomed)
    shutil.rmtree(doomed)


def _without(documents: Iterable[Document], known: set[str], added: Added, seen: set[str]) -> Iterator[Document]:
    """Those not in ``known``; ``seen`` hears of all."""
    for document in documents:
        seen.add(document.id)
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
    if rows and not np.all(np.isclose(norms, 1, atol=0.01) | (norms == 0)):  # 0: no term is known
        yield _problem(document.id, "véc-tơ hỏng", "a vector is damaged")


def _inside(passage: Passage, document: Document) -> bool:
    offsets = [passage.start, *(o for span in passage.sentences for o in span), passage.end]
    return offsets == sorted(offsets) and offsets[0] >= 0 and offsets[-1] <= len(document.text)


def _problem(document_id: str, vi: str, en: str) -> Problem:
    return Problem(document_id, Bilingual(vi=vi, en=en))
