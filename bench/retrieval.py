"""How a corpus grows: build time, memory, disk and latency at several sizes, beside bm25s and plain LanceDB BM25.

    python -m bench.retrieval DATA/text/viwiki_2017.jsonl.gz --passages 10000 100000 --out build/bench

Documents come from the given JSONL. Where it holds fewer passages than asked for, more documents are made of it: the
sentences of two articles in turns, another partner in each round. Every stage runs in a process of its own, so
that its peak memory is its own. Queries are sentences of the text. ``pip install bm25s`` for the first peer.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, get_args

import numpy as np

from kiemchung import ingest, segment
from kiemchung.corpora import Library, prepare
from kiemchung.records import Document
from kiemchung.retrieve import CorpusIndex, Method, tokens
from kiemchung.settings import Settings

QUERIES = 300
LATER = 1000  # documents that are added to the finished corpus
NAME = "bench"


def read(path: Path) -> list[tuple[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [(row["title"], row["text"]) for row in map(json.loads, lines) if row["text"].strip()]


def made(articles: Sequence[tuple[str, str]], start: int = 0) -> Iterator[Document]:
    """Endless documents: the articles, then their sentences in turns with those of another."""
    number = start
    while True:
        turn, place = divmod(number, len(articles))
        title, text = articles[place]
        if turn:
            other = articles[(place + 7919 * turn) % len(articles)][1]
            mine, theirs = _sentences(text), _sentences(other)
            text = " ".join(s for pair in zip(mine, theirs, strict=False) for s in pair)
            title = f"{title} / {turn}"
        identity = ingest.document_id(title=title, url=None, published=None, text=text)
        yield Document(identity, title, text, retrieved="2026-01-01")
        number += 1


def _sentences(text: str) -> list[str]:
    return [text[a:b] for a, b in segment.split(text)]


def enough(articles: Sequence[tuple[str, str]], passages: int) -> int:
    """How many documents have so many passages."""
    seen = number = 0
    for document in made(articles):
        if seen >= passages:
            break
        seen += len(prepare(document).passages)
        number += 1
    return number


def build(home: Path, path: Path, passages: int) -> dict[str, float]:
    library = Library(Settings(home=home))
    articles = read(path)
    documents = islice(made(articles), enough(articles, passages))
    index = CorpusIndex(library.folder(NAME), NAME, library.static, create=True)
    start = time.perf_counter()
    added = index.add(documents, prepare)
    seconds = time.perf_counter() - start
    size = sum(file.stat().st_size for file in library.folder(NAME).rglob("*") if file.is_file())
    return {
        "documents": added.documents,
        "passages": added.passages,
        "seconds": seconds,
        "passages a second": added.passages / seconds,
        "MB on disk": size / 1e6,
    }


def search(home: Path, path: Path, passages: int) -> dict[str, float]:
    library = Library(Settings(home=home))
    index, queries = library.open(NAME), questions(path)
    vectors = library.searcher.encoder.queries(queries)
    figures = {}
    for method in get_args(Method):
        found = [
            _milliseconds(lambda q=q, v=v, m=method: library.searcher.search([index], [q], 10, m, vectors=v[None]))
            for q, v in zip(queries, vectors, strict=True)
        ]
        figures |= _percentiles(method, found)
    return figures


def add_later(home: Path, path: Path, passages: int) -> dict[str, float]:
    library = Library(Settings(home=home))
    fresh = list(islice(made(read(path), start=10_000_000), LATER))
    start = time.perf_counter()
    library.open(NAME).add(fresh, prepare)
    return {"seconds": time.perf_counter() - start}


def bm25s_peer(home: Path, path: Path, passages: int) -> dict[str, float]:
    import bm25s

    corpus = [tokens(text) for text in _contexts(path, passages)]
    start = time.perf_counter()
    retriever = bm25s.BM25()
    retriever.index(corpus, show_progress=False)
    figures = {"seconds": time.perf_counter() - start}
    asked = [[tokens(query)] for query in questions(path)]
    found = [_milliseconds(lambda q=q: retriever.retrieve(q, k=10, show_progress=False)) for q in asked]
    return figures | _percentiles("search", found)


def lancedb_peer(home: Path, path: Path, passages: int) -> dict[str, float]:
    import lancedb

    folder = home / "plain"
    rows = ({"text": text} for text in _contexts(path, passages))
    start = time.perf_counter()
    table = lancedb.connect(folder).create_table("plain", list(islice(rows, 1)), mode="overwrite")
    while batch := list(islice(rows, 20_000)):
        table.add(batch)
    table.create_fts_index("text")
    figures = {"seconds": time.perf_counter() - start}
    asked = [" ".join(tokens(query)) for query in questions(path)]
    found = [_milliseconds(lambda q=q: table.search(q, query_type="fts").limit(10).to_list()) for q in asked]
    shutil.rmtree(folder)
    return figures | _percentiles("search", found)


def _contexts(path: Path, passages: int) -> Iterator[str]:
    articles = read(path)
    for document in islice(made(articles), enough(articles, passages)):
        yield from prepare(document).contexts


def questions(path: Path) -> list[str]:
    """Sentences of 12 to 30 syllables from all over the text."""
    chance = random.Random(1)
    found: list[str] = []
    articles = read(path)
    while len(found) < QUERIES:
        sentence = chance.choice(_sentences(chance.choice(articles)[1]))
        if 12 <= len(tokens(sentence)) <= 30:
            found.append(sentence)
    return found


def _milliseconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return 1000 * (time.perf_counter() - start)


def _percentiles(name: str, found: list[float]) -> dict[str, float]:
    warm = found[len(found) // 10 :]
    return {f"{name} p{share} ms": float(np.percentile(warm, share)) for share in (50, 95)}


def _apart(stage: Callable[..., dict[str, float]], *given: Any) -> dict[str, float]:
    """What ``stage`` gives, run in a process of its own, with that process's peak memory."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(_measured, (stage, *given))


def _measured(stage: Callable[..., dict[str, float]], *given: Any) -> dict[str, float]:
    figures = stage(*given)
    return figures | {"peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--passages", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--peers", action="store_true")
    arguments = parser.parse_args()
    stages = [build, search, add_later, *([bm25s_peer, lancedb_peer] if arguments.peers else [])]
    for passages in arguments.passages:
        home = arguments.out / str(passages)
        shutil.rmtree(home, ignore_errors=True)
        for stage in stages:
            figures = _apart(stage, home, arguments.texts, passages)
            print(passages, stage.__name__, {name: round(value, 1) for name, value in figures.items()}, flush=True)


if __name__ == "__main__":
    main()
