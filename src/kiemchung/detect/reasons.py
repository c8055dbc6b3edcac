"""Why a sentence got its kind: every reason code, explained for the reader of a report."""

from __future__ import annotations

from typing import Final

from kiemchung.records import Bilingual

# Code -> (score, Vietnamese, English). The part before the dot is the kind. A score is a rule's rough
# precision as its author judges it, not a calibrated probability.
_FACTUAL: Final[dict[str, tuple[float, str, str]]] = {
    "factual.rule": (0.85, "quy định, đối chiếu được với luật", "a rule, to be held against the law"),
    "factual.decision": (0.8, "quyết định đã đưa ra", "a decision already taken"),
    "factual.cause": (0.85, "quan hệ nhân quả", "a cause and its effect"),
    "factual.superlative": (0.85, "xếp hạng theo tiêu chí đo được", "a ranking by a measurable criterion"),
    "factual.quantity": (0.9, "có số liệu hoặc ngày tháng", "a quantity or a date"),
    "factual.definition": (0.8, "định nghĩa hoặc phân loại", "what something is"),
    "factual.event": (0.8, "sự việc đã hoặc đang diễn ra", "an event"),
    "factual.state": (0.65, "trạng thái của sự vật", "a state of things"),
}
_LEFT_ALONE: Final[dict[str, tuple[float, str, str]]] = {
    "opinion.stance": (0.9, "ý kiến, niềm tin, mong muốn", "a belief, a feeling or a wish"),
    "opinion.evaluation": (0.85, "lời khen chê, đánh giá", "a value judgement"),
    "opinion.advice": (0.75, "lời khuyên hoặc kiến nghị", "what ought to be"),
    "opinion.puffery": (0.8, "lời quảng cáo", "advertising talk"),
    "opinion.general": (0.5, "nhận định chung, không có gì để đối chiếu", "a remark too general to check"),
    "opinion.irony": (0.65, "có dấu hiệu mỉa mai", "looks ironic"),
    "prediction.future": (0.9, "chuyện chưa xảy ra", "about the future"),
    "prediction.year": (0.8, "nói về một năm sắp tới", "about a year to come"),
    "question.mark": (0.98, "câu hỏi", "a question"),
    "question.word": (0.85, "câu hỏi không có dấu hỏi", "a question without its mark"),
    "directive.imperative": (0.85, "lời yêu cầu, kêu gọi", "a request or an order"),
    "directive.advice": (0.8, "lời khuyên gửi người đọc", "advice to the reader"),
    "other.empty": (0.99, "không có chữ", "no words"),
    "other.link": (0.95, "đường dẫn, thẻ hoặc số liên lạc", "a link, a tag or a contact"),
    "other.greeting": (0.9, "lời chào hỏi, cảm ơn", "a greeting or thanks"),
    "other.byline": (0.9, "ghi nguồn, chú thích ảnh", "a byline or a caption"),
    "other.heading": (0.8, "đề mục", "a heading"),
    "other.foreign": (0.9, "không phải tiếng Việt", "not Vietnamese"),
    "other.fragment": (0.7, "chưa thành câu trần thuật", "no full statement"),
}


def _explained(table: dict[str, tuple[float, str, str]], vi: str, en: str) -> dict[str, Bilingual]:
    return {code: Bilingual(vi=f"{row[1]}: {vi}", en=f"{row[2]}: {en}") for code, row in table.items()}


REASONS: Final[dict[str, Bilingual]] = {
    **_explained(_FACTUAL, "kiểm chứng được", "can be checked"),
    **_explained(_LEFT_ALONE, "không kiểm chứng", "not checked"),
}
SCORES: Final[dict[str, float]] = {code: score for code, (score, _, _) in (_FACTUAL | _LEFT_ALONE).items()}
