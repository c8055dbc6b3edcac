"""DOCX: the words of the body in document order, by python-docx behind a guard against zip bombs.

python-docx parses with ``resolve_entities=False``: an entity bomb stays folded. It also reads whole
members at once, whatever size the zip directory claims for them, hence the guard before it.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import islice

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree

from kiemchung.errors import DamagedInput, UnsupportedInput
from kiemchung.ingest.extracted import Extracted, useful_title

MAX_UNPACKED = 200_000_000
MAX_XML = 60_000_000
MAX_MEMBERS = 5_000
_CHUNK = 1 << 16
_TITLE_WITHIN = 50

_LEFT_OUT = {
    qn("w:del"),
    qn("w:moveFrom"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
_MARKS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}


def read(data: bytes, name: str) -> Extracted:
    """Headings, paragraphs, list items and table rows of a document, each on its own line.

    Deleted text of tracked changes is left out; the cells of a row are joined by `` | ``.

    Raises:
        UnsupportedInput: a zip that is no DOCX (a spreadsheet, an archive).
        DamagedInput: a broken file, or one that unpacks beyond ``MAX_UNPACKED`` bytes.
    """
    try:
        _guard(data, name)
        document = docx.Document(BytesIO(data))
        title = useful_title(document.core_properties.title) or _first_heading(document)
        return Extracted(title=title, text="\n".join(_lines(document.element.body)))
    except (UnsupportedInput, DamagedInput):
        raise
    except Exception as error:  # python-docx lets KeyError, ValueError, lxml's and zlib's errors through
        raise _damaged(name) from error


def _damaged(name: str) -> DamagedInput:
    return DamagedInput(
        f"Tệp “{name}” là DOCX hỏng; hãy mở bằng trình soạn thảo rồi lưu lại thành .docx.",
        f'The file "{name}" is a broken DOCX; open it in a word processor and save it again as .docx.',
    )


def _guard(data: bytes, name: str) -> None:
    """Refuse by the sizes that the directory states, then hold it to them by unpacking in small pieces."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        members = archive.infolist()
        _require_word(archive, name)
        unpacked = sum(member.file_size for member in members)
        xml = sum(member.file_size for member in members if member.filename.endswith((".xml", ".rels")))
        if len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED or xml > MAX_XML:
            raise _bomb(name)
        for member in members:
            _unpack(archive, member)


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Read to the end of what the directory states; zipfile then raises where the checksum does not fit."""
    with archive.open(member) as stream:
        while stream.read(_CHUNK):
            pass


def _require_word(archive: zipfile.ZipFile, name: str) -> None:
    names = set(archive.namelist())
    if "[Content_Types].xml" in names and any(part.startswith("word/") for part in names):
        return
    raise UnsupportedInput(
        f"Tệp “{name}” là tệp nén, bảng tính hoặc trình chiếu, không phải DOCX; hãy lưu lại thành .docx.",
        f'The file "{name}" is an archive, a spreadsheet or slides, not a DOCX; save its text as .docx.',
    )


def _bomb(name: str) -> DamagedInput:
    limits = f"{MAX_UNPACKED // 10**6} MB, XML {MAX_XML // 10**6} MB"
    return DamagedInput(
        f"Tệp “{name}” bung ra quá lớn (giới hạn {limits});"
        " hãy kiểm tra nguồn gốc của tệp, hoặc chép phần chữ rồi dán vào.",
        f'The file "{name}" unpacks beyond measure (limit {limits});'
        " check where it came from, or copy its text and paste it.",
    )


def _first_heading(document: WordDocument) -> str:
    headings = (
        paragraph.text
        for paragraph in islice(document.paragraphs, _TITLE_WITHIN)
        if paragraph.style is not None and (paragraph.style.name or "").startswith(("Title", "Heading"))
    )
    return next(filter(None, map(useful_title, headings)), "")


def _lines(element: etree._Element) -> Iterator[str]:
    """Paragraphs and table rows under an element, in document order."""
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == qn("w:p"):
            yield from _paragraph(child)
        elif child.tag == qn("w:tr"):
            yield from filter(None, [" | ".join(_cells(child))])
        else:
            yield from _lines(child)


def _paragraph(element: etree._Element) -> Iterator[str]:
    """The words of a paragraph, then those of the text boxes anchored in it."""
    words, boxes = [], []
    walk = etree.iterwalk(element, events=("start",))
    for _, node in walk:
        if node.tag in _LEFT_OUT or node.tag == qn("w:txbxContent"):
            walk.skip_subtree()
            boxes.extend([node] if node.tag == qn("w:txbxContent") else [])
        elif node.tag == qn("w:t"):
            words.append(node.text or "")
        elif node.tag in _MARKS and node.getparent().tag == qn("w:r"):
            words.append(_MARKS[node.tag])
    yield from filter(None, ["".join(words).strip()])
    for box in boxes:
        yield from _lines(box)


def _cells(row: etree._Element) -> Iterator[str]:
    """The cells of a row; paragraphs inside a cell are joined by a space."""
    for cell in row.iterchildren(qn("w:tc"), qn("w:sdt")):
        yield " ".join(_lines(cell))
