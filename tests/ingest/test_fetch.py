"""Pages from a real server on this machine, under names that only the tests know; every other address stays guarded."""

from __future__ import annotations

import gzip
import hashlib
import http.server
import socket
import ssl
import threading
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from hypothesis import given, settings
from hypothesis import strategies as st

from kiemchung import ingest
from kiemchung.errors import FetchError, InputError, InputTooLarge, UnsupportedInput
from kiemchung.ingest import web
from kiemchung.ingest.address import is_public, join, parse
from kiemchung.ingest.fetch import REDIRECTS, Fetched, Limits, fetch
from kiemchung.ingest.wire import WEB_PORTS, Network
from kiemchung.records import WebPage
from kiemchung.settings import Settings

HERE = "127.0.0.1"
PAGE = "<html><body><p>Cầu dài 4,3 km.</p></body></html>".encode()
LIMITS = Limits(max_bytes=100_000, wait=2, total=5)

Route = Callable[[Any], None]


def answer(body: bytes = PAGE, status: int = 200, kind: str | None = "text/html; charset=utf-8", **more: str) -> Route:
    """A whole answer; ``more`` are headers, with _ for -."""

    def send(handler: Any) -> None:
        handler.send_response(status)
        if kind is not None:
            handler.send_header("Content-Type", kind)
        headers = {"Content-Length": str(len(body))} | {name.replace("_", "-"): value for name, value in more.items()}
        for name, value in headers.items():
            if value:
                handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return send


def moved(to: str, status: int = 302) -> Route:
    return answer(b"", status, None, Location=to.encode().decode("latin-1"), Set_Cookie="theo=doi")


def raw(*pieces: bytes, pause: float = 0.0) -> Route:
    """Bytes as they are, status line and all, with seconds of pause between them."""

    def send(handler: Any) -> None:
        for piece in pieces:
            handler.wfile.write(piece)
            time.sleep(pause)

    return send


class Site:
    """A server with routes by path; a missing path, robots.txt too, is a 404."""

    def __init__(self) -> None:
        self.routes: dict[str, Route] = {}
        self.requests: list[tuple[str, dict[str, str]]] = []
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.requests.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
                with suppress(OSError):  # the reader left
                    site.routes.get(self.path, answer(b"", 404))(self)
                self.close_connection = True

            def log_message(self, format: str, *args: Any) -> None:
                pass

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True
            block_on_close = False

            def handle_error(self, request: Any, client_address: Any) -> None:
                pass  # a refused handshake

        self.server = Server((HERE, 0), Handler)
        self.port: int = self.server.server_address[1]
        self.names = {"trang.example": [HERE], "khac.example": [HERE], "xn--tn-min-iva0322d.example": [HERE]}
        self.lookups: list[str] = []

    @property
    def url(self) -> str:
        return f"http://trang.example:{self.port}"

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.requests]

    def resolve(self, host: str, port: int) -> Sequence[str]:
        self.lookups.append(host)
        try:
            return self.names.get(host) or [str(ip_address(host))]
        except ValueError:
            raise socket.gaierror(socket.EAI_NONAME, "unknown") from None

    def network(self, tls: Callable[[], ssl.SSLContext] = ssl.create_default_context) -> Network:
        """The guard as it is, but for this machine's address and this server's port."""

        def allowed(address: Any) -> bool:
            return str(address) == HERE or is_public(address)

        return Network(self.resolve, allowed, WEB_PORTS | {self.port}, tls)

    def fetch(self, path: str = "/bai", limits: Limits = LIMITS) -> Fetched:
        return fetch(path if "://" in path else self.url + path, limits, self.network())


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    thread = threading.Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.server.shutdown()
        site.server.server_close()
        thread.join()


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site()) as running:
        running.routes["/bai"] = answer()
        yield running


