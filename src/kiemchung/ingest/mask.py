"""Takes the traces of private persons out of a text before anything of it is kept.

Telephone numbers, e-mail addresses and accounts become ``[số điện thoại]``, ``[email]`` and ``[tài khoản]``. The
claims stay readable: years, sums, dates, laws, scores and the emergency numbers are no traces of a person. Numbers
follow the national numbering plan (Circular 22/2014/TT-BTTTT; area codes of 2017, mobile prefixes of 2018), with the
plan before it, which older texts use.
"""

from __future__ import annotations

import re

PHONE = "[số điện thoại]"
EMAIL = "[email]"
ACCOUNT = "[tài khoản]"

_AT, _DOT = r"(?:@| ?[\[(](?:at|a còng)[\])] ?)", r"(?:\.| ?[\[(](?:dot|chấm)[\])] ?)"
_EMAIL = re.compile(
    rf"(?<![\w.+\-])[\w.+\-]++{_AT}[a-z0-9\-]++(?:{_DOT}[a-z0-9\-]++)*{_DOT}[a-z]{{2,}}(?![\w\-])", re.IGNORECASE
)
_PROFILE = re.compile(
    r"(?<![\w.@/\-])(?:https?://)?(?:(?:www|m|web|mbasic|touch|vi-vn)\.)*"
    r"(?:(?:facebook\.com|fb\.com|fb\.me|m\.me|t\.me|telegram\.me|zalo\.me|instagram\.com|twitter\.com|x\.com"
    r"|linkedin\.com/in)/|(?:threads\.net|threads\.com|tiktok\.com)/@|youtube\.com/(?:@|c/|user/|channel/))"
    r"[^\s<>\"'“”‘’()\[\]{},;]*[^\s<>\"'“”‘’()\[\]{},;.:!?…]",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@.\]])@(?=[^\W\d])\w++(?:[.@]\w++)*+")

