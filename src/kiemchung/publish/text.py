"""The report as plain text for a terminal or a file."""

from __future__ import annotations

from io import StringIO

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from kiemchung.publish.view import NumberedClaim, flat, left_alone, numbered, shorten, tally
from kiemchung.publish.wording import (
    KINDS,
    STANCES,
    STANDINGS,
    Standing,
    confidence,
    day,
    kind_reason,
    moment,
    say,
)
from kiemchung.records import Bilingual, Evidence, Nearest, Report, SourceRef

_NEAREST_CHARACTERS = 240
_LEFT_CHARACTERS = 160
_STYLES: dict[Standing, str] = {
    "SUPPORTED": "bold green",
    "REFUTED": "bold red",
    "CONFLICTING": "bold yellow",
    "NOT_ENOUGH_EVIDENCE": "bold cyan",
    "ABSTAINED": "bold magenta",
}


def to_text(report: Report, *, width: int = 100, color: bool = False) -> str:
    """The report as text, Vietnamese and English side by side.

    Args:
        width: columns of the screen; lines keep within it, but for URLs, which stay whole to be copied.
        color: whether to write ANSI colours. The texts of others never bring their own: control and
            bidirectional characters are shown as U+FFFD.
    """
    sheet = _Sheet(max(width, 40), color)
    claims = numbered(report)
    _header(sheet, report)
    sheet.heading(say("claims"))
    if not claims:
        sheet.pair(say("no_claims"))
    for item in claims:
        _claim(sheet, item)
    _left_alone(sheet, report)
    _summary(sheet, report, claims)
    return sheet.text()


class _Sheet:
    """Lines of text, wrapped and indented; nothing given to it is read as markup."""

    def __init__(self, width: int, color: bool) -> None:
        self._out = StringIO()
        self._width = width
        self._console = Console(
            file=self._out,
            width=width,
            color_system="standard" if color else None,
            force_terminal=color,
            no_color=not color,
            highlight=False,
            legacy_windows=False,
        )

    def put(self, line: str, *, indent: int = 0, lead: str = "", style: str = "") -> None:
        """One paragraph; ``lead`` hangs in the indentation of its first line."""
        paragraph = Text(flat(line), style=style)
        for wrapped in paragraph.wrap(self._console, self._width - indent) if paragraph else ():
            wrapped.rstrip()
            self._print(Text.assemble((set_cell_size(lead, indent), style), wrapped))
            lead = ""

    def pair(self, words: Bilingual, *, indent: int = 0, style: str = "") -> None:
        """Both languages on one line where they fit, else one under the other."""
        line = f"{words.vi} / {words.en}"
        if cell_len(flat(line)) <= self._width - indent:
            self.put(line, indent=indent, style=style)
        else:
            self.put(words.vi, indent=indent, style=style)
            self.put(words.en, indent=indent, style=style or "dim")

    def url(self, url: str | None, *, indent: int = 0) -> None:
        if url:
            self._print(Text(" " * indent + flat(url), style="blue"))

    def heading(self, words: Bilingual) -> None:
        self.gap()
        self.put(f"{words.vi.upper()} / {words.en.upper()}", style="bold")
        self.put("─" * self._width, style="dim")

    def gap(self) -> None:
        self._print(Text())

    def text(self) -> str:
        return self._out.getvalue()

    def _print(self, line: Text) -> None:
        self._console.print(line, no_wrap=True, overflow="ignore", crop=False)


def _header(sheet: _Sheet, report: Report) -> None:
    document = report.document
    sheet.put(f"{say('product').vi} {report.version}: {say('report').vi} / {say('report').en}", style="dim")
    sheet.put(_title(document.title), style="bold")
    sheet.url(document.url)
    sheet.pair(say("checked_on", when=moment(report.created)))
    sheet.pair(say("corpora") if report.corpora else say("no_corpora"))
    for corpus in report.corpora:
        size = say("size", documents=corpus.documents, passages=corpus.passages)
        sheet.put(f"{corpus.name}: {size.vi} / {size.en}", indent=4, lead="  •")


