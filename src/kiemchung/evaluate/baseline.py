"""What the claim alone gives away: a bag-of-words model that never sees the evidence."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

FOLDS = 5
SMOOTHING = 1.0

Tokens = Callable[[str], Sequence[str]]


def claim_only(
    claims: Sequence[str], evidence: Sequence[str], gold: npt.NDArray[np.intp], tokens: Tokens
) -> npt.NDArray[np.intp]:
    """Labels that multinomial naive Bayes over words and pairs of words gives each claim.

    Five-fold cross-validation over the claims themselves. Claims about the same evidence, and the same claim with
    several evidences, fall into one fold: their shared words tell of the subject, not of the label. Naive Bayes:
    Manning et al., *Introduction to Information Retrieval*, section 13.2.

    Args:
        claims: n texts.
        evidence: what each stands with; it only makes the folds.
        gold: (n,) labels 0, 1, 2.
        tokens: text → words.
    """
    bags = [_bag(tokens(claim)) for claim in claims]
    folds = np.array([_fold(group) for group in _groups(claims, evidence)])
    found = np.zeros(len(claims), np.intp)
    for fold in range(FOLDS):
        train = [i for i in range(len(claims)) if folds[i] != fold]
        model = _fit([bags[i] for i in train], gold[train])
        for i in np.flatnonzero(folds == fold):
            found[i] = _predict(model, bags[i])
    return found


def _groups(claims: Sequence[str], evidence: Sequence[str]) -> list[str]:
    """For each pair one name of all that hangs together by an equal claim or equal evidence."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for claim, text in zip(claims, evidence, strict=True):
        parent[root(f"claim {claim}")] = root(f"evidence {text}")
    return [root(f"evidence {text}") for text in evidence]


Model = tuple[npt.NDArray[np.float64], dict[str, npt.NDArray[np.float64]]]


def _fold(group: str) -> int:
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % FOLDS


def _bag(words: Sequence[str]) -> set[str]:
    return {*words, *(f"{a} {b}" for a, b in pairwise(words))}


def _fit(bags: list[set[str]], gold: npt.NDArray[np.intp]) -> Model:
    """Log priors, and for each word its (3,) log likelihoods."""
    counts: dict[str, npt.NDArray[np.float64]] = {}
    totals = np.full(3, SMOOTHING)
    for bag, label in zip(bags, gold, strict=True):
        totals[label] += len(bag)
        for word in bag:
            counts.setdefault(word, np.full(3, SMOOTHING))[label] += 1
    prior = np.array([Counter(gold.tolist())[label] + SMOOTHING for label in range(3)])
    scale = np.log(totals + SMOOTHING * len(counts))
    return np.log(prior / prior.sum()), {word: np.log(row) - scale for word, row in counts.items()}


def _predict(model: Model, bag: set[str]) -> int:
    prior, words = model
    known = [words[word] for word in bag if word in words]
    return int((prior + np.sum(known, axis=0) if known else prior).argmax())
