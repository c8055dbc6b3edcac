"""Fixtures: the reports of ``reports.py``, which stands beside this file."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from kiemchung.records import Report


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("publish_reports", Path(__file__).with_name("reports.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def reports() -> ModuleType:
    return _load()


@pytest.fixture
def full(reports: ModuleType) -> Report:
    report: Report = reports.full_report()
    return report


@pytest.fixture
def hostile(reports: ModuleType) -> Report:
    report: Report = reports.hostile_report()
    return report


@pytest.fixture
def empty(reports: ModuleType) -> Report:
    report: Report = reports.empty_report()
    return report
