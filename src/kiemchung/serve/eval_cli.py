"""``kiemchung eval …``: figures on labelled data that the user has."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from kiemchung.errors import UsageError
from kiemchung.serve.options import HomeOption, JudgeOption, OutputOption, settings_for
from kiemchung.serve.terminal import indexing_progress, write

app = typer.Typer(
    help="Đo trên dữ liệu có nhãn. / Measure on labelled data.", no_args_is_help=True, rich_markup_mode=None
)

TrainOption = Annotated[
    Path | None,
    typer.Option(
        "--train",
        metavar="FILE",
        help="Tập huấn luyện: đếm ngữ cảnh trùng. / Training set, to count the contexts that also stand in it.",
    ),
]
FormatOption = Annotated[str, typer.Option("--format", help="text hoặc json. / text or json.")]


@app.command()
def verdict(
    context: typer.Context,
    pairs: Annotated[
        Path,
        typer.Argument(
            metavar="PAIRS",
            help="Cặp có nhãn: JSONL của ta, ViFactCheck, ViWikiFC, ISE-DSC01. / Labelled pairs, ours or as published.",
        ),
    ],
    evidence: Annotated[
        str,
        typer.Option(
            "--evidence",
            help="gold: bằng chứng cho sẵn; context: tự tìm trong cả bài. / "
            "gold: as given; context: looked for in the whole text.",
        ),
    ] = "gold",
    train: TrainOption = None,
    format: FormatOption = "text",
    output: OutputOption = None,
    judge: JudgeOption = None,
    home: HomeOption = None,
) -> None:
    """Độ đúng của phán quyết trên các cặp có nhãn. / Quality of verdicts on labelled pairs."""
    from kiemchung import evaluate
    from kiemchung.pairs import judge_pairs
    from kiemchung.pipeline import open_stances
    from kiemchung.retrieve import tokens

    _known("--evidence", evidence, ("gold", "context"))
    _known("--format", format, ("text", "json"))
    examples = evaluate.read(pairs)
    searched = evidence == "context"
    if searched and not all(example.context for example in examples):
        raise UsageError(
            f"“{pairs.name}” có cặp không kèm ngữ cảnh; hãy dùng --evidence gold.",
            f"Some pairs of “{pairs.name}” carry no context; use --evidence gold.",
        )
    stances = open_stances(settings_for(context, home, judge=judge))
    start = time.perf_counter()
    rows, quotes = judge_pairs(stances, [(e.context if searched else e.given, e.claim) for e in examples])
    figures = evaluate.evaluate(
        examples,
        [evaluate.Prediction(row, quote) for row, quote in zip(rows, quotes, strict=True)],
        seconds=time.perf_counter() - start,
        tokens=tokens,
        searched=searched,
        train=evaluate.contexts(evaluate.read(train)) if train else None,
    )
    write(figures.model_dump_json(indent=2) + "\n" if format == "json" else evaluate.to_text(figures), output)


@app.command()
def retrieval(
    context: typer.Context,
    corpus: Annotated[str, typer.Argument(metavar="CORPUS", help="Tên kho. / Name of the corpus.")],
    queries: Annotated[
        Path,
        typer.Argument(
            metavar="QUERIES.jsonl",
            help="Mỗi dòng / each line: query, relevant (tiêu đề các văn bản đúng / titles of the right documents).",
        ),
    ],
    format: FormatOption = "text",
    output: OutputOption = None,
    home: HomeOption = None,
) -> None:
    """Độ đúng và thời gian của mọi cách xếp hạng. / Quality and latency of every ranking method."""
    from kiemchung import evaluate
    from kiemchung.serve.retrieval import measure_file

    _known("--format", format, ("text", "json"))
    settings = settings_for(context, home)
    with indexing_progress() as on_batch:
        figures = measure_file(queries, corpus, settings, on_batch)
    as_json = format == "json"
    write(figures.model_dump_json(indent=2) + "\n" if as_json else evaluate.retrieval_to_text(figures), output)


def _known(option: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise UsageError(
            f"{option} không nhận “{value}”; hãy chọn một trong: {', '.join(allowed)}.",
            f"{option} does not take “{value}”; choose one of: {', '.join(allowed)}.",
        )
