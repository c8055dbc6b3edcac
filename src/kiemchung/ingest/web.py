"""The page that a user names, fetched and then read like a file of its kind."""

from __future__ import annotations

from dataclasses import replace

from kiemchung.ingest import files
from kiemchung.ingest.extracted import Extracted
from kiemchung.ingest.fetch import TYPES, Limits, fetch
from kiemchung.ingest.wire import INTERNET, Network
from kiemchung.records import WebPage


def read(page: WebPage, limits: Limits, network: Network = INTERNET) -> Extracted:
    """The text of a page; its address is where it was found, whatever the page says of itself.

    Raises:
        InputError: FetchError where it cannot be fetched, else as for a file.
    """
    found = fetch(page.url, limits, network)
    extracted = files.read_bytes(found.data, found.url, limits.max_bytes, TYPES[found.content_type])
    return replace(extracted, url=found.url)
