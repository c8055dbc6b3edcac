"""The JSON Schema of the report, as published in ``docs/reference/report.schema.json``.

Write the file anew with
``python -m kiemchung.publish.schema > docs/reference/report.schema.json``.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core.core_schema import ComputedField, DataclassField, ModelField, TypedDictField

from kiemchung.records import REPORT_SCHEMA, Report


class _Written(GenerateJsonSchema):
    """The schema of what is written: a field with a default is written too."""

    def field_is_required(
        self, field: ModelField | DataclassField | TypedDictField | ComputedField, total: bool
    ) -> bool:
        return True


def json_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what :meth:`kiemchung.records.Report.to_json` writes."""
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:" + REPORT_SCHEMA.replace(".", ":").replace("/", ":"),
    }
    body = Report.model_json_schema(by_alias=True, mode="serialization", schema_generator=_Written)
    return head | body | {"title": "Kiểm Chứng report"}


def schema_file() -> str:
    """The text of the published file."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.buffer.write(schema_file().encode())
