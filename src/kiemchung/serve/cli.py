"""The command ``kiemchung``: each command reads its words, calls one thing, prints one thing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from kiemchung import __version__
from kiemchung.errors import UsageError
from kiemchung.serve import corpus_cli, eval_cli, models_cli
from kiemchung.serve.options import (
    AsOfOption,
    CorpusOption,
    HomeOption,
    JudgeOption,
    OutputOption,
    RiskOption,
    settings_for,
)
from kiemchung.serve.source import resolve
from kiemchung.serve.terminal import indexing_progress, run, write

app = typer.Typer(
    name="kiemchung",
    help="Kiểm chứng phát biểu bằng tiếng Việt với các kho bằng chứng do bạn chọn. / "
    "Check Vietnamese claims against corpora that you choose.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(corpus_cli.app, name="corpus")
app.add_typer(models_cli.app, name="models")
app.add_typer(eval_cli.app, name="eval")

SourceArgument = Annotated[
    str,
    typer.Argument(
        metavar="TEXT|FILE|-",
        help="Văn bản, tệp (.txt .md .html .pdf .docx) hoặc - cho đầu vào chuẩn. / "
        "Text, file, or - for standard input.",
    ),
]


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    home: HomeOption = None,
    version: Annotated[bool, typer.Option("--version", help="In phiên bản. / Print the version.")] = False,
) -> None:
    """Root options."""
    context.obj = {"home": home}
    if version:
        typer.echo(f"kiemchung {__version__}")
        raise typer.Exit


@app.command()
def check(
    context: typer.Context,
    source: SourceArgument = "-",
    corpus: CorpusOption = None,
    format: Annotated[str, typer.Option("--format", help="Dạng báo cáo: text, json, html. / Report format.")] = "text",
    output: OutputOption = None,
    judge: JudgeOption = None,
    max_risk: RiskOption = None,
    as_of: AsOfOption = None,
    home: HomeOption = None,
) -> None:
    """Kiểm chứng mọi phát biểu trong một văn bản. / Check every factual statement of a text."""
    from kiemchung.pipeline import Checker
    from kiemchung.publish import FORMATS, render

    if format not in FORMATS:
        raise UsageError(
            f"Không có định dạng “{format}”; hãy chọn một trong: {', '.join(FORMATS)}.",
            f"There is no format “{format}”; choose one of: {', '.join(FORMATS)}.",
        )
    text = resolve(source)
    settings = settings_for(context, home, judge=judge, max_risk=max_risk, as_of=as_of)
    with indexing_progress() as on_batch:
        checker = Checker.open(_required(corpus), settings=settings, on_batch=on_batch)
    report = checker.check(text)
    if format == "text" and output is None:
        _print_text(report)
    else:
        write(render(report, format), output)


@app.command()
def claims(
    context: typer.Context,
    source: SourceArgument = "-",
    format: Annotated[str, typer.Option("--format", help="text hoặc json. / text or json.")] = "text",
    output: OutputOption = None,
    home: HomeOption = None,
) -> None:
    """Chỉ phát hiện: câu nào kiểm chứng được, câu nào để yên. / Detection alone: what can be checked."""
    from kiemchung.pipeline import find_claims
    from kiemchung.publish import render_claims

    found = find_claims(resolve(source), settings_for(context, home))
    write(render_claims(*found, format=format), output)


@app.command("judge")
def judge_pairs(
    context: typer.Context,
    pairs: Annotated[Path, typer.Argument(metavar="PAIRS.jsonl", help="Mỗi dòng / each line: premise, hypothesis.")],
    output: OutputOption = None,
    judge: JudgeOption = None,
    home: HomeOption = None,
) -> None:
    """Xác suất SUPPORTED, REFUTED, NEI cho từng cặp. / Probabilities of the three stances for pairs in bulk."""
    from kiemchung.serve.pairs import judge_file

    write(judge_file(pairs, settings_for(context, home, judge=judge)), output)


def _required(corpus: list[str] | None) -> list[str]:
    if corpus:
        return corpus
    raise UsageError(
        "Chưa chọn kho bằng chứng; hãy thêm --corpus TÊN, ví dụ --corpus demo.",
        "No corpus was chosen; add --corpus NAME, for example --corpus demo.",
    )


def _print_text(report: Any) -> None:
    import shutil

    from kiemchung.publish.text import to_text

    width = min(shutil.get_terminal_size((100, 24)).columns, 120)
    write(to_text(report, width=width, color=sys.stdout.isatty()), None)


def main() -> None:
    """Entry point: every error becomes one line and an exit code."""
    run(app)
