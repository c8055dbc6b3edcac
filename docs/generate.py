"""Write the reference pages that the code itself knows: commands, settings, errors, report schema.

    .venv/bin/python docs/generate.py

``tests/test_docs.py`` fails when a page is older than the code.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from kiemchung import errors
from kiemchung.publish.schema import schema_file
from kiemchung.serve.cli import app
from kiemchung.settings import Settings

COMPUTED_DEFAULTS = {"home": "user data folder", "threads": "number of processors, at most 8"}
REFERENCE = Path(__file__).parent / "reference"


def commands() -> str:
    """Every command with its arguments and options."""
    lines = ["# Lệnh / Commands", ""]
    for name, command in walk_commands():
        lines += [f"## `{name}`", "", inspect.cleandoc(command.help or ""), ""]
        for parameter in command.params:
            if parameter.name != "help":
                lines.append(f"- `{_usage(parameter)}` {parameter.help or ''}".rstrip() + _default(parameter))
        lines.append("")
    return "\n".join(lines)


def settings() -> str:
    """Every setting with its environment variable, default and meaning."""
    lines = [
        "# Cài đặt / Settings",
        "",
        "Mỗi cài đặt là một biến môi trường. / Each setting is an environment variable.",
    ]
    lines += ["", "| variable | default | meaning |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        default = COMPUTED_DEFAULTS.get(name, field.default)
        lines.append(f"| `KIEMCHUNG_{name.upper()}` | {default} | {field.description} |")
    return "\n".join([*lines, ""])


def error_page() -> str:
    """Every error class with its exit code and meaning."""
    lines = ["# Lỗi / Errors", "", "| error | exit code | meaning |", "|---|---|---|"]
    for name, error in vars(errors).items():
        if inspect.isclass(error) and issubclass(error, errors.KiemChungError):
            lines.append(f"| `{name}` | {error.exit_code} | {inspect.getdoc(error).splitlines()[0]} |")  # type: ignore[union-attr]
    return "\n".join([*lines, ""])


PAGES = {"commands.md": commands, "settings.md": settings, "errors.md": error_page, "report.schema.json": schema_file}


def walk_commands() -> Iterator[tuple[str, Any]]:
    """(full name, command) of every command and group."""
    yield from _walk(typer.main.get_command(app), "kiemchung")


def _walk(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    yield name, command
    for child, sub in getattr(command, "commands", {}).items():
        yield from _walk(sub, f"{name} {child}")


def _usage(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return parameter.metavar or str(parameter.name).upper()
    words = ", ".join(parameter.opts)
    return words if parameter.is_flag else f"{words} {parameter.metavar or 'VALUE'}"


def _default(parameter: Any) -> str:
    empty = parameter.default is None or parameter.default is False or parameter.required or parameter.multiple
    return "" if empty else f" (`{parameter.default}`)"


def main() -> None:
    for name, page in PAGES.items():
        (REFERENCE / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
