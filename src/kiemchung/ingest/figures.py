"""Typed cells of a spreadsheet in Vietnamese: as the sheet shows them, with the marks of Vietnamese numbers."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from kiemchung.ingest.grid import Cell, text_cell

# A spreadsheet stores 15 digits of a number and shows 11 where no format says how many.
_STORED, _SHOWN = 15, 11
_SMALLEST, _LARGEST = Decimal("1e-12"), Decimal("1e21")
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)

# The longest code that Excel accepts.
_MAX_FORMAT = 255
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
# The last digit of a code, with its decimals; not before a comma, which scales the number to thousands.
_PLACES = re.compile(r"[0#?](?:\.([0#?]*))?(?![0#?.,])")
_NO_DECIMALS = re.compile(r"[e/@]|general", re.IGNORECASE)
_SUFFIX = re.compile(r'[0#?)]((?:\s|\\ |_.|"[^"]*")+)')
_CURRENCY = re.compile(r"\[\$([^\]\-]+)")


class _Style(NamedTuple):
    """What a format code says of a number.

    Args:
        decimals: placeholders behind the point ("0" is always shown, "#" and "?" where not zero); None: it does
            not say, or says what is not followed (a scale, a fraction, a power of ten).
        grouped: thousands are set apart: the number is no year and no code.
        unit: what it writes behind the number: ``#,##0 "tấn"``, ``#,##0 [$₫-42A]``.
    """

    decimals: str | None
    percent: bool
    grouped: bool
    unit: str


@lru_cache(maxsize=1024)
def _style(number_format: str) -> _Style:
    section = number_format[:_MAX_FORMAT].split(";")[0]
    bare = _LITERAL.sub("", section)
    places = None if _NO_DECIMALS.search(bare) else _PLACES.search(bare)
    suffix, currency = _SUFFIX.search(section), _CURRENCY.search(section)
    words = "".join(re.findall(r'"([^"]*)"', suffix[1])) if suffix else ""
    unit = (words or (currency[1] if currency else "")).strip()
    return _Style(
        decimals=(places[1] or "") if places else None,
        percent="%" in bare,
        grouped="," in bare,
        unit=unit if places else "",
    )


def typed_cell(ref: str, value: object, number_format: str, *, strong: bool = False) -> Cell | None:
    """The cell of a value as openpyxl gives it; None where there is nothing to read.

    Args:
        number_format: the code of the format in which the sheet shows it.
    """
    if value is None:
        return None
    if isinstance(value, bool):
        return text_cell(ref, "đúng" if value else "sai", strong=strong)
    if isinstance(value, int | float):
        return _number_cell(ref, value, number_format, strong)
    if isinstance(value, date | time | timedelta):
        text = _time(value, _LITERAL.sub("", number_format[:_MAX_FORMAT]).lower())
        return Cell(ref, text, text, "date", strong)
    return text_cell(ref, str(value).replace("_x000D_", " "), strong=strong)


def _number_cell(ref: str, value: int | float, number_format: str, strong: bool) -> Cell | None:
    if isinstance(value, float) and not math.isfinite(value):
        return None
    style = _style(number_format)
    text = _shown(Decimal(value) if isinstance(value, int) else Decimal(f"{value:.{_STORED}g}"), style)
    whole = text.replace(".", "")
    return Cell(ref, text, whole if whole.isdigit() and not style.grouped else text, "figure", strong)


def _shown(value: Decimal, style: _Style) -> str:
    if value and not _SMALLEST <= abs(value) < _LARGEST:
        return f"{value.normalize():.{_SHOWN - 1}g}".replace(".", ",")
    if style.percent:
        value *= 100
    text = _rounded(value) if style.decimals is None else _fixed(value, style.decimals)
    return f"{text}%" if style.percent else f"{text} {style.unit}".rstrip()


def _rounded(value: Decimal) -> str:
    """To the digits that are shown without a format, but never to less than the whole number."""
    decimals = max(0, _SHOWN - 1 - value.adjusted())
    return _vietnamese(value.quantize(Decimal(1).scaleb(-decimals), context=_EXACT).normalize())


def _fixed(value: Decimal, decimals: str) -> str:
    text = _vietnamese(value.quantize(Decimal(1).scaleb(-min(len(decimals), 20)), context=_EXACT))
    whole, _, shown = text.partition(",")
    always = decimals.count("0")
    shown = shown[:always] + shown[always:].rstrip("0")
    return f"{whole},{shown}" if shown else whole


def _vietnamese(value: Decimal) -> str:
    """All digits, with "." between thousands and "," before decimals; no minus zero."""
    whole, _, decimals = f"{value if value else abs(value):,f}".partition(".")
    return whole.replace(",", ".") + ("," + decimals if decimals else "")


def _time(value: date | time | timedelta, shown: str) -> str:
    """A moment as precise as its format: a day that is shown as "mm/yyyy" stands for its month."""
    if isinstance(value, timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    if isinstance(value, time):
        return f"{value.hour}:{value.minute:02}"
    if "y" in shown and "d" not in shown:
        return f"{value.month}/{value.year}" if "m" in shown else str(value.year)
    day = f"{value.day}/{value.month}/{value.year}"
    return f"{day} {value.hour}:{value.minute:02}" if isinstance(value, datetime) and "h" in shown else day