def test_a_page_comes_with_its_provenance(site: Site) -> None:
    page = site.fetch("/bai#phan-2")
    assert page == Fetched(
        f"{site.url}/bai", PAGE, "text/html", date.today().isoformat(), hashlib.sha256(PAGE).hexdigest()
    )
    assert site.paths == ["/robots.txt", "/bai"]
    headers = site.requests[1][1]
    assert headers["host"] == f"trang.example:{site.port}"
    assert headers["user-agent"] == "kiemchung"
    assert not headers.keys() & {"cookie", "authorization", "referer"}


@pytest.mark.parametrize(
    "kind",
    [
        "TEXT/HTML",
        "application/xhtml+xml",
        "text/plain;charset=utf-8",
        "text/markdown",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
)
def test_types_that_are_read(site: Site, kind: str) -> None:
    site.routes["/bai"] = answer(kind=kind)
    assert site.fetch().content_type == kind.lower().partition(";")[0]


@pytest.mark.parametrize("kind", ["image/png", "application/octet-stream", "application/json", "", None])
def test_types_that_are_not(site: Site, kind: str | None) -> None:
    site.routes["/bai"] = answer(kind=kind)
    with pytest.raises(UnsupportedInput, match=f"“{kind or ''}”"):
        site.fetch()
    assert site.paths[-1] == "/bai"


def test_vietnamese_names_and_paths(site: Site) -> None:
    site.routes["/b%C3%A0i?t%C3%AAn=c%E1%BA%A7u%20x"] = answer()
    page = site.fetch(f"  http://Tên-Miền.example.:{site.port}/bài?tên=cầu%20x\n")
    assert page.url == f"http://xn--tn-min-iva0322d.example:{site.port}/b%C3%A0i?t%C3%AAn=c%E1%BA%A7u%20x"


def test_no_proxy_is_taken_from_the_environment(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert site.fetch().data == PAGE


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_packed_page_is_unpacked(site: Site, coding: str) -> None:
    packed = gzip.compress(PAGE) if coding == "gzip" else zlib.compress(PAGE)
    site.routes["/bai"] = answer(packed, Content_Encoding=coding)
    assert site.fetch().data == PAGE


# Redirects


def test_a_chain_of_redirects_is_followed_and_carries_no_cookie(site: Site) -> None:
    site.routes |= {f"/{i}": moved(f"/{i + 1}", status) for i, status in enumerate((301, 302, 303, 307, 308))}
    site.routes["/5"] = answer()
    assert site.fetch("/0").url == f"{site.url}/5"
    assert not any("cookie" in headers for _, headers in site.requests)


def test_a_redirect_to_another_host_asks_its_robots_txt(site: Site) -> None:
    site.routes["/cu"] = moved(f"//khac.example:{site.port}/bài")
    site.routes["/b%C3%A0i"] = answer()
    assert site.fetch("/cu").url == f"http://khac.example:{site.port}/b%C3%A0i"
    assert site.paths == ["/robots.txt", "/cu", "/robots.txt", "/b%C3%A0i"]


@pytest.mark.parametrize("to", ["/vong", "", "//"])
def test_a_redirect_in_a_circle_ends(site: Site, to: str) -> None:
    site.routes["/vong"] = moved(to)
    with pytest.raises(FetchError, match="chuyển hướng quá 5 lần"):
        site.fetch("/vong")
    assert site.paths.count("/vong") == REDIRECTS + 1


@pytest.mark.parametrize(
    "to",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/latest/meta-data/",
        "http://localhost/",
        "http://localhost:PORT/bai",
        "http://127.0.0.2:PORT/bai",
        "http://2130706433:PORT/bai",
        "http://[::ffff:127.0.0.2]:PORT/bai",
        "http://noi-bo.example:PORT/bai",
        "http://trang.example:22/",
        "http://ai@trang.example:PORT/bai",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://[",
        "http://trang.example\\@10.0.0.1/",
    ],
)
def test_a_redirect_to_what_may_not_be_read_is_refused(site: Site, to: str) -> None:
    site.names["noi-bo.example"] = ["192.168.1.1"]
    site.routes["/cu"] = moved(to.replace("PORT", str(site.port)))
    with pytest.raises(FetchError):
        site.fetch("/cu")
    assert site.paths == ["/robots.txt", "/cu"]


def test_a_redirect_in_raw_bytes(site: Site) -> None:
    site.routes["/cu"] = raw(b"HTTP/1.1 302 Found\r\nLocation:  /\xff b%41#c \r\nContent-Length: 0\r\n\r\n")
    site.routes["/%FF%20b%41"] = answer()
    assert site.fetch("/cu").url.endswith("/%FF%20b%41")


# What an address may be


@pytest.mark.parametrize(
    "url",
    [
        "",
        "trang.example/bai",
        "file:///etc/passwd",
        "ftp://trang.example/bai",
        "javascript:alert(1)",
        "data:text/html,x",
        "gopher://trang.example:70/1",
        "http:",
        "http://",
        "http:///bai",
        "http://:80/",
        "http://?x",
        "http://trang.example:99999/",
        "http://trang.example:0/",
        "http://trang.example:-80/",
        "http://trang.example:x/",
        "http://ai:mat@trang.example/",
        "http://@trang.example/",
        "http://trang.example\\@8.8.8.8/",
        "http://trang.example/a b",
        "http://trang.example/\r\nX-A: b",
        "http://trang.example/\x00",
        "http://tra\u200bng.example/",
        "http://trang.exa\tmple/",
        "http://trang.example%00.x.example/",
        "http://-a.example/",
        "http://a..example/",
        "http://" + "a" * 64 + ".example/",
        "http://" + "a." * 200 + "example/",
        "http://trang.example/" + "a" * 4_000,
        "http://[::1",
        "http://[::1]x/",
        "http://a[2606:4700::1]/",
        "http://[fe80::1%25eth0]/",
        "http://[2606:4700::1%25eth0]/",
        "http://[v1.x]/",
        "http://\ud800.example/",
    ],
)
def test_what_is_no_address_of_a_page_is_not_even_looked_up(site: Site, url: str) -> None:
    with pytest.raises(FetchError) as raised:
        fetch(url, LIMITS, site.network())
    assert site.lookups == []
    assert raised.value.vi.endswith(".") and ";" in raised.value.vi and raised.value.vi.isprintable()


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "localhost.",
        "127.0.0.1",
        "127.0.0.1.",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0x7f.0.0.0x1",
        "127.1",
        "0177.0.0.1",
        "017700000001",
        "127.0.0.01",
        "0",
        "0.0.0.0",
        "１２７.0.0.1",
        "127。0。0。1",
        "①②⑦.0.0.1",
        "10.0.0.1",
        "169.254.169.254",
        "100.100.100.200",
        "255.255.255.255",
        "[::]",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:a9fe:a9fe]",
        "[64:ff9b::127.0.0.1]",
        "[fd00:ec2::254]",
        "[fe80::1]",
        "[2002:7f00:1::]",
    ],
)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_the_guard_as_it_is_lets_nobody_in(host: str, scheme: str) -> None:
    with pytest.raises(FetchError):
        fetch(f"{scheme}://{host}/", LIMITS)


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "1.1.1.1", "203.162.4.191", "2606:4700::1111", "2405:4800::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"],
)
def test_public_addresses(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        *("0.0.0.0", "0.1.2.3", "10.1.2.3", "100.64.0.1", "100.127.255.254", "127.0.0.1", "127.255.255.255"),
        *("168.63.129.16", "169.254.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8"),
        *("192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.51.100.1", "203.0.113.1"),
        *("224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"),
        *("::", "::1", "::127.0.0.1", "::8.8.8.8", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:0:127.0.0.1"),
        *("64:ff9b::10.0.0.1", "64:ff9b::169.254.169.254", "64:ff9b:1::8.8.8.8", "100::1", "100:0:0:1::1"),
        *("2001::1", "2001:0:4136:e378::", "2001:db8::1", "2002:0a00:1::", "2002:808:808::1", "3fff::1"),
        *("4000::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1", "ff0e::1"),
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("others", [["10.0.0.1"], ["::1"], ["8.8.8.8", "fe80::1%eth0"], ["không phải địa chỉ"]])
def test_one_closed_address_among_the_answers_is_enough(site: Site, others: list[str]) -> None:
    site.names["trang.example"] = [HERE, *others]
    with pytest.raises(FetchError):
        site.fetch()
    assert site.requests == []


def test_a_host_is_looked_up_once_so_that_its_second_answer_cannot_differ(site: Site) -> None:
    site.routes |= {"/cu": moved("/bai")}
    site.fetch("/cu")
    assert site.lookups == ["trang.example"]
    assert len(site.requests) == 3


def test_the_next_checked_address_is_tried_when_one_takes_no_connection(site: Site) -> None:
    site.names["trang.example"] = ["127.0.0.3", HERE]
    network = Network(site.resolve, lambda _: True, frozenset({site.port}))
    assert fetch(site.url + "/bai", LIMITS, network).data == PAGE


@pytest.mark.parametrize("found", [[], None])
def test_a_host_that_is_not_there(site: Site, found: list[str] | None) -> None:
    network = Network(lambda *_: [] if found == [] else site.resolve("khong.example", 80))
    with pytest.raises(FetchError, match="hãy kiểm tra"):
        fetch("http://khong.example/", LIMITS, network)


def test_a_password_in_an_address_is_not_repeated() -> None:
    with pytest.raises(FetchError, match=r"“trang\.example” có kèm tên đăng nhập") as raised:
        parse("https://ai:bi-mat@trang.example/?x", WEB_PORTS)
    assert "bi-mat" not in str(raised.value)


def test_ports_of_other_services_are_closed() -> None:
    for port in (21, 22, 25, 81, 3306, 6379, 9200):
        with pytest.raises(FetchError, match=f"dùng cổng {port}"):
            parse(f"http://trang.example:{port}/", WEB_PORTS)
    assert parse("https://trang.example:8443/", WEB_PORTS).netloc == "trang.example:8443"


def test_ipv6_in_brackets() -> None:
    address = parse("HTTP://[2606:4700:0:0::1]:080?x", WEB_PORTS)
    assert (address.host, address.netloc) == ("2606:4700::1", "[2606:4700::1]")
    assert address.url == "http://[2606:4700::1]/?x"


# How much


def endless(handler: Any) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        handler.wfile.write(b"a" * 50_000)


def test_a_page_that_says_it_is_too_large_is_not_read(site: Site) -> None:
    site.routes["/bai"] = raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100001\r\n\r\n")
    with pytest.raises(InputTooLarge, match="100,000 byte"):
        site.fetch()


def test_a_page_that_never_ends_is_too_large(site: Site) -> None:
    site.routes["/bai"] = endless
    with pytest.raises(InputTooLarge):
        site.fetch()


@pytest.mark.parametrize(("size", "fits"), [(100_000, True), (100_001, False)])
@pytest.mark.parametrize("chunked", [False, True])
def test_the_limit_is_exact(site: Site, size: int, fits: bool, chunked: bool) -> None:
    body = b"%x\r\n%b\r\n0\r\n\r\n" % (size, b"a" * size) if chunked else b"a" * size
    site.routes["/bai"] = answer(body, Content_Length="", Transfer_Encoding="chunked" if chunked else "")
    if fits:
        assert len(site.fetch().data) == size
    else:
        with pytest.raises(InputTooLarge):
            site.fetch()


def bomb(members: int) -> bytes:
    return gzip.compress(bytes(20_000_000)) * members


@pytest.mark.parametrize("chunked", [False, True])
def test_a_gzip_bomb_is_too_large_and_costs_no_memory(site: Site, chunked: bool) -> None:
    packed = bomb(4)
    body = b"%x\r\n%b\r\n0\r\n\r\n" % (len(packed), packed) if chunked else packed
    length, coding = ("", "chunked") if chunked else (str(len(packed)), "")
    site.routes["/bai"] = answer(body, Content_Encoding="gzip", Content_Length=length, Transfer_Encoding=coding)
    tracemalloc.start()
    try:
        with pytest.raises(InputTooLarge):
            site.fetch()
        assert tracemalloc.get_traced_memory()[1] < 3_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "compress"])
