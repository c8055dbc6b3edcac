"""Shared by all tests: a home folder with the demo corpus indexed once, and small real documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import ARTICLES, write_jsonl

from kiemchung.corpora import Library
from kiemchung.settings import Settings


@pytest.fixture(scope="session")
def demo_library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library whose demo corpus is indexed; tests must not change it."""
    library = Library(Settings(home=tmp_path_factory.mktemp("home")))
    library.open("demo")
    return library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """An empty library of its own."""
    return Library(Settings(home=tmp_path / "home"))


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Three documents as JSONL."""
    return write_jsonl(tmp_path / "bai.jsonl", ARTICLES)
