"""The published JSON Schema is up to date and describes what is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from kiemchung.errors import UsageError
from kiemchung.publish import FORMATS, render
from kiemchung.publish.schema import json_schema, schema_file
from kiemchung.records import Report

PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "report.schema.json"


@pytest.fixture
def validator() -> Draft202012Validator:
    schema = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_the_published_file_is_up_to_date() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == schema_file(), (
        "run: python -m kiemchung.publish.schema > docs/reference/report.schema.json"
    )


def test_the_schema_names_itself() -> None:
    schema = json_schema()
    assert schema["$id"] == "urn:kiemchung:report:1"
    assert schema["title"] == "Kiểm Chứng report"
    assert schema["properties"]["schema"]["const"] == "kiemchung.report/1"
    assert "schema" in schema["required"]


@pytest.mark.parametrize("name", ["full", "hostile", "empty"])
def test_every_report_validates(name: str, validator: Draft202012Validator, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(name)
    written = json.loads(render(report, "json"))
    validator.validate(written)
    assert Report.model_validate(written) == report


def _drop_verdict(report: dict[str, Any]) -> None:
    del report["claims"][0]["verdict"]


def _unknown_verdict(report: dict[str, Any]) -> None:
    report["claims"][0]["verdict"] = "TRUE"


def _third_offset(report: dict[str, Any]) -> None:
    report["claims"][0]["spans"][0].append(3)


def _extra_field(report: dict[str, Any]) -> None:
    report["author_score"] = 1


def _too_sure(report: dict[str, Any]) -> None:
    report["claims"][0]["confidence"] = 1.01


@pytest.mark.parametrize("spoil", [_drop_verdict, _unknown_verdict, _third_offset, _extra_field, _too_sure])
def test_a_spoilt_report_does_not_validate(spoil: Any, full: Report, validator: Draft202012Validator) -> None:
    written = json.loads(full.to_json())
    spoil(written)
    with pytest.raises(ValidationError):
        validator.validate(written)


def test_all_formats_are_written_and_end_in_a_line_break(full: Report) -> None:
    assert FORMATS == ("text", "json", "html")
    assert all(render(full, name).endswith("\n") for name in FORMATS)


def test_an_unknown_format_is_a_usage_error_that_names_the_known_ones(full: Report) -> None:
    with pytest.raises(UsageError, match="text, json, html") as caught:
        render(full, "pdf")
    assert "pdf" in caught.value.vi
    assert "pdf" in caught.value.en
