"""Every word that a report shows, in Vietnamese and in English, and how numbers and dates are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from kiemchung.records import Bilingual, CheckedClaim, Kind, Stance

Standing = Literal["SUPPORTED", "REFUTED", "CONFLICTING", "NOT_ENOUGH_EVIDENCE", "ABSTAINED"]


@dataclass(frozen=True, slots=True)
class Sign:
    """How something is shown: a symbol, a name, and what it means in a sentence."""

    symbol: str
    name: Bilingual
    meaning: Bilingual


def _b(vi: str, en: str) -> Bilingual:
    return Bilingual(vi=vi, en=en)


STANDINGS: Final[dict[Standing, Sign]] = {
    "SUPPORTED": Sign(
        "✔",
        _b("được ủng hộ", "supported"),
        _b("Tư liệu tìm được ủng hộ phát biểu.", "The evidence found supports the claim."),
    ),
    "REFUTED": Sign(
        "✘",
        _b("bị bác bỏ", "refuted"),
        _b("Tư liệu tìm được trái với phát biểu.", "The evidence found contradicts the claim."),
    ),
    "CONFLICTING": Sign(
        "⇄",
        _b("mâu thuẫn", "conflicting"),
        _b("Có bằng chứng tốt ở cả hai phía.", "There is good evidence on both sides."),
    ),
    "NOT_ENOUGH_EVIDENCE": Sign(
        "?",
        _b("chưa đủ bằng chứng", "not enough evidence"),
        _b(
            "Đã tra cứu, nhưng các kho tư liệu không đủ để kết luận.",
            "We searched, and the corpora do not decide it.",
        ),
    ),
    "ABSTAINED": Sign(
        "⊘",
        _b("máy không kết luận", "the machine declines"),
        _b(
            "Máy không đủ chắc chắn để kết luận; cần người xem xét.",
            "The machine is not sure enough for a verdict; a person must look.",
        ),
    ),
}

STANCES: Final[dict[Stance, Sign]] = {
    "SUPPORTED": Sign("✔", _b("ủng hộ", "supports"), _b("Trích dẫn ủng hộ phát biểu", "The quote supports the claim")),
    "REFUTED": Sign(
        "✘", _b("bác bỏ", "refutes"), _b("Trích dẫn trái với phát biểu", "The quote contradicts the claim")
    ),
    "NEI": Sign(
        "?",
        _b("không đủ kết luận", "does not decide"),
        _b("Trích dẫn không đủ để kết luận", "The quote does not decide the claim"),
    ),
}

# Kinds that are left alone; factual sentences are shown by the verdicts on their claims.
KINDS: Final[dict[Kind, Sign]] = {
    "OPINION": Sign("·", _b("ý kiến", "opinion"), _b("không kiểm chứng", "not checked")),
    "PREDICTION": Sign("·", _b("dự đoán", "prediction"), _b("chưa thể kiểm chứng", "cannot be checked yet")),
    "QUESTION": Sign("·", _b("câu hỏi", "question"), _b("không khẳng định điều gì", "asserts nothing")),
    "DIRECTIVE": Sign("·", _b("lời kêu gọi, yêu cầu", "appeal or request"), _b("không nêu dữ kiện", "states no fact")),
    "OTHER": Sign("·", _b("câu khác", "other"), _b("không có gì để kiểm chứng", "nothing to check")),
}

WORDS: Final[dict[str, Bilingual]] = {
    "product": _b("Kiểm Chứng", "Kiểm Chứng"),
    "report": _b("Báo cáo kiểm chứng", "Fact-checking report"),
    "untitled": _b("Văn bản không có tiêu đề", "Untitled text"),
    "skip": _b("Đến văn bản được kiểm chứng", "Skip to the checked text"),
    "checked_on": _b("Kiểm chứng: {when}", "Checked: {when}"),
    "against": _b("Đối chiếu với", "Checked against"),
    "corpora": _b("Kho tư liệu", "Corpora"),
    "no_corpora": _b("không có kho tư liệu nào", "no corpus"),
    "size": _b(
        "{documents} tài liệu, {passages} đoạn",
        "{documents} document{documents:s}, {passages} passage{passages:s}",
    ),
    "summary": _b("Tóm tắt", "Summary"),
    "claims": _b("Phát biểu được kiểm chứng", "Checked claims"),
    "no_claims": _b("Không có phát biểu nào trong văn bản này kiểm chứng được.", "This text holds no checkable claim."),
    "claim_n": _b("Phát biểu {n}", "Claim {n}"),
    "text": _b("Văn bản", "The text"),
    "no_text": _b("(văn bản trống)", "(empty text)"),
    "own_words": _b("Nguyên văn", "The author’s words"),
    "read_as": _b("Hiểu là", "Read as"),
    "confidence": _b("Độ tin cậy {percent}", "Confidence {percent}"),
    "confidence_means": _b(
        "máy tự ước lượng; mới được kiểm nghiệm trên các phát biểu về kho demo",
        "the machine’s own estimate, tested on claims about the demo corpus alone",
    ),
    "too_low": _b("thấp hơn mức cần để kết luận", "too low for a verdict"),
    "best_guess": _b("Phỏng đoán, không phải kết luận: {name}", "Best guess, not a verdict: {name}"),
    "evidence": _b("Bằng chứng", "Evidence"),
    "published": _b("đăng {when}", "published {when}"),
    "retrieved": _b("truy cập {when}", "retrieved {when}"),
    "undated": _b("không ghi ngày", "undated"),
    "publisher": _b("nơi đăng: {name}", "publisher: {name}"),
    "source": _b("nguồn: {name}", "source: {name}"),
    "corpus": _b("kho {name}", "corpus {name}"),
    "probabilities": _b("Máy đọc trích dẫn này", "How the machine reads this quote"),
    "searched": _b(
        "Đã xem {passages} đoạn trong: {corpora}",
        "Looked at {passages} passage{passages:s} in: {corpora}",
    ),
    "nearest": _b("Các đoạn gần nhất", "Nearest passages"),
    "nothing_near": _b("Không tìm thấy đoạn nào gần.", "No passage came near."),
    "back": _b("Về chỗ này trong văn bản", "Back to its place in the text"),
    "legend": _b("Chú giải", "Legend"),
    "left_alone": _b("Các câu không kiểm chứng", "Sentences left alone"),
    "left_count": _b("{count} câu không kiểm chứng", "{count} sentence{count:s} left alone"),
    "claim_count": _b("{count} phát biểu", "{count} claim{count:s}"),
    "rerun": _b("Cách chạy lại lần kiểm chứng này", "How to rerun this"),
    "rerun_note": _b(
        "Cùng phiên bản, mô hình, kho tư liệu và thiết lập sẽ cho cùng kết quả.",
        "The same version, models, corpora and settings give the same result.",
    ),
    "version": _b("Phiên bản", "Version"),
    "created": _b("Lúc tạo", "Created"),
    "document_id": _b("Mã văn bản", "Document id"),
    "models": _b("Mô hình (SHA-256)", "Models (SHA-256)"),
    "fingerprints": _b("Kho tư liệu (dấu vân tay)", "Corpora (fingerprint)"),
    "settings": _b("Thiết lập", "Settings"),
    "note": _b("Đọc báo cáo này thế nào", "How to read this report"),
    "motto": _b("Máy đề xuất, con người quyết định.", "The machine proposes; a person decides."),
}

NOTES: Final[tuple[Bilingual, ...]] = (
    _b(
        "Máy đề xuất, con người quyết định. Hãy mở nguồn, đọc trích dẫn trong bối cảnh của nó rồi tự kết luận.",
        "The machine proposes; a person decides. Open the source, read the quote where it stands, and "
        "judge for yourself.",
    ),
    _b(
        "Máy chỉ biết những gì có trong các kho tư liệu nêu trên vào lúc tra cứu. Tư liệu có thể thiếu, cũ "
        "hoặc sai; “chưa đủ bằng chứng” không có nghĩa là phát biểu sai.",
        "The machine knows only what the corpora named above held when they were searched. They may be "
        "incomplete, dated or wrong; “not enough evidence” does not mean that a claim is false.",
    ),
    _b(
        "Độ tin cậy là ước lượng của máy. Nó được hiệu chuẩn trên từng cặp phát biểu và bằng chứng, chưa trên cả "
        "kết luận, nên có thể cao hơn thực tế. Con số ấy nói về máy, không nói về tác giả.",
        "Confidence is the machine’s estimate. It was calibrated on single pairs of claim and evidence, not yet on "
        "whole verdicts, so it may be too high. It speaks of the machine, not of the author.",
    ),
    _b(
        "Công cụ không đánh giá con người, không xếp hạng nguồn tin, không phán xét ý kiến. Đừng dùng báo "
        "cáo này làm căn cứ duy nhất để gỡ bài, khóa tài khoản hay xử phạt bất kỳ ai.",
        "The tool judges no people, ranks no sources and weighs no opinions. Do not use this report as the "
        "only ground for removing a text, closing an account or penalising anyone.",
    ),
)

_ISO_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class _Count:
    """A number inside a sentence: grouped as the language does; ``{n:s}`` is its English plural ending."""

    def __init__(self, value: int, separator: str) -> None:
        self.value = value
        self.separator = separator

    def __format__(self, spec: str) -> str:
        if spec == "s":
            return "" if self.value == 1 else "s"
        return f"{self.value:,}".replace(",", self.separator)


def _fill(template: str, values: dict[str, object], separator: str) -> str:
    filled = {k: _Count(v, separator) if isinstance(v, int) else v for k, v in values.items()}
    return template.format_map(filled)


def say(key: str, **values: str | int | Bilingual) -> Bilingual:
    """The words of ``key`` with its values filled in, each language with its own half of a pair."""
    words = WORDS[key]
    vi: dict[str, object] = {k: v.vi if isinstance(v, Bilingual) else v for k, v in values.items()}
    en: dict[str, object] = {k: v.en if isinstance(v, Bilingual) else v for k, v in values.items()}
    return _b(_fill(words.vi, vi, "."), _fill(words.en, en, ","))


def standing(claim: CheckedClaim) -> Standing:
    """What the reader is told: the verdict, or that the machine declines."""
    return "ABSTAINED" if claim.abstained else claim.verdict


def kind_reason(kind: Kind) -> Bilingual:
    """Why a sentence of this kind is left alone, such as “ý kiến: không kiểm chứng”."""
    sign = KINDS[kind]
    return _b(f"{sign.name.vi}: {sign.meaning.vi}", f"{sign.name.en}: {sign.meaning.en}")


def percent(probability: float) -> str:
    """A probability as a whole percentage; never “0%” or “100%”, for nothing is certain here."""
    if probability < 0.01:
        return "<1%"
    if probability > 0.99:
        return ">99%"
    return f"{probability:.0%}"


def confidence(claim: CheckedClaim) -> Bilingual:
    """The confidence with its plain meaning."""
    head = say("confidence", percent=percent(claim.confidence))
    tail = say("too_low" if claim.abstained else "confidence_means")
    return _b(f"{head.vi}: {tail.vi}", f"{head.en}: {tail.en}")


def day(date: str) -> Bilingual:
    """An ISO 8601 date of any precision, in Vietnamese as day/month/year; anything else as it stands."""
    if not _ISO_DATE.fullmatch(date):
        return _b(date, date)
    parts = date.split("-")
    return _b("/".join([part.lstrip("0") for part in parts[:0:-1]] + parts[:1]), date)


def moment(stamp: str) -> Bilingual:
    """An ISO 8601 date and time; a date alone, and anything else, as :func:`day` writes it."""
    try:
        when = datetime.fromisoformat(stamp) if "T" in stamp else None
    except ValueError:
        when = None
    if when is None:
        return day(stamp)
    zone = f" {when.tzname()}" if when.tzinfo else ""
    return _b(f"{when:%H:%M}{zone} ngày {when.day}/{when.month}/{when.year}", f"{when:%Y-%m-%d %H:%M}{zone}")
