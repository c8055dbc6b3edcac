"""Wikitext to plain paragraphs, and the facts of its infoboxes to lines of their own.

mwparserfromhell reads templates and links, but an opening without an end makes it try again from the next
character: 60 kB of unclosed tables take it 13 seconds, 240 kB take 213. So one pass over the tokens comes
first: it leaves out all that is no prose, takes away what has no partner, and hands the parser one whole
construct of bounded size and depth at a time.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

import mwparserfromhell
from mwparserfromhell.nodes import Argument, ExternalLink, Heading, Node, Tag, Template, Wikilink
from mwparserfromhell.parser import ParserError
from mwparserfromhell.wikicode import Wikicode

from kiemchung.ingest import wikitemplates

MAX_CONSTRUCT = 50_000
MAX_DEPTH = 15

_STOP = re.compile(r"[][{}<\n'_]")
_TOKEN = re.compile(
    r"""
    <(?P<raw>nowiki|pre|ref|references|gallery|math|chem|ce|timeline|score|graph|imagemap|hiero|inputbox|source
        |syntaxhighlight|templatedata|categorytree|mapframe|maplink|section)\b[^<>]*>
    | <sup>\s*(?P<sup>[-+−–0-9]{1,6})\s*</sup>
    | (?P<table><table\b[^<>]*>)
    | (?P<table_end></table\s*>)
    | (?P<block></?(?:br|p|div|li|ul|ol|dl|dd|dt|tr|hr|blockquote|poem|center|h[1-6])\b[^<>]*>)
    | (?P<tag></?[a-z][a-z0-9]*\b[^<>]*>)
    | (?P<less><)
    | (?P<lines>\n(?:[ \t]*\n)*)
    | (?P<address>\[(?:https?:|ftp:)?//[^][<>|{}"\s]*[ \t]*)
    | (?P<open>\{+|\[+)
    | (?P<close>\}+|\]+)
    | '{2,}
    | (?P<switch>__[^\W\d_]+(?:_[^\W\d_]+){0,5}__)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LINE_START = re.compile(r"(?P<table>[ \t*#:;]*\{\|)|(?P<table_end>[ \t]*\|\}(?!\}))|[*#:;]+[ \t]*")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_SUPERSCRIPT = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_ESCAPED = {ord(char): f"&#{ord(char)};" for char in "{}[]|<=\n"}
_HIDDEN = re.compile(r"\s*(?:tập tin|hình|file|image|media|phương tiện|thể loại|category)\s*:", re.IGNORECASE)
_LANGUAGE = re.compile(r"\s*(?:[a-z]{2,3}(?:-[a-z]+)*|simple)\s*:")

_DEBRIS = re.compile(r"\{\{|\}\}|\[\[|\]\]")
_ENTITY = re.compile(r"&#?\w{1,31};")
_TIDY = (  # what is left around a template that went
    (re.compile(r"\((?: ?[,;:]){1,5} ?|\( "), "("),
    (re.compile(r"(?:[,;:] ?){1,5}\)| \)"), ")"),
    (re.compile(r" ?\(\)"), ""),
    (re.compile(r" ([,;]|\.(?=\s|$))"), r"\1"),
)
_LEFT_OUT = {
    *("tham khảo", "chú thích", "ghi chú", "liên kết ngoài", "liên kết", "xem thêm", "đọc thêm", "nguồn"),
    *("nguồn tham khảo", "tài liệu tham khảo", "tài liệu", "thư mục", "tham chiếu", "cước chú", "chú giải"),
    *("references", "notes", "external links", "see also", "further reading", "bibliography"),
}
_AND = re.compile(r" và | & |, |/")


def to_text(title: str, wikitext: str) -> str:
    """The prose of a page: a paragraph, a heading or a list item a line, then the facts of its infoboxes.

    Takes time linear in the length and raises nothing, whatever the wikitext.

    Args:
        title: of the page; each fact begins with it.
    """
    renderer = _Renderer(title)
    pieces = _Balance("\n" + _COMMENT.sub("", wikitext)).run()
    lines = _prose(renderer.line(segments) for segments in _lines(pieces))
    if renderer.facts:
        lines += ["Thông tin tóm tắt", *renderer.facts]
    return "\n".join(lines)


class _Balance:
    """One pass over the tokens, to pieces in which every ``{{`` and ``[[`` stands alone and has its partner."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._out: list[str] = []
        self._open: list[tuple[str, int]] = []  # what is open, and its piece
        self._count = {"{{": 0, "[[": 0, "[": 0, "{|": 0}
        self._unclosed: set[str] = set()

    def run(self) -> list[str]:
        done = 0
        while stop := _STOP.search(self._text, done):
            if stop.start() > done:
                self._out.append(self._text[done : stop.start()])
            token = _TOKEN.match(self._text, stop.start())
            if token is None:
                self._out.append(stop[0])
            done = self._take(token) if token else stop.end()
        self._out.append(self._text[done:])
        while self._open:
            self._abandon()
        return self._out

    def _take(self, token: re.Match[str]) -> int:
        """Act on a token; the place to go on from."""
        found = token[0]
        match token.lastgroup:
            case "raw":
                return self._raw(token)
            case "lines":
                return self._end_line(token)
            case "sup":
                self._out.append(token["sup"].translate(_SUPERSCRIPT))
            case "table":
                self._push("{|", "")
            case "table_end":
                self._end_table()
            case "block":
                self._out.append("\n")
            case "switch" if not found.isupper():
                self._out.append(found)
            case "less":
                self._out.append("&lt;")
            case "address":
                self._push("[", "")
            case "open":
                self._opening(found[0], len(found))
            case "close" if found[0] == "}":
                self._end_templates(len(found))
            case "close":
                self._end_links(len(found))
        return token.end()

    def _raw(self, token: re.Match[str]) -> int:
        """A tag whose content is no wikitext: that of nowiki and pre is kept as it stands, all other goes."""
        tag = token["raw"].lower()
        if token[0].endswith("/>") or tag in self._unclosed:
            return token.end()
        end = re.compile(rf"</{tag}\s*>", re.IGNORECASE).search(self._text, token.end())
        if end is None:
            self._unclosed.add(tag)  # not to be looked for again, for that would take n²
            return token.end()
        if tag in ("nowiki", "pre"):
            self._out.append(self._text[token.end() : end.start()].translate(_ESCAPED))
        return end.end()

    def _end_line(self, token: re.Match[str]) -> int:
        """An address does not run past its line, a link not past its paragraph."""
        blank = token[0].count("\n") > 1
        while self._open and (self._open[-1][0] == "[" or (blank and self._open[-1][0] == "[[")):
            self._abandon()
        self._out.append("\n")
        start = _LINE_START.match(self._text, token.end())
        if start is None:
            return token.end()
        if start["table"]:
            self._push("{|", "|")
        elif start["table_end"]:
            self._end_table()
        return start.end()

    def _opening(self, char: str, length: int) -> None:
        for _ in range(length // 2):
            if self._out[-1] == char * 2:
                self._out.append(" ")  # four in a row would be read as three and one
            self._push(char * 2, char * 2)
        if length % 2 and char == "[":
            self._push("[", "&#91;")
        elif length == 1:
            self._out.append("&#123;")

    def _end_templates(self, length: int) -> None:
        for _ in range(min(length // 2, self._count["{{"])):
            start = self._pop("{{")
            name = "".join(self._out[start + 1 : start + 4]).partition("|")[0]
            if len(self._open) < MAX_DEPTH and wikitemplates.carries_text(name):
                self._out.append("}}")
            else:
                del self._out[start:]
        if length == 1:
            self._out.append("&#125;")

    def _end_links(self, length: int) -> None:
        while length > 0:
            kind = self._open[-1][0] if self._open else ""
            if kind == "[":
                self._out.append("&#93;" if self._out[self._pop("[")] else "")
                length -= 1
            elif kind == "[[" and length > 1:
                start = self._pop("[[")
                if len(self._open) < MAX_DEPTH and not _HIDDEN.match("".join(self._out[start + 1 : start + 2])):
                    self._out.append("]]")
                else:
                    del self._out[start:]
                length -= 2
            else:
                self._out.append("&#93;" * (length % 2))
                return

    def _end_table(self) -> None:
        if self._count["{|"]:
            del self._out[self._pop("{|") :]

    def _push(self, kind: str, piece: str) -> None:
        self._open.append((kind, len(self._out)))
        self._out.append(piece)
        self._count[kind] += 1

    def _pop(self, kind: str) -> int:
        """The piece that opened the innermost ``kind``; what is open inside it has no partner."""
        while self._open[-1][0] != kind:
            self._abandon()
        self._count[kind] -= 1
        return self._open.pop()[1]

    def _abandon(self) -> None:
        kind, start = self._open.pop()
        self._count[kind] -= 1
        if kind in ("{{", "[["):
            # What such a template leaves at the start of a line is no prose: a bar marks it as a row is marked.
            self._out[start] = "|" if kind == "{{" and self._out[start - 1] == "\n" else ""


def _lines(pieces: list[str]) -> Iterator[list[str]]:
    """The lines, each of plain stretches and of outermost constructs, which may hold line ends."""
    line: list[str] = []
    construct: list[str] = []
    depth = 0
    for piece in pieces:
        depth += piece in ("{{", "[[")
        if depth:
            construct.append(piece)
            depth -= piece in ("}}", "]]")
            if not depth:
                line.append("".join(construct))
                construct = []
        elif piece == "\n":
            yield line
            line = []
        else:
            line.append(piece)
    yield line


def _prose(lines: Iterable[tuple[int, str]]) -> list[str]:
    """Lines with words, without the sections of notes and links and without headings that nothing follows.

    Args:
        lines: level of the heading, 0 for any other line, and the words.
    """
    kept: list[str] = []
    headings: list[tuple[int, str]] = []
    left_out = 0
    for level, text in lines:
        if not any(map(str.isalnum, text)) or (left_out and not 0 < level <= left_out):
            continue
        if level:
            headings = [heading for heading in headings if heading[0] < level]
            left_out = level if _LEFT_OUT.issuperset(_AND.split(text.casefold().strip(" :."))) else 0
            headings += [] if left_out else [(level, text)]
        else:
            kept += [*(heading for _, heading in headings), text]
            headings = []
    return kept


def _tidy(text: str) -> str:
    """One line: entities decoded, white space single, no empty brackets."""
    text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), _DEBRIS.sub("", text))
    text = " ".join(text.split())
    for pattern, better in _TIDY:
        text = pattern.sub(better, text)
    return text.strip()


class _Renderer:
    """Words of constructs; the facts of infoboxes are gathered on the way."""

    def __init__(self, title: str) -> None:
        self._title = title
        self.facts: list[str] = []

    def line(self, segments: list[str]) -> tuple[int, str]:
        """The level of a heading, or 0, and the words; a row left over from broken markup has none."""
        raw = "".join(self._construct(part) if part.startswith(("{{", "[[")) else part for part in segments).strip()
        if raw.startswith("|"):
            return 0, ""
        level = min(len(raw) - len(raw.lstrip("=")), len(raw) - len(raw.rstrip("=")), 6)
        return (level, _tidy(raw[level:-level])) if level and len(raw) > 2 * level else (0, _tidy(raw))

    def _construct(self, source: str) -> str:
        if len(source) > MAX_CONSTRUCT:
            return ""
        try:
            return self._words(mwparserfromhell.parse(source, skip_style_tags=True))
        except ParserError:
            return ""

    def _words(self, code: Wikicode | None) -> str:
        return "".join(map(self._node, code.nodes)) if code is not None else ""

    def _node(self, node: Node) -> str:
        match node:
            case Wikilink():
                return self._link(node)
            case Template():
                return self._template(node)
            case ExternalLink():
                return self._words(node.url if node.title is None else node.title)
            case Argument():
                return self._words(node.default)
            case Heading():
                return self._words(node.title)
            case Tag():
                return self._words(node.contents)
        return str(node)

    def _link(self, node: Wikilink) -> str:
        target = self._words(node.title)
        if _LANGUAGE.match(target):
            return ""
        return self._words(node.text).strip() or target.strip().lstrip(":").replace("_", " ")

    def _template(self, node: Template) -> str:
        name = self._words(node.name)
        if wikitemplates.is_infobox(name):
            self._infobox(node)
            return ""
        values = {str(each.name).strip(): self._words(each.value).strip() for each in node.params}
        return wikitemplates.words(name, values)

    def _infobox(self, node: Template) -> None:
        for each in node.params:
            label = _tidy(self._words(each.name).replace("_", " "))
            lines = map(_tidy, self._words(each.value).split("\n"))
            value = ", ".join(filter(None, (line.strip(" ,;") for line in lines)))
            if each.showkey and value != self._title and wikitemplates.is_fact(label, value):
                self.facts.append(f"{self._title} – {label}: {value.rstrip('.')}.")
