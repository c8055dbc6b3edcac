"""Judging pairs in bulk: JSONL in, the same lines with probabilities out, in order."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kiemchung.errors import DamagedInput, EmptyInput
from kiemchung.ingest import read_lines
from kiemchung.judge import as_mapping
from kiemchung.pairs import judge_pairs
from kiemchung.pipeline import open_stances
from kiemchung.settings import Settings


def judge_file(path: Path, settings: Settings) -> str:
    """The lines of ``path`` with ``"probabilities": {"SUPPORTED", "REFUTED", "NEI"}``; other keys are kept.

    Raises:
        InputError: the file cannot be read, is empty, or a line is not a pair (the message names the line).
    """
    rows = [_pair(line, number) for number, line in enumerate(read_lines(path, settings), start=1) if line.strip()]
    if not rows:
        raise EmptyInput(
            f"Tệp “{path.name}” không có cặp nào; hãy viết mỗi dòng một cặp premise, hypothesis.",
            f"The file “{path.name}” holds no pair; write one premise, hypothesis pair a line.",
        )
    probabilities, _ = judge_pairs(open_stances(settings), [(r["premise"], r["hypothesis"]) for r in rows])
    lines = [row | {"probabilities": as_mapping(p)} for row, p in zip(rows, probabilities, strict=True)]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def _pair(line: str, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
        if isinstance(row["premise"], str) and isinstance(row["hypothesis"], str):
            return dict(row)
    except (ValueError, KeyError, TypeError):
        pass
    raise DamagedInput(
        f"Dòng {number} không phải một cặp hợp lệ; mỗi dòng là JSON có premise và hypothesis dạng chữ.",
        f"Line {number} is not a valid pair; each line is JSON with premise and hypothesis as strings.",
    )
