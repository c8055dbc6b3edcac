"""Choose the part of the XLM-R vocabulary that Vietnamese, English and numbers need.

A unigram tokenizer finds the most probable path through its pieces. When every piece of that path is kept, the
cut tokenizer finds the same path; so the pieces to keep are those that real text uses, and single characters for
everything else.
"""

from __future__ import annotations

import gzip
import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from training.q4 import Q4Model

SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]
TEXT_FIELDS = ("text", "vi", "en", "premise", "hypothesis", "passage", "question", "title", "sentence")


def texts(folder: Path) -> Iterator[str]:
    """Every text field of every JSONL file under ``folder``, and each Vietnamese one again without its accents."""
    for path in sorted(folder.rglob("*.jsonl*")):
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield from _fields(row)
                for claim in row.get("claims", []):
                    yield from _fields(claim)


def _fields(row: dict[str, object]) -> Iterator[str]:
    for name in TEXT_FIELDS:
        value = row.get(name)
        if isinstance(value, str) and value:
            value = unicodedata.normalize("NFC", value)
            yield value
            if len(value) < 300:  # chat messages are typed without accents; long pages are not
                yield fold(value)


def fold(text: str) -> str:
    """``text`` without accents, đ → d."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return plain.replace("đ", "d").replace("Đ", "D")


def count_pieces(tokenizer: Tokenizer, lines: Iterable[str], batch: int = 4096) -> Counter[int]:
    """How often each piece id stands in ``lines``."""
    counts: Counter[int] = Counter()
    pending: list[str] = []
    for line in lines:
        pending.append(line)
        if len(pending) == batch:
            _add(counts, tokenizer, pending)
    _add(counts, tokenizer, pending)
    return counts


def _add(counts: Counter[int], tokenizer: Tokenizer, pending: list[str]) -> None:
    for encoding in tokenizer.encode_batch_fast(pending, add_special_tokens=False):
        counts.update(encoding.ids)
    pending.clear()


def choose(model: Q4Model, counts: Counter[int], size: int) -> list[int]:
    """Ids to keep, specials first, then in the order of the file: ``size`` of them at most.

    Always kept: single characters of the Latin script, digits, punctuation and symbols up to U+1EF9
    (Vietnamese letters end there), and every piece made of digits alone.
    """
    always = [i for i, (piece, _) in enumerate(model.pieces) if i >= 4 and _always(piece)]
    kept = set(always)
    for piece_id, _ in counts.most_common():
        if len(kept) >= size - len(SPECIAL):
            break
        if piece_id >= 4:
            kept.add(piece_id)
    special = [model.special[name] for name in ("bos", "pad", "eos", "unk")]
    return special + sorted(kept)


def _always(piece: str) -> bool:
    bare = piece.removeprefix("▁")
    if bare.isascii() and bare.isdigit():
        return True
    return len(bare) <= 1 and all(
        ord(c) < 0x250 or 0x1EA0 <= ord(c) <= 0x1EF9 or 0x2010 <= ord(c) <= 0x2122 for c in bare
    )


def build_tokenizer(pieces: list[tuple[str, float]]) -> Tokenizer:
    """The XLM-R pipeline (NFKC, metaspace, unigram, ``<s> … </s>``) over ``pieces``; ids are positions."""
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=SPECIAL.index("<unk>"), byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Strip(left=False, right=True)]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", 0), ("</s>", 2)],
    )
    tokenizer.add_special_tokens(SPECIAL)
    return tokenizer
