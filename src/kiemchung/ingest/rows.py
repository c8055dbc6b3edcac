"""Files that hold many documents: which reader, told by the name, and by the content where names do not tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from kiemchung.ingest.jsonl import Row, SkippedLine

RowReader = Callable[[Path, str, int, Callable[[SkippedLine], None]], Iterator[Row]]

# Extension → module; its ``read`` is imported when it is first needed.
MODULES = {
    ".jsonl": "jsonl",
    ".jsonl.gz": "jsonl",
    ".csv": "tables",
    ".tsv": "tables",
    ".xlsx": "tables",
    ".xml": "mediawiki",
    ".xml.bz2": "mediawiki",
    ".xml.gz": "mediawiki",
}
EXTENSIONS = tuple(MODULES)
_FEED = ".json"


def is_known(path: Path) -> bool:
    """Whether the file is one of these; a JSON file is, when it holds fact-checks."""
    return reader(path) is not None


def reader(path: Path) -> RowReader | None:
    """What reads the file, row by row; None for a file that holds one document."""
    name = path.name.lower()
    module = next((module for extension, module in MODULES.items() if name.endswith(extension)), None)
    if module is None and name.endswith(_FEED) and _is_feed(path):
        module = "claimreview"
    if module is None:
        return None
    read: RowReader = import_module(f"kiemchung.ingest.{module}").read
    return read


def _is_feed(path: Path) -> bool:
    from kiemchung.ingest import claimreview

    try:
        with path.open("rb") as stream:
            return claimreview.is_feed(stream.read(claimreview.HEAD))
    except OSError:  # told when it is read
        return False
