"""From a path to the right reader: the content of a file decides, its extension second."""

from __future__ import annotations

import errno
import stat
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from kiemchung.errors import (
    EmptyInput,
    EncodingError,
    EncryptedInput,
    InputError,
    InputTooLarge,
    UnsupportedInput,
)
from kiemchung.ingest import text
from kiemchung.ingest.extracted import Extracted

Reader = Callable[[bytes, str], Extracted]


def _reader_in(module: str) -> Reader:
    """``read`` of a module of this room, imported when it is first called: most texts need no PDF library."""

    def read(data: bytes, name: str) -> Extracted:
        reader: Reader = import_module(f"kiemchung.ingest.{module}").read
        return reader(data, name)

    return read


_HTML, _PDF, _DOCX = _reader_in("html"), _reader_in("pdf"), _reader_in("docx")
EXTENSIONS: dict[str, Reader] = {
    ".txt": text.read,
    ".md": _reader_in("markdown"),
    ".html": _HTML,
    ".htm": _HTML,
    ".pdf": _PDF,
    ".docx": _DOCX,
}

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_WITHIN = 1024
_HTML_WITHIN = 1024


def base_name(path: Path) -> str:
    """The name for messages: one printable line, without the folder."""
    return "".join(char if char.isprintable() else "?" for char in path.name or str(path))


def is_known(path: Path) -> bool:
    """Whether the extension is one that is read out of a folder."""
    return path.suffix.lower() in EXTENSIONS


def read(path: Path, limit: int) -> Extracted:
    """Read one file of text.

    Args:
        limit: most bytes; a larger file is not opened at all.

    Raises:
        InputError: of the class that tells what is wrong (see ``kiemchung.errors``).
    """
    name = base_name(path)
    data = _read_all(path, limit)
    return _reader(data, path.suffix.lower(), name)(data, name)


def read_bytes(data: bytes, name: str, limit: int, extension: str = "") -> Extracted:
    """Read the bytes of a file that has no path; ``name`` stands in messages. Raises as :func:`read`."""
    if not data:
        raise empty(name)
    if len(data) > limit:
        raise too_large(name, limit)
    return _reader(data, extension, name)(data, name)


def read_utf8(path: Path, limit: int) -> str:
    """All text of a UTF-8 file; a byte order mark is dropped. Raises as :func:`read`."""
    try:
        return _read_all(path, limit).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        name = base_name(path)
        raise EncodingError(
            f"Tệp “{name}” không phải UTF-8 (byte {error.start}); hãy lưu lại dưới dạng UTF-8.",
            f'The file "{name}" is not UTF-8 (byte {error.start}); save it as UTF-8.',
        ) from error


def _read_all(path: Path, limit: int) -> bytes:
    require_file(path, limit)
    try:
        return _at_most(path, limit)
    except OSError as error:
        raise unreadable(base_name(path), error) from error


def require_file(path: Path, limit: int) -> None:
    """Raise unless ``path`` is a regular file of 1 to ``limit`` bytes; reads nothing of it."""
    name = base_name(path)
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise unreadable(name, error) from error
    if not stat.S_ISREG(status.st_mode):
        raise UnsupportedInput(
            f"“{name}” là thư mục hoặc thiết bị, không phải tệp; hãy chỉ đến một tệp văn bản.",
            f'"{name}" is a folder or a device, not a file; give a file of text.',
        )
    if status.st_size > limit:
        raise too_large(name, limit)
    if status.st_size == 0:
        raise empty(name)


def empty(name: str) -> EmptyInput:
    return EmptyInput(
        f"Tệp “{name}” trống; hãy chọn một tệp có nội dung.",
        f'The file "{name}" is empty; choose one with content.',
    )


def too_large(name: str, limit: int) -> InputTooLarge:
    return InputTooLarge(
        f"Tệp “{name}” vượt giới hạn {limit:,} byte; hãy chia nhỏ hoặc nâng giới hạn trong cài đặt.",
        f'The file "{name}" is over the limit of {limit:,} bytes; split it or raise the limit in settings.',
    )


def unreadable(name: str, error: OSError | ValueError) -> InputError:
    """An error of the file system in the words of the user."""
    code = error.errno if isinstance(error, OSError) else errno.ENOENT
    if code in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG):
        return InputError(
            f"Không tìm thấy tệp “{name}”; hãy kiểm tra lại đường dẫn.", f'No file "{name}"; check the path.'
        )
    if code == errno.ELOOP:
        return InputError(
            f"“{name}” là liên kết trỏ vòng vào chính nó; hãy chỉ đến tệp thật.",
            f'"{name}" is a link that runs in a circle; give the real file.',
        )
    if code in (errno.EACCES, errno.EPERM):
        return InputError(
            f"Không có quyền đọc “{name}”; hãy cấp quyền đọc rồi thử lại.",
            f'No permission to read "{name}"; grant it and try again.',
        )
    return InputError(
        f"Hệ thống không đọc được “{name}”; hãy kiểm tra ổ đĩa rồi thử lại.",
        f'The system cannot read "{name}"; check the disk and try again.',
    )


def _at_most(path: Path, limit: int) -> bytes:
    """All bytes; a file that grew past the limit since it was looked at is refused."""
    with path.open("rb") as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise too_large(base_name(path), limit)
    return data


def _reader(data: bytes, extension: str, name: str) -> Reader:
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return _PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _DOCX
    if data.startswith(_OLE):
        raise _old_office(data, name)
    if extension in (".pdf", ".docx"):
        raise _mislabelled(name)
    if _looks_like_html(data):
        return _HTML
    if extension.startswith(".json"):
        raise _for_corpora(name)
    return EXTENSIONS.get(extension, text.read)


def _looks_like_html(data: bytes) -> bool:
    head = data[:_HTML_WITHIN].replace(b"\0", b"").lower()
    return b"<!doctype html" in head or b"<html" in head


def _old_office(data: bytes, name: str) -> InputError:
    """Word locks a DOCX by wrapping it in the container of the old .doc, under the name EncryptedPackage."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return EncryptedInput(
            f"Tệp “{name}” được khóa bằng mật khẩu; hãy lưu một bản không đặt mật khẩu rồi thử lại.",
            f'The file "{name}" is locked with a password; save a copy without one and try again.',
        )
    return UnsupportedInput(
        f"Tệp “{name}” thuộc định dạng Office cũ (.doc, .xls, .ppt); hãy mở ra rồi lưu lại thành .docx.",
        f'The file "{name}" is in an old Office format (.doc, .xls, .ppt); open it and save it as .docx.',
    )


def _mislabelled(name: str) -> UnsupportedInput:
    return UnsupportedInput(
        f"Tệp “{name}” có nội dung không đúng với phần mở rộng; hãy chọn tệp .txt, .md, .html, .pdf, .docx.",
        f'The file "{name}" is not what its extension says; give a .txt, .md, .html, .pdf or .docx.',
    )


def _for_corpora(name: str) -> UnsupportedInput:
    return UnsupportedInput(
        f"Tệp “{name}” là JSON, chỉ dùng để thêm vào kho ngữ liệu; hãy đưa vào một văn bản để kiểm tra.",
        f'The file "{name}" is JSON, which is only for adding to a corpus; give a text to check.',
    )
