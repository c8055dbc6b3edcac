"""Tell a change over time ("true until 2025") from sources that disagree."""

from __future__ import annotations

from collections.abc import Sequence

from kiemchung.records import Stance

Dates = Sequence[str | None]


def newer_side(supporting: Dates, refuting: Dates) -> Stance | None:
    """The side all of whose evidence was published after all of the other's; None where that cannot be said.

    Args:
        supporting, refuting: ISO 8601 dates of the evidence, to the year, the month or the day; None where unknown.
            A date to the year stands for all of that year, so it is neither before nor after a day in it.
    """
    if not supporting or not refuting or None in (*supporting, *refuting):
        return None
    if _last(supporting) < _first(refuting):
        return "REFUTED"
    if _last(refuting) < _first(supporting):
        return "SUPPORTED"
    return None


def _first(dates: Dates) -> str:
    return min((date or "") + "-01-01"[len(date or "") - 4 :] for date in dates)


def _last(dates: Dates) -> str:
    # ISO dates compare as text; day 31 is late enough in every month.
    return max((date or "") + "-12-31"[len(date or "") - 4 :] for date in dates)
