"""Whole verdicts on claims about a corpus: right, wrong, declined.

python bench/claims.py bench/data/demo_claims.jsonl --corpus demo
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from kiemchung import Checker
from kiemchung.records import Claim


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=Path, help="JSONL of text and verdict")
    parser.add_argument("--corpus", required=True)
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in arguments.claims.read_text(encoding="utf-8").splitlines()]
    checker = Checker.open(corpora=[arguments.corpus])
    claims = [Claim("", row["text"], ((0, len(row["text"])),)) for row in rows]
    results = checker.judge.decide(claims, checker.retrieve(claims), [arguments.corpus])
    counts: Counter[str] = Counter()
    for row, result in zip(rows, results, strict=True):
        outcome = "declined" if result.abstained else "right" if result.verdict == row["verdict"] else "wrong"
        counts[outcome] += 1
        print(f"{outcome:8} {row['verdict']:19} {result.verdict:19} {result.confidence:.2f} {row['text']}")
    print(
        dict(counts), f"of {len(rows)}; always NOT_ENOUGH_EVIDENCE:", sum(r["verdict"].startswith("NOT") for r in rows)
    )


if __name__ == "__main__":
    main()
