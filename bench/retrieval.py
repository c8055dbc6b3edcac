"""Recall of BM25, of vectors and of both on questions with one gold passage each.

    python bench/retrieval.py PASSAGES.jsonl.gz QUESTIONS.jsonl.gz

Passages: ``pid``, ``title``, ``text``; questions: ``question``, ``pid`` (XQuAD-vi is laid out so). Each passage becomes
one document of a fresh corpus; a question is answered when a window of its passage is among the first k documents.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
import time
from pathlib import Path
from typing import Any, get_args

from kiemchung.corpora import Library
from kiemchung.retrieve import CorpusIndex, search
from kiemchung.retrieve.search import Method
from kiemchung.settings import Settings

DEPTHS = (1, 5, 10)


def read(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def build(passages: list[dict[str, Any]], folder: Path) -> Library:
    library = Library(Settings(home=folder))
    source = folder / "passages.jsonl"
    rows = [{"title": p["title"].replace("_", " "), "text": p["text"], "url": p["pid"]} for p in passages]
    source.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    library.add("bench", [source])
    return library


def ranked(index: CorpusIndex, question: str, vector: Any, method: Method) -> list[str | None]:
    """Ids of the documents in the order of their best passages."""
    hits = search([index], question, vector, 50, method=method)
    return list(dict.fromkeys(hit.document.url for hit in hits))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("passages", type=Path)
    parser.add_argument("questions", type=Path)
    arguments = parser.parse_args()
    questions = read(arguments.questions)
    with tempfile.TemporaryDirectory() as folder:
        library = build(read(arguments.passages), Path(folder))
        index = library.open("bench")
        vectors = library.encoder.queries([q["question"] for q in questions])
        print(
            f"{len(questions)} questions, {index.reference().documents} documents, "
            f"{index.reference().passages} passages"
        )
        for method in get_args(Method):
            start = time.perf_counter()
            found = [ranked(index, q["question"], v, method) for q, v in zip(questions, vectors, strict=True)]
            each = (time.perf_counter() - start) / len(questions)
            recall = [sum(q["pid"] in f[:k] for q, f in zip(questions, found, strict=True)) for k in DEPTHS]
            figures = "  ".join(f"R@{k} {r / len(questions):.3f}" for k, r in zip(DEPTHS, recall, strict=True))
            print(f"{method:7} {figures}  {each * 1000:.1f} ms a query (search alone)")


if __name__ == "__main__":
    main()
