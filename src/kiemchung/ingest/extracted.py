"""What every reader of a format hands back, and two small judgements they share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}([T ].+)?)?)?")
_FILE_NAME = re.compile(r"\.(docx?|pdf|indd|rtf|odt|pptx?|xlsx?|html?|txt|tex|dvi|qxd|cdr)$", re.IGNORECASE)
_STOCK_TITLE = re.compile(
    r"(untitled|document|microsoft word|powerpoint|presentation|slide|print|tài liệu|không (có )?tiêu đề)"
    r"[\s\d]*(-.*)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Extracted:
    """Text and provenance as a file states them, not yet normalised.

    Args:
        title: empty when the file states none.
        text: paragraphs, each on its own line.
        published: ISO 8601 date of year, month or day precision.
    """

    title: str
    text: str
    url: str | None = None
    published: str | None = None
    publisher: str | None = None
    licence: str | None = None


def iso_date(value: str) -> str:
    """An ISO date of year, month or day precision; a datetime is cut to its date.

    Raises:
        ValueError: it is none of YYYY, YYYY-MM, YYYY-MM-DD and an ISO datetime, or no day of the calendar.
    """
    if not _DATE.fullmatch(value):
        raise ValueError(value)
    if len(value) > 10:
        return datetime.fromisoformat(value).date().isoformat()
    date.fromisoformat(value + "-01-01"[len(value) - 4 :])
    return value


def useful_title(value: str | None) -> str:
    """The title on one line, or "" where a program wrote a file name or a stock word in its place."""
    title = " ".join((value or "").split())
    if _FILE_NAME.search(title) or _STOCK_TITLE.fullmatch(title):
        return ""
    return title if 4 <= len(title) <= 300 and any(map(str.isalpha, title)) else ""
