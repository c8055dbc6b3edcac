"""Masking: traces of persons go, facts stay."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiemchung.ingest.mask import ACCOUNT, EMAIL, PHONE, mask

PHONES = [
    "0912345678",
    "0912 345 678",
    "0912.345.678",
    "0912-345-678",
    "0912 - 345 - 678",
    "091 234 5678",
    "091.234.5678",
    "0912 34 56 78",
    "0912.34.56.78",
    "09.12.34.56.78",
    "09 1234 5678",
    "0912 345678",
    "09123 45678",
    "(0912) 345 678",
    "(091) 234 5678",
    "032 567 8901",
    "0568.123.456",
    "0789123456",
    "0833 222 111",
    "0168 123 4567",
    "01234567890",
    "+84912345678",
    "+84 912 345 678",
    "+84-912-345-678",
    "+84.912.345.678",
    "(+84) 912 345 678",
    "(+84)912345678",
    "+(84) 912 345 678",
    "(84) 912 345 678",
    "+84 (0) 912 345 678",
    "+84(0)912345678",
    "0084912345678",
    "0084 912 345 678",
    "84912345678",
    "84-912-345-678",
    "024 3825 1234",
    "(024) 3825 1234",
    "024.38251234",
    "028-3829-5678",
    "02438251234",
    "(028) 38 29 56 78",
    "0236 3822 222",
    "0236.3.822.222",
    "(0236) 3822222",
    "+84 24 3825 1234",
    "(84-24) 3825 1234",
    "(+84 28) 3829 5678",
    "04 3825 1234",
    "(04) 38251234",
    "(08) 3829 5678",
    "1900.1234",
]

LABELLED = [
    "SĐT: 09 12 34 56 78",
    "ĐT 0 912 345 678",
    "sđt0912345678",
    "zalo: 0912345678",
    "Zalo: 09-12-34-56-78",
    "Hotline: 1900 1234",
    "Tổng đài 1900-1234",
    "gọi 1800 6789 để được hỗ trợ",
    "Hotline 1900 54 54 54",
    "Đường dây nóng: 18001234",
    "Điện thoại: 3825 1234",
    "Tel.: 38251234",
    "Điện thoại: 0511 3822 222",
    "WhatsApp: +65 6123 4567",
]

EMAILS = [
    "an@example.com",
    "nguyen.van-an+tin@mail.example.com.vn",
    "nguyễn@example.vn",
    "AN_1990@EXAMPLE.EDU.VN",
    "an (at) example.com",
    "an[at]example[dot]com",
    "an [a còng] example [chấm] com",
]

ACCOUNTS = [
    "@nguyenvana",
    "@an.nguyen_90",
    "@Ân_Nguyễn",
    "@_an",
    "fb.com/nguyen.van.a",
    "facebook.com/nguyenvana",
    "https://www.facebook.com/profile.php?id=100012345678901",
    "m.facebook.com/nguyenvana/",
    "t.me/nguyenvana",
    "https://t.me/+AbC123",
    "tiktok.com/@nguyenvana",
    "https://www.tiktok.com/@an.nguyen?lang=vi",
    "zalo.me/0912345678",
    "instagram.com/nguyenvana",
    "https://x.com/nguyenvana",
    "linkedin.com/in/nguyen-van-a",
    "youtube.com/@nguyenvana",
]


@pytest.mark.parametrize("frame", ["{}", "Liên hệ anh An, {} trước 5 giờ.", "({})", "{}, {}", "“{}”!", "x: {};"])
@pytest.mark.parametrize(
    ("trace", "token"),
    [(t, PHONE) for t in PHONES] + [(t, EMAIL) for t in EMAILS] + [(t, ACCOUNT) for t in ACCOUNTS],
)
def test_traces_are_masked(trace: str, token: str, frame: str) -> None:
    assert mask(frame.replace("{}", trace)) == frame.replace("{}", token)


@pytest.mark.parametrize("text", LABELLED)
def test_labelled_numbers_are_masked(text: str) -> None:
    masked = mask(text)
    assert PHONE in masked
    assert not any(char.isdigit() for char in masked)
    assert masked[:2] == text[:2]


KEPT = [
    "Năm 1945 và năm 1975.",
    "Chiến tranh kéo dài 20 năm (1954-1975).",
    "giai đoạn 1954 - 1975",
    "từ 1900-1954, rồi 1900–1975",
    "Điện thoại ra đời trước giai đoạn 1900-1954.",
    "Năm 1900 1234 hộ dân đã chuyển đi.",
    "Gạo giá 1.500.000 đồng một tạ.",
    "Vốn 84.912.345.678 đồng.",
    "Lãi (84.912.345.678 đồng) trong quý I.",
    "Lỗ 84912345678 đồng.",
    "84912345678 người",
    "0,5 triệu đồng",
    "0.912345678 là một tỉ lệ.",
    "Xác suất 0,0912345678.",
    "Điện thoại: 5.990.000 đồng",
    "Điện thoại: 5.990.000",
    "Chiếc điện thoại giá 25000000 đồng.",
    "Ngày 02-09-1945, tại Ba Đình.",
    "Ngày 2.9.1945 và 02.09.1945.",
    "Ngày 02/09/1945, 2/9/1945.",
    "02-09-1945 - 123 người dự.",
    "08:30 09/10/2025",
    "1945-09-02T08:30:00",
    "2025-01-09 08:00:00.123456",
    "Luật số 45/2019/QH14",
    "Nghị định 08/2022/NĐ-CP, Thông tư 09/2021/TT-BTC",
    "Tọa độ 21.0285, 105.8542",
    "10°46′37″B 106°41′43″Đ",
    "21°01'42.5\"N 105°51'15.0\"E",
    "Dân số 98.000.000 người.",
    "dân số 100.300.000",
    "Tăng 8,02% so với 7,09%.",
    "ISBN 0-306-40615-2",
    "ISBN 978-604-1-09123-4",
    "ISBN 0912345678, ISBN-10: 0323456789",
    "ISBN 978-0912345678, ISBN-13: 978-0323456789, ISBN 13:978-0595437184",
    "Việt Nam thắng 3-1, 0-0, 2-2.",
    "Tỉ số 0 - 3 rồi 1 - 2.",
    "COVID-19, H5N1, Su-30MK2, A320",
    "Dịch COVID-19 năm 2020-2021",
    "0 1 2 3 4 5 6 7 8 9 10 11",
    "Bảng: 09 15 22 37 48 và 05 12 23 34 45",
    "03 32 33 34 35",
    "0 912 345 678",
    "12 034 567 890",
    "Gọi 113, 114 hoặc 115.",
    "Gọi 112 khi cần cứu nạn; tổng đài 111 bảo vệ trẻ em.",
    "Mã số thuế 0100109106",
    "Mã số thuế 0301442989",
    "Số định danh 001085012345",
    "Quốc lộ 1A dài 2.301 km.",
    "Đường Hồ Chí Minh: 3183 km",
    "Khối lượng 5,972 × 10^24 kg",
    "Số Pi bằng 3,14159265358979",
    "3.14159265358979",
    "6.674e-11 và 299792458 m/s",
    "Giá vàng 84 triệu, 84,5 triệu đồng.",
    "Giá 5 @ 10.000 đồng",
    "Anh @ chị, 5@6",
    "Mua trên Facebook.com và X.com.",
    "Xem netflix.com/title hoặc vtv.vn/x.htm",
    "https://vi.wikipedia.org/wiki/Hà_Nội",
    "Địa chỉ: số 1 phố Hoàng Văn Thụ, 11025 Hà Nội",
    "Vé số 091234, giải 123456",
    "Mã đơn VN0912345678AB",
    "Biển số 29A-123.45, 51F-678.90",
    "Chuyến bay VN1234, tàu SE1",
    "Kỳ quay 00912: 05 12 20 33 41 | 07",
    "2019 2020 2021 2022 2023",
    "1.234.567.890.123",
    "Zalo có 74 triệu người dùng, tăng từ 52 triệu năm 2018.",
    "Tổng đài nhận 1900 cuộc gọi.",
    "[số điện thoại] và 05 12 20 33 41",
]


@pytest.mark.parametrize("text", KEPT)
def test_facts_are_kept(text: str) -> None:
    assert mask(text) == text


def test_there_are_enough_examples() -> None:
    assert len({*PHONES, *LABELLED, *EMAILS, *ACCOUNTS}) >= 60
    assert len(set(KEPT)) >= 60


def test_a_text_with_all_kinds() -> None:
    text = (
        "Năm 2024, chị Lan (lan@example.com, 0912 345 678 2 máy) đăng trên fb.com/lan.nguyen: “Dân số 100.300.000”. "
        "Gọi 0912345678/0987654321 hoặc 0912345678.0987654321, nhắn @lan; cấp cứu gọi 115."
    )
    assert mask(text) == (
        f"Năm 2024, chị Lan ({EMAIL}, {PHONE} 2 máy) đăng trên {ACCOUNT}: “Dân số 100.300.000”. "
        f"Gọi {PHONE}/{PHONE} hoặc {PHONE}.{PHONE}, nhắn {ACCOUNT}; cấp cứu gọi 115."
    )


PARTS = [
    "0912345678",
    "0912",
    "345 ",
    "678",
    "0",
    "84",
    "+84",
    "(",
    ")",
    " ",
    ".",
    "-",
    "@",
    "a",
    "zalo",
    ":",
    "1900",
    ",",
]
PARTS += [
    "x@y.vn",
    "fb.com/",
    "@an",
    "Điện thoại",
    "[",
    "]",
    "đ",
    "_",
    "/",
    "\n",
    PHONE,
    EMAIL,
    ACCOUNT,
    "1234",
    "gọi ",
]


@given(st.lists(st.sampled_from(PARTS), max_size=25).map("".join))
@example("0912345678.0987654321")
@example("0912345678@abc")
@example("0912345678fb.com/0912")
@example("0912345678 và 05 12 20 33 41")
def test_masking_twice_changes_nothing(text: str) -> None:
    assert mask(mask(text)) == mask(text)


@given(st.text(max_size=80))
def test_text_without_digits_and_signs_is_kept(text: str) -> None:
    bare = "".join(char for char in text if not char.isdigit() and char not in "@/([")
    assert mask(bare) == bare


@pytest.mark.parametrize(
    "unit",
    [
        "0 ",
        "@",
        "a@",
        "a",
        "a.",
        "a@a.",
        "0",
        "09",
        "(0",
        "+84 ",
        "1900 ",
        "@a.",
        "t.me/",
        "fb.com/.",
        "a.b@",
        "đt 0 ",
        "(at)",
        "-",
        "a@b [dot]",
    ],
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    start = time.process_time()
    mask(text)
    assert time.process_time() - start < 15
