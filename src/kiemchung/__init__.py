"""Kiểm Chứng: a fact-checking workbench for Vietnamese. It checks claims, never people, and never opinions.

>>> from kiemchung import Checker
>>> report = Checker.open(corpora=["demo"]).check("Hà Nội là thủ đô của Việt Nam.")
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["Checker", "Library", "Report", "Settings", "__version__"]

if TYPE_CHECKING:
    from kiemchung.corpora import Library
    from kiemchung.pipeline import Checker
    from kiemchung.records import Report
    from kiemchung.settings import Settings

_HOMES = {
    "Checker": "kiemchung.pipeline",
    "Library": "kiemchung.corpora",
    "Report": "kiemchung.records",
    "Settings": "kiemchung.settings",
}


def __getattr__(name: str) -> object:
    """Load the public names when they are first asked for: ``import kiemchung`` alone costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'kiemchung' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
