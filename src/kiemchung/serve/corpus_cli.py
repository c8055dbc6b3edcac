"""``kiemchung corpus …``: the corpora of the user."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from kiemchung.corpora import Library
from kiemchung.errors import UsageError
from kiemchung.ingest import SkippedLine
from kiemchung.judge import source_ref
from kiemchung.records import Candidate
from kiemchung.serve.options import HomeOption, settings_for
from kiemchung.serve.source import path_or_page
from kiemchung.serve.terminal import indexing_progress

app = typer.Typer(help="Quản lý các kho bằng chứng. / Manage corpora.", no_args_is_help=True, rich_markup_mode=None)

NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="Tên kho. / Name of the corpus.")]
FormatOption = Annotated[str, typer.Option("--format", help="text hoặc json. / text or json.")]


@app.command()
def add(
    context: typer.Context,
    name: NameArgument,
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE…", help="Tệp, thư mục, trang web. / Files, folders, web pages."),
    ],
    home: HomeOption = None,
) -> None:
    """Thêm tài liệu vào kho; chạy lại thì bỏ qua cái đã có. / Add documents; what is there is skipped."""
    library = Library(settings_for(context, home))
    with indexing_progress() as on_batch:
        added = library.add(
            name, [path_or_page(source) for source in sources], on_batch=on_batch, on_skip=_tell_skipped
        )
    typer.echo(
        f"Kho {name}: thêm {added.documents} văn bản ({added.passages} đoạn), bỏ qua {added.skipped} đã có. / "
        f"Added {added.documents} documents ({added.passages} passages), {added.skipped} were there."
    )


@app.command("list")
def list_corpora(context: typer.Context, format: FormatOption = "text", home: HomeOption = None) -> None:
    """Liệt kê các kho. / List corpora."""
    references = Library(settings_for(context, home)).references()
    if _is_json(format):
        typer.echo(json.dumps([ref.model_dump() for ref in references], ensure_ascii=False, indent=2))
        return
    for ref in references:
        typer.echo(
            f"{ref.name}\t{ref.documents} văn bản / documents\t{ref.passages} đoạn / passages\t{ref.fingerprint}"
        )
    if not references:
        typer.echo("Chưa có kho nào; hãy chạy kiemchung corpus add. / No corpus yet; run kiemchung corpus add.")


@app.command()
def show(context: typer.Context, name: NameArgument, format: FormatOption = "text", home: HomeOption = None) -> None:
    """Cho xem các văn bản của một kho. / Show the documents of a corpus."""
    index = Library(settings_for(context, home)).open(name)
    documents = sorted(index.documents(), key=lambda document: document.title)
    if _is_json(format):
        rows = [source_ref(document).model_dump() for document in documents]
        typer.echo(json.dumps(index.reference().model_dump() | {"items": rows}, ensure_ascii=False, indent=2))
        return
    reference = index.reference()
    typer.echo(f"{name}: {reference.documents} văn bản / documents, {reference.passages} đoạn / passages")
    for document in documents:
        typer.echo(f"{document.id}\t{document.published or '-'}\t{document.title}")


@app.command("search")
def search_corpus(
    context: typer.Context,
    name: NameArgument,
    query: Annotated[str, typer.Argument(metavar="QUERY", help="Câu hỏi hoặc phát biểu. / Question or claim.")],
    k: Annotated[int, typer.Option("-k", min=1, max=1000, help="Số đoạn. / Number of passages.")] = 10,
    format: FormatOption = "text",
    home: HomeOption = None,
) -> None:
    """Tìm các đoạn gần nhất trong một kho. / Find the nearest passages of a corpus."""
    if not query.strip():
        raise UsageError("Câu hỏi trống; hãy viết điều cần tìm.", "The query is blank; write what to look for.")
    library = Library(settings_for(context, home))
    with indexing_progress() as on_batch:
        library.open(name, on_batch)
    hits = library.search([name], query, k)
    if _is_json(format):
        typer.echo(json.dumps([_hit(hit) for hit in hits], ensure_ascii=False, indent=2))
        return
    for rank, hit in enumerate(hits, start=1):
        typer.echo(f"{rank}. {hit.document.title} ({hit.document.published or '-'})\n   {' '.join(hit.text.split())}")


@app.command()
def remove(context: typer.Context, name: NameArgument, home: HomeOption = None) -> None:
    """Xóa hẳn một kho khỏi đĩa. / Remove a corpus from disk."""
    Library(settings_for(context, home)).remove(name)
    typer.echo(f"Đã xóa kho {name}. / Removed the corpus {name}.")


@app.command()
def verify(context: typer.Context, name: NameArgument, home: HomeOption = None) -> None:
    """Kiểm tra kho còn nguyên vẹn. / Prove that a corpus is whole."""
    problems = Library(settings_for(context, home)).verify(name)
    for problem in problems:
        typer.echo(f"{problem.document_id}\t{problem.message.vi} / {problem.message.en}", err=True)
    if problems:
        raise typer.Exit(2)
    typer.echo(f"Kho {name} nguyên vẹn. / The corpus {name} is whole.")


def _hit(hit: Candidate) -> dict[str, object]:
    return {
        "document": source_ref(hit.document).model_dump(),
        "start": hit.passage.start,
        "end": hit.passage.end,
        "text": hit.text,
        "scores": hit.scores,
    }


def _is_json(format: str) -> bool:
    if format not in ("text", "json"):
        raise UsageError(
            f"Không có định dạng “{format}”; hãy chọn text hoặc json.",
            f"There is no format “{format}”; choose text or json.",
        )
    return format == "json"


def _tell_skipped(skipped: SkippedLine) -> None:
    sys.stderr.write(f"kiemchung: {skipped}\n")
