"""The whole story, on one page: text → document → sentences → claims → evidence → verdicts → report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from kiemchung import __version__, detect, ingest, models, segment
from kiemchung.corpora import Library
from kiemchung.errors import UsageError
from kiemchung.judge import Endpoint, Entailment, Judge, Stances, risk
from kiemchung.records import (
    Candidate,
    CheckedDocument,
    Claim,
    Document,
    ModelRef,
    Report,
    Sentence,
    SentenceKind,
    WebPage,
)
from kiemchung.retrieve import Added, CorpusIndex, Searcher
from kiemchung.settings import Settings

JUDGE_TOKENS = 320
PRIVATE = {"home", "judge", "judge_key"}  # settings that say something of the machine or its owner, not of the check

Source = str | bytes | Path | WebPage


class Checker:
    """Checks texts against corpora.

    >>> checker = Checker.open(corpora=["demo"])
    >>> report = checker.check("Hà Nội là thủ đô của Việt Nam.")
    """

    def __init__(
        self, corpora: Sequence[CorpusIndex], searcher: Searcher, stances: Stances, settings: Settings
    ) -> None:
        self.corpora = list(corpora)
        self.searcher = searcher
        self.settings = settings
        self.stances = stances
        self.judge = Judge(stances, segment.context, settings, abstain=abstention(settings))

    @classmethod
    def open(
        cls,
        corpora: Sequence[str],
        *,
        settings: Settings | None = None,
        on_batch: Callable[[Added], None] = lambda added: None,
    ) -> Checker:
        """A checker over the named corpora; ``on_batch`` hears of the indexing of the bundled one.

        Raises:
            UnknownCorpus, DamagedCorpus: of a corpus.
            DamagedModel: the weights are not the pinned ones.
            UnusableJudge: the judge that the settings name cannot be used.
            UsageError: the settings promise what cannot be kept.
        """
        library = Library(settings or Settings())
        with ThreadPoolExecutor() as pool:  # the models load while the index does: most of a cold start
            searcher = pool.submit(lambda: library.searcher)
            stances = pool.submit(open_stances, library.settings)
            indexes = [library.open(name, on_batch) for name in dict.fromkeys(corpora)]
            return cls(indexes, searcher.result(), stances.result(), library.settings)

    def check(self, source: Source) -> Report:
        """Check a text (``str``), the bytes of a file, a file (``Path``), or a page of the web.

        Raises:
            InputError: it cannot be read.
        """
        document, sentences, claims = find_claims(source, self.settings)
        candidates = self.retrieve(claims)
        verdicts = self.judge.decide(claims, candidates, [index.name for index in self.corpora])
        return Report(
            version=__version__,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            document=CheckedDocument(id=document.id, title=document.title, url=document.url, text=document.text),
            sentences=[_sentence_kind(sentence) for sentence in sentences],
            claims=verdicts,
            corpora=[index.reference() for index in self.corpora],
            models=[
                ModelRef(name="encoder", sha256=self.searcher.encoder.sha256),
                ModelRef(name="static", sha256=models.weights_sha256("static")),
                ModelRef(name=self.stances.name, sha256=self.stances.sha256),
            ],
            settings=self.settings.model_dump(mode="json", exclude=PRIVATE),
        )

    def retrieve(self, claims: Sequence[Claim]) -> list[list[Candidate]]:
        """The candidate evidence of each claim, best first."""
        statements = [claim.statement for claim in claims]
        as_of = self.settings.as_of.isoformat() if self.settings.as_of else None
        return self.searcher.search(self.corpora, statements, self.settings.candidates, as_of=as_of)


def open_stances(settings: Settings) -> Stances:
    """What judges pairs, as the settings name it: the pinned cross-encoder with its temperature, or the user's own.

    Raises:
        DamagedModel, UnusableJudge: it cannot be used.
    """
    if settings.judge == "bundled":
        model = models.open_model("judge", max_tokens=JUDGE_TOKENS, threads=settings.threads)
        fitted = models.calibration()
        return Entailment(model, fitted.temperature, fitted.bias)
    if settings.judge.startswith(("http://", "https://")):
        key = settings.judge_key.get_secret_value()
        return Endpoint(settings.judge, settings.judge_model, key, ingest.mask, settings.judge_timeout)
    own = models.open_folder(Path(settings.judge), max_tokens=JUDGE_TOKENS, threads=settings.threads)
    return Entailment(own)


def abstention(settings: Settings) -> float:
    """The confidence under which the machine declines: that of the settings, or what keeps their ``max_risk``.

    Raises:
        UsageError: no threshold keeps the promise, or the judge is not the one it was measured on.
    """
    if settings.max_risk is None:
        return settings.abstain
    if settings.judge != "bundled":
        raise UsageError(
            "max_risk chỉ đo trên mô hình đi kèm; hãy bỏ --max-risk hoặc --judge.",
            "max_risk was measured on the bundled judge alone; leave out --max-risk or --judge.",
        )
    least = risk.threshold(models.calibration().verdicts, settings.max_risk)
    if least is None:
        raise UsageError(
            f"Không mức tin cậy nào giữ được lời hứa sai nhiều nhất {settings.max_risk:.0%}; hãy chọn mức cao hơn.",
            f"No confidence keeps the promise of at most {settings.max_risk:.0%} wrong; choose a larger share.",
        )
    return least


def find_claims(source: Source, settings: Settings) -> tuple[Document, list[Sentence], list[Claim]]:
    """Detection alone: the document, its sentences with their kinds, and its claims."""
    document = ingest.read(source, settings)
    sentences = detect.kinds(document, segment.split(document.text))
    return document, sentences, detect.find_claims(document, sentences)


def _sentence_kind(sentence: Sentence) -> SentenceKind:
    return SentenceKind(
        start=sentence.start,
        end=sentence.end,
        kind=sentence.kind,
        score=sentence.score,
        reason=sentence.reason,
    )
