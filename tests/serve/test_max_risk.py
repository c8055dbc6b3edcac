"""``check --max-risk`` as a user calls it."""

from __future__ import annotations

import json

import pytest
from support import Run

from kiemchung import models
from kiemchung.judge import risk

TEXT = "Fansipan là ngọn núi cao nhất Việt Nam. Tiệm bánh đầu ngõ bán 40 ổ bánh mì mỗi sáng."


def test_the_threshold_is_the_one_that_was_measured(run: Run) -> None:
    verdicts = models.calibration().verdicts
    assert len(verdicts) >= 150
    share = next(s / 100 for s in range(5, 100) if risk.threshold(verdicts, s / 100) is not None)
    least = risk.threshold(verdicts, share)
    assert least is not None
    report = json.loads(run("check", TEXT, "--corpus", "demo", "--max-risk", share, "--format", "json").out)
    assert report["settings"]["max_risk"] == share and report["claims"]
    assert all(claim["abstained"] == (claim["confidence"] < least) for claim in report["claims"])


@pytest.mark.parametrize("share", ["0.0001", "0", "1", "-1", "x"])
def test_what_cannot_be_promised_is_told_in_one_line(run: Run, share: str) -> None:
    result = run("check", TEXT, "--corpus", "demo", "--max-risk", share)
    assert result.code == 2 and result.out == "" and result.err.count("\n") == 1


def test_the_promise_holds_for_the_bundled_judge_alone(run: Run) -> None:
    result = run("check", TEXT, "--corpus", "demo", "--max-risk", "0.5", "--judge", "http://127.0.0.1:9/v1")
    assert result.code == 2 and "bundled" in result.err
