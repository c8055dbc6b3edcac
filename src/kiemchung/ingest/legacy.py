"""Texts in the encodings that Vietnamese was written in before Unicode, recognised by evidence.

Sources of the tables: TCVN 5712:1993 (VN1, which holds the ABC fonts such as .VnTime), the VNI-Windows key table
of VNI Software, RFC 1456 (VIQR) and Microsoft's code page 1258. A reading is believed when nearly all of its
accented words are Vietnamese syllables, some of them frequent ones, and no other reading does as well.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kiemchung.errors import EncodingError, UnsupportedInput
from kiemchung.ingest.syllables import is_placed, is_plain_syllable, is_syllable

UTF8, UTF16, UTF32 = "utf-8", "utf-16", "utf-32"
WINDOWS_1258, TCVN3, VNI, VIQR = "windows-1258", "tcvn3", "vni-windows", "viqr"
UNICODE = "unicode"

_Reader = Callable[[bytes], str | None]

# Readings are compared on the beginning of a text; that many characters hold thousands of words.
_SAMPLE = 200_000
# Shares that a reading needs (see _Evidence). Measured on 300 news sentences in three encodings: right readings have
# at least 0.94, 0.92 and 0.20, and 99 in 100 wrong ones at most 0.42, 0.50 and 0.08.
_ACCENTED_SHARE = 0.85
_WORD_SHARE = 0.7
_FREQUENT_SHARE = 0.1
# About half of the accented words of any Vietnamese text.
_FREQUENT_WORDS = (
    "là của và các có được không người những một năm đã với để này ở về đến từ tại cũng như vào phải hơn số tôi "
    "ông bà chỉ còn rất làm gì nào nước việt thì nếu đang bị vì rồi sẽ mà đây đó trên dưới ngày tháng giờ tỉnh "
    "thành phố hà nội nhà nhiều thế họ chị đi lại quốc hội điều bộ luật công đồng lớn trước nhất việc cả khác độ "
    "đầu đất mới sự cần đường học trường chính thủ đô cái lên nói thấy muốn biết ấy bạn tự mọi mỗi giữa đều hồ "
    "chí địa động bằng cộng hòa hoà xã chủ nghĩa độc lập tổ chức vẫn đội mình đâu hãy cảm ơn chưa thể chúng nó "
    "cậu chuyện vậy nữa mấy lúc đúng thật hết đừng nên hiện tên thường gọi nhỏ cùng sông biển núi thuộc huyện "
    "phường dân khoảng nhân mất viết sách quyền lực đại hệ thống dụng nghiệp phát triển tế sản xuất giá tiền lý "
    "phó thứ sức bệnh viện giáo dục kỳ thời quân hoạt sống chết tốt xấu mẹ bố bác thầy gái trẻ lời tiếng tìm "
    "thích dài rộng thấp nhưng bởi hoặc khiến gồm tới rằng đủ bốn sáu bảy tám chín mười trăm nghìn triệu tỷ tỉ"
)
_FREQUENT = frozenset(_FREQUENT_WORDS.split())

_WORD = re.compile(r"[^\W\d_]+")
_SURE_UNICODE = re.compile("[\u0103\u0111\u01a1\u01b0\u0300-\u0323\u1ea0-\u1ef9]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it was found to be in (``unicode`` for a str that was in order)."""

    text: str
    encoding: str


class _Evidence(NamedTuple):
    """How Vietnamese a reading is, as shares from 0 to 1.

    Args:
        accented: syllables among the words with accents.
        words: syllables among these and the lower-case words without.
        frequent: frequent Vietnamese words among those with accents.
    """

    accented: float
    words: float
    frequent: float

    @property
    def convincing(self) -> bool:
        return self.accented >= _ACCENTED_SHARE and self.words >= _WORD_SHARE and self.frequent >= _FREQUENT_SHARE


