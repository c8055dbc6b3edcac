"""Premises of any length."""

from __future__ import annotations

from kiemchung.pairs import relevant

FILLER = " ".join(f"Dòng thứ {i} kể chuyện mùa màng ở một làng ven sông." for i in range(60))


def test_a_short_premise_is_read_whole() -> None:
    assert relevant("Hồ rộng 42 héc-ta. Hồ sâu 9 mét.", "Hồ sâu 9 mét.") == "Hồ rộng 42 héc-ta. Hồ sâu 9 mét."


def test_a_long_premise_is_read_where_it_speaks_of_the_hypothesis() -> None:
    premise = f"{FILLER} Cầu Đá Dựng dài 318 mét. {FILLER}"
    quote = relevant(premise, "Cầu Đá Dựng dài 318 mét.")
    assert "Cầu Đá Dựng dài 318 mét." in quote and len(quote) < 400


def test_a_long_premise_without_sentences_is_kept() -> None:
    assert relevant(" " * 2000, "Hồ sâu 9 mét.").isspace()