def _title(title: str) -> str:
    return title if flat(title) else f"{say('untitled').vi} / {say('untitled').en}"


def _claim(sheet: _Sheet, item: NumberedClaim) -> None:
    claim, sign = item.claim, STANDINGS[item.standing]
    sheet.gap()
    words = f"{sign.symbol} {sign.name.vi.upper()} / {sign.name.en.upper()}"
    sheet.put(words, indent=4, lead=f"{item.n}.", style=_STYLES[item.standing])
    if claim.abstained:
        sheet.pair(say("best_guess", name=STANDINGS[claim.verdict].name), indent=4)
    sheet.pair(confidence(claim), indent=4)
    sheet.put(f"“{item.own_words or claim.text}”", indent=4, style="bold")
    if item.reworded:
        sheet.put(f"{say('read_as').vi} / {say('read_as').en}: {claim.text}", indent=4)
    sheet.put(claim.explanation.vi, indent=4)
    sheet.put(claim.explanation.en, indent=4, style="dim")
    for evidence in claim.evidence:
        _evidence(sheet, evidence)
    if claim.verdict == "NOT_ENOUGH_EVIDENCE" or not claim.evidence:
        _searched(sheet, item)


def _evidence(sheet: _Sheet, evidence: Evidence) -> None:
    sign = STANCES[evidence.stance]
    sheet.put(f"{sign.name.vi} / {sign.name.en}: “{evidence.quote}”", indent=7, lead=f"    {sign.symbol}")
    _source(sheet, evidence.document)


def _source(sheet: _Sheet, source: SourceRef) -> None:
    when = say("published", when=day(source.published)) if source.published else say("undated")
    parts = [_title(source.title), f"{when.vi} / {when.en}"]
    if source.corpus:
        corpus = say("corpus", name=source.corpus)
        parts.append(f"{corpus.vi} / {corpus.en}")
    sheet.put(" · ".join(parts), indent=7, style="dim")
    sheet.url(source.url, indent=7)


def _searched(sheet: _Sheet, item: NumberedClaim) -> None:
    searched = item.claim.searched
    names: str | Bilingual = ", ".join(searched.corpora) or say("no_corpora")
    sheet.pair(say("searched", passages=searched.passages, corpora=names), indent=4)
    sheet.pair(say("nearest" if searched.nearest else "nothing_near"), indent=4)
    for nearest in searched.nearest:
        _nearest(sheet, nearest)


def _nearest(sheet: _Sheet, nearest: Nearest) -> None:
    sheet.put(f"“{shorten(nearest.text, _NEAREST_CHARACTERS)}”", indent=7, lead="    ·")
    _source(sheet, nearest.document)


def _left_alone(sheet: _Sheet, report: Report) -> None:
    groups = left_alone(report)
    if not groups:
        return
    sheet.heading(say("left_alone"))
    for kind, sentences in groups.items():
        sheet.pair(kind_reason(kind), style="bold")
        for sentence in sentences:
            words = report.document.text[sentence.start : sentence.end]
            sheet.put(f"“{shorten(words, _LEFT_CHARACTERS)}”", indent=4, lead=f"  {KINDS[kind].symbol}")


def _summary(sheet: _Sheet, report: Report, claims: list[NumberedClaim]) -> None:
    sheet.heading(say("summary"))
    sheet.pair(say("claim_count", count=len(claims)))
    for name, count in tally(claims).items():
        if count:
            sign = STANDINGS[name]
            words = f"{sign.name.vi} / {sign.name.en}: {count}"
            sheet.put(words, indent=5, lead=f"  {sign.symbol}", style=_STYLES[name])
    groups = left_alone(report)
    sheet.pair(say("left_count", count=sum(map(len, groups.values()))))
    for kind, sentences in groups.items():
        sign = KINDS[kind]
        sheet.put(f"{sign.name.vi} / {sign.name.en}: {len(sentences)}", indent=5, lead=f"  {sign.symbol}")
    sheet.gap()
    sheet.pair(say("motto"), style="bold")
