"""``kiemchung eval retrieval`` as a user calls it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import get_args

import pytest
from support import Run

from kiemchung.corpora import Library
from kiemchung.retrieve.search import Method

ROWS = [
    {"query": "Hồ Thạch Lâm sâu bao nhiêu?", "relevant": ["Hồ Thạch Lâm"], "kind": "question"},
    {"query": "Chợ họp mùng 5 có 120 quầy hàng.", "relevant": ["Chợ Bến Tắm"]},
    {"query": "Cầu khánh thành năm nào?", "relevant": ["Cầu Đá Dựng", "Hồ Thạch Lâm"]},
]


def written(path: Path, *lines: str) -> Path:
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def queries(tmp_path: Path) -> Path:
    return written(tmp_path / "hoi.jsonl", *(json.dumps(row, ensure_ascii=False) for row in ROWS))


def test_figures_as_json_and_as_a_table(
    run: Run, library: Library, articles: Path, queries: Path, tmp_path: Path
) -> None:
    library.add("tin", [articles])
    home, output = library.settings.home, tmp_path / "ket-qua.json"
    result = run("eval", "retrieval", "tin", queries, "--format", "json", "-o", output, home=home)
    assert (result.code, result.out) == (0, "")
    figures = json.loads(output.read_text(encoding="utf-8"))
    assert (figures["queries"], figures["documents"]) == (3, 3) and figures["passages"] >= 3
    assert list(figures["methods"]) == list(get_args(Method))
    for measured in (figures["embedding"], *figures["methods"].values()):
        assert 0 < measured["ms_p50"] <= measured["ms_p95"]
    # The third query has two relevant documents, of which one can be first.
    assert figures["methods"]["bm25"]["recall@1"] == pytest.approx(2.5 / 3, abs=1e-4)
    assert figures["methods"]["vector"]["recall@5"] == 1.0
    table = run("eval", "retrieval", "tin", queries, home=home)
    assert table.code == 0 and "ndcg@10" in table.out and all(name in table.out for name in get_args(Method))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "hoi.jsonl"),
        (b"\n \n", "hoi.jsonl"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "UTF-8"),
        ("{}\n".encode("utf-16"), "UTF-8"),
        (b"chu\n", "Line 1"),
        (b'{"query": "a", "relevant": "b"}\n', "Line 1"),
        (b"\n" + json.dumps({"query": "a" * 20_000_000, "relevant": ["b"]}).encode(), "Line 2"),
        ('{"query": "Hồ", "relevant": ["Tỉnh Xa Xôi"]}'.encode(), "“Tỉnh Xa Xôi”"),
    ],
    ids=["empty", "blank", "binary", "utf-16", "not-json", "types", "huge", "unknown-title"],
)
def test_bad_files_get_one_line(run: Run, tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "hoi.jsonl"
    path.write_bytes(content)
    result = run("eval", "retrieval", "demo", path)
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert result.err.startswith("kiemchung: ") and words in result.err and len(result.err) < 1000


def test_wrong_words_get_one_line(run: Run, queries: Path, tmp_path: Path) -> None:
    for words in (["demoo", queries], ["../demo", queries], ["demo", tmp_path / "none.jsonl"], ["demo", tmp_path]):
        result = run("eval", "retrieval", *words)
        assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert run("eval", "retrieval", "demo", queries, "--format", "xml").code == 2


def test_a_missing_extra_is_told_before_anything_is_read(
    run: Run, queries: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ir_measures", None)
    result = run("eval", "retrieval", "demoo", queries)
    assert result.code == 2 and result.err.count("\n") == 1 and 'pip install "kiemchung[eval]"' in result.err
