"""Claims of documents without a store: layers, formats, corpora that stream, documents gone wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from support.commands import environment, records, run

from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.read import read

JSONL = ("--format", "jsonl")
SHORT = "The army arrested General Amadou Keita. The government said that he had plotted a coup.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(SHORT, encoding="utf-8")
    return path


def document_of(path: Path) -> Document:
    (found,) = [one for one in read([path]) if isinstance(one, Document)]
    return found


@pytest.mark.parametrize("layer", ["claims", "mentions", "sentences"])
def test_offsets_are_characters_of_the_text(layer: str, seed_path: Path) -> None:
    text = document_of(seed_path).text
    found = records(run("extract", seed_path, "--layer", layer, *JSONL))
    assert found
    words = {"claims": "quote", "mentions": "mention", "sentences": "sentence"}[layer]
    assert all(text[one["start"] : one["end"]] == one[words] for one in found)


def test_an_attribution_record_has_the_keys_of_the_contract(seed_path: Path) -> None:
    text = document_of(seed_path).text
    found = records(run("extract", seed_path, "--layer", "attributions", *JSONL))
    assert found
    for one in found:
        assert list(one)[:4] == ["document", "source", "cue", "content"]
        for part in ("source", "cue", "content"):
            assert all(0 <= start < end <= len(text) for start, end in one[part])
            assert " … ".join(text[start:end] for start, end in one[part]) == one["words"][part]


def test_every_layer_has_every_format(article: Path) -> None:
    for layer in ("claims", "attributions", "mentions", "sentences"):
        lines = records(run("extract", article, "--layer", layer, *JSONL))
        assert lines, layer
        rows = run("extract", article, "--layer", layer, "--format", "csv").stdout.splitlines()
        assert len(rows) == len(lines) + 1
        table = run("extract", article, "--layer", layer).stdout
        assert table.startswith(("article  (", "The army arrested")), table
        marked = run("extract", article, "--layer", layer, "--format", "text").stdout
        assert marked.count("\n  ") == len(lines)
        assert all(mark in marked for mark in ("[", "]"))
        assert run("extract", article, "--layer", layer, "--format", "brat").stdout.startswith("T1\t")


def test_text_marks_the_words_below_the_rule_that_made_a_claim_of_them(article: Path) -> None:
    found = records(run("extract", article, *JSONL))
    marked = run("extract", article, "--format", "text").stdout
    for one in found:
        head = next(line for line in marked.splitlines() if line.startswith(f"{one['rule']} · "))
        assert f"{100 * one['confidence']:.0f} %" in head
        assert f"[{one['quote']}]" in marked
    assert "\x1b" not in marked


def test_marked_words_cannot_steer_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("The army arrested General \x1b[2JKeita\u202e, \r\nwho [had fled].", encoding="utf-8")
    for layer in ("claims", "mentions", "sentences"):
        marked = run("extract", path, "--layer", layer, "--format", "text").stdout
        assert not set(marked) & {"\x1b", "\u202e", "\r"}


def test_an_attribution_tells_its_rule(article: Path) -> None:
    (one,) = records(run("extract", article, "--layer", "attributions", *JSONL))
    assert (one["mode"], one["rule"]) == ("say", "speech")
    assert one["rule"] in run("extract", article, "--layer", "attributions").stdout


def test_brat_files_point_at_the_words(seed_path: Path, tmp_path: Path) -> None:
    for layer in ("claims", "attributions", "mentions", "sentences"):
        folder = tmp_path / layer
        result = run("extract", seed_path, "--layer", layer, "--format", "brat", "-o", folder)
        assert result.exit_code == 0
        assert sorted(path.suffix for path in folder.iterdir()) == [".ann", ".txt"]
        text = next(folder.glob("*.txt")).read_bytes().decode()
        assert text == document_of(seed_path).text
        lines = [line.split("\t") for line in next(folder.glob("*.ann")).read_text(encoding="utf-8").splitlines()]
        names = {fields[0] for fields in lines}
        assert len(names) == len(lines)
        for name, what, *words in lines:
            if name.startswith("T"):
                spans = [map(int, place.split()) for place in what.split(" ", 1)[1].split(";")]
                assert " ".join(text[start:end] for start, end in spans) == words[0]
            if name.startswith("E"):
                assert {role.split(":")[1] for role in what.split()} <= names


def test_brat_of_several_documents_needs_a_folder(article: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(SHORT, encoding="utf-8")
    result = run("extract", tmp_path, "--format", "brat")
    assert result.exit_code == 2
    assert "-o" in result.stderr


def test_standard_input_is_a_document_or_a_corpus() -> None:
    (one,) = {found["document"] for found in records(run("extract", "-", *JSONL, stdin=SHORT))}
    assert one.startswith("stdin-")
    corpus = "".join(json.dumps({"id": name, "text": SHORT}) + "\n" for name in ("a", "b"))
    assert {found["document"] for found in records(run("extract", "-", *JSONL, stdin=corpus))} == {"a", "b"}


def test_a_bad_document_stops_no_other(article: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 and no more")
    result = run("extract", tmp_path, *JSONL)
    assert result.exit_code == 5
    assert {json.loads(line)["document"] for line in result.stdout.splitlines()} == {"article"}
    assert "bad.pdf: error:" in result.stderr


def test_a_mistyped_path_stops_before_any_work(article: Path) -> None:
    result = run("extract", article, article.with_name("articel.txt"))
    assert result.exit_code == 3
    assert result.stdout == ""
    assert "articel.txt: no such file" in result.stderr


def test_remarks_are_quiet_or_talkative_as_asked(article: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.xyz").write_text("x", encoding="utf-8")
    assert "no publication date" in run("extract", tmp_path, *JSONL).stderr
    assert run("-q", "extract", tmp_path, *JSONL).stderr == ""
    assert run("extract", tmp_path, *JSONL, "--quiet").stderr == ""
    assert "passed over" in run("extract", tmp_path, *JSONL, "-v").stderr
    assert "no publication date" not in run("extract", tmp_path, *JSONL, "--date", "2025-08-10").stderr


def test_many_remarks_alike_are_told_once(tmp_path: Path) -> None:
    for number in range(8):
        (tmp_path / f"{number}.txt").write_text(SHORT, encoding="utf-8")
    result = run("extract", tmp_path, "--layer", "sentences", *JSONL)
    assert result.stderr.count("warning: no publication date") == 3
    assert "and 5 more: no publication date" in result.stderr
    assert run("extract", tmp_path, "--layer", "sentences", *JSONL, "-v").stderr.count("no publication date") == 8


def test_a_corpus_is_answered_document_by_document() -> None:
    """The claims of the first document come out while the second is still to be written."""
    command = [sys.executable, "-m", "juntagraph", "-q", "extract", "-", "--layer", "sentences", *JSONL]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", bufsize=1, env=environment()
    ) as running:
        assert running.stdin
        assert running.stdout
        for name in ("first", "second"):
            running.stdin.write(json.dumps({"id": name, "text": "Soldiers arrested him."}) + "\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["document"] == name
        running.stdin.close()
        assert running.wait() == 0
