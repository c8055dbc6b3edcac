"""Old encodings: every letter there and back, and no hand laid on text that is in order."""

from __future__ import annotations

import itertools
import time
import unicodedata
from collections.abc import Callable

import pytest

from kiemchung.errors import EncodingError, UnsupportedInput
from kiemchung.ingest.legacy import decode, repair

SENTENCES = [
    "Thủ đô của nước Cộng hòa xã hội chủ nghĩa Việt Nam là Hà Nội.",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    "Năm 2024, sản lượng gạo xuất khẩu đạt khoảng 9 triệu tấn, tăng hơn mười phần trăm so với năm trước.",
    "Ông Nguyễn Văn Ẩn sinh ở Ấp Bắc, mẹ ông là bà Ỷ Lan; cả hai đều sống bằng nghề chài lưới.",
    "Ở đây có đủ các thanh: ngang, huyền, sắc, hỏi, ngã, nặng.",
    "Quỹ đạo của vệ tinh ấy kỳ lạ, quay chậm dần rồi ngừng hẳn giữa tháng Chạp.",
    "Ừ, tôi sẽ về quê thăm ngoại vào dịp Tết Ất Tỵ, rồi ghé Mỹ Tho mua kẹo dừa.",
    "Những đứa trẻ thơ ngây cười khúc khích, nghịch ngợm dưới gốc đa cổ thụ.",
    "Sông Hồng dài 1.149 km, chảy qua Lào Cai, Yên Bái, Phú Thọ rồi đổ ra biển.",
    "“Không có gì quý hơn độc lập, tự do” là câu nói nổi tiếng năm 1966.",
    "ĐIỀU LỆ CỦA HỢP TÁC XÃ NÔNG NGHIỆP KIỂU MỚI ĐÃ ĐƯỢC SỬA ĐỔI, BỔ SUNG.",
    "Bác sĩ khuyên người bệnh ngủ sớm, uống đủ nước, tránh ăn quá mặn hoặc quá ngọt.",
    "Xe cứu hỏa rú còi ầm ĩ; khói bốc nghi ngút từ dãy nhà trọ cuối hẻm.",
    "Ảnh hưởng của bão khiến sóng biển cao từ bốn đến sáu mét, gió giật cấp mười hai.",
    "Chị ấy vừa xoa dầu vừa lẩm bẩm: phải thuyết phục bằng được cậu út về hẳn Đồng Tháp!",
    "Ý kiến của cử tri đã được gửi tới Ủy ban Thường vụ Quốc hội trước kỳ họp.",
    "Đường Lý Thường Kiệt rộng rãi, hai bên vỉa hè rợp bóng cây sấu và cây sữa.",
    "Giếng nước ở giữa làng cạn đáy, mọi nhà phải gánh nước suối cách đó hai cây số.",
    "TRƯỜNG TIỂU HỌC LỘC NINH TỔ CHỨC HỘI DIỄN VĂN NGHỆ, THỂ DỤC THỂ THAO.",
    "Mỗi mẫu ruộng trũng chỉ cho vài tạ thóc; ruộng gò thì kiệt quệ vì hạn hán.",
]

BASES = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
LOWER = [unicodedata.normalize("NFC", base + tone) for base in BASES for tone in TONES]
ACCENTED = [char for char in [*LOWER, "đ"] if not char.isascii()]
LETTERS = ACCENTED + [char.upper() for char in ACCENTED]

Encoder = Callable[[str], bytes]

