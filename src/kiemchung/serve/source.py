"""What the words after a command name: a text, a file, a page of the web, or standard input."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from kiemchung.errors import InputError
from kiemchung.records import WebPage

_URL = re.compile(r"https?://\S+", re.IGNORECASE)
_PATH_LIKE = re.compile(r"\S+\.(txt|md|html?|pdf|docx?|jsonl?|csv|tsv|xlsx?|xml)", re.IGNORECASE)


def resolve(source: str) -> str | bytes | Path | WebPage:
    """The text, the bytes of standard input for ``-``, or the path or the page that ``source`` names.

    Raises:
        InputError: it looks like a path, but there is no such file.
    """
    if source == "-":
        return sys.stdin.buffer.read()
    if _URL.fullmatch(source):
        return WebPage(source)
    if _is_path(source):
        return Path(source)
    if _PATH_LIKE.fullmatch(source):
        raise InputError(
            f"Không có tệp nào tên “{source}”; hãy kiểm tra lại đường dẫn.",
            f"There is no file “{source}”; check the path.",
        )
    return source


def path_or_page(source: str) -> Path | WebPage:
    """What is added to a corpus: never a text."""
    return WebPage(source) if _URL.fullmatch(source) else Path(source)


def _is_path(source: str) -> bool:
    try:
        return Path(source).exists()
    except (OSError, ValueError):  # a text too long to be a name, or with a NUL
        return False
