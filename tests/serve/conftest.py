from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from support import Result, Run

from kiemchung.corpora import Library
from kiemchung.serve.cli import main


@pytest.fixture
def run(demo_library: Library, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Call the command as a shell would, with the shared home folder unless another is given."""

    def call(*words: str | Path | float, stdin: bytes = b"", home: Path | None = None) -> Result:
        monkeypatch.setenv("KIEMCHUNG_HOME", str(home or demo_library.settings.home))
        monkeypatch.setattr(sys, "argv", ["kiemchung", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as exit_info:
            main()
        captured = capsys.readouterr()
        return Result(int(exit_info.value.code or 0), captured.out, captured.err)

    return call