def test_packings_that_were_not_asked_for(site: Site, coding: str) -> None:
    site.routes["/bai"] = answer(Content_Encoding=coding)
    with pytest.raises(UnsupportedInput, match="packed"):
        site.fetch()


@pytest.mark.parametrize(
    "slow",
    [
        raw(*[b"H"] * 200, pause=0.05),
        raw(b"HTTP/1.1 200 OK\r\n", *[b"X-A: b\r\n"] * 200, pause=0.05),
        raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", *[b"a"] * 200, pause=0.05),
        raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999\r\n\r\n", *[b"a"] * 200, pause=0.05),
        raw(*[b"HTTP/1.1 100 Continue\r\n\r\n"] * 200, pause=0.05),
    ],
    ids=["status", "headers", "body", "body of stated length", "continue"],
)
@pytest.mark.parametrize("path", ["/bai", "/robots.txt"])
def test_a_server_that_drips_is_cut_off(site: Site, slow: Route, path: str) -> None:
    site.routes[path] = slow
    start = time.monotonic()
    with pytest.raises(FetchError, match=r"chưa tải xong sau 0\.5 giây"):
        site.fetch(limits=Limits(100_000, wait=5, total=0.5))
    assert time.monotonic() - start < 2


def test_a_server_that_says_nothing(site: Site) -> None:
    site.routes["/bai"] = lambda _: time.sleep(3)
    start = time.monotonic()
    with pytest.raises(FetchError, match="không trả lời kịp"):
        site.fetch(limits=Limits(100_000, wait=0.3, total=5))
    assert time.monotonic() - start < 2


