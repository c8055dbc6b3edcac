"""The few templates whose words belong to the text, by their names on the Vietnamese Wikipedia."""

from __future__ import annotations

import re
from collections.abc import Callable

_MAX_NAME = 100
_INFOBOX = (
    *("thông tin", "hộp thông tin", "bảng thông tin", "infobox", "tóm tắt về", "bảng phân loại"),
    *("taxobox", "automatic taxobox", "speciesbox"),
)
_PREFIX = re.compile(r"(?:bản mẫu|template|tiêu bản)\s*:\s*")
_ENGLISH_NUMBER = re.compile(r"([-−]?)([0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,18})(?:\.([0-9]{1,18}))?")

_MEDIA = re.compile(r"\.(jpe?g|png|svg|gif|webp|tiff?|og[agv]|webm|mp[34]|wav|flac|pdf|djvu|stl)$", re.IGNORECASE)
_LOOKS = re.compile(
    r"\b(?:images?|img|photos?|picture|logo|maps?|flag|caption|coords?|coordinates)(?:size|width|caption|alt)?\d*\b"
    r"|\b(?:alt|upright|pushpin|colou?rs?|style|footnotes?)\d*\b|\b(?:tọa|toạ) độ\b"
)
_NO_FACT = re.compile(
    r"(?:(?:tên|cỡ|kích cỡ|kích thước|độ rộng|rộng|chú thích|ghi chú|kiểu) )?"
    r"(?:hình(?: ảnh)?|ảnh(?: bìa| nền)?|tập tin|bản đồ|biểu trưng|cờ|huy hiệu|chữ ký)\d*"
    r"(?: (?:cỡ|kích cỡ|kích thước|độ rộng|rộng|size|chú thích))?"
    r"|(?:lat|long?)(?:itude)?(?: ?(?:d|m|s|ns|ew|deg|min|sec|degrees|minutes|seconds|direction))?"
    r"|chú thích|màu(?: nền| chữ)?|embed|child|module|mô đun|nocat|class|below|refs?|nguồn|wikidata"
)
_UNITS = {
    **{"km2": "km²", "sqkm": "km²", "m2": "m²", "sqm": "m²", "m3": "m³", "km3": "km³", "cm2": "cm²", "cm3": "cm³"},
    **{"sqmi": "dặm vuông", "mi": "dặm", "c": "°C", "f": "°F", "°c": "°C", "°f": "°F", "km/h": "km/h"},
}
_SMALLER = ("in", "oz", "lb", "ft", "yd")
_HEIGHT = ("height", "chiều cao")
_BETWEEN = {"to": "đến", "-": "–", "–": "–", "and": "và", "và": "và", "or": "hoặc", "x": "×", "by": "×", "đến": "đến"}

_FIRST = (
    *("nowrap", "nobr", "không ngắt", "không xuống dòng", "small", "smaller", "nhỏ", "chữ nhỏ", "big", "larger"),
    *("abbr", "viết tắt", "nihongo", "url", "flag", "flagcountry", "quốc kỳ", "sup", "sub", "ruby", "sic"),
    *("quote", "cquote", "blockquote", "trích dẫn", "plainlist", "plain list", "flatlist", "flat list", "linktext"),
    *("b", "bold", "in đậm", "italic", "in nghiêng", "nghiêng", "u", "underline", "tooltip", "marriage", "kết hôn"),
    *("center", "giữa", "nobold", "normal", "noitalic"),
)
_DATES = (
    *("ngày", "ngày tháng", "ngày sinh", "ngày sinh và tuổi", "ngày mất", "ngày mất và tuổi", "ngày bắt đầu"),
    *("ngày kết thúc", "ngày thành lập", "ngày phát hành", "ngày bắt đầu và tuổi", "birth date", "death date"),
    *("birth date and age", "death date and age", "start date", "start date and age", "end date", "film date"),
    *("birth-date", "death-date", "birth year and age", "dts", "date", "bda"),
)


def carries_text(name: str) -> bool:
    """Whether a template of this name is an infobox or stands for words of its sentence."""
    known = _known(name)
    return known in _WORDS or known in _HEIGHT or known.startswith((*_INFOBOX, "lang-", "formatnum:"))


def is_infobox(name: str) -> bool:
    return _known(name).startswith(_INFOBOX)


def is_fact(label: str, value: str) -> bool:
    """Whether a parameter of an infobox tells of its subject, rather than of pictures, maps and looks."""
    if not label or len(label) > _MAX_NAME or not any(map(str.isalnum, value)):
        return False
    if _MEDIA.search(value) or value.casefold() in ("yes", "no"):
        return False
    return not _LOOKS.search(label.casefold()) and not _NO_FACT.fullmatch(label.casefold())


