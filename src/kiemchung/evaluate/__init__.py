"""Measure on labelled data, the judge on pairs and retrieval on queries: data sets in, figures out."""

from kiemchung.evaluate.datasets import Example, contexts, read
from kiemchung.evaluate.queries import Query, read_queries, require_titles
from kiemchung.evaluate.retrieval import RetrievalFigures, Search, Vector, evaluate_retrieval, require_ir_measures
from kiemchung.evaluate.table import retrieval_to_text, to_text
from kiemchung.evaluate.verdict import Prediction, VerdictFigures, evaluate

__all__ = [
    "Example",
    "Prediction",
    "Query",
    "RetrievalFigures",
    "Search",
    "Vector",
    "VerdictFigures",
    "contexts",
    "evaluate",
    "evaluate_retrieval",
    "read",
    "read_queries",
    "require_ir_measures",
    "require_titles",
    "retrieval_to_text",
    "to_text",
]
