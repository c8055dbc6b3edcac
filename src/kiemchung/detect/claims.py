"""From sentences to claims: one claim for each FACTUAL sentence, in the author's own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kiemchung.detect.frame import statement
from kiemchung.detect.kinds import classify
from kiemchung.detect.reading import Reading
from kiemchung.records import Claim, Document, Sentence, Span


def kinds(document: Document, spans: Iterable[Span]) -> list[Sentence]:
    """Classify every sentence of a document.

    Args:
        spans: where the sentences stand, in code points of ``document.text``, half open.
    """
    return [_sentence(document, start, end) for start, end in spans]


def find_claims(document: Document, sentences: Sequence[Sentence]) -> list[Claim]:
    """Make one claim of each FACTUAL sentence.

    Bullet, greeting, rumour prefix and attribution stay outside the spans, so that the speaker is
    neither searched for nor judged; where the speaker is the subject of what is said ("công ty
    cho biết đã bán 3 triệu xe"), it stands in a span of its own and the verb of saying is left out.
    ``claim.text`` is the text of the spans, joined by a space.

    Args:
        sentences: sentences of this document, as :func:`kinds` classified them.
    """
    return [_claim(document, sentence) for sentence in sentences if sentence.kind == "FACTUAL"]


def _sentence(document: Document, start: int, end: int) -> Sentence:
    decision = classify(document.text[start:end])
    return Sentence(document.id, start, end, decision.kind, decision.score, decision.reason)


def _claim(document: Document, sentence: Sentence) -> Claim:
    frame = statement(Reading(document.text[sentence.start : sentence.end]))
    parts = [frame.subject, frame.core] if frame.subject else [frame.core]
    spans = tuple((sentence.start + start, sentence.start + end) for start, end in parts)
    return Claim(document.id, " ".join(document.text[start:end] for start, end in spans), spans)
