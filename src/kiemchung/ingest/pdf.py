"""PDF: the text of all pages, by pypdf within its own limits, with lines joined into paragraphs."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from kiemchung.errors import DamagedInput, EncryptedInput, InputError, InputTooLarge, NoTextInInput
from kiemchung.ingest.extracted import Extracted, useful_title
from kiemchung.ingest.reflow import reflow

logging.getLogger("pypdf").addHandler(logging.NullHandler())

# Of processor time, so that a busy machine refuses no file that an idle one reads.
MAX_SECONDS = 60.0
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})


def read(data: bytes, name: str) -> Extracted:
    """The text of a PDF, a paragraph on each line, and its title where the metadata state a real one.

    Raises:
        EncryptedInput: it needs a password.
        NoTextInInput: pages are pictures; text recognition is needed first.
        InputTooLarge: reading takes more than ``MAX_SECONDS`` of processor time.
        DamagedInput: broken, or a stream unpacks beyond pypdf's limit (75 MB).
    """
    try:
        reader = PdfReader(BytesIO(data))
        pages = _pages(reader, _deadline(name))
        title = useful_title(reader.metadata.title if reader.metadata else None)
    except (FileNotDecryptedError, DependencyError) as error:
        raise _encrypted(name) from error
    except InputError:
        raise
    except Exception as error:  # pypdf documents that a broken file may raise anything
        raise _damaged(name) from error
    if not any(char.isalpha() for page in pages for char in page):
        raise _no_text(name)
    return Extracted(title=title, text=reflow(pages))


def _pages(reader: PdfReader, check: Callable[..., None]) -> list[str]:
    """Text of each page; ``check`` runs at every page and every operator in it, so that none can hang."""
    pages = []
    for page in reader.pages:
        check()
        pages.append(page.extract_text(visitor_operand_before=check).translate(_LIGATURES))
    return pages


def _deadline(name: str) -> Callable[..., None]:
    end = time.thread_time() + MAX_SECONDS

    def check(*_: object) -> None:
        if time.thread_time() > end:
            raise InputTooLarge(
                f"Tệp “{name}” cần hơn {MAX_SECONDS:.0f} giây để đọc; hãy tách thành các tệp PDF nhỏ hơn.",
                f'The file "{name}" takes over {MAX_SECONDS:.0f} seconds to read; split it up.',
            )

    return check


def _encrypted(name: str) -> EncryptedInput:
    return EncryptedInput(
        f"Tệp “{name}” được khóa bằng mật khẩu; hãy lưu một bản không đặt mật khẩu rồi thử lại.",
        f'The file "{name}" is locked with a password; save a copy without one and try again.',
    )


def _no_text(name: str) -> NoTextInInput:
    return NoTextInInput(
        f"Tệp “{name}” là PDF chỉ có ảnh, không có chữ; hãy nhận dạng chữ (OCR) trước rồi thử lại.",
        f'The file "{name}" is a PDF of pictures without text; run text recognition (OCR) on it first.',
    )


def _damaged(name: str) -> DamagedInput:
    return DamagedInput(
        f"Tệp “{name}” là PDF hỏng hoặc bung ra quá lớn, không đọc được; hãy tải lại hoặc xuất lại tệp.",
        f'The file "{name}" is a PDF that is broken or unpacks beyond measure; download or export it again.',
    )
