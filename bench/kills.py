"""Kill an add at random points, again and again: does the corpus open, answer, and finish on the next add?

    python -m bench.kills --kills 200 --out build/kills

One corpus lives through all kills. A source of documents is added until an add comes to its end; then the next source
changes half of them, so that kills also fall between a new version and the end of the old one. After each kill the
corpus must open, find a document that was acknowledged before it, and hold all that were; at each end it must verify.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import shutil
import time
from multiprocessing.connection import Connection
from pathlib import Path

from kiemchung.corpora import Library
from kiemchung.retrieve import index
from kiemchung.settings import Settings

DOCUMENTS = 400
BATCH = 32  # passages, so that an add has many batches
NAME = "kills"


def source(folder: Path, turn: int) -> Path:
    """Documents of which the odd ones change with every turn."""
    path = folder / "source.jsonl"
    rows = []
    for number in range(DOCUMENTS):
        version = turn if number % 2 else 0
        text = f"Thôn {number} có {100 + version} hộ dân và {number + 1} cái giếng."
        rows.append({"title": f"Thôn {number}", "text": text, "url": f"https://vi.example.org/{number}"})
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def add(home: Path, path: Path, told: Connection) -> None:
    """What is killed: an add that tells of each batch once it is safe."""
    index.BATCH_PASSAGES = BATCH
    Library(Settings(home=home, threads=1)).add(NAME, [path], on_batch=lambda added: told.send(added.documents))
    told.send(-1)


def killed(home: Path, path: Path, seconds: float) -> tuple[int, bool]:
    """Add, and kill after so many seconds: how many documents were acknowledged, and whether it had come to its end."""
    context = multiprocessing.get_context("spawn")
    hear, tell = context.Pipe(duplex=False)
    process = context.Process(target=add, args=(home, path, tell))
    process.start()
    tell.close()
    process.join(seconds)
    process.kill()
    process.join()
    heard = []
    while hear.poll():
        try:
            heard.append(hear.recv())
        except EOFError:
            break
    return max(heard, default=0), -1 in heard


def problems(home: Path, least: int, *, whole: bool) -> list[str]:
    """What is wrong with the corpus; ``least``: documents of all versions that it must hold."""
    try:
        library = Library(Settings(home=home))
        corpus = library.open(NAME)
        held = len(corpus.store.document_ids())
        found = [f"holds {held} of {least} acknowledged documents"] if held < least else []
        if least and not library.search([NAME], "Thôn có bao nhiêu hộ dân?", 1):
            found.append("finds nothing")
        if whole:
            found += [problem.message.en for problem in library.verify(NAME)]
            if (newest := corpus.reference().documents) != DOCUMENTS:
                found.append(f"{newest} newest documents instead of {DOCUMENTS}")
    except Exception as error:  # whatever it is, it counts
        return [f"{type(error).__name__}: {error}"]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    shutil.rmtree(arguments.out, ignore_errors=True)
    arguments.out.mkdir(parents=True)
    home, turn, kills, ends, bad = arguments.out / "home", 0, 0, 0, 0
    longest, path, held = 4.0, source(arguments.out, 0), 0
    while kills < arguments.kills:
        start = time.monotonic()
        acknowledged, finished = killed(home, path, chance.uniform(0.5, longest))
        held += acknowledged
        if finished:
            longest = max(2.0, 1.2 * (time.monotonic() - start))
            ends, turn = ends + 1, turn + 1
            path = source(arguments.out, turn)
        else:
            kills += 1
        for problem in problems(home, held, whole=finished) if held else []:
            bad += 1
            print(f"kill {kills}, turn {turn}: {problem}", flush=True)
    print(f"{kills} kills, {ends} adds came to their end in between, {held} documents acknowledged, {bad} problems")


if __name__ == "__main__":
    main()