# Digit after digit, at most three separators apart, so many of them: no match runs on, whatever the text.
_GAP = r"[ .()\-–]{0,3}"
_NUMBER = re.compile(
    rf"""(?<!\d)(?:
      (?P<international>(?:\(?\+\ ?\(?84|\((?=84[ .\-]?\d{{0,3}}\))84|\(?0084){_GAP}0?
        (?:{_GAP}2(?:{_GAP}\d){{9}}|{_GAP}1(?:{_GAP}\d){{9}}|{_GAP}[3-9](?:{_GAP}\d){{8}}))
    | (?P<bare>84-?(?:2(?:-?\d){{9}}|[35789](?:-?\d){{8}}))
    | (?P<national>\(?0{_GAP}
        (?:2(?:{_GAP}\d){{9}}|1{_GAP}[2689](?:{_GAP}\d){{8}}|4{_GAP}[3-9](?:{_GAP}\d){{7}}
        |(?:3{_GAP}[2-9]|5{_GAP}[25689]|7{_GAP}[06-9]|8{_GAP}[1-9]|9{_GAP}\d)(?:{_GAP}\d){{7}}))
    | (?P<hotline>1[89]00(?:[ .\-–]?\d){{4,6}})
    | (?P<loose>\(?(?:0|\+\ ?\d)(?:{_GAP}\d){{7,13}})
    | (?P<local>[2-9](?:[ .\-]?\d){{6,7}})
    )(?!\d)""",
    re.VERBOSE,
)
_LABEL = re.compile(
    r"(?<![^\W_])(?:điện thoại|đường dây nóng|tổng đài|hot ?line|sđt|sdt|đt|tel|phone|mobile|di động|fax|zalo|viber"
    r"|whatsapp|liên hệ|lh|gọi|call|alo|cskh|chăm sóc khách hàng|số máy)(?P<rest>(?![^\W_])[^\n]{0,20}|)$",
    re.IGNORECASE,
)
# Longer than any label with what may stand after it.
_LABEL_WITHIN = 48
_AFTER_LABEL = re.compile(r"\s*[:.]{1,2}\s*")
_UNIT = re.compile(
    r"\s*(?:đồng|đ\b|vnđ|vnd|usd|euro|đô|triệu|tỷ|tỉ|nghìn|ngàn|%|người|lượt|tấn|kg|km|ha\b|m²|m2|chiếc|cái)",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
# Numbers of books and articles, with the beginning that the parts of an ISBN may have.
_CATALOGUE = re.compile(r"(?:ISBN|ISSN|OCLC|PMID|LCCN|DOI)[-\s:.()]*(?:1[03][-\s:.()]+)?(?:97[89][-\s]?)?$")
_YEARS = re.compile(r"1[89]00[ ]?[\-–][ ]?(?:1[89]|20)\d\d")


def mask(text: str) -> str:
    """``text`` with telephone numbers, e-mail addresses and accounts replaced; masking twice changes nothing.

    A pass takes time linear in the length of ``text`` (NFC); what one pass uncovers (an account behind a number)
    the next one masks. Offsets change, so it comes before all that keeps offsets.
    """
    while (masked := _mask_once(text)) != text:
        text = masked
    return text


def _mask_once(text: str) -> str:
    text = _PROFILE.sub(ACCOUNT, _EMAIL.sub(EMAIL, text))
    return _HANDLE.sub(ACCOUNT, _mask_numbers(text))


def _mask_numbers(text: str) -> str:
    pieces: list[str] = []
    done = at = 0
    while match := _NUMBER.search(text, at):
        start = match.start()
        if _stands_free(text, start, done) and _is_phone(match):
            start += match[0].startswith("(") and match[0].count("(") > match[0].count(")")
            pieces += (text[done:start], PHONE)
            done = at = match.end()
        else:
            at = start + 1
    return "".join([*pieces, text[done:]])


def _stands_free(text: str, start: int, done: int) -> bool:
    """Not the decimals of a number, nor the digits of a code, unless a label runs into them ("SĐT0912…")."""
    before = text[max(done, start - 2) : start]
    if before[:1].isdigit() and before[1:] in (".", ","):
        return False
    return not (before[-1:].isalpha() or before[-1:] == "_") or _label(text, start) == ""


def _is_phone(match: re.Match[str]) -> bool:
    label = _label(match.string, match.start())
    match match.lastgroup:
        case "international":
            return True
        case "bare":
            return not _UNIT.match(match.string, match.end())
        case "national":
            catalogued = _CATALOGUE.search(match.string[max(0, match.start() - _LABEL_WITHIN) : match.start()])
            return label is not None or (_is_usual(match[0]) and not catalogued)
        case "hotline":
            return (label is not None or match[0][4] == ".") and not _YEARS.fullmatch(match[0])
        case "loose":
            return label is not None
    counted = _THOUSANDS.fullmatch(match[0]) or _UNIT.match(match.string, match.end())
    return label is not None and _AFTER_LABEL.fullmatch(label) is not None and not counted


def _label(text: str, start: int) -> str | None:
    """What stands between the last label before ``start`` and it; None if no label is near."""
    window = re.split(r"[\d\]]", text[max(0, start - _LABEL_WITHIN) : start])[-1]
    match = _LABEL.search(window) if len(window) > 1 else None
    return match["rest"] if match else None


def _is_usual(number: str) -> bool:
    """Grouped as telephone numbers are, and not as a row of small figures, a decimal or an ISBN."""
    sizes = [len(group) for group in re.findall(r"\d+", number)]
    if sizes[0] == 2:
        return min(sizes[1:]) > 2 or "(" in number or re.sub(r"\d\d", "", number) == "." * len(sizes[1:])
    # "0236 3 822 222": the exchange of a province has one digit.
    rest = sizes[2:] if sizes[0] == 4 and sizes[1:2] == [1] else sizes[1:]
    return sizes[0] > 2 and min(rest, default=2) > 1