# robots.txt

NO = "User-agent: *\nDisallow: /bai\n"


@pytest.mark.parametrize(
    ("robots", "free"),
    [
        (NO, False),
        ("\ufeff" + NO, False),
        ("User-agent: KiemChung\nDisallow: /\n\nUser-agent: *\nDisallow:\n", False),
        ("User-agent: kiemchung\nDisallow:\n\n" + NO, True),
        ("User-agent: *\nDisallow: /khac\n", True),
        ("<html>không có tệp này</html>", True),
        ("", True),
        ("User-agent: *\nDisallow: /khac\n" + "#" * 600_000 + "\n" + NO, True),
    ],
)
def test_robots_txt_is_respected(site: Site, robots: str, free: bool) -> None:
    site.routes["/robots.txt"] = answer(robots.encode(), kind="text/plain")
    if free:
        assert site.fetch().data == PAGE
    else:
        with pytest.raises(FetchError, match=r"robots\.txt"):
            site.fetch()
        assert site.paths == ["/robots.txt"]


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429])
def test_without_robots_txt_nothing_is_forbidden(site: Site, status: int) -> None:
    site.routes["/robots.txt"] = answer(NO.encode(), status)
    assert site.fetch().data == PAGE


@pytest.mark.parametrize(
    "robots",
    [
        answer(b"", 500),
        answer(b"", 503),
        answer(b"", 304),
        answer(b"User-agent: *\nDisallow: //[\n"),
        answer(b"User-agent: *\nCrawl-delay: \xc2\xb2\n"),
        moved("/robots.txt"),
        moved("http://10.0.0.1/robots.txt"),
        raw(b""),
    ],
)
def test_where_robots_txt_cannot_be_read_the_page_is_not_either(site: Site, robots: Route) -> None:
    site.routes["/robots.txt"] = robots
    with pytest.raises(FetchError):
        site.fetch()
    assert "/bai" not in site.paths


