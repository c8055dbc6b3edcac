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
JudgeOption = Annotated[
    str | None,
    typer.Option(
        "--judge",
        metavar="DIR|URL",
        help="Mô hình phán quyết của bạn: thư mục ONNX hoặc địa chỉ. / Your own judge: an ONNX folder or an address.",
    ),
]
RiskOption = Annotated[
    float | None,
    typer.Option(
        "--max-risk",
        metavar="SHARE",
        help="Nhiều nhất bấy nhiêu phán quyết được đưa ra là sai, ví dụ 0.2; còn lại để ngỏ. / "
        "At most this share of the verdicts shown is wrong, for example 0.2; the rest is declined.",
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Chỉ tìm trong những gì đã biết vào ngày này (2024-05-01). / Search what was known on this day.",
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Ghi vào tệp thay vì in ra. / Write to a file."),
]


def settings_for(context: typer.Context, home: Path | None, **options: Any) -> Settings:
    """The settings of this call: environment, then ``--home`` (before or after the command's name) and ``options``.

    Args:
        options: settings by name, as options of the command give them; None where one was not given.

    Raises:
        UsageError: a setting in the environment has no valid value.
    """
    home = home or context.find_root().obj["home"]
    given = {name: value for name, value in options.items() if value is not None}
    if home:
        given["home"] = home.expanduser()
    try:
        return Settings(**given)
    except ValidationError as error:
        problem = error.errors()[0]
        name = "KIEMCHUNG_" + "_".join(str(part) for part in problem["loc"]).upper()
        raise UsageError(
            f"Giá trị của {name} không hợp lệ ({problem['msg']}); hãy sửa rồi chạy lại.",
            f"The value of {name} is not valid ({problem['msg']}); mend it and run again.",
        ) from error
