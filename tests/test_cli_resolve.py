"""Commands by which an analyst decides who is who."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from support.commands import records, run
from test_resolving import Report, report

from juntagraph.graph.store import open_store

REPORTS = (
    report("one", ("Asimi Goïta", "detains", "Abass Dembélé", True)),
    report("two", ("Assimi Goita", "meets", "Moussa Sow", True), ("Ali Sow", "meets", "Moussa Sow", True)),
    report("three", ("Dembele", "meets", "Omar Ba", True)),
    report("four", ("Moussa Sow", "meets", "Omar Ba", True), state="SN"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store of four reports."""
    return filled(tmp_path / "store", REPORTS)


def filled(folder: Path, reports: tuple[Report, ...]) -> Path:
    with open_store(folder) as store:
        for one in reports:
            store.put(*one)
        store.resolve()
    return folder


def names(folder: Path, *words: str) -> set[frozenset[str]]:
    """The actors of a name, each as the ids of its names in the store."""
    found = records(run("actors", *words, "--format", "jsonl", store=folder))
    return {frozenset([one["label"], *one["names"]]) for one in found}


def test_every_command_sees_one_actor_for_two_spellings(folder: Path) -> None:
    (found,) = names(folder, "goita")
    assert {"Asimi Goïta", "Assimi Goita"} <= found
    for asked in ("asimi goita", "assimi goita", "person/asimi-goita"):
        claims = records(run("subgraph", asked, "--format", "jsonl", store=folder))
        assert {one["document"] for one in claims} == {"one", "two"}
        assert len({one["subject"]["id"] for one in claims}) == 1


def test_resolve_asks_and_keeps_what_is_answered(folder: Path) -> None:
    (open_pair,) = records(run("resolve", "--list", "--format", "jsonl", store=folder))
    assert {open_pair["left"], open_pair["right"]} == {"person/dembele", "person/abass-dembele"}
    asked = run("resolve", "--judge", "Ada", store=folder, stdin="nonsense\ny\n")
    assert asked.exit_code == 0
    assert asked.stdout.count("one actor?") == 2
    assert "Abass Dembélé" in asked.stdout
    assert names(folder, "dembele") == {frozenset({"Abass Dembélé", "Dembele"})}
    (made,) = records(run("judgements", "--by", "analysts", "--format", "jsonl", store=folder))
    assert (made["verdict"], made["judge"]) == ("same", "Ada")
    assert records(run("resolve", "--list", "--format", "jsonl", store=folder)) == []


@pytest.mark.parametrize("answers", ["q\n", "", "s\n", "y\nu\nq\n", "s\nu\ns\n"])
def test_what_is_skipped_undone_or_left_comes_again(folder: Path, answers: str) -> None:
    before = run("export", "--format", "nq", store=folder).stdout
    assert run("resolve", store=folder, stdin=answers).exit_code == 0
    assert run("export", "--format", "nq", store=folder).stdout == before
    assert len(records(run("resolve", "--list", "--format", "jsonl", store=folder))) == 1


@pytest.mark.parametrize("answer", ["n", "c"])
def test_a_pair_that_is_decided_is_not_asked_again(folder: Path, answer: str) -> None:
    run("resolve", store=folder, stdin=f"{answer}\n")
    assert len(names(folder, "dembele")) == 2
    assert records(run("resolve", "--list", "--format", "jsonl", store=folder)) == []


def test_merge_split_and_undo(folder: Path) -> None:
    assert run("merge", "ali sow", "omar ba", store=folder).exit_code == 0
    assert frozenset({"Ali Sow", "Omar Ba"}) in names(folder)
    assert run("split", "person/ali-sow", store=folder).exit_code == 0
    assert frozenset({"Ali Sow", "Omar Ba"}) not in names(folder)
    assert run("undo", store=folder).exit_code == 0
    assert frozenset({"Ali Sow", "Omar Ba"}) in names(folder)
    assert run("undo", store=folder).exit_code == 0
    assert frozenset({"Ali Sow", "Omar Ba"}) not in names(folder)
    assert run("undo", store=folder).exit_code == 3