# The tables once more, letter by letter, so that a slip in the code's tables shows.
TCVN3_LOWER_CODES = (
    "A8 A9 AA AB AC AD AE B5 B6 B7 B8 B9 BB BC BD BE C6 C7 C8 C9 CA CB CC CE CF D0 D1 D2 D3 D4 D5 D6 D7 D8 DC DD "
    "DE DF E1 E2 E3 E4 E5 E6 E7 E8 E9 EA EB EC ED EE EF F1 F2 F3 F4 F5 F6 F7 F8 F9 FA FB FC FD FE"
)
TCVN3_LOWER = dict(
    zip("ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ", TCVN3_LOWER_CODES.split(), strict=True)
)
TCVN3_UPPER_CODES = (
    "A1 A2 A3 A4 A5 A6 A7 80 81 82 83 84 85 86 87 88 89 8A 8B 8C 8D 8E 8F 90 91 92 93 94 95 96 97 98 99 9A 9B 9C "
    "9D 9E 9F AF BA BF C0 C1 C2 C3 C4 C5 CD D9 DA DB E0 F0 FF 01 02 04 05 06 11 12 13 14 15 16 17"
)
TCVN3_UPPER = dict(
    zip("ĂÂÊÔƠƯĐÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨẰẲẴẮẦẨẪẤỀỂỄẾỒỔỖỐÚỤỪỬỮỨỰỲỶỸÝỴ", TCVN3_UPPER_CODES.split(), strict=True)
)
VNI_VOWEL = {"ă": "aê", "â": "aâ", "ê": "eâ", "ô": "oâ", "ơ": "ô", "ư": "ö"}
VNI_I = dict(zip("ìíỉĩịỵđ", "ìíæóòîñ", strict=True))
VNI_TONES = {
    "": dict(zip(TONES[1:], "øûõùï", strict=True)),
    "â": dict(zip(TONES[1:], "àåãáä", strict=True)),
    "ê": dict(zip(TONES[1:], "èúüéë", strict=True)),
}
VIQR_MARKS = dict(zip("\u0302\u0306\u031b\u0300\u0309\u0303\u0301\u0323", "^(+`?~'.", strict=True))


def to_tcvn3(text: str) -> bytes:
    codes = {**TCVN3_LOWER, **TCVN3_UPPER}
    return b"".join(bytes.fromhex(codes[c]) if c in codes else c.encode("cp1252") for c in text)


def vni_letter(char: str) -> str:
    lower = char.lower()
    if lower in VNI_I:
        return VNI_I[lower]
    marks = unicodedata.normalize("NFD", lower)
    tone = "".join(mark for mark in marks[1:] if mark in TONES)
    base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in TONES))
    key = VNI_VOWEL.get(base, base)
    shape = key[1:] if len(key) == 2 else ""
    return (key[0] + VNI_TONES[shape][tone]) if tone else key


def to_vni(text: str) -> bytes:
    keys = (vni_letter(c) if c.lower() in ACCENTED else c for c in text)
    return b"".join((key.upper() if c.isupper() else key).encode("cp1252") for key, c in zip(keys, text, strict=True))


def to_1258(text: str) -> bytes:
    return b"".join(_code_1258(char) for char in text)


def _code_1258(char: str) -> bytes:
    try:
        return char.encode("cp1258")
    except UnicodeEncodeError:
        marks = unicodedata.normalize("NFD", char)
        tone = next(mark for mark in marks[1:] if mark in TONES)
        base = unicodedata.normalize("NFC", marks.replace(tone, ""))
        return (base + tone).encode("cp1258")


def to_viqr(text: str) -> bytes:
    out = ""
    for char in text.replace("“", '"').replace("”", '"'):
        if char in "đĐ":
            out += "dd" if char == "đ" else "DD"
        elif char in VIQR_MARKS.values() and out[-1:] and (out[-1] in "aeiouyAEIOUY^(+"):
            out += "\\" + char
        else:
            base, *marks = unicodedata.normalize("NFD", char)
            out += base + "".join(VIQR_MARKS[m] for m in sorted(marks, key=lambda m: m in TONES))
    return out.encode("ascii")


ENCODERS: dict[str, Encoder] = {
    "tcvn3": to_tcvn3,
    "vni-windows": to_vni,
    "windows-1258": to_1258,
    "viqr": to_viqr,
    "utf-8": str.encode,
    "utf-16": lambda text: text.encode("utf-16"),
}


def readable(name: str, text: str) -> str:
    return text.replace("“", '"').replace("”", '"') if name == "viqr" else text


@pytest.mark.parametrize("sentence", SENTENCES, ids=range(len(SENTENCES)))
@pytest.mark.parametrize("name", ENCODERS)
def test_a_sentence_comes_back(name: str, sentence: str) -> None:
    decoded = decode(ENCODERS[name](sentence))
    assert (decoded.encoding, decoded.text) == (name, readable(name, sentence))


