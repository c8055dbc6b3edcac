"""One sentence in Vietnamese and one in English that say why, built from the evidence; nothing is generated."""

from __future__ import annotations

from collections.abc import Sequence

from kiemchung.judge.aggregate import Decision
from kiemchung.records import Bilingual, Evidence, Searched, Stance

SAYS: dict[Stance, dict[str, str]] = {
    "SUPPORTED": {"vi": "ủng hộ", "en": "supports it"},
    "REFUTED": {"vi": "bác bỏ", "en": "refutes it"},
}
SHORT = 240  # code points of a quote in an explanation; the evidence shows it whole


def explain(
    decision: Decision, evidence: Sequence[Evidence], searched: Searched, newer: Stance | None = None
) -> Bilingual:
    """The explanation of ``decision``.

    Args:
        newer: of two sides the one whose evidence is all newer, if there is one.
    """
    text = _reasons(decision, evidence, searched, newer)
    if not decision.abstained:
        return text
    percent = round(decision.confidence * 100)
    return Bilingual(
        vi=f"Máy không kết luận (độ tin cậy chỉ {percent} %), xin người đọc tự xem bằng chứng. {text.vi}",
        en=f"The machine declines (confidence only {percent} %); please read the evidence. {text.en}",
    )


def _reasons(decision: Decision, evidence: Sequence[Evidence], searched: Searched, newer: Stance | None) -> Bilingual:
    first = {stance: next((item for item in evidence if item.stance == stance), None) for stance in SAYS}
    supporting, refuting = first["SUPPORTED"], first["REFUTED"]
    match decision.label:
        case "SUPPORTED" if supporting:
            return _one_side("Được ủng hộ bởi", "Supported by", supporting, refuting)
        case "REFUTED" if refuting:
            return _one_side("Bị bác bỏ bởi", "Refuted by", refuting, supporting)
        case "CONFLICTING" if supporting and refuting:
            return _two_sides(supporting, refuting, newer)
    corpora = ", ".join(searched.corpora)
    return Bilingual(
        vi=f"Đã xem {searched.passages} đoạn gần nhất trong kho {corpora}; không đoạn nào đủ để ủng hộ hay bác bỏ.",
        en=f"The {searched.passages} nearest passages of {corpora} were read; none of them decides the claim.",
    )


def _one_side(vi: str, en: str, item: Evidence, other: Evidence | None) -> Bilingual:
    """The winning side first; the weaker other side is named too, so that a person can look."""
    but_vi = f" Nhưng một đoạn khác có thể nói ngược lại: {_cite(other, 'vi')}." if other else ""
    but_en = f" Yet another passage may say the opposite: {_cite(other, 'en')}." if other else ""
    return Bilingual(vi=f"{vi} {_cite(item, 'vi')}.{but_vi}", en=f"{en} {_cite(item, 'en')}.{but_en}")


def _two_sides(supporting: Evidence, refuting: Evidence, newer: Stance | None) -> Bilingual:
    if newer is None:
        return Bilingual(
            vi=f"Các nguồn nói khác nhau: {_says(supporting, 'vi')}; {_says(refuting, 'vi')}.",
            en=f"Sources disagree: {_says(supporting, 'en')}; {_says(refuting, 'en')}.",
        )
    older, later = (refuting, supporting) if newer == "SUPPORTED" else (supporting, refuting)
    return Bilingual(
        vi=f"Có thể đã thay đổi theo thời gian: nguồn cũ hơn {_says(older, 'vi')}; nguồn mới hơn {_says(later, 'vi')}.",
        en=f"This may have changed over time: the older source {_says(older, 'en')}; the newer {_says(later, 'en')}.",
    )


def _says(item: Evidence, language: str) -> str:
    return f"{_cite(item, language)} {SAYS[item.stance][language]}"


def _cite(item: Evidence, language: str) -> str:
    quote = item.quote if len(item.quote) <= SHORT else item.quote[:SHORT].rsplit(" ", 1)[0] + " …"
    undated = {"vi": "không rõ ngày", "en": "undated"}[language]
    return f"“{quote}” ({item.document.title}, {item.document.published or undated})"
