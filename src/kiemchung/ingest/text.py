"""Plain text: bytes to text, whatever the encoding."""

from __future__ import annotations

from kiemchung.errors import EncodingError, UnsupportedInput
from kiemchung.ingest.extracted import Extracted
from kiemchung.ingest.legacy import decode


def read(data: bytes, name: str) -> Extracted:
    """The text of a plain text file; raises as :func:`to_text` does."""
    return Extracted(title="", text=to_text(data, name))


def to_text(data: bytes, name: str) -> str:
    """Decoded text of the file ``name``.

    Raises:
        UnsupportedInput: the bytes are no text.
        EncodingError: their encoding cannot be told.
    """
    try:
        return decode(data).text
    except (UnsupportedInput, EncodingError) as error:
        raise type(error)(f"Tệp “{name}”: {error.vi}", f'File "{name}": {error.en}') from error
