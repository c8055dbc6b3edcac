"""A sentence cut into words, with the cues found in it: what all rules of detection look at.

Words are compared in one spelling: lower case, tone marks ordered so that "hoá" is "hóa", and
without any accents when the whole text has none. Everything here takes time linear in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kiemchung.detect.cues import TABLES

_TOKEN = re.compile(r"\d+(?:[.,/:]\d+)*%?|[^\W\d_]+|[,:;?!….\"“”«»()\[\]]")
# The letters that only accented text has; × and ÷ stand among them in Unicode.
_ACCENTED = re.compile("[À-ÖØ-öø-ưḀ-ỹ\u0300-\u0323]")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_CHAT = {"ko": "không", "hok": "không", "hông": "không", "dc": "được", "đc": "được", "j": "gì", "đag": "đang"}


@lru_cache(maxsize=1 << 16)
def canonical(word: str) -> str:
    """One spelling of a word: lower case, the tone mark last ("hoá" and "hóa" are one)."""
    letters = unicodedata.normalize("NFD", word.lower())
    tones = "".join(letter for letter in letters if letter in _TONES)
    return "".join(letter for letter in letters if letter not in _TONES) + tones


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """The word without accents, "đ" as "d"."""
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("đ", "d")


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue at words ``start`` to ``end`` (half open), with the categories that it stands in."""

    categories: frozenset[str]
    start: int
    end: int


class Lexicon:
    """The cue tables, ready to be matched leftmost and longest first.

    Args:
        accents: whether the words to match carry accents.
    """

    def __init__(self, *, accents: bool) -> None:
        entries: dict[str, set[str]] = {}
        for category, table in TABLES.items():
            for cue in filter(None, (cue.strip() for cue in table.split("|"))):
                if cue[0] != ("~" if accents else "="):
                    spell = canonical if accents else folded
                    phrase = " ".join(spell(word) for word in cue.lstrip("=~").split())
                    entries.setdefault(phrase, set()).add(category)
        self._entries = {phrase: frozenset(categories) for phrase, categories in entries.items()}
        self._longest: dict[str, int] = {}
        for phrase in entries:
            words = phrase.split()
            self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))

    def hits(self, words: list[str]) -> Iterator[Hit]:
        """The cues among the words, in order, none overlapping another."""
        start = 0
        while start < len(words):
            end = min(start + self._longest.get(words[start], 0), len(words))
            while end > start and " ".join(words[start:end]) not in self._entries:
                end -= 1
            if end > start:
                yield Hit(self._entries[" ".join(words[start:end])], start, end)
            start = max(end, start + 1)


_LEXICONS = {accents: Lexicon(accents=accents) for accents in (True, False)}


class Reading:
    """A text with its words and cues.

    Args:
        text: NFC.

    Attributes:
        words: words and marks of punctuation, in one spelling.
        spans: where each stands in the text, in code points, half open.
        accents: whether the text has any accent.
        hits: the cues, in order.
    """

    __slots__ = (
        "_by_category", "_ends", "_shouted", "_starts", "_worded", "accents",
        "hits", "spans", "text", "words",
    )  # fmt: skip

    def __init__(self, text: str) -> None:
        self.text = text
        self.accents = _ACCENTED.search(text) is not None
        spell = canonical if self.accents else folded
        matches = list(_TOKEN.finditer(text))
        self.spans = [match.span() for match in matches]
        self.words = [spell(_CHAT.get(word, word)) for word in (match[0].lower() for match in matches)]
        self.hits = list(_LEXICONS[self.accents].hits(self.words))
        self._worded = [index for index, word in enumerate(self.words) if word[0].isalnum()]
        self._shouted = text.isupper()
        self._starts = {hit.start: hit for hit in self.hits}
        self._ends = {hit.end: hit for hit in self.hits}
        self._by_category: dict[str, list[Hit]] = {}
        for hit in self.hits:
            for category in hit.categories:
                self._by_category.setdefault(category, []).append(hit)

    def has(self, category: str) -> bool:
        """Whether any cue of the category stands in the text."""
        return category in self._by_category

    def first(self, category: str) -> Hit | None:
        """The first cue of the category."""
        return next(iter(self.all(category)), None)

    def all(self, category: str) -> list[Hit]:
        """Every cue of the category, in order."""
        return self._by_category.get(category, [])

    def at(self, index: int, category: str) -> Hit | None:
        """The cue of the category that starts at the word ``index``."""
        hit = self._starts.get(index)
        return hit if hit and category in hit.categories else None

    def until(self, index: int, category: str) -> Hit | None:
        """The cue of the category that ends before the word ``index``."""
        hit = self._ends.get(index)
        return hit if hit and category in hit.categories else None

    def opens_with(self, category: str) -> Hit | None:
        """The cue of the category at the first word."""
        return self.at(self.first_word(), category)

    def closes_with(self, category: str) -> Hit | None:
        """The cue of the category at the last word."""
        return self.until(self.last_word() + 1, category)

    def in_name(self, index: int) -> bool:
        """Whether the word is part of a name: a capital inside a text that is not all capitals."""
        capital = self.text[self.spans[index][0]].isupper()
        return capital and index > self.first_word() and not self._shouted

    def first_word(self) -> int:
        """The index of the first word that is no punctuation; 0 if there is none."""
        return self._worded[0] if self._worded else 0

    def last_word(self) -> int:
        """The index of the last word that is no punctuation; -1 if there is none."""
        return self._worded[-1] if self._worded else -1

    def count(self) -> int:
        """How many words it has, punctuation aside."""
        return len(self._worded)
