"""The result of detection alone: every sentence with its kind, and the claims among them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from kiemchung.errors import UsageError
from kiemchung.publish.view import flat
from kiemchung.publish.wording import KINDS
from kiemchung.records import Claim, Document, Sentence

CLAIMS_SCHEMA = "kiemchung.claims/1"


def render_claims(document: Document, sentences: Sequence[Sentence], claims: Sequence[Claim], *, format: str) -> str:
    """The detection as ``text`` or ``json``.

    Raises:
        UsageError: another format.
    """
    if format == "json":
        return _json(document, sentences, claims)
    if format == "text":
        return "".join(_line(document, sentence) for sentence in sentences)
    raise UsageError(
        f"Không có định dạng “{format}”; hãy chọn text hoặc json.",
        f"There is no format “{format}”; choose text or json.",
    )


def _json(document: Document, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> str:
    content = {
        "schema": CLAIMS_SCHEMA,
        "document": {"id": document.id, "title": document.title, "url": document.url, "text": document.text},
        "sentences": [
            {"start": s.start, "end": s.end, "kind": s.kind, "score": s.score, "reason": s.reason} for s in sentences
        ],
        "claims": [{"text": claim.text, "spans": claim.spans} for claim in claims],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _line(document: Document, sentence: Sentence) -> str:
    text = flat(document.text[sentence.start : sentence.end])
    if sentence.kind == "FACTUAL":
        return f"✓ kiểm chứng được / checkable: {text}\n"
    sign = KINDS[sentence.kind]
    return f"· {sign.name.vi}: {sign.meaning.vi} / {sign.name.en}: {sign.meaning.en}: {text}\n"
