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

    One sentence is tried first, then two. Of the sets that are likelier than not to have the stance, the one nearest to
    the claim wins, not the strongest: a model sure of a sentence about something else is quoted less often. When no
    set is, all sentences that were judged are the rationale.
    """
    nearest_first = candidate.focus
    column = STANCES.index(stance)
    for size in (1, 2):
        if size >= len(nearest_first):
            break
        sets = [tuple(sorted(spans)) for spans in combinations(nearest_first, size)]
        scored = stances.probabilities([(context(candidate.document, spans), claim) for spans in sets])
        good = np.flatnonzero(scored[:, column] >= LIKELIER)
        if len(good):
            return sets[good[0]], scored[good[0]]
    sentences = tuple(sorted(nearest_first))
    return sentences, stances.probabilities([(context(candidate.document, sentences), claim)])[0]