def words(name: str, values: dict[str, str]) -> str:
    """What a template puts into its sentence, "" for one that is not known.

    Args:
        values: plain words by parameter; those without a name are "1", "2" and so on.
    """
    known = _known(name)
    if known in _HEIGHT:
        return f"{vietnamese_number(values['m'])} m" if values.get("m") else ""
    if known.startswith("formatnum:"):
        return vietnamese_number(known.removeprefix("formatnum:").strip())
    arguments: list[str] = []
    while (value := values.get(str(len(arguments) + 1))) is not None:
        arguments.append(value)
    if known.startswith("lang-"):
        return _nth(1)(arguments)
    return _WORDS[known](arguments) if known in _WORDS else ""


def vietnamese_number(value: str) -> str:
    """1,234.5 or 1234.5, as templates want it, to 1.234,5; anything else stays."""
    number = _ENGLISH_NUMBER.fullmatch(value)
    if not number:
        return value
    sign, whole, decimals = number.groups()
    return sign + f"{int(whole.replace(',', '')):,}".replace(",", ".") + (f",{decimals}" if decimals else "")


def _known(name: str) -> str:
    return _PREFIX.sub("", " ".join(name[:_MAX_NAME].replace("_", " ").split()).casefold(), count=1)


def _nth(place: int) -> Callable[[list[str]], str]:
    return lambda arguments: arguments[place - 1] if len(arguments) >= place else ""


def _joined(by: str) -> Callable[[list[str]], str]:
    return lambda arguments: by.join(filter(None, arguments))


def _always(value: str) -> Callable[[list[str]], str]:
    return lambda _: value


def _measure(arguments: list[str]) -> str:
    """{{convert|10|to|20|km|mi}} to "10 đến 20 km": what it is converted to is left out."""
    parts = []
    for place, value in enumerate(arguments):
        if value.casefold() in _BETWEEN:
            parts.append(_BETWEEN[value.casefold()])
        elif value[:1].isdigit() or value[:1] in ("-", "−"):
            parts.append(vietnamese_number(value))
        else:
            parts.append(_UNITS.get(value.casefold(), value))
            if _nth(place + 3)(arguments) not in _SMALLER:  # as in 5 ft 11 in, which are one length
                break
    return " ".join(parts)


def _date(arguments: list[str]) -> str:
    """Year, month and day in this order or the other way about; what follows them (a second date) is left out."""
    numbers = []
    for value in arguments[:3]:
        if not re.fullmatch("[0-9]{1,4}", value):
            break
        numbers.append(int(value))
    if len(numbers) < 2:
        return _nth(1)(arguments)
    if numbers[0] <= 31:
        numbers = [*([0] if len(numbers) < 3 else []), *reversed(numbers)]
    year, month, day = [*numbers, 0, 0][:3]
    parts = [f"{day}" if day else "", f"tháng {month}" if month else "", f"năm {year}" if year else ""]
    return " ".join(filter(None, parts))


def _fraction(arguments: list[str]) -> str:
    return " ".join(filter(None, [*arguments[:-2], "/".join(arguments[-2:])]))


_WORDS: dict[str, Callable[[list[str]], str]] = {
    **dict.fromkeys(_FIRST, _nth(1)),
    **dict.fromkeys(("lang", "langx", "ngôn ngữ", "native name", "color", "màu", "font color", "colour"), _nth(2)),
    **dict.fromkeys(("transl", "transliteration"), lambda arguments: arguments[-1] if arguments else ""),
    **dict.fromkeys(("hlist", "ubl", "unbulleted list", "danh sách ngang", "cslist"), _joined(", ")),
    **dict.fromkeys(("convert", "cvt", "chuyển đổi", "đổi", "đổi đơn vị"), _measure),
    **dict.fromkeys(("formatnum", "số"), lambda arguments: vietnamese_number(_nth(1)(arguments))),
    **dict.fromkeys(_DATES, _date),
    **dict.fromkeys(("as of", "tính đến"), lambda arguments: f"tính đến {_date(arguments)}"),
    **dict.fromkeys(("circa", "c.", "khoảng"), lambda arguments: f"khoảng {_joined(' ')(arguments)}"),
    **dict.fromkeys(("frac", "fraction", "sfrac", "phân số"), _fraction),
    **dict.fromkeys(("–", "ndash", "en dash", "dash"), _always("–")),
    **dict.fromkeys(("nbsp", "space", "snds"), _always(" ")),
    **dict.fromkeys(("snd", "spaced ndash", "spnd"), _always(" – ")),
    **dict.fromkeys(("br", "break", "clear line"), _always("\n")),
    **{"=": _always("="), "!": _always("|")},
}
