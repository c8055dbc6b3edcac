"""Figures as a plain table for the terminal."""

from __future__ import annotations

from kiemchung.evaluate.retrieval import RetrievalFigures
from kiemchung.evaluate.verdict import VerdictFigures


def to_text(figures: VerdictFigures) -> str:
    """One figure a line, then one label a line, in Vietnamese and English."""
    rows = [
        ("số cặp / pairs", f"{figures.pairs:,}"),
        ("độ chính xác / accuracy", _share(figures.accuracy)),
        ("  chỉ đọc phát biểu / claim only", _share(figures.claim_only_accuracy)),
        ("macro-F1", _share(figures.macro_f1)),
        ("  chỉ đọc phát biểu / claim only", _share(figures.claim_only_macro_f1)),
        ("độ chính xác chặt / strict accuracy", _share(figures.strict_accuracy)),
        ("sai số hiệu chỉnh / ECE", _share(figures.ece)),
        *((f"tỉ lệ sai khi kết luận {c} / risk at {c} coverage", _share(r)) for c, r in figures.selective_risk.items()),
        ("ngữ cảnh trùng tập huấn luyện / context overlap", _share(figures.context_overlap)),
        ("cặp mỗi giây / pairs a second", f"{figures.pairs_per_second:,.1f}"),
    ]
    lines = _aligned(rows)
    lines += ["", f"{'':10}{'precision':>10}{'recall':>10}{'F1':>10}{'pairs':>8}"]
    lines += [
        f"{stance:10}{c.precision:10.3f}{c.recall:10.3f}{c.f1:10.3f}{c.pairs:8}"
        for stance, c in figures.classes.items()
    ]
    if figures.strict_accuracy is not None:
        lines += ["", f"strict: {figures.strict_rule}"]
    return "\n".join(lines) + "\n"


def retrieval_to_text(figures: RetrievalFigures) -> str:
    """One figure a line, then one ranking method a line, in Vietnamese and English."""
    rows = [
        ("số câu hỏi / queries", f"{figures.queries:,}"),
        ("số văn bản / documents", f"{figures.documents:,}"),
        ("số đoạn / passages", f"{figures.passages:,}"),
        *((f"mã hóa câu hỏi / query embedding, {name}", f"{value:.1f}") for name, value in figures.embedding.items()),
    ]
    columns = next(iter(figures.methods.values()), {})
    lines = [*_aligned(rows), "", f"{'':10}" + "".join(f"{column:>12}" for column in columns)]
    lines += [f"{method:10}" + "".join(map(_cell, cells.items())) for method, cells in figures.methods.items()]
    return "\n".join(lines) + "\n"


def _cell(named: tuple[str, float]) -> str:
    name, value = named
    return f"{value:12.1f}" if name.startswith("ms_") else f"{value:12.3f}"


def _aligned(rows: list[tuple[str, str]]) -> list[str]:
    width = max(len(name) for name, _ in rows)
    return [f"{name:{width}}  {value:>7}" for name, value in rows]


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