def test_robots_txt_may_have_moved(site: Site) -> None:
    site.routes |= {"/robots.txt": moved("/r.txt"), "/r.txt": answer(NO.encode())}
    with pytest.raises(FetchError, match="theo robots"):
        site.fetch()


def test_a_redirect_into_what_robots_txt_forbids(site: Site) -> None:
    site.routes |= {"/cu": moved("/bai"), "/robots.txt": answer(NO.encode())}
    with pytest.raises(FetchError, match="theo robots"):
        site.fetch("/cu")
    assert site.paths == ["/robots.txt", "/cu"]


# Servers that fail


@pytest.mark.parametrize(
    ("status", "advice"),
    [(404, "kiểm tra"), (410, "kiểm tra"), (500, "thử lại sau"), (429, "thử lại sau"), (403, "dán"), (304, "dán")],
)
def test_a_status_is_told_with_what_to_do(site: Site, status: int, advice: str) -> None:
    site.routes["/bai"] = answer(status=status)
    with pytest.raises(FetchError, match=f"{status}: .*{advice}"):
        site.fetch()


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"\0\xff" * 100,
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 200 " + b"a" * 70_000,
        OK + b"X-A: b\r\n" * 200 + b"\r\n",
        OK + b"Content-Length: 100\r\n\r\nshort",
        OK + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
        OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        OK + b"Transfer-Encoding: chunked\r\n\r\n-5\r\nabc",
        OK + b"Transfer-Encoding: chunked\r\n\r\n-1\r\n" + b"a" * 200_000,
        OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nabc",
        OK + b"Content-Encoding: gzip\r\n\r\nnot gzip at all",
    ],
)
def test_answers_that_are_none(site: Site, sent: bytes) -> None:
    site.routes["/bai"] = raw(sent)
    with pytest.raises(FetchError, match="đứt"):
        site.fetch()


