"""Measure the sentence splitter on gold sentences of CoNLL-U files, beside a trivial baseline.

    PYTHONPATH=src python bench/segmentation.py FOLDER_OR_FILE… [--block 10] [--errors 40]

The sentences of each file are detokenised (punctuation, quotes and brackets attached), joined by one
space within blocks of ``--block`` sentences and by a blank line between blocks. Scored are exact
(start, end) spans. A gold sentence that ends without a terminator inside a block cannot be found by
anyone; their number is reported and they are left in the score.
"""

from __future__ import annotations

import argparse
import gzip
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from kiemchung.records import Span
from kiemchung.segment import split

_BRACKETS = {"LBKT": "(", "RBKT": ")", "LRB": "(", "RRB": ")"}
_ATTACH_LEFT = re.compile(r"\s+(?=[,.;:!?…%)\]}”»])")
_ATTACH_RIGHT = re.compile(r"(?<=[(\[{“«])\s+")
_SPLIT_NUMBER = re.compile(r"(?<=\d)\s*([.,])\s*(?=\d{3}\b)")
_DOTTED = re.compile(r"\b(TP|Tp|tp|[A-ZĐ])\. (?=[A-ZĐ]{1,3}\b)")
_BEFORE_CLOSING = frozenset({".", "!", "?", "...", ","})
_BASELINE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-zà-ỹđ])")


def gold_sentences(path: Path) -> Iterator[list[str]]:
    """The word forms of each sentence of a CoNLL-U file (``.gz`` or plain)."""
    data = path.read_bytes()
    words: list[str] = []
    for line in (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) > 1 and fields[0].isdigit():
            words.append(fields[1].replace("_", " "))
        elif not line.strip() and words:
            yield words
            words = []
    if words:
        yield words


def detokenise(words: list[str]) -> str:
    """Running text of one sentence from its words: marks attached as a typist would."""
    text = _quotes([_BRACKETS.get(word, word) for word in words])
    text = _ATTACH_RIGHT.sub("", _ATTACH_LEFT.sub("", text))
    return _DOTTED.sub(r"\1.", _SPLIT_NUMBER.sub(r"\1", text)).strip()


def _quotes(words: list[str]) -> str:
    """Join words by spaces, straight quotes attached to what they enclose.

    A quote that has no partner closes when it stands behind a mark or at the end, else it opens.
    """
    text = ""
    quoted = False
    remaining = words.count('"')
    for index, word in enumerate(words):
        if word != '"':
            text += word if text.endswith("\0") else f" {word}"
            continue
        at_end = not any(following[-1:].isalnum() for following in words[index + 1 :])
        closes = quoted or (remaining == 1 and (at_end or words[index - 1] in _BEFORE_CLOSING))
        text += '"' if closes else ' "\0'
        quoted = not closes
        remaining -= 1
    return text.replace("\0", "")


def running_text(sentences: list[str], block: int) -> tuple[str, list[Span]]:
    """The sentences as one text with their spans in it."""
    parts: list[str] = []
    spans: list[Span] = []
    position = 0
    for index, sentence in enumerate(sentences):
        gap = "" if not index else "\n\n" if index % block == 0 else " "
        position += len(gap)
        spans.append((position, position + len(sentence)))
        parts += [gap, sentence]
        position += len(sentence)
    return "".join(parts), spans


def baseline(text: str) -> list[Span]:
    """Split behind ``.``, ``!`` or ``?`` before white space and a capital, and at line breaks."""
    spans = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for gap in _BASELINE.finditer(line[0]):
            spans.append((start, line.start() + gap.start()))
            start = line.start() + gap.end()
        spans.append((start, line.end()))
    return spans


def scores(gold: list[Span], found: list[Span]) -> tuple[float, float, float]:
    """Precision, recall and F1 on exact spans."""
    right = len(set(gold) & set(found))
    precision, recall = right / max(1, len(found)), right / max(1, len(gold))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def measure(path: Path, block: int, errors: int) -> None:
    """Print the figures of one file, and the first ``errors`` wrong spans."""
    sentences = [detokenise(words) for words in gold_sentences(path)]
    text, gold = running_text(sentences, block)
    open_ended = sum(
        not re.search(r"[.!?…][\"'”’»)\]]*$", sentence)
        for index, sentence in enumerate(sentences)
        if (index + 1) % block and index + 1 < len(sentences)
    )
    print(f"{path.name}: {len(gold)} sentences, {open_ended} not recoverable (no terminator inside a block)")
    methods: dict[str, Callable[[str], list[Span]]] = {"kiemchung": split, "baseline": baseline}
    for name, method in methods.items():
        began = time.process_time()
        found = method(text)
        seconds = time.process_time() - began
        precision, recall, f1 = scores(gold, found)
        speed = len(text.encode()) / 1e6 / seconds
        print(f"  {name:10} P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}  {speed:.1f} MB/s")
    wrong = sorted(set(split(text)) - set(gold))
    for start, end in wrong[:errors]:
        print(f"  ✗ {text[start:end]}")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Measure the sentence splitter on CoNLL-U files.")
    parser.add_argument("paths", nargs="+", type=Path, help="CoNLL-U files or folders of them")
    parser.add_argument("--block", type=int, default=10, help="sentences joined by a space in one block")
    parser.add_argument("--errors", type=int, default=0, help="wrong spans to print for each file")
    arguments = parser.parse_args()
    for path in arguments.paths:
        for file in sorted(path.glob("*.conllu*")) if path.is_dir() else [path]:
            measure(file, arguments.block, arguments.errors)


if __name__ == "__main__":
    main()
