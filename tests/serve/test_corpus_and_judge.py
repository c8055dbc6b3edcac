"""``kiemchung corpus``, ``judge`` and ``models`` as a user calls them."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support import Run


def test_a_corpus_from_add_to_remove(run: Run, tmp_path: Path, articles: Path) -> None:
    home = tmp_path / "nha"
    packed = tmp_path / "them.jsonl.gz"
    packed.write_bytes(gzip.compress('{"title": "Làng Mới", "text": "Làng Mới có 80 hộ."}\n'.encode()))
    (tmp_path / "thu-muc").mkdir()
    (tmp_path / "thu-muc" / "ghi.txt").write_text("Đình làng Mới dựng năm 1790.", encoding="utf-8")
    added = run("corpus", "add", "lang", articles, packed, tmp_path / "thu-muc", home=home)
    assert added.code == 0 and "5 văn bản" in added.out
    listed = json.loads(run("corpus", "list", "--format", "json", home=home).out)
    assert [(c["name"], c["documents"]) for c in listed] == [("lang", 5)]
    shown = json.loads(run("corpus", "show", "lang", "--format", "json", home=home).out)
    assert "Chợ Bến Tắm" in [item["title"] for item in shown["items"]]
    hits = json.loads(
        run("corpus", "search", "lang", "cho ben tam hop ngay nao", "-k", "2", "--format", "json", home=home).out
    )
    assert hits[0]["document"]["title"] == "Chợ Bến Tắm" and len(hits) == 2
    assert hits[0].keys() == {"document", "start", "end", "text", "scores"}
    assert run("corpus", "verify", "lang", home=home).code == 0
    assert run("corpus", "remove", "lang", home=home).code == 0
    assert "Chưa có kho" in run("corpus", "list", home=home).out
    assert run("corpus", "show", "lang", home=home).code == 2


def test_a_bad_line_is_named_and_the_rest_is_added(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"title": "A", "text": "Làng A có 10 hộ."}\nhỏng\n{"title": "B"}\n', encoding="utf-8")
    result = run("corpus", "add", "x", path, home=tmp_path / "nha")
    assert result.code == 0 and "1 văn bản" in result.out
    assert "2" in result.err and "3" in result.err and result.err.count("kiemchung:") == 2


def test_home_before_and_after_the_command(run: Run, tmp_path: Path, articles: Path) -> None:
    assert run("--home", tmp_path / "a", "corpus", "add", "tin", articles).code == 0
    assert run("corpus", "search", "tin", "hồ", "--home", tmp_path / "a").code == 0
    assert (tmp_path / "a/corpora/tin/corpus.json").is_file()


def test_judge_keeps_order_and_fields(run: Run, tmp_path: Path) -> None:
    rows = [
        {"id": 1, "premise": "Hồ Thạch Lâm rộng 42 héc-ta.", "hypothesis": "Hồ Thạch Lâm rộng 42 héc-ta."},
        {"id": 2, "premise": "Chợ họp ngày mùng 5.", "hypothesis": "Chợ không họp ngày mùng 5."},
        {"id": 3, "premise": "Chợ họp ngày mùng 5.", "hypothesis": "Bà chủ quán phở gần chợ quê ở Nam Định."},
    ]
    path = tmp_path / "cap.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    target = tmp_path / "ra.jsonl"
    assert run("judge", path, "-o", target).code == 0
    out = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [{k: v for k, v in row.items() if k != "probabilities"} for row in out] == rows
    best = [max(row["probabilities"], key=row["probabilities"].get) for row in out]
    assert best == ["SUPPORTED", "REFUTED", "NEI"]
    assert all(abs(sum(row["probabilities"].values()) - 1) < 0.001 for row in out)


@pytest.mark.parametrize(
    "content", ["", "hỏng\n", '{"premise": "a"}\n', '{"premise": 1, "hypothesis": "b"}\n', "[1]\n"]
)
def test_judge_names_the_bad_line(run: Run, tmp_path: Path, content: str) -> None:
    path = tmp_path / "cap.jsonl"
    path.write_text(content, encoding="utf-8")
    result = run("judge", path)
    assert result.code == 2 and result.err.count("\n") == 1 and result.out == ""


def test_models(run: Run) -> None:
    verified = run("models", "verify")
    assert verified.code == 0 and verified.out.count("good") == 7
    assert "multilingual-e5-small" in run("models", "card", "encoder").out
    assert run("models", "card", "khong-co").code == 2


def test_the_installed_command_in_a_process_of_its_own(tmp_path: Path) -> None:
    command = [Path(sys.executable).parent / "kiemchung", "claims", "-", "--format", "json"]
    done = subprocess.run(command, input="Sông Hồng dài 1.149 km.\n".encode(), capture_output=True, check=True)
    assert json.loads(done.stdout)["sentences"][0]["kind"] == "FACTUAL"


def test_importing_the_package_is_cheap() -> None:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import kiemchung"], check=True)
    alone = time.perf_counter() - start
    probe = (
        "import sys, kiemchung; print([m for m in ('pydantic', 'lancedb', 'onnxruntime', 'rich') if m in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", probe], check=True, capture_output=True, text=True).stdout
    assert loaded.strip() == "[]" and alone < 3