def test_nobody_is_at_the_port(site: Site) -> None:
    with socket.create_server((HERE, 0)) as taken:
        port = taken.getsockname()[1]
    network = Network(site.resolve, lambda _: True, frozenset({port}))
    with pytest.raises(FetchError, match="không kết nối được"):
        fetch(f"http://trang.example:{port}/", LIMITS, network)


# TLS


def certificate(folder: Path, name: str) -> Path:
    """A certificate for one name, its own authority, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{name}.pem"
    form = serialization.Encoding.PEM
    secret = key.private_bytes(form, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(made.public_bytes(form) + secret)
    return path


@pytest.fixture
def secure(tmp_path: Path) -> Iterator[tuple[Site, Path]]:
    """A server for trang.example over TLS, and its certificate."""
    path = certificate(tmp_path, "trang.example")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    site = Site()
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True, do_handshake_on_connect=False)
    with serving(site) as running:
        running.routes["/bai"] = answer()
        yield running, path


def test_tls_goes_to_the_checked_address_and_verifies_the_name(secure: tuple[Site, Path]) -> None:
    site, path = secure
    network = site.network(lambda: ssl.create_default_context(cafile=path))
    assert fetch(f"https://trang.example:{site.port}/bai", LIMITS, network).data == PAGE
    with pytest.raises(FetchError, match="chứng chỉ"):
        fetch(f"https://khac.example:{site.port}/bai", LIMITS, network)
    with pytest.raises(FetchError, match="chứng chỉ"):
        fetch(f"https://{HERE}:{site.port}/bai", LIMITS, network)


def test_a_certificate_of_no_known_authority(secure: tuple[Site, Path]) -> None:
    site, _ = secure
    with pytest.raises(FetchError, match="chứng chỉ"):
        fetch(f"https://trang.example:{site.port}/bai", LIMITS, site.network())


def test_https_does_not_fall_back_to_http(secure: tuple[Site, Path]) -> None:
    site, path = secure
    site.routes["/cu"] = moved(f"http://trang.example:{site.port}/bai")
    with pytest.raises(FetchError, match="từ https về http"):
        fetch(
            f"https://trang.example:{site.port}/cu",
            LIMITS,
            site.network(lambda: ssl.create_default_context(cafile=path)),
        )


@pytest.mark.parametrize("pause", [0.05, 5])
def test_tls_is_cut_off_too(secure: tuple[Site, Path], pause: float) -> None:
    site, path = secure
    site.routes["/bai"] = raw(OK + b"\r\n", *[b"a"] * 100, pause=pause)
    network = site.network(lambda: ssl.create_default_context(cafile=path))
    start = time.monotonic()
    with pytest.raises(FetchError, match="chưa tải xong"):
        fetch(f"https://trang.example:{site.port}/bai", Limits(100_000, wait=5, total=0.5), network)
    assert time.monotonic() - start < 2


def test_a_handshake_that_never_comes() -> None:
    with socket.create_server((HERE, 0)) as silent:
        port = silent.getsockname()[1]
        network = Network(lambda *_: [HERE], lambda _: True, frozenset({port}))
        with pytest.raises(FetchError, match="không trả lời kịp"):
            fetch(f"https://trang.example:{port}/", Limits(100_000, wait=0.3, total=5), network)


# Any string at all


HOSTS = st.one_of(st.text(), st.from_regex(r"[\[\]:.%0-9a-fx@\\/?#-]*", fullmatch=True), st.ip_addresses().map(str))
STRINGS = st.one_of(
    st.text(),
    st.tuples(st.sampled_from(["http://", "https://", "HTTP:", "//"]), HOSTS, st.text()).map("".join),
    st.tuples(st.just("http://a.example"), st.text()).map("".join),
)


@given(STRINGS)
@settings(deadline=None)
def test_no_string_raises_anything_but_an_input_error(url: str) -> None:
    with pytest.raises(InputError):
        fetch(url, LIMITS, Network(resolve=lambda *_: ["10.0.0.1"]))


@given(
    st.text(st.characters(max_codepoint=255))
    | STRINGS.map(lambda text: text.encode("utf-8", "replace").decode("latin-1"))
)
@settings(deadline=None)
def test_no_redirect_raises_anything_but_an_input_error(location: str) -> None:
    try:
        address = join(parse("http://trang.example/cu/", WEB_PORTS), location, WEB_PORTS)
    except InputError:
        return
    assert parse(address.url, WEB_PORTS) == address
    assert address.url.isascii() and address.url.isprintable()


def test_a_page_is_read_like_a_file_of_its_kind(site: Site) -> None:
    site.routes["/bai"] = answer("<title>Cầu Bạch Đằng</title><p>Cầu dài 5,4 km.</p>".encode())  # no <html> to tell by
    site.routes["/chu"] = answer("Cầu <b> dài 5,4 km.".encode(), kind="text/plain; charset=utf-8")
    page = web.read(WebPage(f"{site.url}/bai"), LIMITS, site.network())
    assert "Cầu dài 5,4 km." in page.text and "<p>" not in page.text and page.url == f"{site.url}/bai"
    assert web.read(WebPage(f"{site.url}/chu"), LIMITS, site.network()).text == "Cầu <b> dài 5,4 km."


def test_what_is_checked_and_what_is_added_goes_through_the_guard() -> None:
    for read in (ingest.read, ingest.read_corpus_page):
        with pytest.raises(FetchError, match="public internet"):
            read(WebPage("http://169.254.169.254/latest/meta-data"), Settings())
