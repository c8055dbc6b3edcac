"""What the words after a command name: a text, a file, or standard input."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from kiemchung.errors import InputError, UsageError

_URL = re.compile(r"https?://\S+", re.IGNORECASE)
_PATH_LIKE = re.compile(r"\S+\.(txt|md|html?|pdf|docx?|jsonl?)", re.IGNORECASE)


def resolve(source: str) -> str | bytes | Path:
    """The text, the bytes of standard input for ``-``, or the path that ``source`` names.

    Raises:
        UsageError: a web address.
        InputError: it looks like a path, but there is no such file.
    """
    if source == "-":
        return sys.stdin.buffer.read()
    if _URL.fullmatch(source):
        raise UsageError(
            "Chưa đọc được địa chỉ web; hãy lưu trang thành tệp HTML rồi đưa tệp đó.",
            "Web addresses cannot be read yet; save the page as an HTML file and give the file.",
        )
    if _is_path(source):
        return Path(source)
    if _PATH_LIKE.fullmatch(source):
        raise InputError(
            f"Không có tệp nào tên “{source}”; hãy kiểm tra lại đường dẫn.",
            f"There is no file “{source}”; check the path.",
        )
    return source


def _is_path(source: str) -> bool:
    try:
        return Path(source).exists()
    except (OSError, ValueError):  # a text too long to be a name, or with a NUL
        return False
