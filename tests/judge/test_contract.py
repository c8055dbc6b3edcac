"""One contract for every judge of pairs: ours, a folder of the user's own, an address."""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kiemchung.errors import UnusableJudge
from kiemchung.judge import Stances
from kiemchung.models.registry import WEIGHTS
from kiemchung.pipeline import Checker, open_stances
from kiemchung.settings import Settings

SAME = ("Cầu Đá Dựng dài 318 mét.", "Cầu Đá Dựng dài 318 mét.")
OTHER = ("Chợ họp ngày mùng 5.", "Đội bóng của xã thắng ba trận ở Nam Định.")
LABELS = {"0": "entailment", "1": "contradiction", "2": "neutral"}


class Server(ThreadingHTTPServer):
    """An OpenAI-compatible address that answers by a fixed rule, and remembers what it was sent.

    It stands for the network alone; ``language model`` below is a real one.
    """

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.seen: list[dict[str, Any]] = []
        self.reply: str | None = None
        self.status = 200

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.seen.append({"path": self.path, "key": self.headers.get("Authorization"), **body})
        question = json.loads(body["messages"][1]["content"])
        stance = "SUPPORTED" if question["claim"] in question["evidence"] else "NEI"
        content = self.server.reply or json.dumps({"stance": stance, "confidence": 80})
        answer = json.dumps({"choices": [{"message": {"content": content}}]}).encode()
        self.send_response(self.server.status)
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing on the terminal."""


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    made = Server()
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield made
    made.shutdown()


def folder(path: Path, labels: dict[str, str]) -> Path:
    """Our own weights laid out as an exported Hugging Face model."""
    path.mkdir()
    for name in ("model.onnx", "tokenizer.json"):
        shutil.copy(WEIGHTS / "judge" / name, path / name)
    (path / "config.json").write_text(json.dumps({"id2label": labels, "pad_token_id": 1}))
    return path


@pytest.fixture(params=["bundled", "folder", "address", "language model"])
def stances(request: pytest.FixtureRequest, server: Server, tmp_path: Path) -> Stances:
    server.reply, server.status = None, 200
    match request.param:
        case "bundled":
            where = "bundled"
        case "folder":
            where = str(folder(tmp_path / "nli", LABELS))
        case "address":
            where = server.url
        case _:
            where = os.environ.get("KIEMCHUNG_TEST_ENDPOINT") or pytest.skip(
                "needs the server of tests/services/language_model.py (.ci/run starts it)"
            )
    return open_stances(Settings(judge=where, judge_model="thu"))


def test_rows_are_probabilities_in_our_order(stances: Stances) -> None:
    rows = stances.probabilities([SAME, OTHER, SAME])
    assert rows.shape == (3, 3) and rows.dtype == np.float32
    assert np.abs(rows.sum(1) - 1).max() < 1e-5 and rows.min() >= 0
    assert np.abs(rows[0] - rows[2]).max() < 1e-3


@pytest.mark.parametrize("stances", ["bundled", "folder", "address"], indirect=True)
def test_rows_are_in_the_order_of_the_pairs(stances: Stances) -> None:
    """Of judges that can read; the small language model of the tests cannot."""
    assert stances.probabilities([SAME, OTHER, SAME]).argmax(1).tolist() == [0, 2, 0]


def test_no_pairs_and_odd_pairs(stances: Stances) -> None:
    assert stances.probabilities([]).shape == (0, 3)
    odd = [("", ""), ("\x00 ‮", "😀" * 50), ("a " * 600, "Cầu dài 318 mét.")]
    assert np.isfinite(stances.probabilities(odd)).all()


def test_it_has_a_name_for_the_report(stances: Stances) -> None:
    assert stances.name and (stances.sha256 is None or len(stances.sha256) == 64)


def test_label_order_is_read_from_the_configuration_and_confirmed(tmp_path: Path) -> None:
    wrong = folder(tmp_path / "sai", {"0": "contradiction", "1": "entailment", "2": "neutral"})
    with pytest.raises(UnusableJudge, match="self-test"):
        open_stances(Settings(judge=str(wrong)))


@pytest.mark.parametrize(
    ("labels", "missing", "told"),
    [
        ({"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"}, "", "id2label"),
        ({"0": "entailment", "1": "not_entailment"}, "", "id2label"),
        (LABELS, "model.onnx", "model.onnx"),
        (LABELS, "tokenizer.json", "does not run"),
        (LABELS, "config.json", "config.json"),
    ],
)
def test_a_folder_that_cannot_be_used(tmp_path: Path, labels: dict[str, str], missing: str, told: str) -> None:
    path = folder(tmp_path / "nli", labels)
    (path / missing).unlink() if missing else None
    with pytest.raises(UnusableJudge, match=told):
        open_stances(Settings(judge=str(path)))


@pytest.mark.parametrize(
    "reply", ["", "xin chào", '{"stance": "TRUE", "confidence": 50}', '{"stance": "NEI", "confidence": 700}', "[]"]
)
def test_an_answer_out_of_the_schema_is_refused(server: Server, reply: str) -> None:
    server.reply, server.status = reply or "{}", 200
    with pytest.raises(UnusableJudge, match="required form"):
        open_stances(Settings(judge=server.url, judge_model="thu")).probabilities([SAME])


def test_an_address_that_fails_is_told_in_one_line(server: Server) -> None:
    server.reply, server.status = None, 500
    for url in (server.url, "http://127.0.0.1:9/v1"):
        with pytest.raises(UnusableJudge, match="check the address"):
            open_stances(Settings(judge=url, judge_model="thu")).probabilities([SAME])


def test_the_address_never_sees_a_masked_detail_and_the_report_never_sees_the_key(
    server: Server, demo_library: Any
) -> None:
    server.reply, server.status = None, 200
    server.seen.clear()
    home = demo_library.settings.home
    settings = Settings(home=home, judge=server.url, judge_model="thu", judge_key="bi-mat")  # type: ignore[arg-type]
    rows = open_stances(settings).probabilities([("Gọi số 0912 345 678 để đặt chỗ.", "Viết cho an@example.org.")])
    assert rows.shape == (1, 3)
    report = Checker.open(["demo"], settings=settings).check("Fansipan cao 3.143 mét. Hỏi anh An 0987654321.")
    sent = json.dumps(server.seen, ensure_ascii=False)
    assert len(server.seen) > 3 and server.seen[0]["path"] == "/v1/chat/completions"
    assert server.seen[0]["key"] == "Bearer bi-mat"
    assert not any(detail in sent for detail in ("0912", "345 678", "an@example", "0987654321"))
    assert "bi-mat" not in report.to_json()
    assert report.models[-1].sha256 is None and "thu" in report.models[-1].name
