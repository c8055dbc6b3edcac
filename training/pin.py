"""Copy a built model into the package and pin its files by SHA-256.

python -m training.pin encoder build/encoder/onnx
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path

WEIGHTS = Path(__file__).parent.parent / "src/kiemchung/models/weights"
FILES = {
    "encoder": ("model.onnx", "tokenizer.json"),
    "static": ("vectors.npz", "terms.txt"),
    "judge": ("model.onnx", "tokenizer.json", "calibration.json"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=sorted(FILES))
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    target = WEIGHTS / arguments.model
    target.mkdir(parents=True, exist_ok=True)
    pinned_file = WEIGHTS / "pinned.json"
    pinned = json.loads(pinned_file.read_text()) if pinned_file.exists() else {}
    for name in FILES[arguments.model]:
        shutil.copyfile(arguments.folder / name, target / name)
        pinned[f"{arguments.model}/{name}"] = hashlib.sha256((target / name).read_bytes()).hexdigest()
    pinned_file.write_text(json.dumps(pinned, indent=2, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
