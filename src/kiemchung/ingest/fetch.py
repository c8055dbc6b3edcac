"""One page of the web that a user names: that page is read, and nothing else.

The address, each redirect and each answer of the DNS come from outside. None of them may make this program talk
to a machine that only we can reach: :mod:`~kiemchung.ingest.address` is strict about what an address is, and
:mod:`~kiemchung.ingest.wire` about where a connection goes, again after each redirect.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from urllib.robotparser import RobotFileParser

from urllib3.response import HTTPResponse

from kiemchung.errors import FetchError, InputTooLarge, UnsupportedInput
from kiemchung.ingest.address import WebAddress, failure, join, parse, shown
from kiemchung.ingest.wire import INTERNET, LATER, PASTE, Network, Wire, body

AGENT = "kiemchung"
REDIRECTS = 5
# The content types that can be read, each with the extension that its reader goes by.
TYPES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}

_T = TypeVar("_T")
_ROBOTS_BYTES = 512_000  # RFC 9309 wants 500 KiB to be read; the rest is ignored
_MOVED = (301, 302, 303, 307, 308)
_HEADERS = {
    "User-Agent": AGENT,
    "Accept": ", ".join(TYPES),
    "Accept-Encoding": "gzip",
    "Accept-Language": "vi, en;q=0.5",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one fetch may take.

    Args:
        max_bytes: most bytes of the page, unpacked.
        wait: seconds to wait for a connection, and for each next piece of an answer.
        total: seconds for everything, redirects and robots.txt included. The lookup of a name cannot be cut
            short: it ends when the system ends it.
    """

    max_bytes: int
    wait: float = 10.0
    total: float = 30.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as its server sent it.

    Args:
        url: where it was in the end, in ASCII and without fragment.
        data: its bytes, unpacked.
        content_type: one of :data:`TYPES`.
        retrieved: today as an ISO date.
        sha256: of ``data``, in hexadecimal.
    """

    url: str
    data: bytes
    content_type: str
    retrieved: str
    sha256: str


def fetch(url: str, limits: Limits, network: Network = INTERNET) -> Fetched:
    """Read the page at an http or https address.

    Raises:
        FetchError: it is not the address of a public page, robots.txt forbids it, or its server fails.
        InputTooLarge: the page is over ``limits.max_bytes``.
        UnsupportedInput: its content type is none of :data:`TYPES`, or it is packed in an unknown way.
    """
    return _Visit(limits, network).page(url.strip())


class _Visit:
    """One fetch, and the robots.txt of the servers on its way."""

    def __init__(self, limits: Limits, network: Network) -> None:
        self._max_bytes = limits.max_bytes
        self._ports = network.ports
        self._wire = Wire(network, limits.wait, limits.total)
        self._robots: dict[str, RobotFileParser] = {}

    def page(self, url: str) -> Fetched:
        return self._follow(url, self._fetched, ask=True)

    def _follow(self, url: str, use: Callable[[WebAddress, HTTPResponse], _T], *, ask: bool) -> _T:
        """What ``use`` makes of the first answer that is no redirect; ``ask`` robots.txt before each request."""
        target = parse(url, self._ports)
        for _ in range(REDIRECTS + 1):
            if ask:
                self._require_leave(target)
            with self._wire.get(target, _HEADERS) as response:
                if response.status not in _MOVED:
                    return use(target, response)
                target = self._next(target, response.headers.get("location", ""))
        raise failure(
            url, f"chuyển hướng quá {REDIRECTS} lần; {PASTE[0]}", f"redirects over {REDIRECTS} times; {PASTE[1]}"
        )

    def _next(self, target: WebAddress, location: str) -> WebAddress:
        after = join(target, location, self._ports)
        if target.scheme == "https" and after.scheme == "http":
            raise failure(
                target.url,
                f"chuyển hướng từ https về http, không còn an toàn; {PASTE[0]}",
                f"redirects from https back to http, which is not safe; {PASTE[1]}",
            )
        return after

    def _require_leave(self, target: WebAddress) -> None:
        """By the parser of the standard library: the first rule that fits decides, and "*" in paths is a mere sign."""
        if target.origin not in self._robots:
            self._robots[target.origin] = self._follow(target.origin + "/robots.txt", _rules, ask=False)
        if not self._robots[target.origin].can_fetch(AGENT, target.url):
            raise failure(
                target.url,
                f"không cho chương trình đọc (theo robots.txt của máy chủ); {PASTE[0]}",
                f"is closed to programs by the robots.txt of its server; {PASTE[1]}",
            )

    def _fetched(self, target: WebAddress, response: HTTPResponse) -> Fetched:
        if response.status != 200:
            raise _unwilling(target, response.status)
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in TYPES:
            raise UnsupportedInput(
                f"“{shown(target.url)}” thuộc kiểu “{shown(kind)}”; hãy đưa một trang HTML, văn bản, PDF hoặc DOCX.",
                f'"{shown(target.url)}" is of the type "{shown(kind)}"; give a page of HTML, text, PDF or DOCX.',
            )
        stated = response.length_remaining or 0
        data = body(target, response, self._max_bytes) if stated <= self._max_bytes else b""
        if max(stated, len(data)) > self._max_bytes:
            raise InputTooLarge(
                f"“{shown(target.url)}” vượt giới hạn {self._max_bytes:,} byte; hãy dán riêng phần cần kiểm tra.",
                f'"{shown(target.url)}" is over the limit of {self._max_bytes:,} bytes; paste the part to check alone.',
            )
        return Fetched(target.url, data, kind, date.today().isoformat(), hashlib.sha256(data).hexdigest())


def _rules(target: WebAddress, response: HTTPResponse) -> RobotFileParser:
    """What robots.txt says. Nothing is forbidden when there is none (4xx); all is when its server fails."""
    rules = RobotFileParser()
    try:
        if response.status // 100 not in (2, 4):
            raise ValueError(response.status)
        data = body(target, response, _ROBOTS_BYTES) if response.status < 300 else b""
        rules.parse(data.decode("utf-8-sig", "replace").splitlines())
    except ValueError:  # from the parser too, as for "Disallow: //["
        raise failure(
            target.url,
            f"không đọc được nên không rõ máy chủ có cho đọc trang hay không; {LATER[0]}",
            f"cannot be read, so it is not known whether the page may be; {LATER[1]}",
        ) from None
    return rules


def _unwilling(target: WebAddress, status: int) -> FetchError:
    if status in (404, 410):
        vi, en = "không có trang này; hãy kiểm tra lại địa chỉ", "there is no such page; check the address"
    elif status == 429 or status >= 500:
        vi, en = f"máy chủ đang bận hoặc hỏng; {LATER[0]}", f"the server is busy or broken; {LATER[1]}"
    else:
        vi, en = f"máy chủ không giao trang; {PASTE[0]}", f"the server does not hand it out; {PASTE[1]}"
    return failure(target.url, f"trả lời mã {status}: {vi}", f"answers with status {status}: {en}")
