"""The report as one web page that needs nothing else: no script, no request, no font."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from kiemchung.publish import wording
from kiemchung.publish.view import clean, left_alone, numbered, pieces, tally, web_link
from kiemchung.records import Report

_TEMPLATES = Path(__file__).parent / "templates"


def to_html(report: Report) -> str:
    """The report as a self-contained HTML page, Vietnamese first, English beneath.

    The checked text stands in it exactly, line breaks included. Everything that comes from outside is
    escaped, characters that could act on the screen become U+FFFD, and only http and https URLs become links.
    """
    claims = numbered(report)
    return _template().render(
        report=report,
        claims=claims,
        pieces=list(pieces(report, claims)),
        tally=tally(claims),
        left_alone=left_alone(report),
        css=Markup((_TEMPLATES / "report.css").read_text(encoding="utf-8")),
    )


def _safe(value: object) -> object:
    """Every value the template writes passes here; markup is the template's own and already safe."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_safe,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(w=wording, say=wording.say, web_link=web_link)
    return environment.get_template("report.html.j2")
