"""What kind of sentence it is, by rules: only a FACTUAL one goes on to be checked.

In doubt a sentence is left alone: what is no clear statement about the world is not FACTUAL.
The rules read cues (:mod:`kiemchung.detect.cues`) in the statement that is left once greeting,
rumour prefix and attribution are set aside (:mod:`kiemchung.detect.frame`), in a fixed order;
the first that answers decides. A general truth told with "sẽ" ("uống nước chanh sẽ khỏi ung
thư") is no prediction: it claims a cause.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import cast

from kiemchung.detect.frame import statement
from kiemchung.detect.reading import Hit, Reading, folded
from kiemchung.detect.reasons import SCORES
from kiemchung.records import Kind

# A greeting or a heading is short; a longer text that opens like one says something.
_SHORT = 10
# "Thôi chết!" has a verb and says nothing.
_EXCLAMATION = 3

_LINK = re.compile(r"(?:https?://|www\.)\S+|[#@]\w+|\+?\d[\d .()/-]{6,}\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")
_DATELINE = re.compile(r"[^,]{2,40}, ngày \d{1,2} tháng \d{1,2} năm \d{4}\.?")
# The syllables of Vietnamese, without accents: an onset and one of the rimes.
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?"
    r"(?:a[ciomnptuy]?|ach|anh|ang|e[cmnopt]?|eng|eo|eu|ech|enh|i[acmnptu]?|ich|inh|ieu|ie[cmnptu]|ieng"
    r"|o[acceimnpt]?|ong|oc|ooc|oai|oay|oan|oang|oat|oac|oanh|oach|oem|oen|oet|oeo|oao"
    r"|u[acimnptuye]?|ung|uoi|uou|uo[cmnptu]|uong|uan|uang|uat|uay|uan|uech|uenh|uyt|uyu|uynh|uych"
    r"|uye[nt]|uya|ue|uo|y|ye[mntu]|yeng|yt|ynh)"
)
_VIETNAMESE_SHARE = 0.6
_ACCENTED_SHARE = 0.35


@dataclass(frozen=True, slots=True)
class KindDecision:
    """The kind of one sentence.

    Args:
        kind: one of the six kinds.
        score: how sure the rule is of it, over 0 and up to 1; fixed for each reason.
        reason: a code of :data:`kiemchung.detect.REASONS`.
    """

    kind: Kind
    score: float
    reason: str


def classify(text: str) -> KindDecision:
    """Tell the kind of one Vietnamese sentence, in time linear in its length.

    Args:
        text: one sentence, with accents or without any.
    """
    text = unicodedata.normalize("NFC", text)
    reason = _outside(text) or _reason(Reading(text))
    return KindDecision(cast(Kind, reason.partition(".")[0].upper()), SCORES[reason], reason)


def _outside(text: str) -> str | None:
    """What needs no reading of words."""
    if not any(char.isalnum() for char in text):
        return "other.empty"
    if not any(char.isalpha() for char in _LINK.sub(" ", text)):
        return "other.link"
    if _DATELINE.fullmatch(text.strip()):
        return "other.byline"
    last = next(char for char in reversed(text) if char.isalnum() or char == "?")
    return "question.mark" if last == "?" else None


def _reason(whole: Reading) -> str:
    frame = statement(whole)
    start, end = frame.core
    core = whole if (start, end) == (0, len(whole.text)) else Reading(whole.text[start:end])
    rules = [rule for rule in _RULES if not (frame.subject and rule in _NEED_SUBJECT)]
    return next(filter(None, (rule(core) for rule in rules)))


def _foreign(reading: Reading) -> str | None:
    words = [word for word in reading.words if word[0].isalpha()]
    share = sum(_is_syllable(word) for word in words) / len(words) if words else 0
    return "other.foreign" if share < (_ACCENTED_SHARE if reading.accents else _VIETNAMESE_SHARE) else None


@lru_cache(maxsize=1 << 16)
def _is_syllable(word: str) -> bool:
    return _SYLLABLE.fullmatch(folded(word)) is not None


def _line(reading: Reading) -> str | None:
    """Captions, bylines, greetings and headings: lines that open like one and are short."""
    words = reading.count()
    caption = reading.opens_with("caption")
    if caption and (reading.words[caption.end : caption.end + 1] == [":"] or words == caption.end):
        return "other.byline"
    if words > _SHORT:
        return None
    if reading.opens_with("according") and "," not in reading.words and not _predicate(reading):
        return "other.byline"
    if reading.opens_with("greeting") and not (_predicate(reading) and "," in reading.words[:-1]):
        return "other.greeting"
    return "other.heading" if reading.opens_with("heading") and not _predicate(reading) else None


def _question(reading: Reading) -> str | None:
    if reading.text.rstrip().endswith("!"):
        return None
    start = reading.opens_with("ask.start")
    asked = (
        (start is not None and reading.count() > start.end - start.start and not reading.has("then"))
        or reading.has("ask.anywhere")
        or reading.closes_with("ask.end") is not None
        or (reading.has("ask.word") and not reading.has("ask.not.with"))
        or _whether(reading)
    )
    return "question.word" if asked else None


def _whether(reading: Reading) -> bool:
    """Whether it has the form "có … không", "đã … chưa"."""
    end, have = reading.closes_with("ask.not"), reading.first("ask.have")
    return end is not None and have is not None and have.start < end.start and not reading.has("regardless")


def _directive(reading: Reading) -> str | None:
    if reading.has("order.anywhere") or reading.closes_with("order.end"):
        return "directive.imperative"
    you = reading.opens_with("you")
    if reading.opens_with("guest") and you and reading.at(you.end, "act"):
        return "directive.imperative"
    if you and any(you.end <= hit.start <= you.end + 2 for hit in reading.all("should")):
        return "directive.advice"
    return "directive.imperative" if _commands(reading) else None


def _commands(reading: Reading) -> bool:
    """Whether it opens with a bare verb and claims nothing of what the verb names."""
    first = reading.first_word()
    if reading.opens_with("order.start"):
        return True
    if (reading.opens_with("verb") or reading.opens_with("act")) and _softened(reading):
        return True
    if reading.at(first, "denies"):
        return reading.at(first + 1, "act") is not None and not _claims(reading, first + 2)
    return reading.opens_with("act") is not None and not _claims(reading, first + 1)


def _softened(reading: Reading) -> bool:
    """Whether it ends like a friendly request: "… nhé", "… nhé cả nhà"."""
    return any(hit.end > reading.last_word() or reading.at(hit.end, "you") for hit in reading.all("softened"))


def _claims(reading: Reading, start: int) -> bool:
    """Whether a predicate of its own, no further action to take, stands behind the word ``start``."""
    purpose = reading.first("purpose")
    end = purpose.start if purpose else len(reading.words)
    return any(
        start <= hit.start < end and hit.categories & _CLAIMING and "act" not in hit.categories for hit in reading.hits
    )


def _stance(reading: Reading) -> str | None:
    return "opinion.stance" if reading.has("stance") or reading.has("felt") else None


def _prediction(reading: Reading) -> str | None:
    future = reading.first("future")
    if future:
        return _reported(reading, future) or _timeless(reading, future) or "prediction.future"
    if any(not _counted(reading, hit) for hit in reading.all("next")) and not reading.has("past"):
        return "prediction.future"
    coming = any(word.isdigit() and date.today().year < int(word) < 2200 for word in _years(reading))
    return "prediction.year" if coming and not reading.has("past") else None


def _reported(reading: Reading, future: Hit) -> str | None:
    """A decision that was taken, whatever it is about: "đã quyết định sẽ …"."""
    decided = any(reading.until(hit.start, "past") and hit.end <= future.start for hit in reading.all("decided"))
    return "factual.decision" if decided else None


def _timeless(reading: Reading, future: Hit) -> str | None:
    """A general truth told with "sẽ": what the law threatens, what a habit does."""
    if len(reading.all("future")) > 1:
        return None
    if "rule" in future.categories:
        return "factual.rule"
    habit = reading.opens_with("act") or reading.opens_with("whenever")
    plain = future.end - future.start == 1 and habit is not None
    return "factual.cause" if plain and folded(reading.words[future.start]) == "se" else None


def _counted(reading: Reading, hit: Hit) -> bool:
    """Whether a number stands before it: "hai năm sau" tells a story, "năm sau" the future."""
    before = reading.words[hit.start - 1] if hit.start else ""
    return before[:1].isdigit() or reading.at(hit.start - 1, "number") is not None


def _years(reading: Reading) -> list[str]:
    """The words that "năm" stands before."""
    pairs = zip(reading.words, reading.words[1:], strict=False)
    return [word for before, word in pairs if folded(before) == "nam" and len(word) == 4]


def _evaluation(reading: Reading) -> str | None:
    if reading.has("irony"):
        return "opinion.irony"
    if any(not reading.in_name(hit.start) for hit in reading.all("value")) or _graded(reading):
        return "opinion.evaluation"
    if reading.has("puff"):
        return "opinion.puffery"
    return "opinion.advice" if _advises(reading) else None


def _graded(reading: Reading) -> bool:
    """Whether a gradable adjective stands directly beside a word that grades it."""
    return any(
        reading.until(hit.start, "grade.before") or reading.at(hit.end, "grade.after")
        for hit in reading.all("gradable")
    )


def _advises(reading: Reading) -> bool:
    """Whether "nên", "cần" tell what ought to be: a verb follows, no reason goes before ("vì … nên …")."""
    because = reading.first("because")
    for hit in reading.all("should.anyone"):
        verb = any(reading.at(hit.end, category) for category in ("verb", "act", "auxiliary"))
        result = reading.at(hit.end, "result") or (because and because.start < hit.start)
        if hit.end - hit.start > 1 or (verb and not result):
            return True
    return False


def _general(reading: Reading) -> str | None:
    """A predicate about nothing that one could go and look at."""
    named = any(map(reading.in_name, range(len(reading.words))))
    numbered = any(word[0].isdigit() for word in reading.words)
    if named or numbered or any(map(reading.has, _ANCHORS)):
        return None
    return "opinion.general" if reading.count() > _EXCLAMATION else "other.fragment"


def _fragment(reading: Reading) -> str | None:
    return None if reading.count() >= 2 and _predicate(reading) else "other.fragment"


def _predicate(reading: Reading) -> bool:
    return any(hit.categories & _PREDICATES for hit in reading.hits)


def _factual(reading: Reading) -> str:
    if reading.has("rule") or reading.has("must"):
        return "factual.rule"
    for category in ("cause", "superlative"):
        if reading.has(category):
            return f"factual.{category}"
    if any(word[0].isdigit() for word in reading.words):
        return "factual.quantity"
    if reading.has("is"):
        return "factual.definition"
    return "factual.event" if reading.has("past") or reading.has("verb") else "factual.state"


_CLAIMING = frozenset({"verb", "must", "cause", "is", "rule", "future", "superlative", "auxiliary", "value"})
_ANCHORS = ("concrete", "count", "comparison", "rule", "superlative", "past")
_PREDICATES = frozenset({"verb", "must", "comparison", "auxiliary", "is", "cause", "rule", "superlative"})
_RULES: tuple[Callable[[Reading], str | None], ...] = (
    _foreign, _line, _question, _directive, _stance, _prediction, _evaluation, _fragment, _general, _factual,
)  # fmt: skip
# What tells nothing of "công ty cho biết đã …", whose subject is the speaker.
_NEED_SUBJECT = (_directive, _general)
