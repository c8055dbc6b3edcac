"""Markdown to plain text: the tokens of markdown-it-py, walked once."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kiemchung.ingest.extracted import Extracted, iso_date, useful_title
from kiemchung.ingest.text import to_text

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(title|date):[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_WORDS = ("text", "code_inline")
_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def read(data: bytes, name: str) -> Extracted:
    """The words of a Markdown file; code, images and raw HTML tags are left out.

    Title and date come from front matter, else the title is the first heading.
    """
    source = to_text(data, name).replace("\r\n", "\n")
    fields, body = _front_matter(source)
    lines, heading = _Walk().run(_PARSER.parse(body))
    return Extracted(
        title=useful_title(fields.get("title")) or useful_title(heading),
        text="\n".join(lines),
        published=_date(fields.get("date", "")),
    )


def _front_matter(source: str) -> tuple[dict[str, str], str]:
    found = _FRONT_MATTER.match(source)
    if not found:
        return {}, source
    fields = {key: value.strip("\"'") for key, value in _FIELD.findall(found[1])}
    return fields, source[found.end() :]


def _date(value: str) -> str | None:
    try:
        return iso_date(value)
    except ValueError:
        return None


class _Walk:
    """One pass over block tokens: a paragraph a line, a bullet before a list item, rows joined by `` | ``."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.heading = ""
        self.bullet = ""
        self.row: list[str] | None = None
        self.in_heading = False

    def run(self, tokens: list[Token]) -> tuple[list[str], str]:
        for token in tokens:
            self._take(token)
        return self.lines, self.heading

    def _take(self, token: Token) -> None:
        match token.type:
            case "inline":
                self._put(_inline(token.children or []))
            case "list_item_open":
                self.bullet = f"{token.info}{token.markup} " if token.info else "- "
            case "heading_open" | "heading_close":
                self.in_heading = token.nesting == 1
            case "tr_open":
                self.row = []
            case "tr_close":
                row, self.row = self.row or [], None
                self._put(" | ".join(row))

    def _put(self, words: str) -> None:
        if self.row is not None:
            self.row.append(words)
        elif words.strip():
            self.heading = self.heading or (words if self.in_heading else "")
            self.lines.append(self.bullet + words.strip())
            self.bullet = ""


def _inline(children: list[Token]) -> str:
    """The words between the marks; an image and a raw tag leave nothing."""
    return "".join(_BREAKS.get(part.type, part.content if part.type in _WORDS else "") for part in children)
