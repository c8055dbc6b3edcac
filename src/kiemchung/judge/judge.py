"""Claims and their candidate evidence in, claims with verdicts out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from kiemchung.judge.aggregate import Decision, aggregate
from kiemchung.judge.entailment import Stances, as_mapping
from kiemchung.judge.explain import explain
from kiemchung.judge.rationale import Context, rationale
from kiemchung.judge.timeline import newer_side
from kiemchung.records import (
    Candidate,
    CheckedClaim,
    Claim,
    Document,
    Evidence,
    Nearest,
    Searched,
    SourceRef,
    Span,
    Stance,
)
from kiemchung.settings import Settings

EVIDENCE_PER_SIDE = 2
SURROUNDINGS = 200  # code points shown before and after a quote
GAP = " […] "  # stands for text left out between two quoted spans


class Judge:
    """Decides claims.

    Args:
        stances: the judge of pairs.
        context: (document, spans) → the text the model sees: the spans with the document's title.
        abstain: confidence under which it declines; that of the settings unless given.
    """

    def __init__(self, stances: Stances, context: Context, settings: Settings, *, abstain: float | None = None) -> None:
        self._stances = stances
        self._context = context
        self._settings = settings
        self._abstain = settings.abstain if abstain is None else abstain

    def decide(
        self, claims: Sequence[Claim], candidates: Sequence[Sequence[Candidate]], corpora: Sequence[str]
    ) -> list[CheckedClaim]:
        """One verdict a claim; ``candidates[i]`` were found for ``claims[i]`` in ``corpora``."""
        # One call for all claims: the model batches pairs of like length.
        rows = self._probabilities(
            [
                (candidate, claim.statement)
                for claim, found in zip(claims, candidates, strict=True)
                for candidate in found
            ]
        )
        checked, start = [], 0
        for claim, found in zip(claims, candidates, strict=True):
            part = rows[start : start + len(found)]
            start += len(found)
            decision = aggregate(part, conflict=self._settings.conflict, abstain=self._abstain)
            checked.append(self._checked(claim, found, part, decision, corpora))
        return checked

    def _probabilities(self, pairs: Sequence[tuple[Candidate, str]]) -> npt.NDArray[np.float32]:
        """(n, 3): each candidate is read twice, its nearest sentence alone and all its sentences together.

        The two are joined by their geometric mean: alone a sentence is judged more surely, together they tell what
        needs two of them. On 401 whole verdicts this is right in 0.633, the sentences together in 0.606.
        """
        alone = [(self._context(c.document, c.focus[:1]), claim) for c, claim in pairs]
        together = [(self._context(c.document, sorted(c.focus)), claim) for c, claim in pairs]
        # Windows overlap and some hold one sentence: the same text is judged once.
        place = {pair: number for number, pair in enumerate(dict.fromkeys(alone + together))}
        rows = self._stances.probabilities(list(place))
        mean = np.sqrt(rows[[place[pair] for pair in alone]] * rows[[place[pair] for pair in together]])
        joined: npt.NDArray[np.float32] = mean / mean.sum(axis=1, keepdims=True)
        return joined

    def _checked(
        self,
        claim: Claim,
        found: Sequence[Candidate],
        rows: npt.NDArray[np.float32],
        decision: Decision,
        corpora: Sequence[str],
    ) -> CheckedClaim:
        supporting = self._evidence(claim, _best_first(found, rows[:, 0], decision.supporting), "SUPPORTED")
        refuting = self._evidence(claim, _best_first(found, rows[:, 1], decision.refuting), "REFUTED")
        evidence = refuting + supporting if decision.label == "REFUTED" else supporting + refuting
        newer = (
            newer_side(_dates(found, decision.supporting), _dates(found, decision.refuting))
            if decision.label == "CONFLICTING"
            else None
        )
        searched = Searched(
            corpora=list(corpora),
            passages=len(found),
            nearest=[] if evidence else [_nearest(c) for c in found[: self._settings.nearest]],
        )
        return CheckedClaim(
            text=claim.text,
            spans=list(claim.spans),
            verdict=decision.label,
            confidence=round(decision.confidence, 4),
            abstained=decision.abstained,
            changed=newer is not None,
            explanation=explain(decision, evidence, searched, newer),
            evidence=evidence,
            searched=searched,
        )

    def _evidence(self, claim: Claim, side: Sequence[Candidate], stance: Stance) -> list[Evidence]:
        """The best of one side, each quoted once: windows of a document overlap."""
        made: list[Evidence] = []
        for candidate in side:
            if len(made) == EVIDENCE_PER_SIDE:
                break
            spans, row = rationale(self._stances, self._context, claim.statement, candidate, stance)
            if any(item.document.id == candidate.document.id and _overlap(item.spans, spans) for item in made):
                continue
            made.append(_quote(candidate.document, spans, stance, as_mapping(row)))
        return made


def source_ref(document: Document) -> SourceRef:
    """Where a quote of ``document`` stands, without its text."""
    return SourceRef(
        id=document.id,
        title=document.title,
        url=document.url,
        published=document.published,
        retrieved=document.retrieved,
        publisher=document.publisher,
        source=document.source,
        licence=document.licence,
        until=document.until,
        corpus=document.corpus,
    )


def _best_first(found: Sequence[Candidate], column: npt.NDArray[np.float32], side: Sequence[int]) -> list[Candidate]:
    """The passages of a side by their probability times how much they speak of the same as the claim.

    The model can be very sure of a passage about something else; that must not be what a reader sees first.
    """
    return [found[i] for i in sorted(side, key=lambda i: -float(column[i]) * found[i].scores.get("overlap", 1.0))]


def _dates(found: Sequence[Candidate], side: Sequence[int]) -> list[str | None]:
    return [found[index].document.published for index in side]


def _quote(document: Document, spans: Sequence[Span], stance: Stance, probabilities: dict[Stance, float]) -> Evidence:
    spans = _joined(document, spans)
    first, last = spans[0][0], spans[-1][1]
    return Evidence(
        document=source_ref(document),
        spans=spans,
        quote=GAP.join(document.text[start:end] for start, end in spans),
        before=document.text[max(0, first - SURROUNDINGS) : first],
        after=document.text[last : last + SURROUNDINGS],
        stance=stance,
        probabilities=probabilities,
    )


def _joined(document: Document, spans: Sequence[Span]) -> list[Span]:
    """Neighbouring spans with nothing but space between them as one."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and not document.text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _overlap(left: Sequence[Span], right: Sequence[Span]) -> bool:
    return any(a < d and c < b for a, b in left for c, d in right)


def _nearest(candidate: Candidate) -> Nearest:
    passage = candidate.passage
    return Nearest(document=source_ref(candidate.document), start=passage.start, end=passage.end, text=candidate.text)
