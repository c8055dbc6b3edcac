"""The sentences of a passage that speak of the claim."""

from __future__ import annotations

from kiemchung.records import Document, Passage, Span
from kiemchung.retrieve.analysis import folded, tokens

# On 785 written pairs the judge is right more often on three sentences of a passage (macro-F1 0.649) than on two
# (0.618), on four (0.637) or on the whole (0.638): what does not bear on the claim distracts it.
SENTENCES = 3


def focus(query: str, document: Document, passage: Passage) -> tuple[Span, ...]:
    """The sentences of ``passage`` that share most words with ``query``, at most three, the nearest first."""
    wanted = _words(query)
    shared = {(a, b): len(wanted & _words(document.text[a:b])) for a, b in passage.sentences}
    return tuple(sorted(shared, key=lambda span: (-shared[span], span))[:SENTENCES])


def _words(text: str) -> set[str]:
    return {folded(token) for token in tokens(text)}
