"""The corpora of one user, by name: where ingest, segment and retrieve meet."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from kiemchung import ingest, models, segment
from kiemchung.errors import InputError, InvalidCorpusName, UnknownCorpus, UnknownDocument, UsageError
from kiemchung.ingest import SkippedLine
from kiemchung.records import Candidate, CorpusRef, Document, WebPage
from kiemchung.retrieve import Added, CorpusIndex, Encoder, Problem, Searcher, Static, transfer
from kiemchung.retrieve.index import FORMAT, CorpusStats, Prepared, remove_folder
from kiemchung.settings import Settings

DEMO = "demo"
DEMO_FILES = Path(str(files("kiemchung"))) / "data" / "demo"
ENCODER_TOKENS = 320  # a passage of 1.5 x 600 code points and its title fit
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")

OnBatch = Callable[[Added], None]
OnSkip = Callable[[SkippedLine], None]


class Library:
    """All corpora under ``settings.home``.

    The corpus ``demo`` is bundled; it is indexed when it is first opened.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._root = settings.home / "corpora"

    @cached_property
    def static(self) -> Static:
        """The vectors of terms, read when they are first needed."""
        return Static.load(models.verified_folder("static"), models.weights_sha256("static"))

    @cached_property
    def searcher(self) -> Searcher:
        """What searches the corpora, its models opened when it is first needed."""
        model = models.open_model("encoder", max_tokens=ENCODER_TOKENS, threads=self.settings.threads)
        return Searcher(Encoder(model), self.static)

    def names(self) -> list[str]:
        """Names of all corpora on disk, sorted."""
        if not self._root.is_dir():
            return []
        return sorted(path.name for path in self._root.iterdir() if _NAME.fullmatch(path.name))

    def open(self, name: str, on_batch: OnBatch = lambda added: None) -> CorpusIndex:
        """The corpus ``name``; ``on_batch`` hears of the indexing of the bundled one.

        Raises:
            UnknownCorpus: there is none of that name; the message suggests the nearest.
            DamagedCorpus: it cannot be read.
        """
        if name == DEMO:
            self._ensure_demo(on_batch)
        if not self.folder(name).is_dir():
            raise self._unknown(name)
        return CorpusIndex(self.folder(name), name, self.static)

    def add(
        self,
        name: str,
        sources: Sequence[Path | WebPage],
        *,
        on_batch: OnBatch = lambda added: None,
        on_skip: OnSkip = lambda skipped: None,
    ) -> Added:
        """Add files, folders and pages of the web to the corpus ``name``, making it when it is new.

        Raises:
            InvalidCorpusName, CorpusBusy, DamagedCorpus: of the corpus.
            InputError: a path or a page cannot be read; what was added before it stays.
        """
        self._require_name(name)
        _require_paths([source for source in sources if isinstance(source, Path)])
        index = CorpusIndex(self.folder(name), name, self.static, create=True)
        return index.add(self._documents(sources, on_skip), prepare, on_batch)

    def _ensure_demo(self, on_batch: OnBatch) -> None:
        """Index the bundled corpus when it is not there, was interrupted, or is of another version."""
        bundled = sorted(DEMO_FILES.glob("*.jsonl"))
        content = b"".join(path.read_bytes() for path in bundled)
        digest = hashlib.sha256(f"{FORMAT} {self.static.sha256} ".encode() + content).hexdigest()
        marker = self.folder(DEMO) / "bundled.sha256"
        if marker.is_file() and marker.read_text() == digest:
            return
        if self.folder(DEMO).exists():
            remove_folder(self.folder(DEMO))
        self.add(DEMO, bundled, on_batch=on_batch)
        marker.write_text(digest)

    def _documents(self, sources: Sequence[Path | WebPage], on_skip: OnSkip) -> Iterator[Document]:
        for source in sources:
            if isinstance(source, WebPage):
                yield ingest.read_corpus_page(source, self.settings)
            else:
                yield from ingest.read_corpus_path(source, self.settings, on_skip)

    def search(self, names: Sequence[str], query: str, k: int) -> list[Candidate]:
        """The ``k`` best passages of these corpora for ``query``."""
        as_of = self.settings.as_of.isoformat() if self.settings.as_of else None
        return self.searcher.search([self.open(name) for name in names], [query], k, as_of=as_of)[0]

    def references(self) -> list[CorpusRef]:
        """Name, fingerprint and counts of every corpus."""
        return [self.open(name).reference() for name in self.names()]

    def verify(self, name: str) -> list[Problem]:
        """What is wrong with the corpus ``name``; empty when it is whole."""
        return self.open(name).verify(_document_id)

    def export(self, name: str, path: Path) -> CorpusRef:
        """Write the corpus ``name``, all versions of its documents, to one file.

        Raises:
            UsageError: the file cannot be written.
        """
        index = self.open(name)
        try:
            return transfer.export(index, path)
        except OSError as error:
            raise UsageError(
                f"Không ghi được tệp “{path}” ({error.strerror}); hãy chọn chỗ khác.",
                f"“{path}” cannot be written ({error.strerror}); choose another place.",
            ) from error

    def import_corpus(self, name: str, path: Path, *, on_batch: OnBatch = lambda added: None) -> CorpusRef:
        """Make the corpus ``name`` from a file that :meth:`export` wrote; it is there whole or not at all.

        Raises:
            UsageError: there is a corpus of that name already.
            InputError: the file is not one of these, or is damaged.
        """
        if self.folder(name).is_dir():
            raise UsageError(
                f"Đã có kho tên “{name}”; hãy chọn tên khác, hoặc xóa kho cũ bằng kiemchung corpus remove {name}.",
                f"A corpus is named “{name}” already; choose another name or run kiemchung corpus remove {name}.",
            )
        _require_paths([path])
        promised = transfer.header(path)
        try:
            index = CorpusIndex(self.folder(name), name, self.static, create=True)
            index.add(transfer.documents(path), prepare, on_batch)
            reference = index.reference()
            if reference.fingerprint != promised.fingerprint:
                raise transfer.damaged(path)
        except BaseException:
            remove_folder(self.folder(name))
            raise
        return reference

    def stats(self, name: str) -> CorpusStats:
        """What the corpus ``name`` holds."""
        index = self.open(name)
        size = sum(file.stat().st_size for file in self.folder(name).rglob("*") if file.is_file())
        return index.stats(size)

    def forget(self, name: str, documents: Sequence[str]) -> int:
        """Remove documents by id or address from the corpus ``name``, all their versions; gives how many.

        Raises:
            UnknownDocument: one of them is not there; then none is removed.
        """
        index = self.open(name)
        ids = [identity for wanted in documents for identity in _matching(index, wanted)]
        return index.forget(ids)

    def remove(self, name: str) -> None:
        """Remove the corpus ``name`` from disk, also when it is damaged.

        Raises:
            UnknownCorpus: there is none of that name.
        """
        if not self.folder(name).is_dir():
            raise self._unknown(name)
        remove_folder(self.folder(name))

    def folder(self, name: str) -> Path:
        """Where the corpus ``name`` lives, or would.

        Raises:
            InvalidCorpusName: the name cannot be that of a folder.
        """
        self._require_name(name)
        return self._root / name

    def _require_name(self, name: str) -> None:
        if not _NAME.fullmatch(name):
            raise InvalidCorpusName(
                f"Tên kho “{name}” không hợp lệ; chỉ dùng chữ không dấu, chữ số, “-” và “_”, tối đa 64 ký tự.",
                f"The corpus name “{name}” is not valid; use ASCII letters, digits, “-” and “_”, at most 64.",
            )

    def _unknown(self, name: str) -> UnknownCorpus:
        known = sorted({*self.names(), DEMO})
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
        hint_vi = f"có phải ý bạn là “{near[0]}”?" if near else f"các kho hiện có: {', '.join(known)}."
        hint_en = f"did you mean “{near[0]}”?" if near else f"these exist: {', '.join(known)}."
        return UnknownCorpus(f"Không có kho nào tên “{name}”; {hint_vi}", f"No corpus is named “{name}”; {hint_en}")


def _require_paths(paths: Sequence[Path]) -> None:
    for path in paths:
        if not path.exists():
            raise InputError(
                f"Không tìm thấy “{path}”; hãy kiểm tra lại đường dẫn, chưa có gì được thêm.",
                f"“{path}” was not found; check the path, nothing has been added.",
            )


def _matching(index: CorpusIndex, wanted: str) -> list[str]:
    found = index.store.ids_of(wanted)
    if found:
        return found
    raise UnknownDocument(
        f"Kho “{index.name}” không có văn bản “{wanted}”; hãy lấy mã từ kiemchung corpus show {index.name}, chưa có gì "
        "bị xóa.",
        f"The corpus “{index.name}” has no document “{wanted}”; take its id from kiemchung corpus show {index.name}; "
        "nothing was removed.",
    )


def prepare(document: Document) -> Prepared:
    """A document cut into passages, each with the text that is indexed of it."""
    passages = segment.windows(document, segment.split(document.text))
    return Prepared(document, passages, [segment.context(document, p.sentences) for p in passages])


def _document_id(document: Document) -> str:
    return ingest.document_id(title=document.title, url=document.url, published=document.published, text=document.text)
