"""One request to a machine of the public internet, guarded: see :mod:`kiemchung.ingest.fetch` for why.

A host is looked up once and all its addresses must be allowed; the connection goes to one of those that were
checked, while TLS asks for the host name and verifies it. There are no cookies, no credentials and no proxy.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from io import BufferedReader
from ipaddress import ip_address

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, SSLError
from urllib3.exceptions import TimeoutError as NoAnswer
from urllib3.response import HTTPResponse as Answer

from kiemchung.errors import FetchError, UnsupportedInput
from kiemchung.ingest.address import IPAddress, WebAddress, failure, is_public, shown

# Pages live on these. Others belong to mail, databases and the like, and a service that a firewall hides from
# outside may still answer its own machine under its public address.
WEB_PORTS = frozenset({80, 443, 8080, 8443})
LATER = ("hãy thử lại sau", "try again later")
PASTE = ("hãy mở trong trình duyệt, chép phần chữ rồi dán vào", "open it in a browser, copy the text and paste it")

_CHUNK = 65_536
_CODINGS = ("", "identity", "gzip", "x-gzip", "deflate")  # those that surely unpack piece by piece, and no chains


def look_up(host: str, port: int) -> list[str]:
    """The addresses of a host, by the system. Raises OSError when there are none."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True, slots=True)
class Network:
    """How the outside is reached; tests, which serve from this machine, give another than :data:`INTERNET`.

    Args:
        resolve: (host, port) to its addresses; raises OSError when there are none.
        allowed: whether an address may be connected to.
        ports: those that may be connected to.
        tls: makes the context that verifies certificates and host names.
    """

    resolve: Callable[[str, int], Sequence[str]] = look_up
    allowed: Callable[[IPAddress], bool] = is_public
    ports: frozenset[int] = WEB_PORTS
    tls: Callable[[], ssl.SSLContext] = ssl.create_default_context


INTERNET = Network()


class _Sized(BufferedReader):
    """A stream that is never read to its end at once, as http.client would when a chunk says its size is -1."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0:
            raise HTTPException("no size")
        return super().read(size)


class _Response(HTTPResponse):
    def __init__(self, connected: socket.socket, method: str | None = None) -> None:
        super().__init__(connected, method=method)
        self.fp = _Sized(self.fp.detach())


class Wire:
    """Requests under one deadline; what a host was found to be holds for all of them.

    Args:
        wait: seconds to wait for a connection, and for each next piece of an answer.
        total: seconds from now on for everything but the lookup of names, which cannot be cut short.
    """

    def __init__(self, network: Network, wait: float, total: float) -> None:
        self._network = network
        self._wait = wait
        self._total = total
        self._end = time.monotonic() + total
        self._addresses: dict[str, list[str]] = {}

    @contextmanager
    def get(self, target: WebAddress, headers: dict[str, str]) -> Iterator[Answer]:
        """The answer to a GET; a redirect is an answer too.

        Raises:
            FetchError: the host may not be reached or cannot be, or the answer breaks off or takes too long,
                also while it is read.
        """
        try:
            with closing(self._connect(target)) as connection, _cut_off(connection, self._left(target)):
                all_headers = {"Host": target.netloc, "Connection": "close", **headers}
                connection.request("GET", target.path, headers=all_headers, preload_content=False)
                with closing(connection.getresponse()) as response:
                    self._left(target)  # headers that were cut off look like ones that ended, and so does a body
                    yield response
            self._left(target)
        except (HTTPError, HTTPException, OSError) as error:
            self._left(target)
            raise _broken(target, error) from error

    def _connect(self, target: WebAddress) -> HTTPConnection:
        """A connection to the first of the checked addresses that takes one."""
        refusal = HTTPError()
        for address in self._checked(target):
            connection = self._connection(target, address)
            connection.response_class = _Response
            try:
                connection.connect()
                return connection
            except (NewConnectionError, ConnectTimeoutError) as error:
                refusal = error
            except BaseException:
                connection.close()
                raise
        raise refusal

    def _connection(self, target: WebAddress, address: str) -> HTTPConnection:
        """Not yet open."""
        wait = min(self._wait, self._left(target))
        if target.scheme == "http":
            return HTTPConnection(address, target.port, timeout=wait)
        tls = self._network.tls()
        return HTTPSConnection(address, target.port, timeout=wait, server_hostname=target.host, ssl_context=tls)

    def _checked(self, target: WebAddress) -> list[str]:
        """The addresses of the host, looked up once, all of them allowed."""
        if target.host not in self._addresses:
            try:
                found = list(dict.fromkeys(self._network.resolve(target.host, target.port)))
                closed = not all(self._network.allowed(ip_address(address)) for address in found)
            except (OSError, ValueError):
                raise failure(
                    target.host,
                    "không tìm thấy trên mạng; hãy kiểm tra địa chỉ và kết nối mạng",
                    "cannot be found; check the address and the network",
                ) from None
            if closed:
                raise failure(
                    target.host,
                    f"không thuộc mạng công cộng nên không được đọc từ đây; {PASTE[0]}",
                    f"is not on the public internet and is not read from here; {PASTE[1]}",
                )
            self._addresses[target.host] = found
        return self._addresses[target.host]

    def _left(self, target: WebAddress) -> float:
        """Seconds to the deadline; raises FetchError once it has passed."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise failure(
                target.url,
                f"chưa tải xong sau {self._total:g} giây; {LATER[0]}",
                f"is not complete after {self._total:g} seconds; {LATER[1]}",
            )
        return left


def body(target: WebAddress, response: Answer, limit: int) -> bytes:
    """The unpacked bytes, or somewhat more than ``limit`` of them: the rest is then left unread.

    Raises:
        UnsupportedInput: they are packed in another way than was asked for.
    """
    if response.headers.get("content-encoding", "").lower() not in _CODINGS:
        raise UnsupportedInput(
            f"“{shown(target.url)}” được nén theo cách lạ; {PASTE[0]}.",
            f'"{shown(target.url)}" is packed in an unknown way; {PASTE[1]}.',
        )
    data = bytearray()
    for piece in response.stream(_CHUNK, decode_content=True):
        data += piece
        if len(data) > limit:
            break
    return bytes(data)


@contextmanager
def _cut_off(connection: HTTPConnection, seconds: float) -> Iterator[None]:
    """Break the connection after so many seconds: its own timeout begins anew with each byte that drips in."""
    timer = threading.Timer(seconds, _shut, [connection.sock])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _shut(connected: socket.socket) -> None:
    with suppress(OSError):  # the plain shutdown: that of SSLSocket would take TLS away under its reader
        socket.socket.shutdown(connected, socket.SHUT_RDWR)


def _broken(target: WebAddress, error: Exception) -> FetchError:
    if isinstance(error, (TimeoutError, NoAnswer)) and not isinstance(error, NewConnectionError):
        return failure(target.url, f"không trả lời kịp; {LATER[0]}", f"does not answer in time; {LATER[1]}")
    if isinstance(error, (ssl.SSLError, SSLError)):
        return failure(
            target.url,
            f"không có kết nối an toàn (chứng chỉ không hợp lệ?); {PASTE[0]}",
            f"gives no secure connection (an invalid certificate?); {PASTE[1]}",
        )
    return failure(
        target.url,
        "không kết nối được hoặc đứt giữa chừng; hãy kiểm tra mạng rồi thử lại",
        "cannot be reached or broke off; check the network and try again",
    )
