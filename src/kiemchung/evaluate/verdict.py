"""Figures of a judge on labelled pairs, beside what the claim alone gives away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel

from kiemchung.evaluate.baseline import Tokens, claim_only
from kiemchung.evaluate.datasets import Example, contexts
from kiemchung.evaluate.measures import expected_calibration_error, macro_f1, per_class, selective_risk
from kiemchung.records import Stance

STANCES: tuple[Stance, ...] = ("SUPPORTED", "REFUTED", "NEI")
STRICT_RULE = (
    "verdict right and, unless it is NEI, at least half of the words of the gold evidence stand in the quoted "
    "sentences and at least half of the quoted words stand in the gold evidence"
)


@dataclass(frozen=True, slots=True)
class Prediction:
    """What the judge says of one example.

    Args:
        probabilities: (3,) in the order SUPPORTED, REFUTED, NEI.
        quote: the sentences it judged by.
    """

    probabilities: npt.NDArray[np.float32]
    quote: str


class ClassFigures(BaseModel):
    """One label."""

    precision: float
    recall: float
    f1: float
    pairs: int


class VerdictFigures(BaseModel):
    """All figures of one run; shares from 0 to 1.

    Args:
        strict_accuracy: by ``strict_rule``; None where the evidence was given and not looked for.
        selective_risk: share of wrong verdicts among the most confident 70 % and 90 %.
        context_overlap: share of the contexts that also stand in the named training set; None without one.
    """

    pairs: int
    accuracy: float
    macro_f1: float
    classes: dict[Stance, ClassFigures]
    strict_accuracy: float | None
    strict_rule: str = STRICT_RULE
    ece: float
    selective_risk: dict[str, float]
    claim_only_accuracy: float
    claim_only_macro_f1: float
    context_overlap: float | None
    pairs_per_second: float


def evaluate(
    examples: Sequence[Example],
    predictions: Sequence[Prediction],
    *,
    seconds: float,
    tokens: Tokens,
    searched: bool,
    train: set[str] | None = None,
) -> VerdictFigures:
    """The figures of ``predictions``, one an example.

    Args:
        seconds: that the judge took for all of them.
        tokens: text → words, for the claim-only baseline and the strict rule.
        searched: the evidence was looked for in the context, so that the strict accuracy means something.
        train: contexts of a training set, as :func:`kiemchung.evaluate.contexts` gives them.
    """
    gold = np.array([STANCES.index(e.label) for e in examples])
    probabilities = np.stack([p.probabilities for p in predictions])
    found, confidence = probabilities.argmax(1), probabilities.max(1)
    right = found == gold
    alone = claim_only([e.claim for e in examples], [e.given for e in examples], gold, tokens)
    strict = [ok and _quotes_gold(e, p, tokens) for ok, e, p in zip(right, examples, predictions, strict=True)]
    own = contexts(examples)
    return VerdictFigures(
        pairs=len(examples),
        accuracy=_rounded(right.mean()),
        macro_f1=_rounded(macro_f1(gold, found)),
        classes={
            stance: ClassFigures(precision=_rounded(p), recall=_rounded(r), f1=_rounded(f), pairs=n)
            for stance, (p, r, f, n) in zip(STANCES, per_class(gold, found), strict=True)
        },
        strict_accuracy=_rounded(np.mean(strict)) if searched else None,
        ece=_rounded(expected_calibration_error(confidence, right)),
        selective_risk={f"{share:.0%}": _rounded(selective_risk(confidence, right, share)) for share in (0.7, 0.9)},
        claim_only_accuracy=_rounded((alone == gold).mean()),
        claim_only_macro_f1=_rounded(macro_f1(gold, alone)),
        context_overlap=None if train is None else _rounded(len(own & train) / len(own)),
        pairs_per_second=round(len(examples) / seconds, 1),
    )


def _quotes_gold(example: Example, prediction: Prediction, tokens: Tokens) -> bool:
    """The second half of STRICT_RULE."""
    if example.label == "NEI" or not example.evidence:
        return True
    gold, quoted = set(tokens(example.evidence)), set(tokens(prediction.quote))
    shared = len(gold & quoted)
    return 2 * shared >= len(gold) and 2 * shared >= len(quoted)


def _rounded(value: float | np.floating) -> float:
    return round(float(value), 4)
