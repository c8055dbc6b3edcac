"""One sentence in Vietnamese and one in English that say why, built from the evidence; nothing is generated."""

from __future__ import annotations

from collections.abc import Sequence

from kiemchung.judge.aggregate import Decision
from kiemchung.records import Bilingual, Evidence, Searched, Stance

SAYS_VI = {"SUPPORTED": "ủng hộ", "REFUTED": "bác bỏ"}
SAYS_EN = {"SUPPORTED": "supports it", "REFUTED": "refutes it"}
SHORT = 240  # code points of a quote in an explanation; the evidence shows it whole


def explain(
    decision: Decision, evidence: Sequence[Evidence], searched: Searched, newer: Stance | None = None
) -> Bilingual:
    """The explanation of ``decision``.

    Args:
        newer: of two sides the one whose evidence is all newer, if there is one.
    """
    text = _reasons(evidence, searched, newer)
    if not decision.abstained:
        return text
    percent = round(decision.confidence * 100)
    return Bilingual(
        vi=f"Máy không kết luận (độ tin cậy chỉ {percent} %), xin người đọc tự xem bằng chứng. {text.vi}",
        en=f"The machine declines (confidence only {percent} %); please read the evidence. {text.en}",
    )


def _reasons(evidence: Sequence[Evidence], searched: Searched, newer: Stance | None) -> Bilingual:
    supporting = next((item for item in evidence if item.stance == "SUPPORTED"), None)
    refuting = next((item for item in evidence if item.stance == "REFUTED"), None)
    if supporting and refuting and newer:
        older = refuting if newer == "SUPPORTED" else supporting
        later = supporting if newer == "SUPPORTED" else refuting
        return Bilingual(
            vi=f"Có thể đã thay đổi theo thời gian: nguồn cũ hơn {_cite(older, 'vi')} {SAYS_VI[older.stance]}; "
            f"nguồn mới hơn {_cite(later, 'vi')} {SAYS_VI[later.stance]}.",
            en=f"This may have changed over time: the older source {_cite(older, 'en')} {SAYS_EN[older.stance]}; "
            f"the newer source {_cite(later, 'en')} {SAYS_EN[later.stance]}.",
        )
    if supporting and refuting:
        return Bilingual(
            vi=f"Các nguồn nói khác nhau: {_cite(supporting, 'vi')} ủng hộ; {_cite(refuting, 'vi')} bác bỏ.",
            en=f"Sources disagree: {_cite(supporting, 'en')} supports it; {_cite(refuting, 'en')} refutes it.",
        )
    if supporting:
        return Bilingual(
            vi=f"Được ủng hộ bởi {_cite(supporting, 'vi')}.", en=f"Supported by {_cite(supporting, 'en')}."
        )
    if refuting:
        return Bilingual(vi=f"Bị bác bỏ bởi {_cite(refuting, 'vi')}.", en=f"Refuted by {_cite(refuting, 'en')}.")
    corpora = ", ".join(searched.corpora)
    return Bilingual(
        vi=f"Đã xem {searched.passages} đoạn gần nhất trong kho {corpora}; không đoạn nào đủ để ủng hộ hay bác bỏ.",
        en=f"The {searched.passages} nearest passages of {corpora} were read; none of them decides the claim.",
    )


def _cite(item: Evidence, language: str) -> str:
    quote = item.quote if len(item.quote) <= SHORT else item.quote[:SHORT].rsplit(" ", 1)[0] + " …"
    undated = {"vi": "không rõ ngày", "en": "undated"}[language]
    return f"“{quote}” ({item.document.title}, {item.document.published or undated})"
