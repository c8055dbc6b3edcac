"""Judge claims against candidate evidence: stance, rationale, verdict, confidence, explanation."""

from kiemchung.judge.aggregate import Decision, aggregate
from kiemchung.judge.entailment import STANCES, Entailment, as_mapping
from kiemchung.judge.judge import Judge, source_ref

__all__ = ["STANCES", "Decision", "Entailment", "Judge", "aggregate", "as_mapping", "source_ref"]
