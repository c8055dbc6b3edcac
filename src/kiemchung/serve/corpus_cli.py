"""``kiemchung corpus …``: the corpora of the user."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from kiemchung.corpora import Library
from kiemchung.errors import UsageError
from kiemchung.ingest import SkippedLine
from kiemchung.judge import source_ref
from kiemchung.records import Candidate
from kiemchung.serve.options import AsOfOption, HomeOption, settings_for
from kiemchung.serve.source import path_or_page
from kiemchung.serve.terminal import indexing_progress

app = typer.Typer(help="Quản lý các kho bằng chứng. / Manage corpora.", no_args_is_help=True, rich_markup_mode=None)

NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="Tên kho. / Name of the corpus.")]
FileArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help="Tệp .jsonl.gz của kho. / The .jsonl.gz file of the corpus.")
]
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
    if added.replaced:
        typer.echo(
            f"{added.replaced} văn bản được thay bằng bản mới hơn; bản cũ vẫn trích dẫn được. / "
            f"{added.replaced} documents were replaced by newer versions; the old ones can still be cited."
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
    as_of: AsOfOption = None,
    format: FormatOption = "text",
    home: HomeOption = None,
) -> None:
    """Tìm các đoạn gần nhất trong một kho. / Find the nearest passages of a corpus."""
    if not query.strip():
        raise UsageError("Câu hỏi trống; hãy viết điều cần tìm.", "The query is blank; write what to look for.")
    library = Library(settings_for(context, home, as_of=as_of))
    with indexing_progress() as on_batch:
        library.open(name, on_batch)
    hits = library.search([name], query, k)
    if _is_json(format):
        typer.echo(json.dumps([_hit(hit) for hit in hits], ensure_ascii=False, indent=2))
        return
    for rank, hit in enumerate(hits, start=1):
        typer.echo(f"{rank}. {hit.document.title} ({hit.document.published or '-'})\n   {' '.join(hit.text.split())}")


@app.command()
def stats(context: typer.Context, name: NameArgument, format: FormatOption = "text", home: HomeOption = None) -> None:
    """Số liệu của một kho: văn bản, phiên bản, ngày, dung lượng. / Figures of a corpus."""
    found = Library(settings_for(context, home)).stats(name)
    if _is_json(format):
        typer.echo(found.model_dump_json(indent=2))
        return
    typer.echo(f"{found.documents}\tvăn bản / documents")
    typer.echo(f"{found.superseded}\tphiên bản cũ / older versions")
    typer.echo(f"{found.passages}\tđoạn / passages")
    typer.echo(f"{found.first_known or '-'} … {found.last_known or '-'}\tngày / dates")
    typer.echo(f"{found.undated}\tvăn bản không ghi ngày / documents without a date")
    typer.echo(f"{found.bytes / 1e6:.1f} MB\ttrên đĩa / on disk")


@app.command("export")
def export_corpus(context: typer.Context, name: NameArgument, file: FileArgument, home: HomeOption = None) -> None:
    """Ghi cả kho ra một tệp để chuyển đi. / Write a whole corpus to one file."""
    reference = Library(settings_for(context, home)).export(name, file)
    typer.echo(
        f"Đã ghi {reference.documents} văn bản của kho {name} vào {file}. / "
        f"Wrote {reference.documents} documents of the corpus {name} to {file}."
    )


@app.command("import")
def import_corpus(context: typer.Context, name: NameArgument, file: FileArgument, home: HomeOption = None) -> None:
    """Lập kho từ tệp do export ghi. / Make a corpus from a file that export wrote."""
    with indexing_progress() as on_batch:
        reference = Library(settings_for(context, home)).import_corpus(name, file, on_batch=on_batch)
    typer.echo(
        f"Đã lập kho {name}: {reference.documents} văn bản, dấu vân tay {reference.fingerprint}. / "
        f"Made the corpus {name}: {reference.documents} documents, fingerprint {reference.fingerprint}."
    )


@app.command()
def remove(
    context: typer.Context,
    name: NameArgument,
    document: Annotated[
        list[str] | None,
        typer.Option(
            "--document",
            metavar="ID|URL",
            help="Chỉ xóa văn bản này, mọi phiên bản; dùng lại để xóa nhiều. / Only this document; repeat for more.",
        ),
    ] = None,
    home: HomeOption = None,
) -> None:
    """Xóa hẳn một kho, hoặc vài văn bản của nó. / Remove a corpus, or some of its documents, from disk."""
    library = Library(settings_for(context, home))
    if not document:
        library.remove(name)
        typer.echo(f"Đã xóa kho {name}. / Removed the corpus {name}.")
        return
    gone = library.forget(name, document)
    typer.echo(f"Đã xóa {gone} văn bản khỏi kho {name}. / Removed {gone} documents from the corpus {name}.")


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
