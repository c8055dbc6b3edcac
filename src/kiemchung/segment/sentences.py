"""Vietnamese sentence splitter that keeps offsets.

A scan over the places where a sentence can end (terminators, line breaks, emoji), each judged by
what stands directly before and after it. Every look at the neighbourhood is bounded, so that the
time is linear in the length of the text whatever the text is.
"""

from __future__ import annotations

import re

from kiemchung.records import Span
from kiemchung.segment import lexicon
from kiemchung.segment.lines import Lines, case_after, is_bullet

_EMOJI = (
    r"[\u2639\u263a\U0001f389\U0001f38a\U0001f44d-\U0001f44f\U0001f4af\U0001f525"
    r"\U0001f600-\U0001f64f\U0001f910-\U0001f92f\U0001f970-\U0001f97a]"
)
_EMOJI_TAIL = r"[\u200d\ufe0f\u2600-\u27bf\U0001f1e6-\U0001faff]*"
_EMOTICON = r"(?<=\s)[:=;]-?[)(D]+(?=\s|$)|[:=]\){2,}|[:=]\({2,}|\^\^+"
_CANDIDATE = re.compile(
    r"(?P<stop>[.!?…‽⁇⁈⁉。！？｡][.!?…‽⁇⁈⁉。！？｡)\]}\"'”’»›」』]*)"
    r"|(?P<line>[\n\r\x0b\x0c\x85\u2028\u2029]\s*)"
    rf"|(?P<emoji>{_EMOJI}{_EMOJI_TAIL}|{_EMOTICON})"
)
# What still belongs to the sentence after its terminator: spaced closers, reference marks, emoji.
_TRAILER = re.compile(
    rf"(?:[^\S\n\r]?[”»)\]}}]+[.!?…]*|\[\d{{1,3}}\]|[^\S\n\r]*(?:{_EMOJI}{_EMOJI_TAIL}|{_EMOTICON}))+"
)
_SPACED_QUOTE = re.compile(r"[^\S\n\r]\"(?=[\s.,;:!?)]|$)[.!?…]*")
# A bracket, or a short quote, in which a terminator does not end the sentence around it.
_ENCLOSED = re.compile(
    r"\([^()]{0,400}\)|\[[^\[\]]{0,400}\]|(?<![^\s(\[])\"(?=\S)[^\"\n]{1,100}\"|“[^“”\n]{1,100}”|«[^«»\n]{1,100}»"
)
_MARKER = re.compile(
    r"(?:[-–—•*+]\s+)?(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđA-ZĐ]|[IVXLC]{1,6})[.)/]"
    r"|(?:Điều|Chương|Mục|Phần|Khoản|Bài|Câu|Hình|Bảng|Phụ lục|Biểu|Tiết|ĐIỀU|CHƯƠNG|MỤC|PHẦN|PHỤ LỤC|BÀI|CÂU"
    r"|HÌNH|BẢNG|Chapter|Section|Figure|Table)\s\w{1,6}(?:\.\d{1,3}){0,3}\.)"
)
_SPACED_DATE = re.compile(r"\d{1,2}\.\s\d{1,2}\.\s\d{4}|\d{1,2}\.\s\d{4}\b")
_SPACE = re.compile(r"\s*")
_NEXT_WORD = re.compile(r"[\"'“‘«(\[{„]{0,3}([^\W_]{1,20})")
_STOPS = frozenset(".!?…‽⁇⁈⁉。！？｡")
_FULL_WIDTH = frozenset("。！？｡")
_QUOTES = "\"'”’»›」』"
_OPENING = "\"'“‘«([{„"
_MARKS_REACH = 9
_WORD_REACH = 30
_TOKEN_REACH = 200


def split(text: str) -> list[Span]:
    """Spans of the sentences of ``text``, in order.

    Every character that is not white space lies in exactly one span, and no span begins or ends
    with white space. Linear in the length of ``text``; the rules are this project's own.

    Returns:
        Half-open spans in code points; empty for an empty or blank text.
    """
    spans = []
    start = 0
    for cut in [*_Scan(text).cuts(), len(text)]:
        sentence = text[start:cut]
        stripped = sentence.strip()
        if stripped:
            begin = start + len(sentence) - len(sentence.lstrip())
            spans.append((begin, begin + len(stripped)))
        start = cut
    return spans