def test_split_by_documents_makes_a_namesake(folder: Path) -> None:
    assert run("split", "moussa sow", "four", store=folder).exit_code == 0
    found = records(run("actors", "moussa sow", "--format", "jsonl", store=folder))
    assert [set(one["mentions"]) for one in found] == [{"two"}, {"four"}]
    claims = records(run("claims", found[1]["id"], "--format", "jsonl", store=folder))
    assert {one["document"] for one in claims} == {"four"}
    assert run("same", *(one["id"] for one in found), store=folder).exit_code == 0
    assert len(names(folder, "moussa sow")) == 1


def test_different_and_unsure_part_what_a_rule_joins(folder: Path) -> None:
    for verdict in ("different", "unsure"):
        assert run(verdict, "person/asimi-goita", "person/assimi-goita", store=folder).exit_code == 0
        assert len(names(folder, "goita")) == 2
        run("undo", store=folder)
        assert len(names(folder, "goita")) == 1


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (("merge", "nobody", "ali sow"), 3),
        (("merge", "sow", "omar ba"), 4),
        (("merge", "ali sow", "ali sow"), 2),
        (("split", "ali sow"), 2),
        (("split", "ali sow", "four"), 3),
        (("same", "ali sow", "ali sow"), 2),
    ],
)
def test_wrong_use_is_refused_and_changes_nothing(folder: Path, command: tuple[str, ...], code: int) -> None:
    before = run("export", "--format", "nq", store=folder).stdout
    refused = run(*command, store=folder)
    assert refused.exit_code == code
    assert "error" in refused.stderr
    assert run("export", "--format", "nq", store=folder).stdout == before


def test_actors_show_tells_names_ranks_posts_and_judgements(gold_store: Path) -> None:
    shown = run("actors", "show", "abass dembele", store=gold_store)
    assert shown.exit_code == 0
    for words in ("Dembélé", "posts", "judged", "mali-2025-08-plot", "mali-2025-08-arrests-confirmed"):
        assert words in shown.stdout
    (record,) = records(run("actors", "show", "abass dembele", "--format", "json", store=gold_store))
    assert {one["kind"] for one in record["held"]} == {"rank", "post"}
    assert all(one["documents"] for one in record["held"])


HEAD = "a,b,type,country_a,country_b"


def test_scores_of_a_labelled_list(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(
        f"{HEAD},note\nAssimi Goïta,Asimi Goita,person,ML,ML,=1+1\nOmar Bongo,Ali Bongo,Person,GA,,\n", "utf-8"
    )
    scored = run("resolve", "--score", path)
    assert scored.exit_code == 0
    rows = list(csv.DictReader(io.StringIO(scored.stdout)))
    assert [row["verdict"] for row in rows] == ["same", "different"]
    assert float(rows[0]["score"]) > 0.9 > 0.5 > float(rows[1]["score"])
    assert rows[0]["note"] == "'=1+1"
    assert run("resolve", "--score", "-", stdin=path.read_bytes()).stdout == scored.stdout


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a,b,type\nx,y,person\n", "pairs.csv:1: no column country_a, country_b"),
        ("", "pairs.csv:1: no column a, b, type, country_a, country_b"),
        (f"{HEAD}\nA B,,person,,\n", "pairs.csv:2: error: no name in column b"),
        (f"{HEAD}\nA B,A B,person,,\nA B,C D,ghost,,\n", "pairs.csv:3: error: no class of actors is called 'ghost'"),
        (f"{HEAD}\nA B,A B,person,Mali,\n", "pairs.csv:2: error: 'MALI' in column country_a is no country code"),
    ],
)
def test_a_list_that_cannot_be_scored_says_where(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(text, encoding="utf-8")
    refused = run("resolve", "--score", path)
    assert refused.exit_code == 5
    assert message in refused.stderr
    assert "Traceback" not in refused.stderr
