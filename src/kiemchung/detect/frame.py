"""What stands around a statement and is set aside before it is judged: bullets, greetings,
rumour prefixes, and the attribution, before it or after it.

The speaker is set aside unread, so who speaks can change neither the kind nor the claim.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kiemchung.detect.reading import Hit, Reading
from kiemchung.records import Span

# A speaker with office and place is long; beyond this it is not a speaker but a sentence.
_SPEAKER = 30
# Directly behind "nói", "kể", "bảo" a clause follows only where the speaker is short.
_SHORT_SPEAKER = 7
_TAIL = 20
# "Cả nhà mình ơi", "Xin chào tất cả các bạn,".
_CALL = 7
_ROUNDS = 5

_BULLET = re.compile(r"\s*(?:[-–—•*+▪●►✅👉➡]\ufe0f?\s*|\d{1,2}[.)]\s+|[a-zđ]\)\s+)")
_OPENING, _CLOSING = '"“«', '"”»'


@dataclass(frozen=True, slots=True)
class Frame:
    """The statement inside a sentence.

    Args:
        core: where it stands in the sentence, in code points, half open.
        subject: where the speaker stands, if the statement has no other subject.
    """

    core: Span
    subject: Span | None = None


def statement(reading: Reading) -> Frame:
    """Find the statement inside a sentence.

    Args:
        reading: of one sentence.
    """
    bullet = _BULLET.match(reading.text)
    low = bullet.end() if bullet else 0
    start = next((i for i, span in enumerate(reading.spans) if span[0] >= low), 0)
    cut = _Cut(reading, start, len(reading.words))
    cut.prefixes()
    cut.suffix()
    return cut.frame()


class _Cut:
    """The words ``start`` to ``end`` of a reading, narrowed step by step."""

    def __init__(self, reading: Reading, start: int, end: int) -> None:
        self.reading, self.words = reading, reading.words
        self.start, self.end = start, end
        self.subject: tuple[int, int] | None = None

    def prefixes(self) -> None:
        for _ in range(_ROUNDS):
            self._skip(_OPENING + ",:;.!…)]")
            before = self.start
            for step in (self._greeting, self._rumour, self._according, self._said):
                step()
                if self.start != before:
                    break
            else:
                return

    def suffix(self) -> None:
        last = self.reading.last_word()
        says = any(self.reading.until(last + 1, f"say.{how}") for how in ("firm", "loose", "bare"))
        marks = [i for i in range(max(self.start, last - _TAIL), last) if self.words[i] in ',”»"']
        for mark, following in zip(marks, [*marks[1:], None], strict=False):
            tail = self._next_word(mark)
            if self._at(tail, "according") and not self._at(tail, "basis"):
                return self._insertion(mark, following)
            if says and (following is None or self._closes(mark) or self._titled(following)):
                return self._narrow(mark)
        return None

    def frame(self) -> Frame:
        self._skip(_OPENING)
        if self.start >= self.end:
            return Frame((0, len(self.reading.text)))
        spans = self.reading.spans
        start, end = spans[self.start][0], spans[self.end - 1][1]
        if self.end == len(self.words):
            end = self._closing_edge(start)
        subject = (spans[self.subject[0]][0], spans[self.subject[1] - 1][1]) if self.subject else None
        return Frame((start, end), subject)

    def _closing_edge(self, start: int) -> int:
        """The end of a statement that runs to the end: a closing quote stays if it was opened inside."""
        text = self.reading.text.rstrip()
        if text[-1:] in tuple(_CLOSING) and not set(text[start:-1]) & set(_OPENING):
            return len(text) - 1
        return len(text)

    def _greeting(self) -> None:
        start, greeting = self.start, self._at(self.start, "greeting")
        vocative = next((i for i in range(start + 1, start + _CALL) if self._at(i, "vocative")), None)
        if vocative:
            self._move(vocative + 1)
        elif greeting:
            marks = (i for i in range(greeting.end, greeting.end + _CALL) if self._word(i) in tuple(",:!.…"))
            self._move(next(marks, start))

    def _rumour(self) -> None:
        rumour, alert = self._at(self.start, "rumour"), self._at(self.start, "alert")
        if alert and self._word(alert.end) in tuple(":,!"):
            self._move(alert.end + 1)
        elif rumour:
            end = rumour.end
            while self._at(end, "that") or self._word(end) in tuple(":,!"):
                end += 1
            self._move(end)

    def _according(self) -> None:
        according = self._at(self.start, "according")
        if not according or self._at(self.start, "basis"):
            return
        comma = self._find(",", according.end)
        while comma is not None and self._titled(comma):
            comma = self._find(",", comma + 1)
        if comma is not None:
            self._move(comma + 1)

    def _said(self) -> None:
        for hit in self.reading.hits:
            if not self.start < hit.start <= self.start + _SPEAKER or self._denied(hit):
                continue
            end = self._clause(hit)
            if end is not None:
                speaker = (self.start, hit.start)
                self._move(end)
                if self.start == end and self._at(end, "subjectless"):
                    self.subject = self._trim(speaker)
                return

    def _clause(self, hit: Hit) -> int | None:
        """The word at which the clause behind a verb of saying starts."""
        end = hit.end
        marked = False
        while end < self.end and (self._at(end, "that") or self.words[end] in (":", ",", *_OPENING)):
            marked, end = True, end + 1
        if "say.firm" in hit.categories:
            return end
        bare = "say.bare" in hit.categories
        if marked and (bare or "say.loose" in hit.categories):
            return end
        short = hit.start - self.start <= _SHORT_SPEAKER
        return end if bare and short and self._names_speaker(hit) else None

    def _names_speaker(self, hit: Hit) -> bool:
        """Whether nothing but a speaker stands before the verb: no predicate of its own."""
        return not any(
            self.start <= other.start < hit.start and {"auxiliary", "is", "future"} & other.categories
            for other in self.reading.hits
        )

    def _denied(self, hit: Hit) -> bool:
        """Whether nobody said it ("không ai nói rằng"), or the verb is a noun ("lời khai")."""
        return bool(self.reading.until(hit.start, "denied") or self._at(self.start, "denied"))

    def _titled(self, comma: int) -> bool:
        """Whether an apposition follows the comma: "…, giám đốc bệnh viện, …"."""
        return self._at(comma + 1, "title") is not None and self._find(",", comma + 1) is not None

    def _closes(self, mark: int) -> bool:
        return self.words[mark] in _CLOSING and any(
            self.words[i] in _OPENING for i in range(max(0, self.start - 2), mark)
        )

    def _insertion(self, mark: int, following: int | None) -> None:
        """Set aside "…, theo X"; what stands before "…, theo X, đã …" is the subject of what follows."""
        after = len(self.words) if following is None else following + 1
        goes_on = any(self._at(after, category) for category in ("subjectless", "auxiliary", "verb", "is"))
        if not goes_on:
            self._narrow(mark)
        elif not self._at(after, "act") and self.subject is None:
            self.start, self.subject = after, self._trim((self.start, mark))

    def _narrow(self, mark: int) -> None:
        end = mark
        while end > self.start and (self.words[end - 1] in _CLOSING or self.words[end - 1] == ","):
            end -= 1
        if end - self.start >= 2:
            self.end = end

    def _move(self, start: int) -> None:
        """Start later, unless too little would be left to be a statement."""
        if sum(word[0].isalnum() for word in self.words[start : self.end]) >= 2:
            self.start = start
            self.subject = None

    def _skip(self, marks: str) -> None:
        while self.start < self.end and self.words[self.start] in marks:
            self.start += 1

    def _trim(self, speaker: tuple[int, int]) -> tuple[int, int] | None:
        start, end = speaker
        while end > start and not self.words[end - 1][0].isalnum():
            end -= 1
        return (start, end) if end > start else None

    def _at(self, index: int, category: str) -> Hit | None:
        return self.reading.at(index, category)

    def _word(self, index: int) -> str:
        return self.words[index] if 0 <= index < self.end else ""

    def _next_word(self, index: int) -> int:
        return next((i for i in range(index + 1, self.end) if self.words[i][0].isalnum()), self.end)

    def _find(self, mark: str, start: int) -> int | None:
        stop = min(self.end, start + _SPEAKER)
        return next((i for i in range(start, stop) if self.words[i] == mark), None)
