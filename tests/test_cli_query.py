"""Queries, validation, the endpoint and completion, as commands."""

from __future__ import annotations

import csv
import io
import json
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
from support.commands import environment, program, records, run

from juntagraph.graph.store import open_store
from juntagraph.graph.views.query import saved_queries

COUNT = "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a jg:Claim }"


@pytest.mark.parametrize("name", saved_queries())
def test_every_saved_query_answers_on_the_sample_corpus(name: str, gold_store: Path) -> None:
    result = run("query", "--saved", name, "--format", "csv", store=gold_store)
    assert result.exit_code == 0, result.output
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert rows or name == "women-officers"  # gold claims say nothing of gender
    table = run("query", "--saved", name, store=gold_store)
    assert f"{len(rows)} rows" in table.stderr


def test_the_list_names_every_saved_query_and_its_parameters(tmp_path: Path) -> None:
    shown = run("query", "--list", store=tmp_path / "none").stdout
    for query in saved_queries().values():
        assert query.name in shown
        assert all(parameter.name in shown for parameter in query.parameters)


def test_a_parameter_narrows_the_answer(gold_store: Path) -> None:
    def rows(*bind: str) -> list[dict[str, str]]:
        result = run("query", "--saved", "denials", "--format", "csv", *bind, store=gold_store)
        return list(csv.DictReader(io.StringIO(result.stdout)))

    assert 0 < len(rows("--bind", "actor=COLONNA")) < len(rows())
    assert all("Colonna" in row["denier"] for row in rows("--bind", "actor=Catherine Colonna"))


def test_a_query_comes_as_text_from_a_file_or_from_standard_input(gold_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "count.rq"
    path.write_text(COUNT, encoding="utf-8")
    answers = {
        run("query", COUNT, "--format", "json", store=gold_store).stdout,
        run("query", path, "--format", "json", store=gold_store).stdout,
        run("query", "-", "--format", "json", store=gold_store, stdin=COUNT).stdout,
    }
    (answer,) = answers
    stats = json.loads(run("stats", "--format", "json", store=gold_store).stdout)
    assert json.loads(answer)["results"]["bindings"][0]["n"]["value"] == str(stats["claims"])


def test_every_kind_of_query_has_its_formats(gold_store: Path) -> None:
    construct = "CONSTRUCT { ?c jg:status ?s } WHERE { ?c jg:status ?s } LIMIT 3"
    assert run("query", "ASK { ?c a jg:Claim }", store=gold_store).stdout == "yes\n"
    assert (
        run("query", construct, store=gold_store).stdout
        == run("query", construct, "--format", "ttl", store=gold_store).stdout
    )
    assert run("query", construct, "--format", "nt", store=gold_store).stdout.count(" .\n") == 3
    assert run("query", construct, "--format", "csv", store=gold_store).exit_code == 2
    assert run("query", COUNT, "--format", "xml", store=gold_store).stdout.startswith("<?xml")
    assert run("query", COUNT, "--format", "ttl", store=gold_store).exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([], 2, "--list"),
        ([COUNT, "--saved", "denials"], 2, "--list"),
        (["--saved", "no-such"], 2, "denials"),
        (["--saved", "denials", "--bind", "nobody=x"], 2, "actor"),
        (["--saved", "denials", "--bind", "actor"], 2, "NAME=VALUE"),
        (["missing.rq"], 3, "--saved"),
        (["SELECT * { ?s ?p }"], 5, "SPARQL"),
        (["SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"], 2, "SERVICE"),
        (["DROP ALL {}"], 2, "only reads"),
    ],
)
def test_what_is_no_answerable_query_says_why(arguments: list[str], code: int, said: str, gold_store: Path) -> None:
    result = run("query", *arguments, store=gold_store)
    assert result.exit_code == code
    assert result.stdout == ""
    assert said in result.stderr


def test_warnings_about_a_store_are_told_and_no_failure(gold_store: Path) -> None:
    """The classes of gold actors are guesses, which some relations do not go with."""
    result = run("validate", "--format", "jsonl", store=gold_store)
    assert {one["severity"] for one in records(result)} == {"warning"}
    assert f"{len(result.stdout.splitlines())} findings" in result.stderr


def test_an_empty_store_is_valid(tmp_path: Path) -> None:
    open_store(tmp_path / "store").close()
    result = run("validate", store=tmp_path / "store")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "valid" in result.stderr


def test_a_broken_file_is_reported_by_node_and_rule(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "broken.ttl"
    path.write_text("@prefix jg: <https://w3id.org/juntagraph/ns#> . <urn:x> a jg:Claim .", encoding="utf-8")
    result = run("validate", path, "--format", "jsonl")
    assert result.exit_code == 5
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert {one["severity"] for one in found} >= {"error"}
    assert any("urn:x" in one["where"] for one in found)
    assert "urn:x" in run("validate", path).stdout
    path.write_text("this is no Turtle", encoding="utf-8")
    cut = run("validate", path)
    assert cut.exit_code == 5
    assert f"{path}:1:" in cut.stderr


def test_the_endpoint_answers_on_this_machine_and_only_reads(gold_store: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "juntagraph", "--store", str(gold_store), "serve", "--port", str(port)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment()) as running:
        try:
            wait_for(port, running)
            address = f"http://127.0.0.1:{port}"
            asked = httpx.get(f"{address}/query", params={"query": "ASK { GRAPH ?g { ?s ?p ?o } }"})
            assert "true" in asked.text
            refused = httpx.post(f"{address}/update", data={"update": "DROP ALL"})
            assert refused.status_code >= 400
        finally:
            running.terminate()


def wait_for(port: int, running: subprocess.Popen[str]) -> None:
    while running.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"the server ended: {running.stderr and running.stderr.read()}")


def test_only_a_store_in_a_folder_can_be_served(tmp_path: Path) -> None:
    assert run("serve", store="http://127.0.0.1:1").exit_code == 2
    assert run("serve", store=tmp_path / "none").exit_code == 3


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_commands_options_and_values(shell: str) -> None:
    assert "_JUNTAGRAPH_COMPLETE" in run("completion", shell).stdout


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("juntagraph acc", "accusations"),
        ("juntagraph claims --sta", "--status"),
        ("juntagraph claims --relation det", "detains"),
        ("juntagraph claims --status den", "denied"),
        ("juntagraph query --saved den", "denials"),
        ("juntagraph analyse bal", "balance"),
    ],
)
def test_completion_offers_what_fits(typed: str, offered: str) -> None:
    words = {"COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split()) - 1)}
    done = program(env=environment(_JUNTAGRAPH_COMPLETE="bash_complete", **words))
    assert f"plain,{offered}" in done.stdout


def test_records_of_a_command_can_feed_the_next(gold_store: Path) -> None:
    """The id that one command prints is a name that the next understands."""
    for one in records(run("actors", "--limit", "3", "--format", "jsonl", store=gold_store)):
        assert run("show", one["id"], store=gold_store).exit_code == 0
