"""The fewest sentences of the evidence that keep its stance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt

from kiemchung.judge.aggregate import LIKELIER
from kiemchung.judge.entailment import STANCES, Stances
from kiemchung.records import Candidate, Document, Span, Stance

Context = Callable[[Document, Sequence[Span]], str]


def rationale(
    stances: Stances, context: Context, claim: str, candidate: Candidate, stance: Stance
) -> tuple[tuple[Span, ...], npt.NDArray[np.float32]]:
    """Spans of the rationale in document order, and the (3,) probabilities that they alone give.

    One sentence is tried first, then two; the strongest set that is likelier than not to have the stance wins. When
    neither does, all sentences that were judged are the rationale.
    """
    sentences = tuple(sorted(candidate.focus))
    column = STANCES.index(stance)
    for size in (1, 2):
        if size >= len(sentences):
            break
        sets = list(combinations(sentences, size))
        scored = stances.probabilities([(context(candidate.document, spans), claim) for spans in sets])
        best = int(scored[:, column].argmax())
        if scored[best, column] >= LIKELIER:
            return sets[best], scored[best]
    whole = stances.probabilities([(context(candidate.document, sentences), claim)])[0]
    return sentences, whole
