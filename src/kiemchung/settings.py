"""One frozen settings object, read once at the edge (command line, API) and handed down.

Every setting can be given in the environment as ``KIEMCHUNG_<NAME>``.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """All that can be set; ``docs/reference/settings.md`` explains each for users."""

    model_config = SettingsConfigDict(env_prefix="KIEMCHUNG_", frozen=True, extra="forbid")

    home: Path = Field(
        default_factory=lambda: user_data_path("kiemchung", appauthor=False),
        description="Folder that holds the corpora.",
    )
    max_bytes: int = Field(default=20_000_000, ge=1, description="Largest text or file that is checked, in bytes.")
    max_corpus_bytes: int = Field(
        default=2_000_000_000, ge=1, description="Largest single corpus file, in bytes, compressed or not."
    )
    fetch_wait: float = Field(default=10.0, gt=0, description="Seconds to wait for the next piece of a web page.")
    fetch_total: float = Field(default=30.0, gt=0, description="Seconds that the whole of a web page may take.")
    candidates: int = Field(default=4, ge=1, le=50, description="Passages that are judged for each claim.")
    nearest: int = Field(default=3, ge=0, le=20, description="Nearest passages shown when the evidence is not enough.")
    as_of: date | None = Field(
        default=None, description="Search what was known on this day, in the versions of that day; unset: the newest."
    )
    conflict: float = Field(
        default=0.75,
        ge=0.5,
        le=1.0,
        description="Probability that evidence for and evidence against must both reach for CONFLICTING.",
    )
    abstain: float = Field(
        default=0.55, ge=0.0, le=1.0, description="Confidence under which the machine declines to give a verdict."
    )
    max_risk: float | None = Field(
        default=None,
        gt=0.0,
        lt=1.0,
        description="Largest share of wrong verdicts among those shown; the machine declines whatever would break "
        "the promise. Unset: `abstain` alone decides.",
    )
    judge: str = Field(
        default="bundled",
        description="What judges pairs: `bundled`, the folder of an NLI model in ONNX, or the address of an "
        "OpenAI-compatible server (`http://localhost:8080/v1`).",
    )
    judge_model: str = Field(default="", description="Name of the model behind that address.")
    judge_key: SecretStr = Field(default=SecretStr(""), description="Key for that address; never in a report.")
    judge_timeout: float = Field(default=60.0, gt=0, description="Seconds to wait for one answer of that address.")
    threads: int = Field(
        default_factory=lambda: min(os.cpu_count() or 1, 8),
        ge=1,
        le=64,
        description="Processor threads for the models.",
    )