class _Scan:
    """One pass over a text; ``_start`` is where the current sentence begins."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._start = self._skip(0)
        self._joined = 0  # up to here, white space included, a terminator has been judged not to end
        self._lines = Lines(text)
        self._enclosed = [(m.start(), m.end()) for m in _ENCLOSED.finditer(text) if self._keeps(m.start(), m.end())]
        self._next_enclosed = 0

    def cuts(self) -> list[int]:
        """Where the sentences end, in order."""
        cuts = []
        for match in _CANDIDATE.finditer(self._text):
            if match.end() <= self._start:
                continue
            end = self._end_of(match)
            if end is not None:
                cuts.append(end)
                self._start = self._skip(end)
        return cuts

    def _end_of(self, match: re.Match[str]) -> int | None:
        start, end = match.span()
        if match.lastgroup == "line":
            return start if self._line_ends(start, end) else None
        if match.lastgroup == "emoji":
            return self._emoji_end(start, end)
        end = self._trail(start, end)
        if self._stop_ends(start, end):
            return end
        if not self._text[start:end].endswith(("..", "…")):
            self._joined = self._skip(end)
        return None

    def _skip(self, position: int) -> int:
        match = _SPACE.match(self._text, position)
        return match.end() if match else position

    def _keeps(self, start: int, end: int) -> bool:
        """Whether the bracket or quote at ``start:end`` is part of the sentence around it."""
        text = self._text
        if text[start] in "([":
            return True
        before = text[max(0, start - 2) : start].rstrip()
        after = self._skip(end)
        if not before or before[-1] in ".!?…:":
            return False
        return text[after : after + 1] in (",", ";") or self._lower(after)

    def _lower(self, position: int) -> bool:
        return case_after(self._text, position) == "lower"

    # Line breaks and emoji

    def _line_ends(self, start: int, end: int) -> bool:
        """A break directly behind an abbreviation joins, unless a blank line or a list item follows."""
        if start < self._joined and self._text.count("\n", start, end) <= 1 and not is_bullet(self._text, end):
            return False
        return self._lines.ends(self._start, start, end)

    def _emoji_end(self, start: int, end: int) -> int | None:
        trailer = _TRAILER.match(self._text, end)
        end = trailer.end() if trailer else end
        if start <= self._start or self._inside(start) or self._text[end : end + 1] in (",", ")", "."):
            return None
        return end

    # Terminators

    def _trail(self, start: int, end: int) -> int:
        """Take in what belongs to the terminator run ``start:end`` and give back an opening quote."""
        text = self._text
        glued = end - start > 1 and text[end - 1] in "\"'" and text[end : end + 1].isalnum()
        if glued and not self._open_quote(start):
            return end - 1
        if self._open_quote(end) and (quote := _SPACED_QUOTE.match(text, end)):
            end = quote.end()
        trailer = _TRAILER.match(text, end)
        return trailer.end() if trailer else end

    def _open_quote(self, position: int) -> bool:
        begin = max(self._start, position - 1000)
        return self._text.count('"', begin, position) % 2 == 1

    def _inside(self, position: int) -> int:
        """End of the kept bracket or quote around ``position`` if it opened inside the sentence, else 0."""
        spans = self._enclosed
        while self._next_enclosed < len(spans) and spans[self._next_enclosed][1] <= position:
            self._next_enclosed += 1
        if self._next_enclosed == len(spans):
            return 0
        start, end = spans[self._next_enclosed]
        return end if self._start < start < position else 0

    def _stop_ends(self, start: int, end: int) -> bool:
        text = self._text
        if enclosure := self._inside(start):
            # Behind the closing mark the sentence's own terminator may follow: that one is judged.
            if not _STOPS.isdisjoint(text[enclosure:end]):
                start = enclosure
            elif end < enclosure or text[enclosure - 1] in ")]":
                return False
        if not any(map(str.isalnum, text[self._start : min(start, self._start + _MARKS_REACH)])):
            return start - self._start >= _MARKS_REACH  # a few marks alone belong to what follows
        return not _FULL_WIDTH.isdisjoint(text[start:end]) or self._followed_by_new(start, end)

    def _followed_by_new(self, start: int, end: int) -> bool:
        """Whether what follows the terminator run ``start:end`` is a new sentence."""
        text = self._text
        after = self._skip(end)
        if after == len(text):
            return True
        if after == end:
            return self._glued_ends(start, end)
        if text[after] in ",;:.?!%":
            return text.startswith(("...", "…"), after)
        if self._marker_only(start, end):
            return False
        if "\n" in text[end:after] and (text[start:end] not in ("...", "…", ".") or is_bullet(text, after)):
            return not self._speech_goes_on(start, end, after)
        return self._spaced_ends(start, end, after)

    def _marker_only(self, start: int, end: int) -> bool:
        return start - self._start < 24 and _MARKER.fullmatch(self._text, self._start, end) is not None

    def _speech_goes_on(self, start: int, end: int, after: int) -> bool:
        return self._text[end - 1] in _QUOTES and end - start > 1 and self._lower(after)

    def _spaced_ends(self, start: int, end: int, after: int) -> bool:
        text = self._text
        run = text[start:end]
        dash = _dash_at(text, after)
        case = case_after(text, dash or after)
        if case == "lower" and self._goes_on_in_lower_case(run, dash or after, bool(dash)):
            return False
        if run in ("...", "…") and case == "digit":
            return False
        if run == "!" and case != "upper" and text[start - 1].isdigit():
            return False  # a factorial
        if run[0] != ".":
            return f"{self._word(start)}{run}" not in lexicon.BRANDS
        return self._full_stop_ends(start, after, case)

    def _goes_on_in_lower_case(self, run: str, after: int, dashed: bool) -> bool:
        if "…" in run or ".." in run or self._text[after] in "([":
            return True
        return (dashed or _is_closed(run)) and self._text[after] not in _OPENING

    # Full stops, which may belong to an abbreviation

    def _word(self, end: int) -> str:
        """The token that ends at ``end``, without opening quotes and brackets."""
        tail = self._text[max(self._start, end - _WORD_REACH) : end]
        if not tail or tail[-1].isspace():
            return ""
        return tail.rsplit(maxsplit=1)[-1].lstrip(_OPENING)

    def _full_stop_ends(self, start: int, after: int, case: str) -> bool:
        word = self._word(start)
        last = word.rsplit(".", 1)[-1].rsplit("/", 1)[-1]
        if word in lexicon.INNER or last in lexicon.INNER:
            mid_name = self._text[after] == "(" or self._next_word(after) in lexicon.COMPANY_FORMS
            return case != "lower" and not mid_name
        if case == "digit":
            return not (last in lexicon.BEFORE_NUMBER or self._in_date(start))
        if word in lexicon.TITLES or last in lexicon.TITLES:
            return case != "lower" and self._next_word(after).lower() in lexicon.OPENERS
        if last in lexicon.PLACES:
            return case != "lower" and self._plain_opener(after)
        if _is_initial(last):
            return case != "lower" and self._initial_ends(start, word, after)
        return case != "lower" or not self._abbreviated(start, word)

    def _in_date(self, start: int) -> bool:
        text = self._text
        begin = start - 2 if text[max(0, start - 2) : start].isdigit() else start - 1
        return begin >= 0 and text[begin].isdigit() and _SPACED_DATE.match(text, begin) is not None

    def _next_word(self, position: int) -> str:
        match = _NEXT_WORD.match(self._text, position)
        return match[1] if match else ""

    def _initial_ends(self, start: int, word: str, after: int) -> bool:
        before = self._word_before(start - len(word))
        following = self._next_word(after).lower()
        opens = following in lexicon.OPENERS or following in lexicon.PRONOUNS
        if opens or before.lower() in lexicon.LABELLED:
            return True
        return not _is_initial(before.rstrip(".")) and self._plain_opener(after)

    def _plain_opener(self, position: int) -> bool:
        """Whether a common word opens a sentence at ``position``, and not a name.

        Names of places have two capital syllables or no Vietnamese letter ("Thủ Đức", "Lille").
        """
        match = _NEXT_WORD.match(self._text, position)
        word = match[1].lower() if match else ""
        if match is None or word in lexicon.OPENERS:
            return match is not None
        if word.isascii() or word in lexicon.SHORT_CITIES:
            return False
        return case_after(self._text, self._skip(match.end())) in ("lower", "digit")

    def _word_before(self, end: int) -> str:
        words = self._text[max(self._start, end - _WORD_REACH) : end].split()
        return words[-1].lstrip(_OPENING) if words else ""

    def _abbreviated(self, start: int, word: str) -> bool:
        """Whether ``word`` looks abbreviated: no vowel in it, and not a unit after a number.

        Dotted capitals ("TP.HCM") count too, and a word that cannot close a sentence ("và", "của"): what
        stood there was left out.
        """
        lower = word.lower()
        if lower in lexicon.UNFINISHED or not word.strip(",") or ("." in word and word.isupper()):
            return True
        if not word.isalpha() or len(word) > 4 or not lexicon.VOWELS.isdisjoint(lower):
            return False
        return not (lower in lexicon.UNITS and self._word_before(start - len(word))[-1:].isdigit())

    # Terminators without a space after them

    def _glued_ends(self, start: int, end: int) -> bool:
        """Whether the sentence ends at a run that the next word follows without a space ("xong.Sau đó")."""
        text = self._text
        if not (text[end].isupper() or (text[end] in _OPENING and case_after(text, end) == "upper")):
            return False
        if self._marker_only(start, end) or not self._plain_token(start, end):
            return False
        if text[start] != ".":
            return True
        following = self._next_word(end)
        word = self._word(start)
        if following.lower() in lexicon.DOMAIN_ENDINGS or following[1:].isupper():
            return False
        if word[-1:].isdigit():
            return len(following) > 1
        known = word in lexicon.BEFORE_NAME or word.rsplit(".", 1)[-1] in lexicon.BEFORE_NAME
        return len(word) > 1 and word[-1:].islower() and not known

    def _plain_token(self, start: int, end: int) -> bool:
        """Whether the run at ``start:end`` does not stand inside a web address, an e-mail or a path."""
        before = self._text[max(self._start, start - _TOKEN_REACH) : start].split()
        after = self._text[end : end + _TOKEN_REACH].split(maxsplit=1)
        token = (before[-1] if before else "") + self._text[start:end] + (after[0] if after else "")
        return "@" not in token and "://" not in token and not token.lower().startswith("www.") and "/" not in token


def _dash_at(text: str, position: int) -> int:
    """Where the text after a spaced dash at ``position`` begins; 0 if no such dash stands there."""
    if text[position] in "-–—" and text[position + 1 : position + 2].isspace():
        return position + 2
    return 0


def _is_closed(run: str) -> bool:
    return any(mark in run for mark in f"{_QUOTES})]")


def _is_initial(word: str) -> bool:
    return (len(word) == 1 and word.isupper()) or word in lexicon.DIGRAPHS
