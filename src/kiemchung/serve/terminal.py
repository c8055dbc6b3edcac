"""What reaches the terminal: results on standard output, progress and one-line errors on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer
from typer.exceptions import TyperException

from kiemchung.errors import KiemChungError, UsageError
from kiemchung.retrieve import Added


def run(app: typer.Typer) -> None:
    """Run ``app`` and exit: 0 done; 2 wrong usage or bad input; 1 our own fault; 130 interrupted."""
    try:
        code = app(standalone_mode=False)
    except KiemChungError as error:
        _fail(f"{error.vi} / {error.en}", error.exit_code)
    except TyperException as error:
        _fail(
            f"Sai cách gọi lệnh: {error.format_message()} Xem kiemchung --help. / Wrong usage; see kiemchung --help.", 2
        )
    except (KeyboardInterrupt, typer.Abort):
        _fail("Đã dừng; những gì đã ghi vẫn còn. / Stopped; what was written is kept.", 130)
    except typer.Exit as error:
        sys.exit(error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:  # the last line of defence: a user never sees a traceback
        _fail(
            f"Lỗi của chương trình ({type(error).__name__}: {error}); xin báo cho nhóm phát triển. / "
            "A fault of the program; please report it.",
            1,
        )
    sys.exit(code if isinstance(code, int) else 0)


def _fail(message: str, code: int) -> None:
    sys.stderr.write("kiemchung: " + " ".join(message.split()) + "\n")
    sys.exit(code)


def write(text: str, output: Path | None) -> None:
    """Print ``text``, or write it to ``output`` as a whole or not at all.

    Raises:
        UsageError: the file cannot be written.
    """
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    temporary = output.with_name(output.name + ".part")
    try:
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(output)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise UsageError(
            f"Không ghi được tệp “{output}” ({error.strerror}); hãy chọn nơi khác.",
            f"The file “{output}” cannot be written ({error.strerror}); choose another place.",
        ) from error


@contextmanager
def indexing_progress() -> Iterator[Callable[[Added], None]]:
    """A progress bar on standard error that moves with each batch; shown from the first batch on."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[state]}"), TimeElapsedColumn())
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    task = progress.add_task("Lập chỉ mục / Indexing", total=None, state="")

    def on_batch(added: Added) -> None:
        progress.start()  # not before: without anything to index nothing is drawn, not even an empty line
        state = f"{added.documents} văn bản / documents · {added.passages} đoạn / passages"
        progress.update(task, state=state)

    try:
        yield on_batch
    finally:
        if progress.live.is_started:
            progress.stop()
