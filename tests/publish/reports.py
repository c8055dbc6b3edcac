"""A report made by hand that holds everything a report can hold, and its hostile twin."""

from __future__ import annotations

from kiemchung.records import (
    Bilingual,
    CheckedClaim,
    CheckedDocument,
    CorpusRef,
    Evidence,
    Kind,
    Label,
    ModelRef,
    Nearest,
    Report,
    Searched,
    SentenceKind,
    SourceRef,
    Span,
    Stance,
)

TEXT = (
    "Vài con số về sông Cả Trôi\n\n"
    "Sông Cả Trôi dài 412 km và chảy qua ba tỉnh. Cầu An Lạc bắc qua sông, khánh thành năm 1998, "
    "do tỉnh Hòa Sơn xây.\n"
    "Theo tôi, đây là dòng sông đẹp nhất miền Trung. Năm 2023, lưu vực có 1,2 triệu người sinh sống. "
    "Mười năm nữa, nước sông sẽ cạn. Có ai còn nhớ mùa lũ năm ấy không? Hãy giữ lấy dòng sông!\n\n"
    "Nhà máy thủy điện Cả Trôi phát điện lần đầu ngày 2/9/2005. Đập cao 96 m. "
    "Năm 2019, sông có 41 loài cá."
)

SENTENCES: tuple[tuple[str, Kind, str], ...] = (
    ("Vài con số về sông Cả Trôi", "OTHER", "other.heading"),
    ("Sông Cả Trôi dài 412 km và chảy qua ba tỉnh.", "FACTUAL", "factual.quantity"),
    ("Cầu An Lạc bắc qua sông, khánh thành năm 1998, do tỉnh Hòa Sơn xây.", "FACTUAL", ""),
    ("Theo tôi, đây là dòng sông đẹp nhất miền Trung.", "OPINION", "opinion.stance"),
    ("Năm 2023, lưu vực có 1,2 triệu người sinh sống.", "FACTUAL", ""),
    ("Mười năm nữa, nước sông sẽ cạn.", "PREDICTION", "prediction.future"),
    ("Có ai còn nhớ mùa lũ năm ấy không?", "QUESTION", ""),
    ("Hãy giữ lấy dòng sông!", "DIRECTIVE", ""),
    ("Nhà máy thủy điện Cả Trôi phát điện lần đầu ngày 2/9/2005.", "FACTUAL", ""),
    ("Đập cao 96 m.", "FACTUAL", ""),
    ("Năm 2019, sông có 41 loài cá.", "FACTUAL", ""),
)

GAZETTEER = SourceRef(
    id="d1",
    title="Địa chí sông Cả Trôi",
    url="https://dia-chi.example/song-ca-troi?trang=12",
    published="2021-03-05",
    retrieved="2025-11-20",
    publisher="Nhà xuất bản Hòa Sơn",
    source="Sở Tài nguyên",
    corpus="dia-chi",
)
PRESS = SourceRef(
    id="d2",
    title="Cầu An Lạc sau 25 năm",
    url="https://bao.example/cau-an-lac",
    published="2024-06",
    corpus="bao-chi",
)
UNDATED = SourceRef(id="d3", title="", corpus="bao-chi")

LONG_PASSAGE = (
    "Nhà máy thủy điện Cả Trôi nằm ở thượng nguồn, được khởi công sau nhiều năm khảo sát và là công trình "
    "lớn nhất của tỉnh trong thập niên ấy. Tổ máy thứ nhất chạy thử trước, tổ máy thứ hai chạy sau; các tài "
    "liệu còn lại không ghi ngày phát điện. Hồ chứa của nhà máy điều tiết nước cho vùng hạ du."
)


def span(words: str, text: str = TEXT) -> Span:
    """Where the words stand in the text."""
    start = text.index(words)
    return start, start + len(words)


def evidence(document: SourceRef, quote: str, stance: Stance, around: tuple[str, str] = ("", "")) -> Evidence:
    odds: dict[Stance, float] = {"SUPPORTED": 0.03, "REFUTED": 0.03, "NEI": 0.03}
    odds[stance] = 0.94
    return Evidence(
        document=document,
        spans=[(40, 40 + len(quote))],
        quote=quote,
        before=around[0],
        after=around[1],
        stance=stance,
        probabilities=odds,
    )


def searched(*nearest: Nearest) -> Searched:
    return Searched(corpora=["dia-chi", "bao-chi"], passages=1640, nearest=list(nearest))


def claim(text: str, spans: list[Span], verdict: Label, confidence: float, **rest: object) -> CheckedClaim:
    given: dict[str, object] = {
        "abstained": False,
        "explanation": Bilingual(vi="Tư liệu nói thẳng điều này.", en="The sources say so directly."),
        "evidence": [],
        "searched": searched(),
    }
    return CheckedClaim.model_validate(
        {"text": text, "spans": spans, "verdict": verdict, "confidence": confidence} | given | rest
    )


