"""``kiemchung check`` and ``claims`` as a user calls them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support import Run

from kiemchung.publish.schema import json_schema

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


def report(run: Run, *words: str | Path, **options: object) -> dict:  # type: ignore[type-arg]
    result = run("check", *words, "--corpus", "demo", "--format", "json", **options)
    assert result.code == 0, result.err
    return json.loads(result.out)  # type: ignore[no-any-return]


def find(content: dict, words: str) -> tuple[str, bool]:  # type: ignore[type-arg]
    """Verdict of the claim with these words, and whether the machine declined."""
    claim = next(claim for claim in content["claims"] if words in claim["text"])
    return claim["verdict"], claim["abstained"]


def test_the_demo_article_gets_right_verdicts(run: Run) -> None:
    content = report(run, EXAMPLES / "bai-bao.md")
    assert find(content, "Quốc hội thông qua") == ("SUPPORTED", False)
    assert find(content, "Pleiku") == ("REFUTED", False)
    assert find(content, "từ năm 2010") == ("REFUTED", False)
    assert find(content, "12,4 triệu lượt khách") == ("NOT_ENOUGH_EVIDENCE", False)
    kinds = {content["document"]["text"][s["start"] : s["end"]]: s["kind"] for s in content["sentences"]}
    assert next(kind for text, kind in kinds.items() if "Tôi nghĩ" in text) == "OPINION"
    assert not any("Tôi nghĩ" in claim["text"] for claim in content["claims"])


@pytest.mark.parametrize("name", ["bai-bao.md", "tin-nhan.txt", "trang-tin.html"])
def test_every_report_holds_what_it_promises(run: Run, name: str) -> None:
    import jsonschema

    content = report(run, EXAMPLES / name)
    jsonschema.validate(content, json_schema())
    text = content["document"]["text"]
    for claim in content["claims"]:
        assert claim["text"] == " ".join(text[a:b] for a, b in claim["spans"])
    assert {claim["verdict"] for claim in content["claims"]} >= {"REFUTED", "NOT_ENOUGH_EVIDENCE"}
    assert any(sentence["kind"] == "OPINION" for sentence in content["sentences"])
    judged = sum(sentence["kind"] == "FACTUAL" for sentence in content["sentences"])
    assert len(content["claims"]) == judged


def test_personal_data_is_masked_everywhere(run: Run) -> None:
    result = run("check", EXAMPLES / "tin-nhan.txt", "--corpus", "demo", "--format", "html")
    assert result.code == 0
    for secret in ("0912", "345 678", "colan_suckhoe"):
        assert secret not in result.out


def test_standard_input_and_text_argument_say_the_same(run: Run) -> None:
    text = "Fansipan là ngọn núi cao nhất Việt Nam."
    first = report(run, text)
    second = report(run, "-", stdin=text.encode())
    for content in (first, second):
        content.pop("created")
    assert first == second and first["claims"][0]["verdict"] == "SUPPORTED"


def test_the_speaker_changes_nothing(run: Run) -> None:
    core = "kháng sinh tiêu diệt được virus cúm."
    speakers = ["Theo Bộ Y tế, ", "Một chị bán rau nói ", "Theo một người lạ, ", "Giáo sư Nguyễn Văn A cho biết ", ""]
    found = [report(run, (s + core)[0].upper() + (s + core)[1:])["claims"][0] for s in speakers]
    assert len({claim["verdict"] for claim in found}) == 1
    confidences = [claim["confidence"] for claim in found]
    assert max(confidences) - min(confidences) <= 0.02


def test_a_report_names_what_is_needed_to_rerun_it(run: Run) -> None:
    content = report(run, "Fansipan là ngọn núi cao nhất Việt Nam.")
    assert [corpus["name"] for corpus in content["corpora"]] == ["demo"]
    assert all(len(model["sha256"]) == 64 for model in content["models"])
    assert content["settings"]["conflict"] and "home" not in content["settings"]


def test_output_goes_to_a_file_as_a_whole(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "bao-cao.html"
    result = run("check", EXAMPLES / "trang-tin.html", "--corpus", "demo", "--format", "html", "-o", target)
    assert (result.code, result.out) == (0, "")
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [path.name for path in tmp_path.iterdir()] == ["bao-cao.html"]
    lost = run("check", "Hồ sâu 9 mét.", "--corpus", "demo", "-o", tmp_path / "khong/co.txt")
    assert lost.code == 2 and lost.err.count("\n") == 1


def test_text_report_reads_in_both_languages(run: Run) -> None:
    result = run("check", EXAMPLES / "bai-bao.md", "--corpus", "demo")
    assert result.code == 0
    for words in ("ĐƯỢC ỦNG HỘ", "BỊ BÁC BỎ", "CHƯA ĐỦ BẰNG CHỨNG", "ý kiến", "opinion", "demo"):
        assert words.lower() in result.out.lower()


def test_claims_alone(run: Run) -> None:
    result = run("claims", EXAMPLES / "bai-bao.md", "--format", "json")
    content = json.loads(result.out)
    text = content["document"]["text"]
    assert {s["kind"] for s in content["sentences"]} >= {"FACTUAL", "OPINION", "PREDICTION", "QUESTION", "DIRECTIVE"}
    assert all(claim["text"] == " ".join(text[a:b] for a, b in claim["spans"]) for claim in content["claims"])
    plain = run("claims", EXAMPLES / "bai-bao.md")
    assert "ý kiến: không kiểm chứng" in plain.out
