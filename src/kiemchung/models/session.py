"""One ONNX model with its tokenizer: texts or pairs of texts in, one row of floats each out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from kiemchung.errors import DamagedModel
from kiemchung.models.registry import verified_folder, weights_sha256

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Encoding, Tokenizer

PAD_ID = 1  # <pad> of the XLM-R vocabulary
BATCH_TOKENS = 2048  # measured: larger batches only add padding and memory on a processor


class TextModel:
    """A transformer in ONNX with its tokenizer.

    Args:
        name: what the report calls it.
        sha256: of its weights.
        pad_id: of the padding token of its vocabulary.
    """

    def __init__(
        self, name: str, sha256: str, session: InferenceSession, tokenizer: Tokenizer, pad_id: int = PAD_ID
    ) -> None:
        self.name = name
        self.sha256 = sha256
        self._session = session
        self._tokenizer = tokenizer
        self._pad_id = pad_id
        self._inputs = {i.name for i in session.get_inputs()}

    def run(self, texts: Sequence[str] | Sequence[tuple[str, str]]) -> npt.NDArray[np.float32]:
        """One row for each text or pair, in order: (n, 384) for the encoder, (n, 3) logits for the judge."""
        encodings = self._tokenizer.encode_batch(list(texts))
        order = sorted(range(len(encodings)), key=lambda i: len(encodings[i].ids))
        rows: list[tuple[int, npt.NDArray[np.float32]]] = []
        for batch in _batches(order, encodings):
            rows += zip(batch, self._forward([encodings[i] for i in batch]), strict=True)
        rows.sort(key=lambda row: row[0])
        width = self._session.get_outputs()[0].shape[-1]
        return np.stack([row for _, row in rows]) if rows else np.empty((0, width), np.float32)

    def _forward(self, encodings: list[Encoding]) -> npt.NDArray[np.float32]:
        longest = max(len(e.ids) for e in encodings)
        ids = np.full((len(encodings), longest), self._pad_id, np.int64)
        mask, types = np.zeros_like(ids), np.zeros_like(ids)
        for row, encoding in enumerate(encodings):
            ids[row, : len(encoding.ids)] = encoding.ids
            mask[row, : len(encoding.ids)] = 1
            types[row, : len(encoding.ids)] = encoding.type_ids
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": types}
        wanted = {name: array for name, array in feed.items() if name in self._inputs}
        output: npt.NDArray[np.float32] = self._session.run(None, wanted)[0]
        return output


def _batches(order: list[int], encodings: list[Encoding]) -> list[list[int]]:
    """Indices in ``order`` (by length) cut into batches of at most BATCH_TOKENS padded tokens."""
    batches: list[list[int]] = []
    for index in order:
        longest = len(encodings[index].ids)
        if batches and longest * (len(batches[-1]) + 1) <= BATCH_TOKENS:
            batches[-1].append(index)
        else:
            batches.append([index])
    return batches


def open_model(name: str, *, max_tokens: int, threads: int) -> TextModel:
    """Open the pinned model ``name``; of a pair that is too long the first text is cut.

    Raises:
        DamagedModel: its files are missing, changed, or cannot be loaded.
    """
    folder = verified_folder(name)
    try:
        session, tokenizer = load(folder / "model.onnx", folder / "tokenizer.json", threads)
    except Exception as error:  # the runtime raises types of its own that share no base
        raise DamagedModel(
            f"Không mở được mô hình {name} ({type(error).__name__}); hãy cài lại Kiểm Chứng.",
            f"The model {name} cannot be opened ({type(error).__name__}); reinstall Kiểm Chứng.",
        ) from error
    strategy = "only_first" if name == "judge" else "longest_first"
    tokenizer.enable_truncation(max_tokens, strategy=strategy)
    return TextModel(name, weights_sha256(name), session, tokenizer)


def load(weights: Path, tokenizer: Path, threads: int) -> tuple[InferenceSession, Tokenizer]:
    """The two files as they are; raises whatever the two libraries raise."""
    import onnxruntime  # here, not above: opening a report must not load the runtime
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])
    return session, Tokenizer.from_file(str(tokenizer))
