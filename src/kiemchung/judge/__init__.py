"""Judge claims against candidate evidence: stance, rationale, verdict, confidence, explanation."""

from kiemchung.judge.aggregate import Decision, aggregate
from kiemchung.judge.entailment import STANCES, Entailment
from kiemchung.judge.judge import Judge

__all__ = ["STANCES", "Decision", "Entailment", "Judge", "aggregate"]
