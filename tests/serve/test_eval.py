"""``kiemchung eval`` as a user calls it."""

from __future__ import annotations

import json
from pathlib import Path

from support import Run

ROWS = [
    {"premise": "Hồ Thạch Lâm rộng 42 héc-ta.", "hypothesis": "Hồ Thạch Lâm rộng 42 héc-ta.", "label": "SUPPORTED"},
    {"premise": "Chợ có 120 quầy hàng.", "hypothesis": "Chợ có 90 quầy hàng.", "label": "REFUTED"},
    {"premise": "Cầu dài 318 mét.", "hypothesis": "Đội bóng thắng ba trận ở Nam Định.", "label": "NEI"},
]


def pairs(path: Path, rows: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def test_figures_as_json_and_as_a_table(run: Run, tmp_path: Path) -> None:
    path = pairs(tmp_path / "cap.jsonl", ROWS)
    figures = json.loads(run("eval", "verdict", path, "--format", "json", "--train", path).out)
    assert figures["pairs"] == 3 and figures["context_overlap"] == 1.0 and figures["strict_accuracy"] is None
    assert set(figures["classes"]) == {"SUPPORTED", "REFUTED", "NEI"}
    table = run("eval", "verdict", path)
    assert table.code == 0 and "claim only" in table.out and "SUPPORTED" in table.out


def test_evidence_is_looked_for_in_the_context(run: Run, tmp_path: Path) -> None:
    rows = [row | {"context": f"Làng có 80 hộ. {row['premise']}"} for row in ROWS]
    result = run("eval", "verdict", pairs(tmp_path / "cap.jsonl", rows), "--evidence", "context", "--format", "json")
    assert json.loads(result.out)["strict_accuracy"] is not None
    bare = run("eval", "verdict", pairs(tmp_path / "tran.jsonl", ROWS), "--evidence", "context")
    assert bare.code == 2 and "--evidence gold" in bare.err


def test_wrong_words_get_one_line(run: Run, tmp_path: Path) -> None:
    path = pairs(tmp_path / "cap.jsonl", ROWS)
    for words in (["--evidence", "x"], ["--format", "x"], ["--train", tmp_path / "none.jsonl"]):
        result = run("eval", "verdict", path, *words)
        assert result.code == 2 and result.err.count("\n") == 1
