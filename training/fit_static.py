"""Distil the encoder into static vectors: a table that gives each term its own, so that a corpus need not be encoded.

    python -m training.fit_static DATA/text/viwiki_2017.jsonl.gz --out build/static

A passage is the weighted sum of the vectors of its terms (see ``kiemchung.retrieve.static``). The table is the ridge
regression of the encoder's passage vectors, centred and projected on their first principal axes, on the terms;
solved by conjugate gradients. The same idea, fitted to single words: Model2Vec and tokenlearn (MinishLab 2024).

The encoder's vectors are kept in ``--out`` in shards, so that a run that is cut off goes on; they take an hour and a
half on two cores.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import torch

from kiemchung import models, segment
from kiemchung.corpora import ENCODER_TOKENS
from kiemchung.records import Document
from kiemchung.retrieve import Encoder
from kiemchung.retrieve.analysis import terms, tokens
from kiemchung.retrieve.static import Static, quantized, weights

SHARD = 4096  # passages
DIMENSION = 192
SYLLABLE_PASSAGES = 6  # a token stands in at least so many passages, a pair of tokens in so many:
PAIR_PASSAGES = 24
PAIRS = 36_000  # those that go together most (normalised pointwise mutual information)
RIDGE = 1.0
STEPS = 24
QUERIES = 2000  # sentences that stand for claims, to find the centre of their vectors
HELD_OUT = 50  # one passage in so many is only measured on


def contexts(path: Path) -> Iterator[str]:
    """Title and text of every passage, as they are indexed."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            document = Document("", row["title"], row["text"])
            for passage in segment.windows(document, segment.split(document.text)):
                yield segment.context(document, passage.sentences)


def encode(path: Path, out: Path, encoder: Encoder) -> None:
    """Write the shards that are not there yet: ``contexts`` (n,) and ``vectors`` (n, 384) in half precision."""
    texts, number = contexts(path), 0
    while batch := list(islice(texts, SHARD)):
        shard = out / f"passages-{number:04}.npz"
        if not shard.exists():
            temporary = shard.with_suffix(".part.npz")
            np.savez(temporary, contexts=np.array(batch), vectors=encoder.passages(batch).astype(np.float16))
            temporary.replace(shard)
            print(f"{shard.name} written", flush=True)
        number += 1


@dataclass(frozen=True)
class Data:
    """``contexts`` of the passages, ``found``: the terms of each, ``vectors``: (n, 384) of the encoder."""

    contexts: list[str]
    found: list[list[str]]
    vectors: torch.Tensor

    @classmethod
    def read(cls, out: Path) -> Data:
        shards = [np.load(path) for path in sorted(out.glob("passages-????.npz"))]
        texts = [str(text) for shard in shards for text in shard["contexts"]]
        found = [terms(tokens(text)) for text in texts]
        return cls(texts, found, torch.from_numpy(np.concatenate([shard["vectors"] for shard in shards])).float())


def vocabulary(found: list[list[str]]) -> dict[str, float]:
    """The terms that get a vector, each with its inverse document frequency."""
    passages = Counter(term for each in found for term in set(each))
    total = len(found)
    kept = [term for term, count in passages.items() if "_" not in term and count >= SYLLABLE_PASSAGES]
    pairs = [term for term, count in passages.items() if "_" in term and count >= PAIR_PASSAGES]

    def together(pair: str) -> float:
        left, right = pair.split("_")
        share = passages[pair] / total
        return float(np.log(share * total * total / (passages[left] * passages[right])) / -np.log(share))

    kept += sorted(pairs, key=together, reverse=True)[:PAIRS]
    return {term: float(np.log(total / passages[term])) for term in sorted(kept)}


def matrix(found: list[list[str]], known: dict[str, float]) -> torch.Tensor:
    """(passages, terms), sparse: the weight of each term in each passage, rows of length 1."""
    index = {term: number for number, term in enumerate(known)}
    idf = np.array(list(known.values()), np.float32)
    starts, columns, values = [0], [], []
    for each in found:
        numbers, weight = weights(each, index, idf)
        columns.append(numbers)
        values.append(weight)
        starts.append(starts[-1] + len(numbers))
    return torch.sparse_csr_tensor(
        torch.tensor(starts),
        torch.from_numpy(np.concatenate(columns)),
        torch.from_numpy(np.concatenate(values)),
        size=(len(found), len(known)),
    )


def solve(rows: torch.Tensor, target: torch.Tensor) -> Iterator[torch.Tensor]:
    """Ridge regression of ``target`` on ``rows`` by conjugate gradients (Hestenes and Stiefel 1952), step by step."""
    across = rows.t().to_sparse_csr()
    residual = across @ target
    solution, direction = torch.zeros_like(residual), residual.clone()
    square = (residual**2).sum(0)
    while True:
        image = across @ (rows @ direction) + RIDGE * direction
        step = square / (direction * image).sum(0)
        solution = solution + step * direction
        residual = residual - step * image
        before, square = square, (residual**2).sum(0)
        direction = residual + square / before * direction
        yield solution


def centre(texts: list[str], encoder: Encoder) -> torch.Tensor:
    """(384,) mean vector of the last sentences of passages, read as queries."""
    chosen = texts[:: max(1, len(texts) // QUERIES)]
    ends = [segment.split(text)[-1] for text in chosen]
    return torch.from_numpy(encoder.queries([t[a:b] for t, (a, b) in zip(chosen, ends, strict=True)]).mean(0))


def fit(data: Data, encoder: Encoder) -> Static:
    """The table, after printing how near it comes to passages it was not fitted on."""
    known = vocabulary(data.found)
    centred = data.vectors - data.vectors.mean(0)
    _, axes = torch.linalg.eigh(centred.T @ centred)
    projection = axes.flip(1)[:, :DIMENSION].contiguous()
    target = centred @ projection
    held = np.arange(len(data.found)) % HELD_OUT == 0
    fitted = matrix([f for f, out in zip(data.found, held, strict=True) if not out], known)
    unseen = matrix([f for f, out in zip(data.found, held, strict=True) if out], known)
    for number, solution in enumerate(islice(solve(fitted, target[torch.from_numpy(~held)]), STEPS), 1):
        if number % 4 == 0:
            near = torch.cosine_similarity(unseen @ solution, target[torch.from_numpy(held)]).mean()
            print(f"step {number}: cosine to the encoder, {held.sum()} unseen passages: {near:.4f}", flush=True)
    idf = np.array(list(known.values()), np.float32)
    table, scale = quantized(solution.numpy())
    middle = centre(data.contexts, encoder).numpy()
    return Static(list(known), idf, table, scale, projection.numpy(), middle)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    encoder = Encoder(models.open_model("encoder", max_tokens=ENCODER_TOKENS, threads=torch.get_num_threads()))
    encode(arguments.texts, arguments.out, encoder)
    table = fit(Data.read(arguments.out), encoder)
    table.save(arguments.out)
    print(f"{len(table.terms)} terms, {(arguments.out / 'vectors.npz').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
