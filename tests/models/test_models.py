from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from kiemchung import models
from kiemchung.errors import DamagedModel
from kiemchung.models import registry


@pytest.fixture(scope="module")
def encoder() -> models.TextModel:
    return models.open_model("encoder", max_tokens=64, threads=2)


def test_every_file_is_the_pinned_one_and_fits() -> None:
    assert {status.name.split("/")[0] for status in models.verify()} == {"encoder", "judge", "static"}
    assert all(status.good for status in models.verify())
    for name in ("encoder", "static", "judge"):
        folder = registry.WEIGHTS / name
        assert sum(path.stat().st_size for path in folder.iterdir()) < 40_000_000


def test_every_model_has_a_card_with_licence() -> None:
    for name in ("encoder", "static", "judge"):
        assert "MIT" in models.card(name) and "training/" in models.card(name)


def test_rows_do_not_depend_on_batch_or_order(encoder: models.TextModel) -> None:
    texts = ["passage: Hà Nội", "passage: " + "một câu rất dài " * 40, "passage: sông Hồng chảy qua Hà Nội", ""]
    together = encoder.run(texts)
    alone = np.vstack([encoder.run([text]) for text in texts])
    assert together.shape == (4, 384)
    assert np.abs(np.linalg.norm(together, axis=1) - 1).max() < 1e-3
    # Activations are quantized per batch, so the last digits differ.
    assert (together * alone).sum(1).min() > 0.98
    assert encoder.run([]).shape == (0, 384)


def test_near_meaning_is_near(encoder: models.TextModel) -> None:
    a, b, c = encoder.run(
        ["query: Trẻ em có cần tiêm vắc xin sởi?", "query: Tiêm phòng sởi cho con", "query: Giá thép xây dựng hôm nay"]
    )
    assert a @ b > a @ c + 0.05


def test_changed_and_missing_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "encoder"
    folder.mkdir()
    for name in ("model.onnx", "tokenizer.json"):
        (folder / name).write_bytes((registry.WEIGHTS / "encoder" / name).read_bytes())
    monkeypatch.setattr(registry, "WEIGHTS", tmp_path)
    with (folder / "model.onnx").open("r+b") as file:
        file.seek(1000)
        file.write(b"\x00\x01")
    with pytest.raises(DamagedModel, match=r"encoder/model\.onnx"):
        models.open_model("encoder", max_tokens=8, threads=1)
    (folder / "model.onnx").unlink()
    with pytest.raises(DamagedModel):
        models.open_model("encoder", max_tokens=8, threads=1)
