"""Queries with their relevant titles, and the lines that are refused."""

from __future__ import annotations

import json
import unicodedata

import pytest

from kiemchung.errors import DamagedInput, EmptyInput, InputError
from kiemchung.evaluate import Query, read_queries, require_titles
from kiemchung.evaluate.queries import MAX_QUERY

GOOD = {"query": "Hồ nào rộng 42 héc-ta?", "relevant": ["Hồ Thạch Lâm"]}


def line(**changes: object) -> str:
    return json.dumps(GOOD | changes, ensure_ascii=False)


def test_lines_keep_their_numbers_and_other_keys_are_ignored() -> None:
    queries = read_queries(["", line(kind="claim"), " \t\r", line(query="Cầu dài bao nhiêu?")], "a.jsonl")
    assert list(queries) == [2, 4] and queries[2] == Query(query=GOOD["query"], relevant=("Hồ Thạch Lâm",))


def test_titles_are_composed_and_stripped_as_those_of_a_corpus() -> None:
    apart = unicodedata.normalize("NFD", " Hồ Thạch Lâm ")
    require_titles(read_queries([line(relevant=[apart])], "a.jsonl"), {"Hồ Thạch Lâm"}, "a.jsonl")


@pytest.mark.parametrize(
    "bad",
    [
        "không phải JSON",
        "[]",
        "null",
        '"chữ"',
        "[" * 100_000,
        '{"query": "cắt',
        '{"query": "thiếu"}',
        '{"relevant": ["thiếu"]}',
        '{"query": "nửa chữ \\ud800", "relevant": ["a"]}',
        line(query=5),
        line(query=None),
        line(query=" \n "),
        line(query="a" * (MAX_QUERY + 1)),
        line(query="a" * 30_000_000),
        line(relevant="Hồ Thạch Lâm"),
        line(relevant=[]),
        line(relevant=[""]),
        line(relevant=[7]),
        line(relevant={"Hồ Thạch Lâm": 1}),
    ],
    ids=lambda bad: bad[:40],
)
def test_a_bad_line_is_named(bad: str) -> None:
    with pytest.raises(DamagedInput, match=r"Dòng 2 của “a.jsonl”") as caught:
        read_queries([line(), bad, line()], "a.jsonl")
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize("lines", [[], [""], ["", " \t", "\r"]])
def test_a_file_without_queries_is_refused(lines: list[str]) -> None:
    with pytest.raises(EmptyInput, match=r"a\.jsonl"):
        read_queries(lines, "a.jsonl")


@pytest.mark.parametrize(
    ("title", "shown"),
    [("Hồ Tây", "“Hồ Tây”"), ("\x1b[31mđỏ\nhai dòng", "“?[31mđỏ?hai dòng”"), ("dài" * 1000, "dàidà…”")],
)
def test_an_unknown_title_is_named_with_its_line(title: str, shown: str) -> None:
    queries = read_queries([line(), "", line(relevant=["Hồ Thạch Lâm", title])], "a.jsonl")
    with pytest.raises(InputError, match=r"Line 3 of “a.jsonl”") as caught:
        require_titles(queries, {"Hồ Thạch Lâm"}, "a.jsonl")
    assert shown in caught.value.en and shown in caught.value.vi
