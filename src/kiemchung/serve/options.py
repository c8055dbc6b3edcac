"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from kiemchung.errors import UsageError
from kiemchung.settings import Settings

HomeOption = Annotated[
    Path | None,
    typer.Option(
        "--home",
        metavar="DIR",
        help="Thư mục chứa các kho (hoặc biến KIEMCHUNG_HOME). / Folder of the corpora (or KIEMCHUNG_HOME).",
    ),
]
CorpusOption = Annotated[
    list[str] | None,
    typer.Option(
        "--corpus", metavar="NAME", help="Kho bằng chứng; dùng lại để thêm kho. / Corpus to search; repeat for more."
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Ghi vào tệp thay vì in ra. / Write to a file."),
]


def settings_for(context: typer.Context, home: Path | None) -> Settings:
    """The settings of this call: environment, then ``--home``, given before or after the command's name.

    Raises:
        UsageError: a setting in the environment has no valid value.
    """
    home = home or context.find_root().obj["home"]
    given: dict[str, Any] = {"home": home.expanduser()} if home else {}
    try:
        return Settings(**given)
    except ValidationError as error:
        problem = error.errors()[0]
        name = "KIEMCHUNG_" + "_".join(str(part) for part in problem["loc"]).upper()
        raise UsageError(
            f"Giá trị của {name} không hợp lệ ({problem['msg']}); hãy sửa rồi chạy lại.",
            f"The value of {name} is not valid ({problem['msg']}); mend it and run again.",
        ) from error
