"""One analyzer for what is indexed and for what is asked: Vietnamese syllables, with accents and without."""

from __future__ import annotations

import re
import unicodedata

# A number keeps its separators, so that 2.500.000 and 7,4 are one token each.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+", re.UNICODE)

_TONES = "\u0300\u0301\u0303\u0309\u0323"
# "hoà" and "hòa", "uỷ" and "ủy" are the same syllable; the second form is kept. Only open syllables are
# written both ways.
_OLD_TONE_PLACE = re.compile(f"(o)([ae])([{_TONES}])$|(?<!q)(u)(y)([{_TONES}])$")


def tokens(text: str) -> list[str]:
    """Lower-case syllables and numbers of ``text`` with their accents, NFC, tone marks in one placement."""
    lowered = unicodedata.normalize("NFC", text).lower()
    return [_tone_place(token) for token in _TOKEN.findall(lowered)]


def folded(token: str) -> str:
    """``token`` without accents, đ → d: what someone types in a hurry."""
    if token.isascii():
        return token
    plain = "".join(c for c in unicodedata.normalize("NFD", token) if not unicodedata.combining(c))
    return plain.replace("đ", "d")


def has_accents(text: str) -> bool:
    """Whether any letter of ``text`` carries a Vietnamese accent."""
    return any(folded(token) != token for token in tokens(text))


def _tone_place(token: str) -> str:
    if token.isascii() or len(token) < 2:
        return token
    apart = unicodedata.normalize("NFD", token)
    moved = _OLD_TONE_PLACE.sub(_move_tone, apart)
    return unicodedata.normalize("NFC", moved)


def _move_tone(match: re.Match[str]) -> str:
    first, second, tone = [group for group in match.groups() if group]
    return first + tone + second
