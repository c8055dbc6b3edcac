"""Whole verdicts on claims about the demo corpus whose truth is known: what ``--max-risk`` rests on.

    PYTHONPATH=src python -m training.calibrate_verdicts training/data/verdicts/calibration.jsonl build/judge/onnx

The judge that is pinned in the package decides; (confidence, right) of each claim goes into ``calibration.json`` of the
named folder, which is then pinned again.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from bench.claims import decide


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=Path)
    parser.add_argument("folder", type=Path, help="of the pinned model")
    arguments = parser.parse_args()
    outcomes = [[result.confidence, int(result.verdict == gold)] for gold, result in decide(arguments.claims, "demo")]
    path = arguments.folder / "calibration.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"verdicts": outcomes}) + "\n")
    print(f"{len(outcomes)} verdicts, {sum(right for _, right in outcomes)} right before any is declined")


if __name__ == "__main__":
    main()
