"""Measure the judge on labelled pairs: data sets in, figures out."""

from kiemchung.evaluate.datasets import Example, contexts, read
from kiemchung.evaluate.table import to_text
from kiemchung.evaluate.verdict import Prediction, VerdictFigures, evaluate

__all__ = ["Example", "Prediction", "VerdictFigures", "contexts", "evaluate", "read", "to_text"]
