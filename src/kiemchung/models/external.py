"""A judge of the user's own: a folder with a Hugging Face NLI classifier exported to ONNX.

``optimum-cli export onnx --model NAME FOLDER`` makes such a folder, with ``model.onnx``, ``tokenizer.json`` and
``config.json``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from kiemchung.errors import UnusableJudge
from kiemchung.models.session import TextModel, load
from kiemchung.records import Stance

STANCES: tuple[Stance, ...] = ("SUPPORTED", "REFUTED", "NEI")
# How label names begin, in lower case; NLI models say entailment, fact-checking models say supports.
NAMES: dict[Stance, tuple[str, ...]] = {
    "SUPPORTED": ("entail", "support"),
    "REFUTED": ("contradict", "refut"),
    "NEI": ("neutral", "nei", "not_enough", "not enough", "unknown"),
}
# Plain enough for any NLI model, in both languages: (premise, hypothesis), and the column of its answer.
SELF_TEST: tuple[tuple[tuple[str, str], int], ...] = (
    (("Cây cầu dài 318 mét và có bốn làn xe.", "Cây cầu có bốn làn xe."), 0),
    (("A man is playing a guitar on the stage.", "A man is playing an instrument."), 0),
    (("Cửa hàng mở cửa vào chủ nhật.", "Cửa hàng không mở cửa vào chủ nhật."), 1),
    (("The shop is open on Sunday.", "The shop is closed on Sunday."), 1),
    (("Cậu bé đang đọc sách trong thư viện.", "Cậu bé thích ăn kem."), 2),
    (("A woman is reading a book.", "The woman is a doctor."), 2),
)


class OrderedModel:
    """A classifier whose outputs are put into the order SUPPORTED, REFUTED, NEI.

    Args:
        order: for each of the three stances the column of the model that stands for it.
    """

    def __init__(self, model: TextModel, order: Sequence[int]) -> None:
        self.name, self.sha256 = model.name, model.sha256
        self._model = model
        self._order = list(order)

    def run(self, texts: Sequence[tuple[str, str]]) -> npt.NDArray[np.float32]:
        """(n, 3) logits."""
        return self._model.run(texts)[:, self._order]


def open_folder(folder: Path, *, max_tokens: int, threads: int) -> OrderedModel:
    """The classifier in ``folder``, its label order read from its configuration and confirmed by a self-test.

    Raises:
        UnusableJudge: a file is missing or cannot be read, the labels are not those of NLI, or the self-test says
            that their order is another one.
    """
    config = _config(folder)
    order = _order(config, folder)
    weights = next((p for p in (folder / "model.onnx", folder / "onnx" / "model.onnx") if p.is_file()), None)
    if weights is None:
        raise _unusable(folder, "không có model.onnx", "there is no model.onnx")
    try:
        session, tokenizer = load(weights, folder / "tokenizer.json", threads)
        tokenizer.enable_truncation(max_tokens, strategy="only_first")
        sha256 = hashlib.sha256(weights.read_bytes()).hexdigest()
        model = TextModel(folder.name, sha256, session, tokenizer, int(config.get("pad_token_id") or 0))
        logits = model.run([pair for pair, _ in SELF_TEST])
    except Exception as error:  # the runtime raises types of its own that share no base
        reason = f"{type(error).__name__}"
        raise _unusable(folder, f"không chạy được ({reason})", f"it does not run ({reason})") from error
    _confirm(logits, order, folder)
    return OrderedModel(model, order)


def _config(folder: Path) -> dict[str, Any]:
    try:
        return dict(json.loads((folder / "config.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise _unusable(folder, "không đọc được config.json", "its config.json cannot be read") from error


def _order(config: dict[str, Any], folder: Path) -> tuple[int, int, int]:
    """Columns of SUPPORTED, REFUTED and NEI by the names in ``id2label``."""
    labels = {int(column): str(name).lower() for column, name in dict(config.get("id2label") or {}).items()}
    found = [[c for c, name in labels.items() if name.startswith(NAMES[stance])] for stance in STANCES]
    if len(labels) != 3 or any(len(columns) != 1 for columns in found):
        names = ", ".join(labels.values()) or "-"
        raise _unusable(
            folder,
            f"id2label phải có đúng ba nhãn entailment, neutral, contradiction (đang là: {names})",
            f"id2label must hold entailment, neutral and contradiction (it holds: {names})",
        )
    return found[0][0], found[1][0], found[2][0]


def _confirm(logits: npt.NDArray[np.float32], order: tuple[int, int, int], folder: Path) -> None:
    """The declared order must explain the self-test better than any other order, and most of its answers."""
    if logits.shape != (len(SELF_TEST), 3):
        raise _unusable(folder, "mô hình không cho ba điểm mỗi cặp", "the model does not give three scores a pair")
    answers = np.array([answer for _, answer in SELF_TEST])
    right = {p: int((logits[:, list(p)].argmax(1) == answers).sum()) for p in permutations(range(3))}
    if right[order] < max(right.values()) or right[order] < 4:
        share = f"{right[order]}/{len(SELF_TEST)}"
        raise _unusable(
            folder,
            f"phép tự thử không khớp thứ tự nhãn trong config.json (đúng {share})",
            f"its self-test does not agree with the label order of config.json ({share} right)",
        )


def _unusable(folder: Path, vi: str, en: str) -> UnusableJudge:
    return UnusableJudge(
        f"Không dùng được mô hình phán quyết ở “{folder}”: {vi}; xem docs/howto/own-judge.md.",
        f"The judge in “{folder}” cannot be used: {en}; see docs/howto/own-judge.md.",
    )
