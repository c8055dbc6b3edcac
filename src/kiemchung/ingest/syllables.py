"""The closed set of Vietnamese syllables: onset, rime and tone.

The inventory is the one that school grammars give (after Đoàn Thiện Thuật, *Ngữ âm tiếng Việt*, 1977): written
onsets, written rimes, and six tones, of which rimes that end in a stop take two. Text that is Vietnamese consists
of such syllables; text that is not soon stops doing so.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_STOP_TONES = frozenset("\u0301\u0323")
_STOPS = ("c", "ch", "p", "t")

# "k", "gh" and "ngh" are how "c", "g" and "ng" are written before front vowels.
_FRONT_ONSETS = ("k", "gh", "ngh")
_BACK_ONSETS = ("c", "g", "ng")
_FREE_ONSETS = "b ch d đ gi h kh l m n nh p ph qu r s t th tr v x"
_FRONT_VOWELS = frozenset("eêiy")

_RIMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
oe oen oeo oet
ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uêu uơ uôc uôi uôm uôn uông uôt
uy uya uych uyên uyêt uynh uyn uyp uyt uyu
ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
y yêm yên yêng yêt yêu
"""
_QU_ONLY = ("ôc",)
# "giêng" is gi + iêng and "gìn" gi + in: the two i are written once.
_GI_RIMES = ("", "a", "n", "êng", "êt", "êc", "p", "t", "m")
# Place names of minority languages that every Vietnamese text writes so.
_EXTRA = ("đăk", "đắk", "lăk", "lắk", "kan", "kạn", "kon", "krông", "ea", "ka")


def _fits(onset: str, rime: str) -> bool:
    if onset == "qu":
        return rime[0] not in "uoôư" or rime in _QU_ONLY
    if onset in _FRONT_ONSETS:
        return rime[0] in _FRONT_VOWELS
    if onset in _BACK_ONSETS:
        return rime[0] not in _FRONT_VOWELS or (onset == "g" and rime in ("i", "in"))
    return rime[0] != "y" or len(rime) == 1 or not onset


def _inventory() -> frozenset[str]:
    onsets = ("", *_FREE_ONSETS.split(), *_FRONT_ONSETS, *_BACK_ONSETS)
    syllables = {onset + rime for onset in onsets for rime in _RIMES.split() if _fits(onset, rime)}
    return frozenset(syllables | {"gi" + rime for rime in _GI_RIMES} | set(_EXTRA))


def fold(word: str) -> str:
    """``word`` without tone and vowel marks, đ as d; case is kept."""
    bare = "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
    return bare.replace("đ", "d").replace("Đ", "D")


_SYLLABLES = _inventory()
_LONGEST = max(map(len, _SYLLABLES))
_PLAIN = frozenset(fold(syllable) for syllable in _SYLLABLES)


def _split_tone(word: str) -> tuple[str, str]:
    marks = unicodedata.normalize("NFD", word)
    tones = "".join(char for char in marks if char in _TONES)
    return unicodedata.normalize("NFC", "".join(char for char in marks if char not in _TONES)), tones


def is_syllable(word: str) -> bool:
    """Whether ``word`` (NFC, lower case) is a possible Vietnamese syllable as it is written with its marks."""
    return len(word) <= _LONGEST and _is_short_syllable(word)


@lru_cache(maxsize=65536)
def _is_short_syllable(word: str) -> bool:
    if word in _EXTRA:
        return True
    base, tones = _split_tone(word)
    if base not in _SYLLABLES or len(tones) > 1:
        return False
    return not base.endswith(_STOPS) or tones in _STOP_TONES


_PARTS = re.compile("(qu|gi(?=[aăâeêoôơuư])|[^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)(.*)")


def is_placed(word: str) -> bool:
    """Whether the tone of a syllable (lower case) stands on a letter that may carry it.

    "hoà" (the old way) and "hòa" (the new) are both right, "aỉ" is not. A syllable without a tone mark is right.
    """
    parts = _PARTS.fullmatch(_split_tone(word)[0])
    if parts is None:
        return False
    onset, vowels, coda = parts.groups()
    marked = [at for at, char in enumerate(word) if _split_tone(char)[1]]
    return all(at - len(onset) in _places(vowels, coda) for at in marked)


def _places(vowels: str, coda: str) -> tuple[int, ...]:
    hats = [at for at, char in enumerate(vowels) if char in "ăâêôơư"]
    if hats:
        return (hats[-1],)
    if len(vowels) != 2:
        return (len(vowels) // 2,)
    if coda:
        return (1,)
    return (0, 1) if vowels in ("oa", "oe", "uy") else (0,)


def is_plain_syllable(word: str) -> bool:
    """Whether ``word`` (lower case, ASCII) is a possible Vietnamese syllable written without any marks."""
    return word in _PLAIN
