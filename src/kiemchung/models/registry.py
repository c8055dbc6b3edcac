"""Which weights exist, and the hashes they must have.

``pinned.json`` beside the weights maps ``model/file`` to its SHA-256; it is written by
``python -m training.pin`` and by nothing else.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from kiemchung.errors import DamagedModel

WEIGHTS = Path(str(files("kiemchung.models"))) / "weights"
PINNED: dict[str, str] = json.loads((WEIGHTS / "pinned.json").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class FileStatus:
    """One file of one model: ``found`` is its SHA-256 on disk, None when it is missing."""

    name: str
    expected: str
    found: str | None

    @property
    def good(self) -> bool:
        return self.found == self.expected


@dataclass(frozen=True, slots=True)
class Calibration:
    """What was fitted to the judge apart from its training, pinned with its weights.

    Args:
        temperature: divides the logits.
        bias: of SUPPORTED, REFUTED and NEI, added to the divided logits.
        verdicts: (confidence, whether it was right) of whole verdicts on ``training/data/verdicts``.
    """

    temperature: float
    bias: tuple[float, float, float]
    verdicts: tuple[tuple[float, bool], ...]


def verify() -> list[FileStatus]:
    """The status of every pinned file."""
    return [FileStatus(name, expected, _sha256(WEIGHTS / name)) for name, expected in PINNED.items()]


def verified_folder(model: str) -> Path:
    """Folder of ``model`` after its files have been checked.

    Raises:
        DamagedModel: a file is missing or is not the pinned one.
    """
    for name, expected in PINNED.items():
        if name.startswith(f"{model}/") and _sha256(WEIGHTS / name) != expected:
            raise DamagedModel(
                f"Tệp trọng số {name} bị thiếu hoặc không đúng bản đã ghim; hãy cài lại Kiểm Chứng rồi chạy "
                "kiemchung models verify.",
                f"The weights file {name} is missing or is not the pinned one; reinstall Kiểm Chứng and run "
                "kiemchung models verify.",
            )
    return WEIGHTS / model


def weights_sha256(model: str) -> str:
    """The pinned SHA-256 of the weights of ``model``."""
    return PINNED[f"{model}/{'vectors.npz' if model == 'static' else 'model.onnx'}"]


def calibration() -> Calibration:
    """The fitted constants of the bundled judge."""
    stored = json.loads((verified_folder("judge") / "calibration.json").read_text())
    supported, refuted, nei = stored["bias"]
    verdicts = tuple((confidence, bool(right)) for confidence, right in stored["verdicts"])
    return Calibration(stored["temperature"], (supported, refuted, nei), verdicts)


def card(model: str) -> str:
    """The model card, in Markdown."""
    return (WEIGHTS / model / "card.md").read_text(encoding="utf-8")


@cache
def _sha256(path: Path) -> str | None:
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
