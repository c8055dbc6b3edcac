"""Each bad input: exit code 2, one clear line, nothing half-written."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from pypdf import PdfWriter
from support import Result, Run

from kiemchung.corpora import Library


def refused(result: Result, *words: str) -> None:
    assert result.code == 2, result
    assert result.out == ""
    assert result.err.startswith("kiemchung: ") and result.err.count("\n") == 1
    assert "Traceback" not in result.err
    for word in words:
        assert word in result.err


def bomb(path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"\x00" * 300_000_000)
    return path


def encrypted_pdf(path: Path) -> Path:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("bí mật")
    writer.write(path)
    return path


def scanned_pdf(path: Path) -> Path:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(path)
    return path


def sparse(path: Path) -> Path:
    with path.open("wb") as file:
        file.truncate(200_000_000)
    return path


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda d: written(d / "rong.txt", b""), "rong.txt"),
        (lambda d: written(d / "trang.txt", b" \n\t "), ""),
        (lambda d: written(d / "anh.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40), ""),
        (lambda d: sparse(d / "to.txt"), "20,000,000"),
        (lambda d: written(d / "cat.txt", "Hà Nội là thủ đô của Việt Nam".encode()[:-1] + b"\xff\xfe\xfa"), ""),
        (lambda d: encrypted_pdf(d / "khoa.pdf"), "khoa.pdf"),
        (lambda d: scanned_pdf(d / "quet.pdf"), "quet.pdf"),
        (lambda d: bomb(d / "bom.docx"), "bom.docx"),
        (lambda d: written(d / "js.html", b"<html><body><script>render()</script></body></html>"), "js.html"),
        (lambda d: written(d / "hong.pdf", b"%PDF-1.7\nrubbish"), "hong.pdf"),
    ],
    ids=["empty", "blank", "binary", "200MB", "encoding", "encrypted", "scanned", "bomb", "script", "damaged"],
)
def test_files(run: Run, tmp_path: Path, make, words: str) -> None:  # type: ignore[no-untyped-def]
    refused(run("check", make(tmp_path), "--corpus", "demo"), words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("The capital of Viet Nam is Ha Noi, and it has been for a long time.", "English"),
        ("Ibu kota Vietnam adalah Hanoi, sebuah kota yang terletak di utara negara itu.", ""),
        ("越南的首都是河内。它位于红河三角洲。", ""),
        ("http://127.0.0.1/bai-bao", "public internet"),
        ("http://169.254.169.254/latest/meta-data", "public internet"),
        ("http://localhost/", "not the address"),
        ("khong-co.txt", "khong-co.txt"),
    ],
)
def test_texts(run: Run, text: str, words: str) -> None:
    refused(run("check", text, "--corpus", "demo"), words)


def test_usage(run: Run) -> None:
    refused(run("check", "Hồ sâu 9 mét."), "--corpus demo")
    refused(run("check", "Hồ sâu 9 mét.", "--corpus", "demoo"), "“demo”")
    refused(run("check", "Hồ sâu 9 mét.", "--corpus", "../demo"), "../demo")
    refused(run("check", "Hồ sâu 9 mét.", "--corpus", "demo", "--format", "pdf"), "html")
    refused(run("check", "--khong-co"), "--help")
    refused(run("khong-co-lenh"), "--help")
    refused(run("corpus", "search", "demo", "hồ", "-k", "0"))
    refused(run("claims", "Hồ sâu 9 mét.", "--format", "xml"), "json")


def test_a_bad_setting_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIEMCHUNG_CANDIDATES", "nhiều")
    refused(run("check", "Hồ sâu 9 mét.", "--corpus", "demo"), "KIEMCHUNG_CANDIDATES")


def test_damaged_corpus_and_weights(
    run: Run, library: Library, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiemchung.models import registry

    library.add("tin", [articles])
    (library.settings.home / "corpora/tin/corpus.json").write_text("{}")
    refused(run("check", "Hồ sâu 9 mét.", "--corpus", "tin", home=library.settings.home), "corpus remove tin")
    monkeypatch.setattr(registry, "PINNED", registry.PINNED | {"judge/model.onnx": "0" * 64})
    refused(run("check", "Hồ sâu 9 mét.", "--corpus", "demo"), "judge/model.onnx")
    result = run("models", "verify")
    assert result.code == 2 and "judge/model.onnx" in result.out


def test_our_own_fault_is_one_line_and_exit_code_1(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from kiemchung import detect

    def broken(*_: object) -> None:
        raise ZeroDivisionError("hỏng")

    monkeypatch.setattr(detect, "find_claims", broken)
    result = run("claims", "Hồ sâu 9 mét.")
    assert result.code == 1 and result.err.count("\n") == 1 and "Traceback" not in result.err
