"""The docs say what the code says: a command, option, setting or error that is not documented fails here."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def load_generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATE = load_generator()


@pytest.mark.parametrize("name", GENERATE.PAGES)
def test_reference_page_is_up_to_date(name: str) -> None:
    written = (DOCS / "reference" / name).read_text(encoding="utf-8")
    assert written == GENERATE.PAGES[name](), "run .venv/bin/python docs/generate.py"


def test_every_command_and_option_has_help_in_both_languages() -> None:
    for name, command in GENERATE.walk_commands():
        assert " / " in (command.help or ""), f"{name} lacks help in two languages"
        for parameter in command.params:
            if parameter.name != "help":
                assert parameter.help, f"{name} {parameter.name} lacks help"


def test_every_command_stands_in_a_how_to_or_the_tutorial() -> None:
    prose = "\n".join(path.read_text(encoding="utf-8") for path in [DOCS / "tutorial.md", *DOCS.glob("howto/*.md")])
    for name, command in GENERATE.walk_commands():
        if not getattr(command, "commands", {}):
            assert name in prose, f"{name} is explained nowhere"


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.rglob("*.md")], ids=str)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if not target.startswith(("http://", "https://", "mailto:")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_dependency_has_a_decision() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    decisions = "\n".join(path.read_text(encoding="utf-8") for path in DOCS.glob("decisions/*.md"))
    names = [re.split(r"[\[<>=;]", name)[0] for name in project["dependencies"]]
    for extra in project["optional-dependencies"].values():
        names += [re.split(r"[\[<>=;]", name)[0] for name in extra]
    missing = [name for name in names if f"**{name}**" not in decisions]
    assert not missing, f"no decision record for {missing}"
