"""Named ONNX models whose weights are pinned by SHA-256."""

from kiemchung.models.external import OrderedModel, open_folder
from kiemchung.models.registry import (
    PINNED,
    Calibration,
    FileStatus,
    calibration,
    card,
    verified_folder,
    verify,
    weights_sha256,
)
from kiemchung.models.session import TextModel, open_model

__all__ = [
    "PINNED",
    "Calibration",
    "FileStatus",
    "OrderedModel",
    "TextModel",
    "calibration",
    "card",
    "open_folder",
    "open_model",
    "verified_folder",
    "verify",
    "weights_sha256",
]
