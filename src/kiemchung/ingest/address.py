"""Addresses of the web as users and redirects give them, and which machines they may lead to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_network
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from kiemchung.errors import FetchError

IPAddress = IPv4Address | IPv6Address

_PORTS = {"http": 80, "https": 443}
_LONGEST_URL = 4_000
_LONGEST_NAME = 253
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME = re.compile(rf"{_LABEL}(?:\.{_LABEL})+")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_BRACKETED = re.compile(r"\[[^]%]+\](?::\d*)?")
_KEPT = "/%:@!$&'()*+,;=?[]~#"

_UNICAST = ip_network("2000::/3")  # all of IPv6 that is given out so far
_NAT64 = ip_network("64:ff9b::/96")
_SPECIAL = [  # no pages here, though some versions of ipaddress call them global
    ip_network("168.63.129.16/32"),  # what an Azure machine sees of its host, metadata included
    ip_network("192.0.0.0/24"),  # protocol assignments; Oracle's metadata is here
    ip_network("192.88.99.0/24"),  # relays of 6to4
    ip_network("2001::/23"),  # protocol assignments, Teredo included
    ip_network("2001:db8::/32"),  # documentation
    ip_network("2002::/16"),  # 6to4, with any IPv4 address inside
    ip_network("3fff::/20"),  # documentation
]


def is_public(address: IPAddress) -> bool:
    """Whether all of the internet may reach this address; IPv4 inside IPv6 is judged as IPv4."""
    if isinstance(address, IPv6Address):
        inside = address.ipv4_mapped or (IPv4Address(int(address) % 2**32) if address in _NAT64 else None)
        if inside is not None:
            return is_public(inside)
        if address not in _UNICAST:
            return False
    if address.is_multicast or address.is_reserved or any(address in network for network in _SPECIAL):
        return False
    return address.is_global


@dataclass(frozen=True, slots=True)
class WebAddress:
    """Where a page is.

    Args:
        scheme: http or https.
        host: in ASCII and lower case; IPv6 without brackets.
        path: percent-encoded, with the query.
    """

    scheme: str
    host: str
    port: int
    path: str

    @property
    def netloc(self) -> str:
        """Host and port as the Host header wants them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.netloc}"

    @property
    def url(self) -> str:
        return self.origin + self.path


def parse(url: str, ports: frozenset[int]) -> WebAddress:
    """Take an http or https address apart; the fragment is dropped.

    Strict where parsers disagree (backslashes, control characters, IPv4 in odd spellings), so that what is
    checked is what is asked for. A name without a dot is refused: such names exist only on local networks.

    Raises:
        FetchError: it is none, carries a user name, or names a port outside ``ports``.
    """
    try:
        if len(url) > _LONGEST_URL or not url.isprintable() or " " in url or "\\" in url:
            raise ValueError(url)
        parts = urlsplit(url)
        if parts.scheme in _PORTS and "@" not in parts.netloc:
            host, port = _host(parts), _PORTS[parts.scheme] if parts.port is None else parts.port
    except ValueError:  # UnicodeError from IDNA is one too
        raise malformed(url) from None
    if parts.scheme not in _PORTS:
        raise failure(
            url, "không phải địa chỉ http, https; hãy chép trọn địa chỉ", "is not http or https; copy it in full"
        )
    if "@" in parts.netloc:
        host = parts.hostname or ""  # the rest may be a password, which no message repeats
        raise failure(
            host, "có kèm tên đăng nhập; hãy bỏ phần trước “@”", 'comes with a user name; leave out what is before "@"'
        )
    if port not in ports:
        known = ", ".join(map(str, sorted(ports)))
        raise failure(url, f"dùng cổng {port}; chỉ nhận cổng {known}", f"is at port {port}; only {known} are allowed")
    path = quote(parts.path or "/", _KEPT) + ("?" + quote(parts.query, _KEPT) if parts.query else "")
    return WebAddress(parts.scheme, host, port, path)


def join(base: WebAddress, location: str, ports: frozenset[int]) -> WebAddress:
    """Where the Location header of an answer from ``base`` leads. Raises as :func:`parse`.

    Args:
        location: as ``http.client`` reads it, a Latin-1 character for each byte.
    """
    try:
        url = urljoin(base.url, quote(location.strip(), _KEPT, encoding="latin-1"))
    except ValueError:
        raise malformed(location) from None
    return parse(url, ports)


def _host(parts: SplitResult) -> str:
    """Raises ValueError for anything but a name with a dot, IPv4 in four decimal numbers, or IPv6 in brackets."""
    name = parts.hostname or ""
    if _BRACKETED.fullmatch(parts.netloc):
        return str(IPv6Address(name))
    if len(name) > _LONGEST_NAME:  # before IDNA, whose time grows with the square of it
        raise ValueError(name)
    name = name.encode("idna").decode("ascii").lower().removesuffix(".")
    if _NUMBER.fullmatch(name.rpartition(".")[2]):
        return str(IPv4Address(name))
    if len(name) > _LONGEST_NAME or not _NAME.fullmatch(name):
        raise ValueError(name)
    return name


def malformed(url: str) -> FetchError:
    return failure(
        url,
        "không phải địa chỉ của một trang web; hãy chép trọn địa chỉ từ trình duyệt (https://…)",
        "is not the address of a web page; copy it in full from a browser (https://…)",
    )


def failure(subject: str, vi: str, en: str) -> FetchError:
    """An error about ``subject``, an address or a host; the sentences go on after it, without a full stop."""
    name = shown(subject)
    return FetchError(f"“{name}” {vi}.", f'"{name}" {en}.')


def shown(text: str) -> str:
    """A text from outside on one short printable line."""
    line = "".join(char if char.isprintable() else "?" for char in text[:101])
    return line if len(line) <= 100 else line[:99] + "…"
