"""Small real documents and helpers that several tests share."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Result:
    """What one call of the command gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]

ARTICLES = [
    {
        "title": "Hồ Thạch Lâm",
        "text": "Hồ Thạch Lâm rộng 42 héc-ta. Hồ nằm ở xã Yên Phú và sâu nhất 9 mét. Nước hồ tưới cho 300 héc-ta lúa.",
        "published": "2024-03-01",
        "url": "https://example.org/ho",
    },
    {
        "title": "Chợ Bến Tắm",
        "text": "Chợ Bến Tắm họp vào các ngày mùng 5 và mùng 10 âm lịch. Chợ có 120 quầy hàng bán nông sản.",
        "published": "2025",
    },
    {"title": "Cầu Đá Dựng", "text": "Cầu Đá Dựng dài 318 mét, khánh thành năm 1996. Cầu có bốn làn xe."},
]


def write_jsonl(path: Path, rows: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path
