"""Labelled claim/evidence pairs, in our own format and as published sets lay them out.

==============  ==========================================================  ==========================
set             file                                                        recognised by
==============  ==========================================================  ==========================
pairs           JSONL: premise, hypothesis, label                           ``premise``
ViFactCheck     Statement, Context, Evidence, labels (0, 1, 2)              ``Statement``
ViWikiFC        claim, evidence, context, gold_label                        ``gold_label``
ISE-DSC01       JSON, an object of claim, context, verdict, evidence        ``verdict``
==============  ==========================================================  ==========================

ViFactCheck: arXiv:2412.15308. ViWikiFC: arXiv:2405.07615. ISE-DSC01: UIT Data Science Challenge 2023. Each may come
as JSON, JSONL, CSV or Parquet.
"""

from __future__ import annotations

import csv
import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiemchung.errors import DamagedInput, EmptyInput, UnsupportedInput
from kiemchung.records import Stance

Row = dict[str, Any]
LABELS: dict[str, Stance] = {
    "supported": "SUPPORTED",
    "supports": "SUPPORTED",
    "support": "SUPPORTED",
    "refuted": "REFUTED",
    "refutes": "REFUTED",
    "refute": "REFUTED",
    "nei": "NEI",
    "not enough information": "NEI",
    "not enough evidence": "NEI",
}
NUMBERED: tuple[Stance, ...] = ("SUPPORTED", "REFUTED", "NEI")  # 0, 1, 2 in ViFactCheck


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled pair.

    Args:
        evidence: the gold evidence; empty where the set gives none (NEI in ISE-DSC01).
        context: the whole text that the evidence stands in; empty where the set gives none.
    """

    claim: str
    evidence: str
    label: Stance
    context: str = ""

    @property
    def given(self) -> str:
        """What stands for the evidence: the gold one, or the context of a claim that has none."""
        return self.evidence or self.context


def read(path: Path) -> list[Example]:
    """The examples of ``path``, in order.

    Raises:
        EmptyInput, UnsupportedInput: nothing in it; a format or a layout that is not known.
        DamagedInput: a row that cannot be read (the message names it).
    """
    examples = [_example(row, number, path.name) for number, row in enumerate(_rows(path), start=1)]
    if not examples:
        raise EmptyInput(
            f"Tệp “{path.name}” không có cặp nào; hãy chọn tệp khác.",
            f"The file “{path.name}” holds no pair; choose another file.",
        )
    return examples


def contexts(examples: Iterable[Example]) -> set[str]:
    """The contexts (or evidence, where there is none) in one spelling, to compare two sets."""
    return {" ".join((e.context or e.evidence).lower().split()) for e in examples}


def _rows(path: Path) -> Iterator[Row]:
    readers: dict[str, Callable[[Path], Iterable[Row]]] = {
        ".jsonl": _json_lines,
        ".json": _json,
        ".csv": _csv,
        ".parquet": _parquet,
    }
    if path.suffix.lower() not in readers:
        raise UnsupportedInput(
            f"Không đọc được dạng tệp “{path.suffix}”; hãy dùng một trong: {', '.join(readers)}.",
            f"Files of type “{path.suffix}” cannot be read; use one of: {', '.join(readers)}.",
        )
    try:
        yield from readers[path.suffix.lower()](path)
    except (OSError, ValueError) as error:  # JSON, Unicode and Arrow errors are ValueErrors
        raise DamagedInput(
            f"Không đọc được tệp “{path.name}” ({type(error).__name__}); hãy kiểm tra lại tệp.",
            f"The file “{path.name}” cannot be read ({type(error).__name__}); check the file.",
        ) from error


def _json_lines(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _json(path: Path) -> Iterable[Row]:
    loaded = json.loads(path.read_text(encoding="utf-8-sig"))
    rows: Iterable[Row] = loaded.values() if isinstance(loaded, dict) else loaded
    return rows


def _csv(path: Path) -> Iterator[Row]:
    csv.field_size_limit(10_000_000)
    with path.open(encoding="utf-8-sig", newline="") as lines:
        yield from csv.DictReader(lines)


def _parquet(path: Path) -> list[Row]:
    import pyarrow.parquet as pq

    rows: list[Row] = pq.read_table(path).to_pylist()
    return rows


def _example(row: Row, number: int, name: str) -> Example:
    try:
        claim, evidence, label, context = _fields(row)
        return Example(_clean(claim), _clean(evidence), _label(label), _clean(context))
    except (KeyError, TypeError, AttributeError, IndexError, ValueError) as error:
        raise DamagedInput(
            f"Dòng {number} của “{name}” không phải một cặp có nhãn; xem docs/howto/evaluate.md để biết các dạng.",
            f"Row {number} of “{name}” is not a labelled pair; docs/howto/evaluate.md names the layouts.",
        ) from error


def _fields(row: Row) -> tuple[Any, Any, Any, Any]:
    """Claim, evidence, label and context of a row, by the layout that its keys tell."""
    if "premise" in row:
        return row["hypothesis"], row["premise"], row["label"], row.get("context")
    if "Statement" in row:
        return row["Statement"], row.get("Evidence"), NUMBERED[int(row["labels"])], row.get("Context")
    label = row["gold_label"] if "gold_label" in row else row["verdict"]
    return row["claim"], row.get("evidence"), label, row.get("context")


def _label(value: Any) -> Stance:
    return LABELS[str(value).lower().replace("_", " ").strip()]


def _clean(text: Any) -> str:
    if isinstance(text, list):
        text = " ".join(text)
    if text is not None and not isinstance(text, str):
        raise TypeError(f"{type(text).__name__} where a text should be")
    return unicodedata.normalize("NFC", text or "").strip()
