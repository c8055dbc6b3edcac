"""Pairs a second of the bundled judge, at 64 tokens a pair, and the time of one.

    python -m bench.judge_speed tests/golden/pairs.jsonl [--threads 2]

Pairs of the file are cut to 64 tokens, so that the figure does not depend on their length.
"""

from __future__ import annotations

import argparse
import statistics
import time
from pathlib import Path

from kiemchung import evaluate, models

TOKENS = 64
ROUNDS = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    model = models.open_model("judge", max_tokens=TOKENS, threads=arguments.threads)
    pairs = [(example.evidence, example.claim) for example in evaluate.read(arguments.pairs)]
    model.run(pairs[:32])  # the first run allocates
    many = [_seconds(lambda: model.run(pairs)) for _ in range(ROUNDS)]
    one = [_seconds(lambda pair=pair: model.run([pair])) for pair in pairs[:100]]
    print(f"{len(pairs)} pairs of {TOKENS} tokens, {arguments.threads} threads: {len(pairs) / min(many):.0f} a second")
    print(f"one pair: median {1000 * statistics.median(one):.1f} ms")


def _seconds(work) -> float:  # type: ignore[no-untyped-def]
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
