"""The typed, frozen records that stages hand to each other.

Offsets are code points into the stored text of a document, half open. For every span of
every record ``document.text[start:end]`` is the quoted text: nothing ever loses its source.

Inside the pipeline records are frozen dataclasses; what crosses a boundary (the report) is
a pydantic model, and its JSON Schema is published in ``docs/reference/report.schema.json``.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal["FACTUAL", "OPINION", "PREDICTION", "QUESTION", "DIRECTIVE", "OTHER"]
Label = Literal["SUPPORTED", "REFUTED", "CONFLICTING", "NOT_ENOUGH_EVIDENCE"]
Stance = Literal["SUPPORTED", "REFUTED", "NEI"]
Span = tuple[int, int]

REPORT_SCHEMA: Final = "kiemchung.report/1"


@dataclass(frozen=True, slots=True)
class WebPage:
    """The http or https address of a page that the user names: it alone is read, no link on it is followed."""

    url: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its provenance.

    Args:
        id: hash of title, URL, date and text (see :func:`kiemchung.ingest.document_id`).
        title: may be empty.
        text: NFC, the text all offsets point into.
        url: where the reader can find it.
        published: ISO 8601 date (year, month or day precision) as the source states it.
        retrieved: ISO 8601 date on which it was read.
        publisher: who published it, as the source states it; never used for judging.
        source: where its facts come from, as the document's provider states it.
        licence: under which its provider gives it, as stated.
        key: what stays the same when the document changes: its address, or the path of its file.
        until: ISO 8601 date from which a newer version replaces it; None for the newest.
        corpus: name of the corpus it stands in; None for a checked text.
    """

    id: str
    title: str
    text: str
    url: str | None = None
    published: str | None = None
    retrieved: str | None = None
    publisher: str | None = None
    source: str | None = None
    licence: str | None = None
    key: str | None = None
    until: str | None = None
    corpus: str | None = None

    @property
    def known(self) -> str:
        """ISO 8601 date by which it was known for certain: the last day of its stated date, else when it was read."""
        stated = self.published or self.retrieved or ""
        if len(stated) == len("YYYY"):
            return f"{stated}-12-31"
        if len(stated) == len("YYYY-MM"):
            return f"{stated}-{monthrange(int(stated[:4]), int(stated[5:]))[1]:02}"
        return stated


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a document; ``kind`` and ``score`` are set by detection.

    Args:
        kind: what sort of statement it is; only FACTUAL is ever judged.
        score: how sure the detector is of ``kind``, 0 to 1.
        reason: why, as a short code that the report explains (for example ``opinion.verb``).
    """

    document_id: str
    start: int
    end: int
    kind: Kind = "OTHER"
    score: float = 0.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A standalone, checkable statement; ``spans`` are the author's own words."""

    document_id: str
    text: str
    spans: tuple[Span, ...]

    @property
    def statement(self) -> str:
        """What the models read: a capital first, a full stop last, so that it is the same whoever is quoted."""
        bare = self.text.strip(" \n\t.,;:!…")
        return f"{bare[:1].upper()}{bare[1:]}."


@dataclass(frozen=True, slots=True)
class Passage:
    """An indexed window of whole sentences of a document.

    Args:
        sentences: spans of its sentences, in document offsets, in order.
    """

    document_id: str
    start: int
    end: int
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage found for a claim, with its document and its retrieval scores.

    Args:
        focus: the sentences of the passage that are judged, the one nearest to the claim first.
    """

    document: Document
    passage: Passage
    focus: tuple[Span, ...]
    scores: dict[str, float] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.document.text[self.passage.start : self.passage.end]


class Record(BaseModel):
    """Base of the records of the report."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Bilingual(Record):
    """The same sentence in Vietnamese and English."""

    vi: str
    en: str


class SourceRef(Record):
    """Where a quote stands."""

    id: str
    title: str
    url: str | None = None
    published: str | None = None
    retrieved: str | None = None
    publisher: str | None = None
    source: str | None = None
    licence: str | None = None
    until: str | None = None
    corpus: str | None = None


class Nearest(Record):
    """A passage that was found but does not decide the claim."""

    document: SourceRef
    start: int
    end: int
    text: str


class Evidence(Record):
    """One piece of evidence with its stance to the claim.

    Args:
        spans: the rationale, in offsets of the evidence document's stored text.
        quote: the quoted spans, joined by `` […] `` where text between them is left out.
        before: what stands directly before the first span in the document (for reading, not judged).
        after: what stands directly after the last span.
        probabilities: of SUPPORTED, REFUTED and NEI, calibrated; they sum to 1.
        quantities: comparisons of quantities; empty until the quantity reasoner exists.
    """

    document: SourceRef
    spans: list[Span]
    quote: str
    before: str = ""
    after: str = ""
    stance: Stance
    probabilities: dict[Stance, float]
    quantities: list[dict[str, str]] = Field(default_factory=list)


class Searched(Record):
    """What was searched for a claim: corpora, passages looked at, and the nearest of them."""

    corpora: list[str]
    passages: int
    nearest: list[Nearest]


class CheckedClaim(Record):
    """A claim with its verdict.

    Args:
        confidence: the machine's estimate that the verdict is right, 0 to 1; calibrated on pairs, and
            tested on claims about the demo corpus alone.
        abstained: the machine declines; the verdict is then only its best guess.
        changed: CONFLICTING, and all evidence of one side is newer than all of the other's: the world may have
            changed, rather than sources disagree.
    """

    text: str
    spans: list[Span]
    verdict: Label
    confidence: float = Field(ge=0, le=1)
    abstained: bool
    changed: bool = False
    explanation: Bilingual
    evidence: list[Evidence]
    searched: Searched


class SentenceKind(Record):
    """A sentence of the checked text and its kind."""

    start: int
    end: int
    kind: Kind
    score: float
    reason: str = ""


class CheckedDocument(Record):
    """The checked text as it is stored: NFC and masked."""

    id: str
    title: str
    url: str | None
    text: str


class CorpusRef(Record):
    """A corpus at the state in which it was searched."""

    name: str
    fingerprint: str
    documents: int
    passages: int


class ModelRef(Record):
    """A model with the hash of its weights (None behind an address: nobody but its owner knows what runs there)."""

    name: str
    sha256: str | None


class Report(Record):
    """The result of one check: everything its reader needs to rerun it."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    schema_: Literal["kiemchung.report/1"] = Field(default=REPORT_SCHEMA, alias="schema")
    version: str
    created: str
    document: CheckedDocument
    sentences: list[SentenceKind]
    claims: list[CheckedClaim]
    corpora: list[CorpusRef]
    models: list[ModelRef]
    settings: dict[str, str | int | float | bool | None]

    def to_json(self) -> str:
        """The report as JSON, two spaces of indentation, in the published schema."""
        return self.model_dump_json(indent=2, by_alias=True)
