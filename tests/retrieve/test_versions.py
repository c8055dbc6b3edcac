"""A changed document becomes a new version; the old one stays citable; what is removed is gone."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest
from support import write_jsonl

from kiemchung.corpora import Library
from kiemchung.errors import DamagedInput, UnknownDocument, UnsupportedInput, UsageError
from kiemchung.records import Document
from kiemchung.settings import Settings

URL = "https://vi.example.org/phi-thi-thuc"
OLD = {"title": "Phí thị thực", "text": "Phí thị thực là 25 đô la.", "url": URL, "published": "2021-03"}
NEW = {"title": "Phí thị thực", "text": "Phí thị thực là 35 đô la.", "url": URL, "published": "2025-01-15"}


@pytest.fixture
def changed(library: Library, tmp_path: Path) -> Library:
    library.add("tin", [write_jsonl(tmp_path / "cu.jsonl", [OLD])])
    added = library.add("tin", [write_jsonl(tmp_path / "moi.jsonl", [NEW])])
    assert (added.documents, added.replaced) == (1, 1)
    return library


def texts(library: Library, as_of: str | None = None) -> list[str]:
    settings = library.settings.model_copy(update={"as_of": date.fromisoformat(as_of) if as_of else None})
    return [hit.document.text for hit in Library(settings).search(["tin"], "Phí thị thực là bao nhiêu?", 5)]


def test_only_the_newest_version_is_found(changed: Library) -> None:
    assert texts(changed) == [NEW["text"]]
    reference = changed.open("tin").reference()
    assert (reference.documents, reference.passages, changed.stats("tin").superseded) == (1, 1, 1)
    assert changed.verify("tin") == []


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2021-03-30", []),
        ("2021-03-31", [OLD["text"]]),
        ("2025-01-14", [OLD["text"]]),
        ("2025-01-15", [NEW["text"]]),
    ],
)
def test_as_of_finds_what_was_known_then(changed: Library, day: str, expected: list[str]) -> None:
    assert texts(changed, day) == expected


def test_an_old_version_says_until_when_it_held(changed: Library) -> None:
    until = {document.text: document.until for document in changed.open("tin").documents()}
    assert until == {OLD["text"]: "2025-01-15", NEW["text"]: None}


def test_adding_the_old_version_again_changes_nothing(changed: Library, tmp_path: Path) -> None:
    before = changed.open("tin").reference()
    again = changed.add("tin", [tmp_path / "cu.jsonl"])
    assert (again.documents, again.skipped, again.replaced) == (0, 1, 0)
    assert changed.open("tin").reference() == before


def test_documents_of_one_add_with_one_address_stand_beside_each_other(library: Library, tmp_path: Path) -> None:
    both = write_jsonl(tmp_path / "hai.jsonl", [OLD, NEW])
    assert library.add("tin", [both]).replaced == 0
    assert library.add("tin", [both]).replaced == 0
    assert sorted(texts(library)) == sorted([OLD["text"], NEW["text"]])


def test_a_file_that_changed_is_a_new_version_of_itself(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "thong-bao.txt"
    file.write_text("Chợ nghỉ vào thứ Hai hằng tuần.", encoding="utf-8")
    library.add("tin", [file])
    file.write_text("Chợ nghỉ vào thứ Ba hằng tuần.", encoding="utf-8")
    assert library.add("tin", [file]).replaced == 1
    assert [hit.document.text for hit in library.search(["tin"], "Chợ nghỉ ngày nào?", 3)] == [file.read_text()]


@pytest.mark.parametrize("step", ["_move", "settle", "_end"])
def test_a_replacement_cut_off_anywhere_is_finished_by_the_next_add(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    library.add("tin", [write_jsonl(tmp_path / "cu.jsonl", [OLD])])
    new = write_jsonl(tmp_path / "moi.jsonl", [NEW])

    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"kiemchung.retrieve.{'index' if step == 'settle' else 'versions'}.{step}", cut_off)
    with pytest.raises(KeyboardInterrupt):
        library.add("tin", [new])
    monkeypatch.undo()
    assert NEW["text"] in texts(library) or step == "settle"
    library.add("tin", [new])
    assert texts(library) == [NEW["text"]] and library.verify("tin") == []


def test_what_is_removed_is_gone_from_the_disk(changed: Library) -> None:
    assert changed.forget("tin", [URL]) == 2
    assert texts(changed) == [] and texts(changed, "2022-01-01") == []
    folder = changed.settings.home / "corpora/tin"
    left = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert "Phí thị thực là".encode() not in left
    assert changed.verify("tin") == []


def test_removing_what_is_not_there_removes_nothing(changed: Library) -> None:
    with pytest.raises(UnknownDocument, match="corpus show tin"):
        changed.forget("tin", [URL, "x' OR '1'='1"])
    assert texts(changed) == [NEW["text"]]


def test_export_and_import_keep_every_version(changed: Library, tmp_path: Path) -> None:
    file = tmp_path / "tin.jsonl.gz"
    exported = changed.export("tin", file)
    imported = changed.import_corpus("ban-sao", file)
    assert (imported.fingerprint, imported.documents) == (exported.fingerprint, 1)
    assert changed.stats("ban-sao").superseded == 1 and changed.verify("ban-sao") == []
    left, right = (list(changed.open(name).documents()) for name in ("tin", "ban-sao"))
    assert [(d.id, d.until, d.retrieved, d.key) for d in left] == [(d.id, d.until, d.retrieved, d.key) for d in right]
    with pytest.raises(UsageError, match="ban-sao"):
        changed.import_corpus("ban-sao", file)


def test_a_damaged_export_leaves_nothing(changed: Library, tmp_path: Path) -> None:
    file = tmp_path / "tin.jsonl.gz"
    changed.export("tin", file)
    lines = gzip.decompress(file.read_bytes()).splitlines(keepends=True)
    whole = file.read_bytes()
    for broken in (whole[: len(whole) * 3 // 4], gzip.compress(b"".join(lines[:-1])), gzip.compress(lines[0] + b"{")):
        file.write_bytes(broken)
        with pytest.raises((DamagedInput, UnsupportedInput)):
            changed.import_corpus("ban-sao", file)
        assert changed.names() == ["tin"]
    for other in (b"", b"abc", gzip.compress(b"[]\n"), gzip.compress(b'{"schema": "kiemchung.corpus/9"}\n')):
        file.write_bytes(other)
        with pytest.raises(UnsupportedInput, match="corpus export"):
            changed.import_corpus("ban-sao", file)
    with pytest.raises(UsageError, match="khong-co"):
        changed.export("tin", tmp_path / "khong-co/tin.jsonl.gz")
    assert not list(tmp_path.glob(".*.part"))


@pytest.mark.parametrize(
    ("published", "known"),
    [("2024", "2024-12-31"), ("2024-02", "2024-02-29"), ("2024-02-03", "2024-02-03"), (None, "2026-01-01")],
)
def test_a_date_counts_from_its_last_day(published: str | None, known: str) -> None:
    assert Document("d", "", "", published=published, retrieved="2026-01-01").known == known


def test_an_impossible_day_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="as_of"):
        Settings(home=tmp_path, as_of="2024-02-31")
