"""Measuring retrieval: queries with known relevant titles in, the figures of every ranking method out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import get_args

from kiemchung import evaluate
from kiemchung.corpora import Library
from kiemchung.ingest import read_lines
from kiemchung.retrieve import Added, CorpusIndex, Method, Searcher
from kiemchung.settings import Settings


def measure_file(
    path: Path, corpus: str, settings: Settings, on_batch: Callable[[Added], None] = lambda added: None
) -> evaluate.RetrievalFigures:
    """The figures of each :data:`~kiemchung.retrieve.search.Method` on the queries of ``path``.

    Raises:
        InputError: the file cannot be read, is empty, or a line is not a query about this corpus.
        CorpusError: the corpus cannot be used.
        UsageError: the extra ``eval`` is not installed.
    """
    evaluate.require_ir_measures()  # at once, not after the corpus was indexed
    queries = evaluate.read_queries(read_lines(path, settings), path.name)
    library = Library(settings)
    index = library.open(corpus, on_batch)
    evaluate.require_titles(queries, {document.title for document in index.documents()}, path.name)
    return evaluate.evaluate_retrieval(
        queries,
        index.reference(),
        lambda query: library.searcher.encoder.queries([query])[0],
        {method: _titles_by(library.searcher, index, method) for method in get_args(Method)},
    )


def _titles_by(searcher: Searcher, index: CorpusIndex, method: Method) -> evaluate.Search:
    def titles(query: str, vector: evaluate.Vector, k: int) -> Sequence[str]:
        found = searcher.search([index], [query], k, method, vectors=vector[None])[0]
        return [hit.document.title for hit in found]

    return titles
