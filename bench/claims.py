"""Whole verdicts on claims about a corpus: right, wrong, declined.

python -m bench.claims bench/data/demo_claims.jsonl --corpus demo
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from kiemchung import Checker
from kiemchung.records import CheckedClaim, Claim


def decide(path: Path, corpus: str) -> list[tuple[str, CheckedClaim]]:
    """(true verdict, what the machine says) of each line of JSONL with ``text`` and ``verdict``."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    checker = Checker.open(corpora=[corpus])
    claims = [Claim("", row["text"], ((0, len(row["text"])),)) for row in rows]
    results = checker.judge.decide(claims, checker.retrieve(claims), [corpus])
    return [(row["verdict"], result) for row, result in zip(rows, results, strict=True)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=Path)
    parser.add_argument("--corpus", required=True)
    arguments = parser.parse_args()
    decided = decide(arguments.claims, arguments.corpus)
    counts: Counter[str] = Counter()
    for gold, result in decided:
        outcome = "declined" if result.abstained else "right" if result.verdict == gold else "wrong"
        counts[outcome] += 1
        print(f"{outcome:8} {gold:19} {result.verdict:19} {result.confidence:.2f} {result.text}")
    guess = sum(result.verdict == gold for gold, result in decided)
    trivial = max(Counter(gold for gold, _ in decided).values())
    print(f"{dict(counts)} of {len(decided)}; best guess right: {guess}; always the commonest verdict: {trivial}")


if __name__ == "__main__":
    main()
