"""Loading documents by command, into a folder and into a server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result
from support.commands import records, run
from support.stores import sparql_server

from juntagraph.graph.store import open_store

JSONL = ("--format", "jsonl")
ARREST = "The army arrested General Amadou Keita on 3 May 2021."
RELEASE = "The army released General Amadou Keita on 9 May 2021."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "reports"
    place.mkdir()
    (place / "arrest.txt").write_text(ARREST, encoding="utf-8")
    (place / "release.txt").write_text(RELEASE, encoding="utf-8")
    return place


def load(store: Path | str, *arguments: str | Path, stdin: str | None = None) -> Result:
    return run("load", *arguments, "--date", "2021-05-10", store=store, stdin=stdin)


def predicates(store: Path | str) -> set[str]:
    return {one["predicate"] for one in records(run("claims", "keita", *JSONL, store=store))}


def test_what_is_loaded_is_claimed_and_a_second_load_changes_nothing(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "deep" / "store"
    first = load(store, folder)
    assert first.exit_code == 0, first.output
    assert first.stdout == ""
    assert "2 added" in first.stderr
    assert {"detains", "releases"} <= predicates(store)
    before = dump(store)
    again = load(store, folder)
    assert again.exit_code == 0
    assert "2 unchanged; 0 claims taken" in again.stderr
    assert dump(store) == before


def dump(store: Path) -> bytes:
    with open_store(store, read_only=True) as opened:
        return opened.dump()


def test_a_changed_document_replaces_its_claims(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    load(store, folder)
    (folder / "arrest.txt").write_text("The army promoted Colonel Moussa Traore.", encoding="utf-8")
    assert "1 replaced, 1 unchanged" in load(store, folder).stderr
    assert "detains" not in predicates(store)


def test_a_dry_run_says_what_would_be_and_writes_nothing(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    dry = load(store, folder, "--dry-run")
    assert "2 added" in dry.stderr
    assert "nothing written" in dry.stderr
    assert not store.exists()
    load(store, folder / "arrest.txt")
    before = dump(store)
    assert "1 added, 1 unchanged" in load(store, folder, "--dry-run").stderr
    assert dump(store) == before


def test_a_bad_document_is_told_and_stops_no_other(folder: Path, tmp_path: Path) -> None:
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7 and no more")
    result = load(tmp_path / "store", folder)
    assert result.exit_code == 5
    assert "bad.pdf: error:" in result.stderr
    assert "2 added, 1 failed" in result.stderr
    assert {"detains", "releases"} <= predicates(tmp_path / "store")


def test_a_mistyped_path_loads_nothing(folder: Path, tmp_path: Path) -> None:
    result = load(tmp_path / "store", folder, folder / "arest.txt")
    assert result.exit_code == 3
    assert "arest.txt: no such file" in result.stderr
    assert not (tmp_path / "store").exists()


def test_metadata_options_reach_the_documents(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    options = ["--source", "Sahel Observer", "--url", "https://example.org/a", "--title", "An arrest"]
    assert load(store, folder / "arrest.txt", *options).exit_code == 0
    with open_store(store, read_only=True) as opened:
        (document,) = opened.documents().values()
    assert (document.date, document.source, document.url, document.title) == (
        "2021-05-10", "Sahel Observer", "https://example.org/a", "An arrest",
    )  # fmt: skip
    assert run("load", folder, "--url", "javascript:alert(1)", store=store).exit_code == 5
    assert run("load", folder, "--date", "yesterday", store=store).exit_code == 2


def test_a_corpus_comes_through_standard_input(tmp_path: Path) -> None:
    corpus = "".join(json.dumps({"id": name, "text": ARREST, "date": "2021-05-04"}) + "\n" for name in ("a", "b"))
    assert "2 added" in run("load", "-", store=tmp_path / "store", stdin=corpus).stderr


def test_what_is_too_large_is_passed_over(folder: Path, tmp_path: Path) -> None:
    (folder / "large.txt").write_text(ARREST * 2000, encoding="utf-8")
    result = load(tmp_path / "store", folder, "--max-megabytes", "0.05")
    assert result.exit_code == 5
    assert "large.txt: error: huge" in result.stderr
    assert "2 added, 1 failed" in result.stderr


def test_a_folder_that_is_no_store_stays_as_it_is(folder: Path) -> None:
    result = load(folder, folder / "arrest.txt")
    assert result.exit_code == 1
    assert "is not a store" in result.stderr
    assert len(list(folder.iterdir())) == 2


def test_a_store_that_another_process_writes_to_is_not_written(folder: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "store"):
        result = load(tmp_path / "store", folder)
    assert result.exit_code == 1
    assert "another process is writing" in result.stderr


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with sparql_server() as address:
        yield address


def test_a_server_is_a_store_like_any_other(server: str, folder: Path, tmp_path: Path) -> None:
    assert load(server, folder).exit_code == 0
    assert {"detains", "releases"} <= predicates(server)
    load(tmp_path / "store", folder)
    for command in (["claims", *JSONL], ["query", "--saved", "quotes", "--format", "csv"], ["stats"]):
        assert run(*command, store=server).stdout == run(*command, store=tmp_path / "store").stdout
    assert run("stats", store="http://127.0.0.1:1").exit_code == 1
