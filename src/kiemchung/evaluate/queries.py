"""Queries with the titles of the documents that answer them: JSONL, ``{"query", "relevant": [titles]}`` a line."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from kiemchung.errors import DamagedInput, EmptyInput, InputError

MAX_QUERY = 10_000
SHOWN = 80  # of a title in a message, in code points


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)  # as titles are stored


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_composed)]


class Query(BaseModel):
    """What is asked, and the titles of all documents that answer it; other keys of its line are ignored."""

    model_config = ConfigDict(frozen=True, strict=True)

    query: Annotated[Text, Field(max_length=MAX_QUERY)]
    relevant: Annotated[tuple[Text, ...], Field(min_length=1)]


def read_queries(lines: Iterable[str], name: str) -> dict[int, Query]:
    """The queries of a file by their line numbers, from 1; blank lines are passed over.

    Args:
        name: of the file, for messages.

    Raises:
        DamagedInput: a line is not a query (the message names it).
        EmptyInput: there is none.
    """
    queries = {number: _query(line, number, name) for number, line in enumerate(lines, start=1) if line.strip()}
    if not queries:
        raise EmptyInput(
            f"Tệp “{name}” không có câu hỏi nào; hãy viết mỗi dòng một câu: query, relevant.",
            f"The file “{name}” holds no query; write one a line: query, relevant.",
        )
    return queries


def require_titles(queries: Mapping[int, Query], titles: Collection[str], name: str) -> None:
    """Raise InputError unless every relevant title is one of ``titles``; the message names line and title."""
    for number, query in queries.items():
        for title in query.relevant:
            if title not in titles:
                raise _unknown(title, number, name)


def _query(line: str, number: int, name: str) -> Query:
    try:
        return Query.model_validate_json(line)
    except ValidationError as error:
        raise DamagedInput(
            f"Dòng {number} của “{name}” không phải một câu hỏi hợp lệ; mỗi dòng là JSON có query (chữ, tối đa "
            f"{MAX_QUERY:,} ký tự) và relevant (danh sách tiêu đề).",
            f"Line {number} of “{name}” is not a valid query; each line is JSON with query (a text of at most "
            f"{MAX_QUERY:,} characters) and relevant (a list of titles).",
        ) from error


def _unknown(title: str, number: int, name: str) -> InputError:
    shown = "".join(char if char.isprintable() else "?" for char in title[:SHOWN])
    shown += "…" if len(title) > SHOWN else ""
    return InputError(
        f"Dòng {number} của “{name}”: kho không có văn bản nào tên “{shown}”; kiemchung corpus show "
        "liệt kê các tiêu đề.",
        f"Line {number} of “{name}”: no document of the corpus has the title “{shown}”; kiemchung corpus show lists "
        "the titles.",
    )