def syllable_with(char: str) -> str:
    base = unicodedata.normalize("NFD", char.lower())[0]
    stop = any(mark in unicodedata.normalize("NFD", char) for mark in "\u0301\u0323")
    word = "đi" if base == "đ" else f"k{char}" if base == "y" else f"b{char.lower()}{'t' if stop else 'n'}"
    return word.upper() if char.isupper() else word


@pytest.mark.parametrize("name", ENCODERS)
def test_every_letter_comes_back(name: str) -> None:
    assert len(LETTERS) == 134
    text = " ".join(SENTENCES[:8]) + "\n" + " ".join(map(syllable_with, LETTERS))
    assert decode(ENCODERS[name](text)).text == readable(name, text)


@pytest.mark.parametrize("sentence", SENTENCES, ids=range(len(SENTENCES)))
@pytest.mark.parametrize("name", ["tcvn3", "vni-windows", "windows-1258"])
def test_bytes_read_as_latin_1_are_repaired(name: str, sentence: str) -> None:
    mojibake = ENCODERS[name](sentence).decode("latin-1")
    assert (repair(mojibake).text, repair(mojibake).encoding) == (sentence, name)


@pytest.mark.parametrize("sentence", SENTENCES, ids=range(len(SENTENCES)))
def test_utf_8_read_as_cp1252_is_repaired(sentence: str) -> None:
    mojibake = "".join(
        bytes([code]).decode("cp1252") if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(code)
        for code in sentence.encode()
    )
    assert (repair(mojibake).text, repair(mojibake).encoding) == (sentence, "utf-8")
    assert decode(mojibake.encode()).text == sentence


@pytest.mark.parametrize(
    ("mojibake", "text", "encoding"),
    [
        ("ViÖt Nam", "Việt Nam", "tcvn3"),
        ("Vieät Nam", "Việt Nam", "vni-windows"),
        ("Viá»‡t Nam", "Việt Nam", "utf-8"),
        ("Vie^.t Nam", "Việt Nam", "viqr"),
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam", "tcvn3"),
        ("Thaønh phoá Hoà Chí Minh", "Thành phố Hồ Chí Minh", "vni-windows"),
        ("Bé “T− ph¸p” ®· c«ng bè".replace("−", "­"), "Bộ “Tư pháp” đã công bố", "tcvn3"),
        ("To^i ddang o+? dda^u? Anh la` ai?", "Tôi đang ở đâu? Anh là ai?", "viqr"),
        ("Ha` No^.i la` thu? ddo^ cu?a Vie^.t Nam.", "Hà Nội là thủ đô của Việt Nam.", "viqr"),
    ],
)
def test_known_mojibake(mojibake: str, text: str, encoding: str) -> None:
    assert (repair(mojibake).text, repair(mojibake).encoding) == (text, encoding)


def test_fonts_of_capitals_give_capitals() -> None:
    assert repair("Quèc héi ban hµnh LUËT Hßa GI¶I ë c¬ së.\nHµ NéI").text.splitlines() == [
        "Quốc hội ban hành LUẬT Hòa GIẢI ở cơ sở.",
        "HÀ NỘI",
    ]


def test_quotation_marks_and_capitals_share_codes() -> None:
    text = "Ông nói: “Đúng thế… tôi ở ‘BÀ RỊA’ – “ĐÀ NẴNG” đã lâu”."
    assert decode(to_tcvn3(text)).text == text


UNTOUCHED = [
    "",
    "Hello, world. How are you? I am fine. So do I.",
    "The price is $5 (about 120.000 d). Is it o? a? e? No.",
    "x = a^b + e^(i*t); f(a(b)) + o+u and y = x^2",
    "He's in Hanoi, isn't he? They're at O'Hare. C'mon, let's go!",
    "int add(int a, int b) { return a^b; } // to do: add(a, b)?",
    "nhom mau O+ va A+ rat hiem",
    "Ha Noi la thu do cua Viet Nam. Anh di dau? Em khong biet.",
    "vui qua ^o^ ^_^",
    "See ./a.out, ~/.bashrc and e.g. i.e. a.m. p.m. u.s.a.",
    "Où est né l'élève? Il a été à l'hôtel près de la forêt, là-bas, où l'été dure.",
    "né à Paris",
    "Le café est très bon; ça va, merci. Garçon, l'addition s'il vous plaît!",
    "Müller wohnt in München. Die Straße ist schön, aber für Bären zu groß. Ölförderung über Jahre.",
    "Für größere Städte gelten schärfere Regeln.",
    "El niño está aquí, ¿qué más quieres? Así es la vida, señor.",
    "São Paulo é a maior cidade do país; não há dúvida, irmã.",
    "Så då på två år.",
    "På måndag så går jag. Hår är inte så svårt att få.",
    "Çok güzel bir gün, değil mi?",
    "Việt Nam là nước ở Đông Nam Á. Giá 5 o?",
    "Cà phê là đồ uống phổ biến.",
    "là cá",
    "Россия и Украина",
    "日本語のテキスト",
    "Tiê\u0301ng Viê\u0323t",
    "😀 ok",
    "ñ ö ä",
]