def decode(data: bytes) -> Decoded:
    """Decodes bytes in UTF-8, UTF-16 or UTF-32 with BOM, windows-1258, TCVN3, VNI-Windows or VIQR.

    Empty bytes give the empty text.

    Raises:
        UnsupportedInput: binary data.
        EncodingError: the encoding cannot be told, or the bytes break off within it; gives the byte position.
    """
    for bom, encoding in ((codecs.BOM_UTF32_LE, UTF32), (codecs.BOM_UTF32_BE, UTF32)):
        if data.startswith(bom):
            return _decode_wide(data, encoding)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode_wide(data, UTF16)
    _refuse_binary(data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _decode_legacy(data, error)
    return _repaired(text) or Decoded(text, UTF8)


def repair(text: str) -> Decoded:
    """Converts a str that was decoded wrongly: TCVN3, VNI-Windows, windows-1258 or UTF-8 read as Latin-1 or
    cp1252, and VIQR. A text of which that is not sure comes back untouched, as ``unicode``.
    """
    return _repaired(text) or Decoded(text, UNICODE)


def _repaired(text: str) -> Decoded | None:
    if text.isascii():
        return _best(text.encode(), {VIQR: _from_viqr})
    if _SURE_UNICODE.search(text) or (data := _as_bytes(text)) is None or _evidence(text).convincing:
        return None
    return _best(data, {UTF8: _from_utf8} if _from_utf8(data) is not None else _ONE_BYTE)


def _decode_wide(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise _unreadable(error.start) from error


_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\x0b\x0c\r\x1b") + b"\x7f"
# VN1 puts twelve capital letters among the control codes; even a text all in capitals keeps under this share.
_CONTROL_SHARE = 0.1


def _refuse_binary(data: bytes) -> None:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if b"\0" in data or controls > _CONTROL_SHARE * len(data):
        raise UnsupportedInput(
            "Dữ liệu này là tệp nhị phân, không phải văn bản; hãy đưa vào tệp văn bản, HTML, PDF hoặc DOCX.",
            "This is binary data, not text; give a text, HTML, PDF or DOCX file.",
        )


def _decode_legacy(data: bytes, error: UnicodeDecodeError) -> Decoded:
    lenient = data.decode(UTF8, "surrogateescape")
    broken = sum("\udc80" <= char <= "\udcff" for char in lenient)
    if sum(char > "\x7f" for char in lenient) > 2 * broken:
        raise _unreadable(error.start) from error
    found = _best(data, _ONE_BYTE)
    if found is None:
        raise _unreadable(error.start) from error
    return found


def _unreadable(position: int) -> EncodingError:
    return EncodingError(
        f"Không xác định được bảng mã của văn bản (lỗi ở vị trí byte {position}); hãy lưu lại tệp dưới dạng UTF-8.",
        f"The encoding of the text cannot be told (error at byte {position}); save the file as UTF-8.",
    )


def _best(data: bytes, readers: Mapping[str, _Reader]) -> Decoded | None:
    """The one convincing reading of ``data``; None where there is none, or two that are equally so."""
    found = [
        (evidence, name)
        for name, read in readers.items()
        if (sample := read(data[:_SAMPLE])) is not None and (evidence := _evidence(sample)).convincing
    ]
    found.sort(reverse=True)
    if not found or (len(found) > 1 and found[0][0] == found[1][0]):
        return None
    name = found[0][1]
    text = readers[name](data)
    return None if text is None else Decoded(text, name)


def _evidence(text: str) -> _Evidence:
    words = _WORD.findall(text[:_SAMPLE])
    accented = [word for word in words if not word.isascii()]
    plain = [word for word in words if word.isascii() and word.islower()]
    valid = sum(map(_is_word, accented))
    return _Evidence(
        accented=valid / max(1, len(accented)),
        words=(valid + sum(map(is_plain_syllable, plain))) / max(1, len(accented) + len(plain)),
        frequent=sum(word.lower() in _FREQUENT for word in accented) / max(1, len(accented)),
    )


def _is_word(word: str) -> bool:
    return (word.islower() or word.isupper() or word.istitle()) and is_syllable(word.lower())


# --- bytes behind a str ---------------------------------------------------------------------------------------

# cp1252 between 0x80 and 0x9F; the five codes that it leaves out stay what they are in Latin-1 (WHATWG encodings).
_CP1252 = {code: char for code in range(0x80, 0xA0) if (char := bytes([code]).decode("cp1252", "ignore"))}
_CP1252_CODES = {char: code for code, char in _CP1252.items()}


def _as_bytes(text: str) -> bytes | None:
    """The bytes that read as ``text`` in cp1252 or Latin-1; None if some character is in neither."""
    codes = [ord(char) if char <= "\xff" else _CP1252_CODES.get(char, -1) for char in text]
    return None if -1 in codes else bytes(codes)


def _from_utf8(data: bytes) -> str | None:
    # A sample may end within a character: that is no proof against UTF-8.
    text, used = codecs.utf_8_decode(data, "ignore", False)
    return text if text.encode() == data[:used] and len(data) - used < 4 else None


def _from_windows_1258(data: bytes) -> str | None:
    text = data.decode("cp1258", "replace")
    return None if "\ufffd" in text else unicodedata.normalize("NFC", text)


# --- TCVN3 ----------------------------------------------------------------------------------------------------

_TCVN3_HIGH = (
    "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ"
    "ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
    "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ"
    "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    "éẹềểễếệìỉỄẾỒĩíịò"
    "Ổỏõóọồổỗốộờởỡớợù"
    "ỖủũúụừửữứựỳỷỹýỵỐ"
)
_TCVN3_LOW = dict(zip(b"\x01\x02\x04\x05\x06\x11\x12\x13\x14\x15\x16\x17", "ÚỤỪỬỮỨỰỲỶỸÝỴ", strict=True))
_TCVN3 = {**_TCVN3_LOW, **dict(zip(range(0x80, 0x100), _TCVN3_HIGH, strict=True))}
_TCVN3_RUN = re.compile("[A-Za-z\x01\x02\x04-\x06\x11-\x17\x80-\x9f\xa1-\xff]+")
_C1, _ONLY_C1 = re.compile("[\x80-\x9f]"), re.compile("[\x80-\x9f]*")
# Codes that Word's typographic marks share with capitals that are no word by themselves: … ‘ ’ “ ” • – — ‚ „
_MARKS_ALONE = frozenset("\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97")
_TRIMS = ((0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (1, 2))


def _from_tcvn3(data: bytes) -> str:
    text = _TCVN3_RUN.sub(_tcvn3_run, data.decode("latin-1")).translate({0xA0: " "})
    return "".join(map(_raise_line, _WORD.sub(_raise_word, text).splitlines(keepends=True)))


def _tcvn3_run(match: re.Match[str]) -> str:
    """A run of letters. Above 0x7F it may hold capitals or the typographic marks of cp1252 at the same codes:
    it is a word with as few marks around it as make it a syllable."""
    run = match[0]
    for head, tail in _TRIMS:
        before, core, after = run[:head], run[head : len(run) - tail], run[len(run) - tail :]
        word = core.translate(_TCVN3)
        right = not _C1.search(core) or (core not in _MARKS_ALONE and _is_word(word))
        if right and _ONLY_C1.fullmatch(before + after):
            return before.translate(_CP1252) + word + after.translate(_CP1252)
    return run.translate(_CP1252).translate(_TCVN3)


def _raise_word(match: re.Match[str]) -> str:
    """ "VIệT" was written in a font of capitals (.VnTimeH), where small accented letters look like large ones."""
    word = match[0]
    plain = "".join(char for char in word if char.isascii())
    return word.upper() if len(plain) > 1 and plain.isupper() else word


def _raise_line(line: str) -> str:
    plain = "".join(char for char in line if char.isascii() and char.isalpha())
    return line.upper() if len(plain) > 1 and plain.isupper() else line


# --- VNI-Windows ----------------------------------------------------------------------------------------------

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = _FIVE = "\u0300\u0301\u0309\u0303\u0323"
_HAT, _BREVE = "\u0302", "\u0306"
_VNI_SINGLE = dict(zip("ìíæóòîñôö", "ìíỉĩịỵđơư", strict=True))
_VNI_MARKS = (
    ("aeouyôö", dict(zip("øùûõï", _FIVE, strict=True))),
    ("aeo", dict(zip("âàáåãä", (_HAT, *(_HAT + tone for tone in _FIVE)), strict=True))),
    ("a", dict(zip("êèéúüë", (_BREVE, *(_BREVE + tone for tone in _FIVE)), strict=True))),
)


def _vni_table() -> dict[str, str]:
    table = _VNI_SINGLE | {key.upper(): letter.upper() for key, letter in _VNI_SINGLE.items()}
    for bases, marks in _VNI_MARKS:
        for base in bases + bases.upper():
            for mark, combining in marks.items():
                letter = unicodedata.normalize("NFC", table.get(base, base) + combining)
                table |= {base + mark: letter, base + mark.upper(): letter}
    return table


_VNI = _vni_table()
_VNI_KEY = re.compile("[AEOUYaeouyÔÖôö][ÂÀÁÅÃÄÊÈÉÚÜËØÙÛÕÏâàáåãäêèéúüëøùûõï]|[^\x00-\x7f]")


def _from_vni(data: bytes) -> str | None:
    text = data.decode("latin-1").translate(_CP1252)
    stray = sum(key[-1].isalpha() and key not in _VNI for key in _VNI_KEY.findall(text))
    keys = sum(char.isalpha() and not char.isascii() for char in text)
    if stray > (1 - _ACCENTED_SHARE) * keys:
        return None
    return _VNI_KEY.sub(lambda match: _VNI.get(match[0], match[0]), text)


_ONE_BYTE: Mapping[str, _Reader] = {TCVN3: _from_tcvn3, VNI: _from_vni, WINDOWS_1258: _from_windows_1258}

# --- VIQR -----------------------------------------------------------------------------------------------------

_VIQR_MARKS = {"^": _HAT, "(": _BREVE, "+": "\u031b", "`": _GRAVE, "'": _ACUTE, "?": _HOOK, "~": _TILDE, ".": _DOT}
# What English or program text hardly has: a mark of vowel quality or of tone within a word.
_VIQR_STRONG = re.compile(r"[aeo]\^|(?:a\(|[ou]\+)[`'?~.a-z]|[aeiouy][`~]|dd[aeiou]|[aeiouy][.?'][a-z]", re.IGNORECASE)
_VIQR_RUN = re.compile(r"(?<![\^+~\\A-Za-z])[A-Za-z][`'?~.^(+\\A-Za-z]*")
_VIQR_KEY = re.compile(r"\\(?P<plain>.)|(?P<d>[dD])[dD]|(?P<vowel>[aeiouyAEIOUY])(?P<shape>[\^(+]?)(?P<tone>[`'?~.]?)")
_VIQR_SHARE = 0.3


def _from_viqr(data: bytes) -> str | None:
    """None unless marks are as dense as in Vietnamese, where four words in five carry one."""
    source = data.decode("ascii")
    if not _VIQR_STRONG.search(source):
        return None
    text = _VIQR_RUN.sub(_viqr_run, source)
    words = _WORD.findall(text[:_SAMPLE])
    accented = sum(not word.isascii() for word in words)
    dense = accented >= _VIQR_SHARE * len(words) and (accented > 2 or len(words) < 4)
    return text if dense else None


def _viqr_run(match: re.Match[str]) -> str:
    """The run with as many marks read as leave it a row of syllables: a last "." or "?" may be punctuation."""
    run = match[0]
    for tail in range(3):
        text = _VIQR_KEY.sub(_viqr_key, run[: len(run) - tail])
        if all(_is_word(word) and is_placed(word.lower()) for word in _WORD.findall(text)):
            return text + run[len(run) - tail :]
    return _VIQR_KEY.sub(lambda key: _viqr_key(key) if key["plain"] or key["shape"] == "^" else key[0], run)


def _viqr_key(match: re.Match[str]) -> str:
    if match["plain"]:
        return match["plain"]
    if match["d"]:
        return "đ" if match["d"] == "d" else "Đ"
    marks = _VIQR_MARKS.get(match["shape"], "") + _VIQR_MARKS.get(match["tone"], "")
    letter = unicodedata.normalize("NFC", match["vowel"] + marks)
    return letter if len(letter) == 1 else match[0]
