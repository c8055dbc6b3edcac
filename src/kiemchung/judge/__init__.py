"""Judge claims against candidate evidence: stance, rationale, verdict, confidence, explanation."""

from kiemchung.judge import risk
from kiemchung.judge.aggregate import Decision, aggregate
from kiemchung.judge.endpoint import Endpoint
from kiemchung.judge.entailment import STANCES, Entailment, Stances, as_mapping
from kiemchung.judge.judge import Judge, source_ref

__all__ = [
    "STANCES",
    "Decision",
    "Endpoint",
    "Entailment",
    "Judge",
    "Stances",
    "aggregate",
    "as_mapping",
    "risk",
    "source_ref",
]
