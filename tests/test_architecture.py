"""Imports run one way: records, errors, settings ← rooms ← corpora, pairs ← pipeline ← serve; no sibling rooms."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "kiemchung"
BASE = {"records", "errors", "settings"}
ROOMS = {"ingest", "segment", "detect", "retrieve", "judge", "publish", "evaluate", "models"}
# What each part may import, besides itself and the base.
ALLOWED = (
    {part: set() for part in BASE}
    | {room: set() for room in ROOMS}
    | {"corpora": ROOMS, "pairs": ROOMS, "pipeline": ROOMS | {"corpora"}}
    | {"serve": ROOMS | {"corpora", "pairs", "pipeline"}}
    | {"__init__": ROOMS | {"corpora", "pipeline"}}
)
FORBIDDEN_AT_RUN_TIME = {"torch", "transformers", "sklearn", "training"}


def imports(path: Path) -> Iterator[str]:
    """Dotted names of everything that the file imports, at any depth of nesting."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


FILES = sorted(PACKAGE.rglob("*.py"))


def test_the_rule_covers_every_part() -> None:
    assert {part_of(path) for path in FILES} == ALLOWED.keys()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_one_way(path: Path) -> None:
    part = part_of(path)
    for name in imports(path):
        root, _, rest = name.partition(".")
        assert root not in FORBIDDEN_AT_RUN_TIME, f"{path} imports {name}"
        target = rest.split(".")[0]
        if root == "kiemchung" and target in ALLOWED:
            allowed = ALLOWED[part] | BASE | {part}
            assert target in allowed, f"{part} imports {target} ({path})"


def test_base_modules_import_no_later_base() -> None:
    """errors and settings stand alone; records too."""
    for name in BASE:
        own = {n for n in imports(PACKAGE / f"{name}.py") if n.startswith("kiemchung")}
        assert not own, f"{name} imports {own}"


def test_nothing_in_the_package_is_over_400_lines() -> None:
    long = {str(p): n for p in FILES if (n := len(p.read_text(encoding="utf-8").splitlines())) > 400}
    assert not long
