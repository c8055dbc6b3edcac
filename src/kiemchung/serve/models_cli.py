"""``kiemchung models …``: the weights that ship with the package."""

from __future__ import annotations

from typing import Annotated

import typer

from kiemchung import models
from kiemchung.errors import UsageError

app = typer.Typer(help="Các mô hình đi kèm. / The bundled models.", no_args_is_help=True, rich_markup_mode=None)


@app.command()
def verify() -> None:
    """So mọi tệp trọng số với SHA-256 đã ghim. / Compare every weights file with its pinned SHA-256."""
    statuses = models.verify()
    for status in statuses:
        state = "tốt / good" if status.good else ("thiếu / missing" if status.found is None else "sai / changed")
        typer.echo(f"{status.name}\t{status.expected}\t{state}")
    if not all(status.good for status in statuses):
        typer.echo(
            "kiemchung: Có tệp trọng số bị thiếu hoặc đã đổi; hãy cài lại Kiểm Chứng. / "
            "A weights file is missing or changed; reinstall Kiểm Chứng.",
            err=True,
        )
        raise typer.Exit(2)


@app.command()
def card(name: Annotated[str, typer.Argument(metavar="NAME", help="encoder, static, judge")]) -> None:
    """In thẻ mô hình: là gì, từ đâu, đo được gì. / Print a model card: what it is, whence, how good."""
    known = sorted({path.split("/")[0] for path in models.PINNED})
    if name not in known:
        raise UsageError(
            f"Không có mô hình “{name}”; hãy chọn một trong: {', '.join(known)}.",
            f"There is no model “{name}”; choose one of: {', '.join(known)}.",
        )
    typer.echo(models.card(name))
