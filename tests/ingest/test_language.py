"""Is it Vietnamese? With marks or without, short or full of names; and other languages are told."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiemchung.errors import NotVietnamese
from kiemchung.ingest.language import is_vietnamese, require_vietnamese, vietnamese_share

VIETNAMESE = [
    "Hà Nội là thủ đô.",
    "Hà Nội là thủ đô của nước Cộng hòa xã hội chủ nghĩa Việt Nam.",
    "HÀ NỘI LÀ THỦ ĐÔ CỦA VIỆT NAM",
    "Sao thế?",
    "Mưa to.",
    "Năm 2024, GDP tăng 7,09%, CPI tăng 3,63%, FDI đạt 38,23 tỷ USD.",
    "Messi, Ronaldo, Neymar, Mbappé và Haaland đều ghi bàn.",
    "Theo Reuters, Elon Musk mua Twitter với giá 44 tỷ USD vào tháng 10/2022.",
    "Startup này gọi vốn Series A để làm app fintech, team marketing chạy KPI bằng data và AI.",
    "Bộ phim Everything Everywhere All at Once thắng giải Oscar cho phim hay nhất.",
    "Ca sĩ Sơn Tùng M-TP phát hành MV “Making My Way” trên YouTube.",
    "Chữ 國 trong chữ Nôm có nghĩa là “nước”.",
    "Đắk Lắk, Kon Tum và Bắc Kạn là tên tỉnh.",
    "Xem thêm tại https://www.example.com/the-best-of-all-the-news-in-english và @the_news_of_the_day nhé.",
    "Nhiệt độ sôi của nước là 100 °C.",
    "Viet Nam co 34 tinh thanh tu thang 7 nam 2025",
    "Ha Noi la thu do cua nuoc Cong hoa xa hoi chu nghia Viet Nam.",
    "HA NOI LA THU DO CUA VIET NAM",
    "Toi khong biet ong ay noi gi ve chuyen do.",
    "Song Hong dai hon mot nghin cay so va do ra bien Dong.",
    "Anh no di dau roi?",
    "Ha Noi",
    "Ban do",
]

FOREIGN = [
    ("Hanoi is the capital of Vietnam.", "English"),
    ("The quick brown fox jumps over the lazy dog.", "English"),
    ("Ho Chi Minh City and Ha Noi are the two largest cities in Viet Nam.", "English"),
    ("THE ECONOMY OF VIETNAM GREW BY SEVEN PERCENT.", "English"),
    ("He said that he had never been to Đà Nẵng before the war and that it was beautiful.", "English"),
    ("Hanoï est la capitale du Viêt Nam, et la deuxième ville du pays.", "French"),
    ("Il a été élu à Paris, où il était né, à l'âge de trente ans.", "French"),
    ("Hanoi ist die Hauptstadt von Vietnam und nicht die größte Stadt des Landes.", "German"),
    ("Hanói es la capital de Vietnam y la segunda ciudad más grande del país.", "Spanish"),
    ("Hanói é a capital do Vietname e não é a maior cidade do país.", "Portuguese"),
    ("Hanoi è la capitale del Vietnam e una delle città più grandi della regione.", "Italian"),
    ("Hanoi adalah ibu kota Vietnam dan kota terbesar kedua di negara itu.", "Indonesian"),
    ("Saya tidak tahu apa yang dia katakan kepada mereka.", "Indonesian"),
    ("Ang Hanoi ay ang kabisera ng Vietnam at isa sa mga pinakamalaking lungsod.", "Filipino"),
    ("Hindi ko alam kung ano ang sinabi niya sa mga tao.", "Filipino"),
    ("河内是越南的首都。", "Chinese"),
    ("越南，全称越南社会主义共和国，2023年人口突破1亿。", "Chinese"),
    ("ハノイはベトナムの首都です。", "Japanese"),
    ("하노이는 베트남의 수도이다.", "Korean"),
    ("Ханой является столицей Вьетнама.", "Russian"),
    ("ฮานอยเป็นเมืองหลวงของเวียดนาม", "Thai"),
    ("ຮ່າໂນ້ຍ ເປັນນະຄອນຫຼວງຂອງຫວຽດນາມ", "Lao"),
    ("ហាណូយជារដ្ឋធានីនៃប្រទេសវៀតណាម", "Khmer"),
    ("هانوي هي عاصمة فيتنام", "Arabic"),
    ("हनोई वियतनाम की राजधानी है", "Hindi"),
    ("Hanoi jest stolicą Wietnamu i jednym z największych miast kraju.", "another language"),
    ("Hanoi on Vietnamin pääkaupunki ja maan toiseksi suurin kaupunki.", "another language"),
    ("Hanoi Vietnam'ın başkentidir, ülkenin ikinci büyük şehridir.", "another language"),
    ("Hénèi shì Yuènán de shǒudū, yě shì dì èr dà chéngshì.", "another language"),
]


@pytest.mark.parametrize("text", VIETNAMESE)
def test_vietnamese_is_accepted(text: str) -> None:
    require_vietnamese(text)
    assert is_vietnamese(text)


@pytest.mark.parametrize(("text", "language"), FOREIGN)
def test_other_languages_are_refused_by_name(text: str, language: str) -> None:
    assert vietnamese_share(text) < 0.5
    with pytest.raises(NotVietnamese) as caught:
        require_vietnamese(text)
    assert f"seems to be in {language};" in caught.value.en
    assert "tiếng Việt" in caught.value.vi


@pytest.mark.parametrize("text", ["", "   \n", "123 456", "😀", "7,09%", "GDP", "https://example.com"])
def test_what_has_no_words_is_not_refused(text: str) -> None:
    assert vietnamese_share(text) == 1
    require_vietnamese(text)


def test_marks_make_a_text_surer() -> None:
    text = "Công ty Samsung Electronics Vietnam xây nhà máy smartphone ở Thái Nguyên."
    bare = unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode()
    assert vietnamese_share(text) > vietnamese_share(bare) > 0.5


def test_a_mixed_text_goes_by_its_larger_part() -> None:
    vietnamese, english = VIETNAMESE[1], FOREIGN[1][0]
    assert is_vietnamese(vietnamese * 3 + english)
    assert not is_vietnamese(english * 10 + vietnamese)


@given(st.text(max_size=200))
def test_any_text_has_a_share(text: str) -> None:
    assert 0 <= vietnamese_share(text) <= 1


@pytest.mark.parametrize("unit", ["a", "ế", "a@", "@", "www.", "ế ", "中", "http://"])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    start = time.process_time()
    is_vietnamese(unit * (1_000_000 // len(unit)))
    assert time.process_time() - start < 5