def _claims() -> list[CheckedClaim]:
    length = evidence(
        GAZETTEER, "chiều dài 412 km", "SUPPORTED", ("Sông Cả Trôi bắt nguồn từ núi Vân, ", ", đổ ra biển.")
    )
    bridge = evidence(PRESS, "Cầu An Lạc thông xe năm 1999 […] sau ba năm thi công", "REFUTED")
    people_for = evidence(GAZETTEER, "lưu vực có khoảng 1,2 triệu dân", "SUPPORTED")
    people_against = evidence(UNDATED, "dân số lưu vực chưa tới 900 nghìn người", "REFUTED")
    undecided = evidence(PRESS, "đập cao gần trăm mét", "NEI")
    near = Nearest(document=GAZETTEER, start=900, end=900 + len(LONG_PASSAGE), text=LONG_PASSAGE)
    return [
        claim(  # listed first, stands last but one: reports are read in the order of the text
            "Nhà máy thủy điện Cả Trôi phát điện lần đầu ngày 2/9/2005.",
            [span("Nhà máy thủy điện Cả Trôi phát điện lần đầu ngày 2/9/2005.")],
            "NOT_ENOUGH_EVIDENCE",
            0.71,
            explanation=Bilingual(
                vi="Các đoạn tìm được nói về nhà máy nhưng không ghi ngày phát điện.",
                en="The passages found are about the plant, but give no date.",
            ),
            searched=searched(near),
        ),
        claim(
            "Sông Cả Trôi dài 412 km.",
            [span("Sông Cả Trôi dài 412 km")],
            "SUPPORTED",
            0.934,
            evidence=[length],
        ),
        claim(
            "Sông Cả Trôi chảy qua ba tỉnh.",
            [span("Sông Cả Trôi"), span("chảy qua ba tỉnh")],
            "SUPPORTED",
            0.995,
            evidence=[evidence(GAZETTEER, "chảy qua ba tỉnh", "SUPPORTED")],
        ),
        claim(
            "Cầu An Lạc khánh thành năm 1998.",
            [span("Cầu An Lạc"), span("khánh thành năm 1998")],
            "REFUTED",
            0.88,
            evidence=[bridge],
            explanation=Bilingual(
                vi="Báo chí ghi năm 1999, khác với năm 1998 trong phát biểu.",
                en="The press gives 1999, not the 1998 of the claim.",
            ),
        ),
        claim(
            "Năm 2023, lưu vực sông Cả Trôi có 1,2 triệu người sinh sống.",
            [span("Năm 2023, lưu vực có 1,2 triệu người sinh sống.")],
            "CONFLICTING",
            0.66,
            evidence=[people_for, people_against],
        ),
        claim("Đập cao 96 m.", [span("Đập cao 96 m.")], "REFUTED", 0.41, abstained=True, evidence=[undecided]),
        claim(
            "Năm 2019, sông có 41 loài cá.",
            [span("Năm 2019, sông có 41 loài cá.")],
            "NOT_ENOUGH_EVIDENCE",
            0.8,
        ),
    ]


def full_report() -> Report:
    """All verdicts, an abstention, all kinds; claims of several spans that overlap and adjoin."""
    return Report(
        version="0.1.0",
        created="2025-11-24T08:05:00+07:00",
        document=CheckedDocument(
            id="c0ffee", title="Vài con số về sông Cả Trôi", url="https://blog.example/song", text=TEXT
        ),
        sentences=[
            SentenceKind(start=a, end=b, kind=kind, score=0.9, reason=reason)
            for words, kind, reason in SENTENCES
            for a, b in [span(words)]
        ],
        claims=_claims(),
        corpora=[
            CorpusRef(name="dia-chi", fingerprint="sha256:" + "ab" * 32, documents=1, passages=340),
            CorpusRef(name="bao-chi", fingerprint="sha256:" + "cd" * 32, documents=12045, passages=1300),
        ],
        models=[ModelRef(name="judge", sha256="12" * 32), ModelRef(name="encoder", sha256="34" * 32)],
        settings={"candidates": 6, "decide": 0.6, "as_of": None, "offline": True},
    )


HOSTILE = (
    "</title><script>alert(1)</script>[red]đỏ[/red] :smile: {{ 7*7 }} \x1b[31mESC\x1b]0;t\x07 "
    "\x9b2J \u202egpj.exe\u202c \u2066x\u2069 \"'><img src=x onerror=alert(2)> &amp; \x00"
)


def hostile_report() -> Report:
    """Every free string is hostile, spans run out of the text, and no list is as it should be."""
    text = HOSTILE + "\r\nDòng hai.\n\n  Dòng ba\tvới tab. " + HOSTILE
    source = SourceRef(
        id=HOSTILE,
        title=HOSTILE,
        url="javascript:alert(document.domain)",
        published=HOSTILE,
        retrieved=HOSTILE,
        publisher=HOSTILE,
        source=HOSTILE,
        corpus=HOSTILE,
    )
    words = Bilingual(vi=HOSTILE, en=HOSTILE)
    near = searched(Nearest(document=source, start=0, end=9, text=HOSTILE))
    proof = evidence(source, HOSTILE, "REFUTED", (HOSTILE, HOSTILE))
    rest: dict[str, object] = {"explanation": words, "searched": near, "evidence": [proof]}
    return Report(
        version=HOSTILE,
        created=HOSTILE,
        document=CheckedDocument(id=HOSTILE, title=HOSTILE, url="JaVaScRiPt:alert(1)", text=text),
        sentences=[SentenceKind(start=3, end=40, kind="OPINION", score=0.5, reason=HOSTILE)],
        claims=[
            claim(HOSTILE, [(0, 10_000), (5, 5), (-4, 3)], "REFUTED", 1.0, **rest),
            claim(HOSTILE, [(20, 60), (60, 80), (30, 90)], "SUPPORTED", 0.0, **rest),
            claim(HOSTILE, [], "NOT_ENOUGH_EVIDENCE", 0.5, searched=near),
        ],
        corpora=[CorpusRef(name=HOSTILE, fingerprint=HOSTILE, documents=0, passages=0)],
        models=[ModelRef(name=HOSTILE, sha256=HOSTILE)],
        settings={HOSTILE: HOSTILE},
    )


def empty_report() -> Report:
    """Nothing in it at all."""
    return Report(
        version="0.1.0",
        created="2025-11-24",
        document=CheckedDocument(id="0", title="", url=None, text=""),
        sentences=[],
        claims=[],
        corpora=[],
        models=[],
        settings={},
    )
