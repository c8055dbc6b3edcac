"""Train the cross-encoder: claim and evidence → SUPPORTED, REFUTED, NEI.

    python -m training.train_judge CONFIG.toml --data DATA --encoder build/encoder/pytorch --out build/judge

Seeded; a checkpoint every ``--save-every`` steps makes it resumable: the same command goes on where it was cut off.
"""

from __future__ import annotations

import argparse
import json
import random
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from transformers import BertConfig, BertForSequenceClassification, BertModel, get_linear_schedule_with_warmup

from training import pairs
from training.export import export_judge
from training.measure import measure

PAD = 1


@dataclass(frozen=True)
class Batch:
    """(batch, tokens) ids and mask, (batch,) labels."""

    input_ids: torch.Tensor
    attention_mask: torch.Tensor
    labels: torch.Tensor


def start_model(encoder: Path, trained: Path | None, dropout: float) -> BertForSequenceClassification:
    """A classifier: the model trained before, or the pretrained encoder with pooler and head at random."""
    # Plain attention without dropout is the fastest on a processor (bfloat16, measured: 1.2 x the fused kernel).
    settings = {"attention_probs_dropout_prob": 0.0, "hidden_dropout_prob": dropout, "attn_implementation": "eager"}
    if trained:
        return BertForSequenceClassification.from_pretrained(trained, **settings)
    model = BertForSequenceClassification(BertConfig.from_pretrained(encoder, num_labels=3, **settings))
    model.bert.load_state_dict(BertModel.from_pretrained(encoder, add_pooling_layer=False).state_dict(), strict=False)
    return model


def batches(rows: list[pairs.Pair], tokenizer: Tokenizer, config: dict[str, Any], seed: int) -> list[Batch]:
    """Batches of similar length, ``batch_tokens`` tokens each, in random order."""
    encoded = [
        (e.ids, pairs.LABELS.index(r.label))
        for e, r in zip(tokenizer.encode_batch([(r.premise, r.hypothesis) for r in rows]), rows, strict=True)
    ]
    chance = random.Random(seed)
    encoded.sort(key=lambda item: len(item[0]) + chance.random() * 8)
    made, current, longest = [], [], 0
    for item in encoded:
        longest = max(longest, len(item[0]))
        if current and longest * (len(current) + 1) > config["batch_tokens"]:
            made.append(_collate(current))
            current, longest = [], len(item[0])
        current.append(item)
    made.append(_collate(current))
    chance.shuffle(made)
    return made


def _collate(items: list[tuple[list[int], int]]) -> Batch:
    longest = max(len(ids) for ids, _ in items)
    ids = torch.full((len(items), longest), PAD)
    mask = torch.zeros((len(items), longest), dtype=torch.long)
    for row, (tokens, _) in enumerate(items):
        ids[row, : len(tokens)] = torch.tensor(tokens)
        mask[row, : len(tokens)] = 1
    return Batch(ids, mask, torch.tensor([label for _, label in items]))


def schedule(config: dict[str, Any], data: Path, tokenizer: Tokenizer) -> Iterator[tuple[float, int, list[Batch]]]:
    """(learning rate, steps of the stage, batches of one epoch), epoch after epoch."""
    for number, stage in enumerate(config["stages"]):
        epochs = []
        for epoch in range(stage["epochs"]):
            seed = config["seed"] + 100 * number + epoch
            rows = [pair for spec in stage["files"] for pair in pairs.read(data, seed=seed, **spec)]
            epochs.append(batches(rows, tokenizer, config, seed))
        steps = sum(len(epoch) for epoch in epochs)
        for epoch_batches in epochs:
            yield stage["learning_rate"], steps, epoch_batches


class Trainer:
    """One run, from the first step or from its last checkpoint."""

    def __init__(self, model: BertForSequenceClassification, config: dict[str, Any], out: Path) -> None:
        self.model, self.config, self.checkpoint = model, config, out / "checkpoint.pt"
        self.step = 0
        self.done = 0
        self.stage_steps = -1
        self.loss = 1.1
        if config["freeze_word_embeddings"]:
            model.bert.embeddings.word_embeddings.weight.requires_grad = False

    def run(self, plan: Iterator[tuple[float, int, list[Batch]]], save_every: int) -> None:
        state = torch.load(self.checkpoint) if self.checkpoint.exists() else None
        self.done = state["step"] if state else 0
        for rate, steps, epoch in plan:
            if steps != self.stage_steps:
                self._start_stage(rate, steps)
            for batch in epoch:
                self.step += 1
                if self.step < self.done:
                    continue
                if self.step == self.done and state:
                    self._restore(state)
                    continue
                self._learn(batch)
                if self.step % save_every == 0:
                    self._save()

    def _start_stage(self, rate: float, steps: int) -> None:
        self.stage_steps, self.stage_start = steps, self.step
        trainable = [p for p in self.model.parameters() if p.requires_grad]
        self.optimizer = torch.optim.AdamW(trainable, lr=rate, weight_decay=self.config["weight_decay"])
        self.scheduler = get_linear_schedule_with_warmup(self.optimizer, int(steps * self.config["warmup"]), steps)
        self.clock = time.monotonic()

    def _learn(self, batch: Batch) -> None:
        self.model.train()
        with torch.autocast("cpu", torch.bfloat16):
            logits = self.model(input_ids=batch.input_ids, attention_mask=batch.attention_mask).logits
        loss = torch.nn.functional.cross_entropy(
            logits.float(), batch.labels, label_smoothing=self.config["label_smoothing"]
        )
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.scheduler.step()
        self.optimizer.zero_grad()
        self.loss = 0.98 * self.loss + 0.02 * loss.item()
        if self.step % 20 == 0:
            at = self.step - self.stage_start
            print(
                f"step {self.step} ({at}/{self.stage_steps}) loss {self.loss:.3f} {time.monotonic() - self.clock:.0f}s",
                flush=True,
            )

    def _save(self) -> None:
        state = {
            "step": self.step,
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "scheduler": self.scheduler.state_dict(),
            "loss": self.loss,
        }
        temporary = self.checkpoint.with_suffix(".part")
        torch.save(state, temporary)
        temporary.replace(self.checkpoint)

    def _restore(self, state: dict[str, Any]) -> None:
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.scheduler.load_state_dict(state["scheduler"])
        self.loss = state["loss"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--resume-from", type=Path, help="start from this trained model, not from the encoder alone")
    parser.add_argument("--save-every", type=int, default=200)
    arguments = parser.parse_args()
    config = tomllib.loads(arguments.config.read_text())
    torch.manual_seed(config["seed"])
    arguments.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(arguments.encoder / "tokenizer.json"))
    tokenizer.enable_truncation(config["max_tokens"], strategy="only_first")
    model = start_model(arguments.encoder, arguments.resume_from, config["dropout"])
    Trainer(model, config, arguments.out).run(schedule(config, arguments.data, tokenizer), arguments.save_every)
    model.save_pretrained(arguments.out / "pytorch")
    tokenizer.no_truncation()
    export_judge(model.eval(), tokenizer, arguments.out / "onnx")
    results = measure(arguments.out / "onnx" / "model.onnx", arguments.data)
    (arguments.out / "results.json").write_text(json.dumps(results, indent=2))
    print(json.dumps(results, indent=2))


if __name__ == "__main__":
    main()
