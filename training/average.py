"""Average the weights of models that lie on one path of training, and export the average.

    python -m training.average build/judge5 build/judge6 --out build/judge

A model soup (Wortsman et al. 2022, arXiv:2203.05482): fewer of the last stage's peculiarities, at no cost when it runs.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import BertForSequenceClassification

from training.export import export_judge


def average(folders: list[Path]) -> BertForSequenceClassification:
    """The mean of the models in ``folders/pytorch``; all must have one shape."""
    # Plain attention: the fused kernel costs a tenth of the run time in masks once it is exported.
    models = [
        BertForSequenceClassification.from_pretrained(folder / "pytorch", attn_implementation="eager")
        for folder in folders
    ]
    states = [model.state_dict() for model in models]
    mean = {
        name: torch.stack([state[name] for state in states]).mean(0) if value.is_floating_point() else value
        for name, value in states[0].items()
    }
    models[0].load_state_dict(mean)
    return models[0].eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--encoder", type=Path, required=True, help="whose tokenizer is exported with it")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    model = average(arguments.folders)
    model.save_pretrained(arguments.out / "pytorch")
    tokenizer = Tokenizer.from_file(str(arguments.encoder / "tokenizer.json"))
    export_judge(model, tokenizer, arguments.out / "onnx")


if __name__ == "__main__":
    main()