@pytest.mark.parametrize("text", UNTOUCHED)
def test_text_in_order_is_untouched(text: str) -> None:
    assert repair(text).text == text
    assert repair(text).encoding == "unicode"
    assert decode(text.encode()).text == text
    assert decode(text.encode()).encoding == "utf-8"


@pytest.mark.parametrize("sentence", SENTENCES, ids=range(len(SENTENCES)))
def test_vietnamese_in_order_is_untouched(sentence: str) -> None:
    assert repair(sentence).text == sentence
    bare = "".join(c for c in unicodedata.normalize("NFD", sentence) if c.isascii())
    assert repair(bare).text == bare


def test_byte_order_marks_go() -> None:
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        assert decode("Việt Nam".encode(encoding)).text == "Việt Nam"
    assert decode(b"\xfe\xff" + "Việt".encode("utf-16-be")).text == "Việt"


def test_empty_bytes_give_empty_text() -> None:
    assert (decode(b"").text, decode(b"").encoding) == ("", "utf-8")


@pytest.mark.parametrize("cut", [1, 2])
def test_truncated_utf_8_tells_the_position(cut: int) -> None:
    data = "Hà Nội là thủ đô của Việt".encode() + "ệ".encode()[:-cut]
    with pytest.raises(EncodingError) as caught:
        decode(data)
    position = str(len(data) - (3 - cut))
    assert position in caught.value.vi and position in caught.value.en
    assert "UTF-8" in caught.value.vi and "UTF-8" in caught.value.en


def test_a_broken_byte_within_utf_8_tells_the_position() -> None:
    data = ("Hà Nội là thủ đô. " * 10).encode()
    with pytest.raises(EncodingError, match=r"byte 230"):
        decode(data[:230] + b"\xff" + data[230:])


def test_utf_16_that_breaks_off_is_refused() -> None:
    with pytest.raises(EncodingError):
        decode("Việt Nam".encode("utf-16")[:-1])


@pytest.mark.parametrize(
    "text",
    ["Où est né l'élève? Il a été à l'hôtel.", "Müller wohnt in München.", "né à Paris", "é", "«»" * 9],
)
def test_other_latin_1_text_is_refused(text: str) -> None:
    with pytest.raises(EncodingError, match="UTF-8"):
        decode(text.encode("latin-1"))


@pytest.mark.parametrize(
    "data",
    [
        b"\x7fELF\x02\x01\x01" + b"\0" * 9,
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        bytes(range(1, 256)) * 3,
        b"abc\0def",
        "Việt Nam".encode("utf-16-le"),
        b"\x01\x02\x03\x04\x05\x06",
    ],
    ids=["elf", "png", "all bytes", "nul", "utf-16 without mark", "controls"],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(UnsupportedInput):
        decode(data)


@pytest.mark.parametrize("unit", ["a", "a^", "a.", "\\", "é", "e\xe4", "\x93", "\xad", "d", "Việt ", "A\xc0"])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * (500_000 // len(unit))
    start = time.process_time()
    repair(text)
    assert time.process_time() - start < 5


def test_pairs_of_letters_are_never_confused() -> None:
    frame = SENTENCES[0] + " "
    for name, (left, right) in itertools.product(("tcvn3", "vni-windows"), itertools.product("aăâôơưđ", LOWER)):
        assert decode(ENCODERS[name](frame + left + right)).text == frame + left + right
