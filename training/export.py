"""Export to ONNX and quantize to int8, the form in which weights ship."""

from __future__ import annotations

import shutil
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from tokenizers import Tokenizer
from torch import nn
from transformers import BertForSequenceClassification, BertModel

OPSET = 17


class _MeanPooled(nn.Module):
    """(batch, tokens) → (batch, hidden) of length 1: mean over the tokens that are not padding."""

    def __init__(self, bert: BertModel) -> None:
        super().__init__()
        self.bert = bert

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        hidden = self.bert(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        return nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1).clamp(min=1), dim=-1)


class _Logits(nn.Module):
    """(batch, tokens) → (batch, 3) logits of SUPPORTED, REFUTED, NEI."""

    def __init__(self, model: BertForSequenceClassification) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        return self.model(input_ids=input_ids, attention_mask=attention_mask).logits


def export_encoder(bert: BertModel, tokenizer: Tokenizer, out: Path) -> None:
    """Write ``model.fp32.onnx``, ``model.onnx`` (int8) and ``tokenizer.json`` into ``out``."""
    _export(_MeanPooled(bert), "embedding", tokenizer, out)


def export_judge(model: BertForSequenceClassification, tokenizer: Tokenizer, out: Path) -> None:
    """The same for a cross-encoder."""
    _export(_Logits(model), "logits", tokenizer, out)


def _export(module: nn.Module, output: str, tokenizer: Tokenizer, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    example = torch.ones((2, 8), dtype=torch.long)
    torch.onnx.export(
        module.eval(),
        (example, example),
        out / "model.fp32.onnx",
        input_names=["input_ids", "attention_mask"],
        output_names=[output],
        dynamic_axes={
            "input_ids": {0: "batch", 1: "tokens"},
            "attention_mask": {0: "batch", 1: "tokens"},
            output: {0: "batch"},
        },
        opset_version=OPSET,
        dynamo=False,
    )
    quantize(out / "model.fp32.onnx", out / "model.onnx")
    tokenizer.save(str(out / "tokenizer.json"), pretty=False)


def quantize(source: Path, target: Path) -> None:
    """Dynamic int8: weights per output channel, activations at run time, embeddings per row of the table."""
    prepared = source.with_suffix(".prepared.onnx")
    try:
        quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    except Exception:  # shape inference is an optimisation; without it quantization still works
        shutil.copy(source, prepared)
    quantize_dynamic(
        str(prepared),
        str(target),
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Gather"],
    )
    prepared.unlink()
