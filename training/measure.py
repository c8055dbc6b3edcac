"""Measure a cross-encoder in ONNX on the dev sets, beside a claim-only baseline.

python -m training.measure build/judge/onnx/model.onnx --data DATA
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.pipeline import make_pipeline
from tokenizers import Tokenizer

from training import pairs

MAX_TOKENS = 224
PAD = 1
# name: (dev file, split, train file of its claim-only baseline, split)
DEV_SETS = {
    "visnli.dev": ("verdict/visnli.dev.jsonl.gz", "", "verdict/visnli.train.jsonl.gz", ""),
    "written.dev": ("training/data/written", "dev", "training/data/written", "train"),
    "contrast.dev": ("training/data/contrast", "dev", "training/data/contrast", "train"),
    "short.dev": ("training/data/short", "dev", "training/data/short", "train"),
    "xnli_vi.dev": ("evaluate-only/xnli_vi.dev.jsonl.gz", "", "verdict/visnli.train.jsonl.gz", ""),
}


def logits(model: Path, rows: list[pairs.Pair], batch: int = 16) -> np.ndarray:
    """(n, 3) logits, in the order of ``rows``."""
    tokenizer = Tokenizer.from_file(str(model.parent / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_TOKENS, strategy="only_first")
    tokenizer.enable_padding(pad_id=PAD, pad_token="<pad>")
    session = onnxruntime.InferenceSession(str(model))
    order = sorted(range(len(rows)), key=lambda i: len(rows[i].premise) + len(rows[i].hypothesis))
    out = np.empty((len(rows), 3), np.float32)
    for start in range(0, len(order), batch):
        ids = order[start : start + batch]
        encoded = tokenizer.encode_batch([(rows[i].premise, rows[i].hypothesis) for i in ids])
        feed = {
            "input_ids": np.array([e.ids for e in encoded], np.int64),
            "attention_mask": np.array([e.attention_mask for e in encoded], np.int64),
        }
        out[ids] = session.run(None, feed)[0]
    return out


def claim_only(train: list[pairs.Pair], dev: list[pairs.Pair]) -> np.ndarray:
    """Labels that a bag-of-words model gives ``dev`` when it sees the claim alone."""
    model = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), min_df=2, token_pattern=r"\S+"), LogisticRegression(max_iter=2000, C=4)
    )
    model.fit([p.hypothesis.lower() for p in train], [p.label for p in train])
    return model.predict([p.hypothesis.lower() for p in dev])


def measure(model: Path, data: Path) -> dict[str, dict[str, float]]:
    """Macro-F1 and accuracy of ``model`` and of the claim-only baseline on every dev set."""
    results = {}
    for name, (path, split, train_path, train_split) in DEV_SETS.items():
        dev = pairs.read(data, path=path, split=split)
        gold = [p.label for p in dev]
        found = [pairs.LABELS[i] for i in logits(model, dev).argmax(1)]
        baseline = claim_only(pairs.read(data, path=train_path, split=train_split), dev)
        results[name] = {
            "pairs": len(dev),
            "macro_f1": round(float(f1_score(gold, found, average="macro")), 4),
            "accuracy": round(float(accuracy_score(gold, found)), 4),
            "claim_only_macro_f1": round(float(f1_score(gold, baseline, average="macro")), 4),
            "claim_only_accuracy": round(float(accuracy_score(gold, baseline)), 4),
        }
    return results


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    arguments = parser.parse_args()
    print(json.dumps(measure(arguments.model, arguments.data), indent=2))


if __name__ == "__main__":
    main()
