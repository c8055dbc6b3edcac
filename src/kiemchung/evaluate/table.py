"""Figures as a plain table for the terminal."""

from __future__ import annotations

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
    width = max(len(name) for name, _ in rows)
    lines = [f"{name:{width}}  {value:>7}" for name, value in rows]
    lines += ["", f"{'':10}{'precision':>10}{'recall':>10}{'F1':>10}{'pairs':>8}"]
    lines += [
        f"{stance:10}{c.precision:10.3f}{c.recall:10.3f}{c.f1:10.3f}{c.pairs:8}"
        for stance, c in figures.classes.items()
    ]
    if figures.strict_accuracy is not None:
        lines += ["", f"strict: {figures.strict_rule}"]
    return "\n".join(lines) + "\n"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
