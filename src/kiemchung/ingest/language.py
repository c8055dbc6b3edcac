"""Is a text Vietnamese? Told by its syllables, not by a model: Vietnamese writes every syllable apart, and the
set of its syllables is closed.

Each word speaks for or against with a weight. The weights and the word lists are the project's own, set on
public parallel text; ``tests/ingest/test_language.py`` holds what they must decide.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import NamedTuple

from kiemchung.errors import NotVietnamese
from kiemchung.ingest.syllables import is_plain_syllable, is_syllable

THRESHOLD = 0.5
"""Share from which a text is taken for Vietnamese."""

# A text is judged by its beginning: that many characters hold some ten thousand words.
_SAMPLE = 100_000
_TOO_FEW = 3
# Share of frequent words from which a language is named; in the languages below they are a third of a text.
_NAMED_SHARE = 0.15
_ADDRESS = re.compile(r"://|^www\.|[@#]")
_VOWEL = re.compile("[aeiouy]")
_WORD = re.compile(r"[^\W\d_]+")
_ONLY_VIETNAMESE = re.compile("[\u01a1\u01b0\u1ea0-\u1ef9]")

# Frequent words of other languages. Those that are Vietnamese syllables as well ("to", "in", "di") speak against
# a text only as much as such words are rarer in Vietnamese written without marks.
_FUNCTION_WORDS = {
    "en": "the of and to is was in that for with as on are at by this be from it an have has had not they his her "
    "he she you we i were been which or but their its will would can could one all my me your do did does what "
    "him if up out so go got get let put set try run than then them any how who when there about just like time",
    "fr": "le la les des de du et est un une dans que qui pour pas sur au avec ce se il elle je ne en par plus sont",
    "de": "der die das und ist nicht ein eine zu den mit von sich auf dem des im für es ich wir sie er als auch",
    "es": "el la los las de que y en un una es no se por con para del su al lo como más está son pero",
    "pt": "o os as de que e em um uma não é do da no na por com para se mais como foi são ao",
    "it": "il lo la gli di che e un una non per con del della sono è si da in le al come più",
    "id": "yang dan di ini itu dengan untuk tidak dari dalam pada adalah akan ke oleh juga ada saya sebuah tersebut "
    "bisa lebih telah sudah mereka kita karena orang atau",
    "tl": "ang ng sa na mga ay at si ni kay ito hindi ako ko siya mo niya para kung nang may isang po",
}
_LANGUAGES = {name: frozenset(words.split()) for name, words in _FUNCTION_WORDS.items()}
_FOREIGN = frozenset().union(*_LANGUAGES.values())

# Frequent Vietnamese words as they stand without marks; each is a possible syllable, few are words elsewhere.
_VIETNAMESE_PLAIN_WORDS = (
    "cua va la cac nhung duoc trong mot cho khong voi nguoi nay da de nam o ve tai den tu khi co theo nhu nhieu sau "
    "cung vao phai ra hon so ho toi anh em ban chi ong ba con chung rat lam gi ai dau nao nuoc viet thi neu dang bi "
    "boi vi hay roi se ma len day do tren duoi ngay thang gio hai tinh thanh pho"
)
_VIETNAMESE_PLAIN = frozenset(_VIETNAMESE_PLAIN_WORDS.split())

_SCRIPTS = (
    ("HIRAGANA", "Japanese"),
    ("KATAKANA", "Japanese"),
    ("HANGUL", "Korean"),
    ("CJK", "Chinese"),
    ("CYRILLIC", "Russian"),
    ("THAI", "Thai"),
    ("LAO", "Lao"),
    ("KHMER", "Khmer"),
    ("ARABIC", "Arabic"),
    ("DEVANAGARI", "Hindi"),
    ("GREEK", "Greek"),
    ("HEBREW", "Hebrew"),
)


class _Weights(NamedTuple):
    """What words of a text say for and against Vietnamese."""

    favour: float
    against: float


def vietnamese_share(text: str) -> float:
    """How far ``text`` (NFC) is Vietnamese, 0 to 1; 1 where nothing speaks against it, as in bare numbers.

    Addresses, handles and acronyms are left out; a capitalised word that is no syllable, most often a name, counts
    little.
    """
    favour = against = 0.0
    for word in _words(text):
        weights = _weigh(word)
        favour += weights.favour
        against += weights.against
    return favour / (favour + against) if favour + against else 1.0


def is_vietnamese(text: str) -> bool:
    """Whether at least half of the evidence in ``text`` (NFC) speaks for Vietnamese, with or without its marks.

    Up to three words that may all be Vietnamese syllables are taken for such: they are too few to tell.
    """
    if vietnamese_share(text) >= THRESHOLD:
        return True
    words = [word.lower() for word in _words(text)]
    return len(words) <= _TOO_FEW and all(map(is_plain_syllable, words))


def require_vietnamese(text: str) -> None:
    """Returns if ``text`` (NFC) is Vietnamese.

    Raises:
        NotVietnamese: it is in another language; names the language where that is plain.
    """
    if is_vietnamese(text):
        return
    vi, en = _NAMES.get(_likely_language(text), _NAMES[""])
    raise NotVietnamese(
        f"Văn bản này có vẻ được viết bằng {vi}; Kiểm Chứng chỉ kiểm tra văn bản tiếng Việt.",
        f"This text seems to be in {en}; Kiểm Chứng checks Vietnamese text only: give it one.",
    )


def _words(text: str) -> list[str]:
    sample = " ".join(chunk for chunk in text[:_SAMPLE].split() if not _ADDRESS.search(chunk))
    return _WORD.findall(sample.lower() if sample.isupper() else sample)


def _weigh(word: str) -> _Weights:
    lower = word.lower()
    if not _is_latin(word):
        return _Weights(0, max(1, len(word) / 2))
    if not word.isascii():
        return _weigh_accented(lower)
    if is_plain_syllable(lower):
        return _weigh_plain(lower)
    if word.isupper() or (len(word) > 1 and not _VOWEL.search(lower)):
        return _Weights(0, 0)
    return _Weights(0, 0.3 if word[0].isupper() else 1.5 if lower in _FOREIGN else 1)


def _weigh_accented(word: str) -> _Weights:
    if not is_syllable(word):
        return _Weights(0, 1)
    if word in _FOREIGN:
        return _Weights(0, 0.5)
    return _Weights(3 if _ONLY_VIETNAMESE.search(word) else 1.5, 0)


def _weigh_plain(word: str) -> _Weights:
    if word in _FOREIGN:
        return _Weights(0, 0 if word in _VIETNAMESE_PLAIN else 0.5)
    return _Weights(1, 0)


def _is_latin(word: str) -> bool:
    return word.isascii() or "LATIN" in unicodedata.name(word[0], "")


def _likely_language(text: str) -> str:
    """An English name of the language, empty where it is not plain."""
    letters = [char for char in text[:2000] if char.isalpha()]
    foreign = [char for char in letters if not _is_latin(char)]
    if len(foreign) * 2 > len(letters):
        names = " ".join(unicodedata.name(char, "") for char in foreign)
        return next((language for script, language in _SCRIPTS if script in names), "")
    words = [word.lower() for word in _words(text)]
    hits = Counter({name: sum(word in known for word in words) for name, known in _LANGUAGES.items()})
    (first, most), (_, next_most) = hits.most_common(2)
    return first if most > next_most and most >= _NAMED_SHARE * len(words) else ""


_NAMES = {
    "": ("một ngôn ngữ khác", "another language"),
    "en": ("tiếng Anh", "English"),
    "fr": ("tiếng Pháp", "French"),
    "de": ("tiếng Đức", "German"),
    "es": ("tiếng Tây Ban Nha", "Spanish"),
    "pt": ("tiếng Bồ Đào Nha", "Portuguese"),
    "it": ("tiếng Ý", "Italian"),
    "id": ("tiếng Indonesia", "Indonesian"),
    "tl": ("tiếng Filipino", "Filipino"),
    "Japanese": ("tiếng Nhật", "Japanese"),
    "Korean": ("tiếng Hàn", "Korean"),
    "Chinese": ("tiếng Trung", "Chinese"),
    "Russian": ("tiếng Nga", "Russian"),
    "Thai": ("tiếng Thái", "Thai"),
    "Lao": ("tiếng Lào", "Lao"),
    "Khmer": ("tiếng Khmer", "Khmer"),
    "Arabic": ("tiếng Ả Rập", "Arabic"),
    "Hindi": ("tiếng Hindi", "Hindi"),
    "Greek": ("tiếng Hy Lạp", "Greek"),
    "Hebrew": ("tiếng Do Thái", "Hebrew"),
}
