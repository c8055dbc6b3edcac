"""Reports for readers: a terminal text, a self-contained web page, or JSON."""

from __future__ import annotations

from collections.abc import Callable

from kiemchung.errors import UsageError
from kiemchung.publish.claims import render_claims
from kiemchung.publish.page import to_html
from kiemchung.publish.text import to_text
from kiemchung.records import Report

__all__ = ["FORMATS", "render", "render_claims"]


def _to_json(report: Report) -> str:
    return report.to_json() + "\n"


_WRITERS: dict[str, Callable[[Report], str]] = {"text": to_text, "json": _to_json, "html": to_html}
FORMATS = tuple(_WRITERS)


def render(report: Report, format: str) -> str:
    """The report in one of :data:`FORMATS`, ending in a line break.

    Raises:
        UsageError: the format is not one of :data:`FORMATS`.
    """
    if format not in _WRITERS:
        known = ", ".join(FORMATS)
        raise UsageError(
            f"Không có định dạng báo cáo “{format}”. Hãy chọn một trong: {known}.",
            f"There is no report format “{format}”. Choose one of: {known}.",
        )
    return _WRITERS[format](report)
