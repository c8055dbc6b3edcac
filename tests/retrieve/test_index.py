"""Adding, interrupting, repeating, verifying and removing, on real tables."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import time
from pathlib import Path

import numpy as np
import pytest
from filelock import FileLock
from support import ARTICLES, write_jsonl

from kiemchung.corpora import Library
from kiemchung.errors import CorpusBusy, DamagedCorpus, InputError, InvalidCorpusName, UnknownCorpus
from kiemchung.ingest import SkippedLine
from kiemchung.settings import Settings


def test_adding_twice_skips_what_is_there(library: Library, articles: Path) -> None:
    first = library.add("tin", [articles])
    fingerprint = library.open("tin").reference().fingerprint
    second = library.add("tin", [articles])
    assert (first.documents, first.skipped) == (3, 0)
    assert (second.documents, second.skipped) == (0, 3)
    reference = library.open("tin").reference()
    assert (reference.documents, reference.fingerprint) == (3, fingerprint)
    assert library.verify("tin") == []


def test_every_field_of_a_document_is_kept(library: Library, articles: Path) -> None:
    library.add("tin", [articles])
    documents = {document.title: document for document in library.open("tin").documents()}
    lake = documents["Hồ Thạch Lâm"]
    assert (lake.text, lake.url, lake.published) == (ARTICLES[0]["text"], ARTICLES[0]["url"], "2024-03-01")
    assert (lake.corpus, lake.retrieved is not None) == ("tin", True)


def test_more_documents_change_the_fingerprint(library: Library, articles: Path, tmp_path: Path) -> None:
    library.add("tin", [articles])
    before = library.open("tin").reference()
    library.add("tin", [write_jsonl(tmp_path / "them.jsonl", [{"title": "Mới", "text": "Làng Mới có 80 hộ."}])])
    after = library.open("tin").reference()
    assert after.documents == 4 and after.fingerprint != before.fingerprint
    assert library.search(["tin"], "Làng Mới có bao nhiêu hộ", 1)[0].document.title == "Mới"


def test_a_bad_line_is_told_and_the_rest_is_kept(library: Library, articles: Path) -> None:
    with articles.open("a", encoding="utf-8") as file:
        file.write("không phải JSON\n")
    skipped: list[SkippedLine] = []
    assert library.add("tin", [articles], on_skip=skipped.append).documents == 3
    assert [(line.file, line.line) for line in skipped] == [("bai.jsonl", 4)]


def test_a_missing_path_makes_no_corpus(library: Library, articles: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        library.add("tin", [articles, tmp_path / "khong-co.jsonl"])
    assert library.names() == []


def test_an_interrupted_batch_is_cleared_and_done_again(
    library: Library, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiemchung.retrieve import index

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(index, "document_row", interrupted)  # after the passages, before the documents
    with pytest.raises(KeyboardInterrupt):
        library.add("tin", [articles])
    monkeypatch.undo()
    broken = library.open("tin")
    assert broken.reference().documents == 0 and broken.store.passages.count_rows() > 0
    assert library.verify("tin")
    assert library.add("tin", [articles]).documents == 3
    assert library.verify("tin") == []
    assert library.open("tin").store.passages.count_rows() == library.open("tin").reference().passages


def _add(home: Path, path: Path) -> None:
    Library(Settings(home=home, threads=1)).add("lon", [path])


def test_a_killed_process_loses_nothing(tmp_path: Path) -> None:
    rows = [{"title": f"Thôn {n}", "text": f"Thôn số {n} có {n + 20} hộ."} for n in range(12_000)]
    path = write_jsonl(tmp_path / "thon.jsonl", rows)
    library = Library(Settings(home=tmp_path / "home"))
    process = multiprocessing.get_context("spawn").Process(target=_add, args=(library.settings.home, path))
    process.start()
    deadline = time.monotonic() + 120
    documents = library.settings.home / "corpora/lon/documents.lance/data"
    while time.monotonic() < deadline and not (documents.is_dir() and any(documents.iterdir())):
        time.sleep(0.02)
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    partial = library.open("lon").reference().documents
    assert partial < 12_000
    added = library.add("lon", [path])
    assert (added.documents, added.skipped) == (12_000 - partial, partial)
    assert library.verify("lon") == []


def test_two_writers_do_not_meet(library: Library, articles: Path) -> None:
    library.add("tin", [articles])
    with FileLock(library.settings.home / "corpora/tin/write.lock"), pytest.raises(CorpusBusy):
        library.add("tin", [articles])


@pytest.mark.parametrize("table", ["documents.lance", "passages.lance"])
def test_a_damaged_table_is_said_to_be_damaged(library: Library, articles: Path, table: str) -> None:
    library.add("tin", [articles])
    folder = library.settings.home / "corpora/tin" / table
    for path in [p for p in folder.rglob("*") if p.is_file()]:
        path.write_bytes(b"\x00" * 64)
    with pytest.raises(DamagedCorpus, match="corpus remove tin"):
        Library(library.settings).search(["tin"], "hồ rộng bao nhiêu", 3)
        library.verify("tin")


def test_a_missing_table_and_a_broken_header_are_damage(library: Library, articles: Path) -> None:
    library.add("tin", [articles])
    folder = library.settings.home / "corpora/tin"
    shutil.rmtree(folder / "passages.lance")
    with pytest.raises(DamagedCorpus):
        library.open("tin")
    (folder / "corpus.json").write_text("{")
    with pytest.raises(DamagedCorpus):
        library.open("tin")
    library.remove("tin")
    assert library.names() == []


def test_a_corpus_of_another_version_is_refused(library: Library, articles: Path) -> None:
    library.add("tin", [articles])
    header = library.settings.home / "corpora/tin/corpus.json"
    good = header.read_text()
    header.write_text(good.replace('"vectors": "', '"vectors": "0'))
    with pytest.raises(DamagedCorpus, match="corpus remove tin"):
        library.open("tin")
    header.write_text(good.replace('"format": 2', '"format": 3'))
    with pytest.raises(DamagedCorpus, match="newer"):
        library.open("tin")


def test_verify_finds_a_lost_passage_and_a_bad_vector(library: Library, articles: Path) -> None:
    library.add("tin", [articles])
    passages = library.open("tin").store.passages
    lake = next(d for d in library.open("tin").documents() if d.title == "Hồ Thạch Lâm")
    passages.update(where=f"document_id = '{lake.id}'", values={"vector": np.full(192, 0.01, np.float16).tolist()})
    assert [p.document_id for p in library.verify("tin")] == [lake.id]
    passages.delete(f"document_id = '{lake.id}'")
    assert "passages are missing" in library.verify("tin")[0].message.en


def test_unknown_and_invalid_names(library: Library, articles: Path) -> None:
    library.add("luat-lao-dong", [articles])
    with pytest.raises(UnknownCorpus, match="luat-lao-dong"):
        library.open("luat-lao-don")
    for name in ("", "../x", "a/b", "kho của tôi", ".an", "x" * 65):
        with pytest.raises(InvalidCorpusName):
            library.open(name)
