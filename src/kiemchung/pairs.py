"""Pairs of premise and hypothesis, of any length: a long premise is read where it speaks of the hypothesis."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from kiemchung import segment
from kiemchung.judge import Stances
from kiemchung.records import Document, Passage
from kiemchung.retrieve import focus

WHOLE_CHARS = 900
"""A premise up to this length (about 220 tokens, the longest that the model was trained on) is read whole."""


def judge_pairs(stances: Stances, pairs: Sequence[tuple[str, str]]) -> tuple[npt.NDArray[np.float32], list[str]]:
    """(n, 3) probabilities of SUPPORTED, REFUTED, NEI for n pairs, and what was read of each premise."""
    quotes = [relevant(premise, hypothesis) for premise, hypothesis in pairs]
    rows = stances.probabilities([(quote, pair[1]) for quote, pair in zip(quotes, pairs, strict=True)])
    return rows, quotes


def relevant(premise: str, hypothesis: str) -> str:
    """The premise itself, or, where it is long, the sentences of it that speak of the hypothesis."""
    if len(premise) <= WHOLE_CHARS:
        return premise
    document = Document("", "", premise)
    spans = tuple(segment.split(premise))
    if not spans:
        return premise
    chosen = focus(hypothesis, document, Passage("", 0, len(premise), spans))
    return segment.context(document, sorted(chosen))
