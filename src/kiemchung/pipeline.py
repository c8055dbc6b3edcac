"""The whole story, on one page: text → document → sentences → claims → evidence → verdicts → report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from kiemchung import __version__, detect, ingest, models, segment
from kiemchung.corpora import Library
from kiemchung.judge import Entailment, Judge
from kiemchung.records import (
    Candidate,
    CheckedDocument,
    Claim,
    Document,
    ModelRef,
    Report,
    Sentence,
    SentenceKind,
)
from kiemchung.retrieve import Added, CorpusIndex, Encoder, search
from kiemchung.settings import Settings

JUDGE_TOKENS = 320

Source = str | bytes | Path


class Checker:
    """Checks texts against corpora.

    >>> checker = Checker.open(corpora=["demo"])
    >>> report = checker.check("Hà Nội là thủ đô của Việt Nam.")
    """

    def __init__(
        self, corpora: Sequence[CorpusIndex], encoder: Encoder, entailment: Entailment, settings: Settings
    ) -> None:
        self.corpora = list(corpora)
        self.encoder = encoder
        self.settings = settings
        self.judge = Judge(entailment, segment.context, settings)

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
        """
        library = Library(settings or Settings())
        with ThreadPoolExecutor() as pool:  # the models load while the index does: most of a cold start
            encoder = pool.submit(lambda: library.encoder)
            entailment = pool.submit(open_entailment, library.settings)
            indexes = [library.open(name, on_batch) for name in dict.fromkeys(corpora)]
            return cls(indexes, encoder.result(), entailment.result(), library.settings)

    def check(self, source: Source) -> Report:
        """Check a text (``str``), the bytes of a file, or a file (``Path``).

        Raises:
            InputError: the text or the file cannot be read.
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
            models=[ModelRef(name=name, sha256=models.weights_sha256(name)) for name in ("encoder", "judge")],
            settings=self.settings.model_dump(mode="json", exclude={"home"}),
        )

    def retrieve(self, claims: Sequence[Claim]) -> list[list[Candidate]]:
        """The candidate evidence of each claim, best first."""
        vectors = self.encoder.queries([claim.statement for claim in claims])
        return [
            search(self.corpora, claim.statement, vector, self.settings.candidates)
            for claim, vector in zip(claims, vectors, strict=True)
        ]


def open_entailment(settings: Settings) -> Entailment:
    """The pinned cross-encoder with the temperature that was fitted to it."""
    model = models.open_model("judge", max_tokens=JUDGE_TOKENS, threads=settings.threads)
    return Entailment(model, models.calibration("judge")["temperature"])


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
