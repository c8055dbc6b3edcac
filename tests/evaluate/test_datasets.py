"""Labelled pairs in every layout that is read, and the files that are refused."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from kiemchung.errors import DamagedInput, EmptyInput, UnsupportedInput
from kiemchung.evaluate import Example, contexts, read

OURS = {"premise": "Hồ rộng 42 héc-ta.", "hypothesis": "Hồ rộng hơn 40 héc-ta.", "label": "SUPPORTED"}
NEWS = {
    "Statement": "Chợ có 90 quầy.",
    "Context": "Chợ họp mùng 5. Chợ có 120 quầy.",
    "Evidence": "Chợ có 120 quầy.",
    "labels": 1,
}
WIKI = {"claim": "Cầu dài 318 mét.", "evidence": "Cầu Đá Dựng dài 318 mét.", "context": "c", "gold_label": "SUPPORTS"}
CONTEST = {"claim": "Làng có đình.", "context": "Làng có 80 hộ.", "verdict": "NEI", "evidence": None, "domain": "x"}


def write_json(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def test_our_pairs(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(OURS) + "\n\n" + json.dumps(OURS | {"label": "nei"}) + "\n", encoding="utf-8")
    assert read(path) == [
        Example(OURS["hypothesis"], OURS["premise"], "SUPPORTED"),
        Example(OURS["hypothesis"], OURS["premise"], "NEI"),
    ]


def test_vifactcheck_as_parquet(tmp_path: Path) -> None:
    pq.write_table(pa.Table.from_pylist([NEWS]), tmp_path / "a.parquet")
    assert read(tmp_path / "a.parquet") == [Example(NEWS["Statement"], NEWS["Evidence"], "REFUTED", NEWS["Context"])]


def test_viwikifc_as_csv(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, WIKI)
        writer.writeheader()
        writer.writerows([WIKI, WIKI | {"gold_label": "Not_Enough_Information"}])
    assert [e.label for e in read(tmp_path / "a.csv")] == ["SUPPORTED", "NEI"]


def test_ise_dsc01_has_no_evidence_for_nei(tmp_path: Path) -> None:
    (example,) = read(write_json(tmp_path / "a.json", {"17": CONTEST}))
    assert example.evidence == "" and example.given == "Làng có 80 hộ."


def test_contexts_are_compared_without_regard_to_spaces_and_case() -> None:
    left, right = Example("a", "", "NEI", "Làng  có\nđình"), Example("b", "", "NEI", "làng có đình")
    assert contexts([left]) == contexts([right])


@pytest.mark.parametrize(
    ("content", "row"),
    [
        ([OURS, {"premise": "a"}], "2"),
        ([OURS | {"label": "maybe"}], "1"),
        ([NEWS | {"labels": 3}], "1"),
        ([OURS | {"premise": 5}], "1"),
        (["chữ"], "1"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, content: list[object], row: str) -> None:
    with pytest.raises(DamagedInput, match=rf"Dòng {row} của “a.json”"):
        read(write_json(tmp_path / "a.json", content))


def test_files_that_are_refused(tmp_path: Path) -> None:
    with pytest.raises(EmptyInput):
        read(write_json(tmp_path / "a.json", []))
    (tmp_path / "b.jsonl").write_bytes(b"\xff\xfe{")
    (tmp_path / "c.parquet").write_bytes(b"PAR1")
    for name in ("b.jsonl", "c.parquet", "missing.jsonl"):
        with pytest.raises(DamagedInput, match=name):
            read(tmp_path / name)
    with pytest.raises(UnsupportedInput, match="xlsx"):
        read(tmp_path / "d.xlsx")
