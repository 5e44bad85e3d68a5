"""Commands that ask a store, over the gold claims of the sample corpus."""

from __future__ import annotations

import csv
import io
import itertools
import json
from pathlib import Path

import pytest
from support.commands import environment, program, records, run

JSONL = ("--format", "jsonl")


def test_claims_are_those_of_the_actor(gold_store: Path) -> None:
    found = records(run("claims", "ASSIMI GOITÁ", *JSONL, store=gold_store))
    assert found
    for one in found:
        parties = [one[role]["label"] for role in ("subject", "object", "source") if one[role]]
        assert "Assimi Goïta" in parties


def test_a_claim_record_has_the_keys_of_the_contract(gold_store: Path) -> None:
    keys = [
        "claim", "document", "subject", "predicate", "object", "polarity", "status", "source", "when", "count", "about",
        "plover", "quote", "start", "end",
    ]  # fmt: skip
    for one in records(run("claims", *JSONL, store=gold_store)):
        assert [key for key in one if key in keys] == keys


def test_claims_are_filtered_by_status_relation_and_source(gold_store: Path) -> None:
    denied = records(run("claims", "--status", "denied", *JSONL, store=gold_store))
    assert {one["status"] for one in denied} == {"denied"}
    source = denied[0]["source"]
    its = records(
        run("claims", "--source", source["id"], "--relation", denied[0]["predicate"], *JSONL, store=gold_store)
    )
    assert denied[0] in its
    assert {one["source"]["id"] for one in its} == {source["id"]}
    family = records(run("claims", "--family", "COUP", *JSONL, store=gold_store))
    assert {"seizesPowerIn", "plotsAgainst"} <= {one["predicate"] for one in family}


def test_a_period_says_what_it_leaves_out_for_want_of_a_date(gold_store: Path) -> None:
    result = run("claims", "--since", "2020-08", "--until", "2020-08-31", *JSONL, store=gold_store)
    found = records(result)
    assert found
    assert all(one["when"] for one in found)
    everything = records(run("claims", *JSONL, store=gold_store))
    undated = sum(one["when"] is None for one in everything)
    assert f"left out: {undated} claims without a date" in result.stderr


def test_as_of_shows_what_had_been_published(gold_store: Path) -> None:
    result = run("claims", "--as-of", "2022", *JSONL, store=gold_store)
    documents = {one["document"] for one in records(result)}
    assert "guinea-2021-09-sitrep" in documents
    assert not any("2023" in name or "2025" in name for name in documents)
    assert "without a publication date" in result.stderr  # the seed article has none


def test_a_limit_says_how_many_it_leaves_out(gold_store: Path) -> None:
    everything = records(run("claims", *JSONL, store=gold_store))
    result = run("claims", "--limit", "5", *JSONL, store=gold_store)
    assert records(result) == everything[:5]
    assert f"left out: {len(everything) - 5} of {len(everything)} claims" in result.stderr


def test_formats_hold_the_same_claims(gold_store: Path) -> None:
    lines = records(run("claims", "mali", *JSONL, store=gold_store))
    assert json.loads(run("claims", "mali", "--format", "json", store=gold_store).stdout) == lines
    rows = list(csv.DictReader(io.StringIO(run("claims", "mali", "--format", "csv", store=gold_store).stdout)))
    assert [row["claim"] for row in rows] == [one["claim"] for one in lines]
    assert [row["status"] for row in rows] == [one["status"] for one in lines]
    table = run("claims", "mali", store=gold_store).stdout
    assert all(one["quote"].split()[0] in table for one in lines)


def test_an_ambiguous_name_lists_its_candidates(gold_store: Path) -> None:
    result = run("claims", "dembele", store=gold_store)
    assert result.exit_code == 4
    assert result.stdout == ""
    assert "  Abass Dembele (Person) person/" in result.stderr
    assert "hint: give more of the name" in result.stderr


@pytest.mark.parametrize("command", [["claims"], ["show"], ["subgraph"], ["timeline"], ["path", "mali"], ["alliances"]])
def test_an_unknown_name_brings_near_ones(command: list[str], gold_store: Path) -> None:
    result = run(*command, "Assimi Goitta", store=gold_store)
    assert result.exit_code == 3
    assert result.stdout == ""
    assert "did you mean" in result.stderr
    assert "Goïta" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "choices"),
    [
        (["--status", "certain"], "confirmed, asserted"),
        (["--relation", "arrests"], "detains"),
        (["--family", "coups"], "coercion"),
        (["--since", "last week"], "EDTF"),
        (["--format", "yaml"], "jsonl"),
        (["--limit", "0"], "x>=1"),
    ],
)
def test_wrong_values_are_usage_errors_that_say_the_choices(
    arguments: list[str], choices: str, gold_store: Path
) -> None:
    result = run("claims", *arguments, store=gold_store)
    assert result.exit_code == 2
    assert choices in result.stderr


def test_a_store_that_nobody_loaded_says_how_to_make_one(tmp_path: Path) -> None:
    for command in (["claims"], ["stats"], ["query", "--saved", "denials"], ["render"], ["validate"]):
        result = run(*command, store=tmp_path / "nowhere")
        assert result.exit_code == 3
        assert "juntagraph load" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_actors_are_listed_by_class_and_name(gold_store: Path) -> None:
    states = records(run("actors", "--type", "state", *JSONL, store=gold_store))
    assert {"Mali", "Niger"} <= {one["label"] for one in states}
    assert {one["type"] for one in states} == {"State"}
    found = records(run("actors", "goita", *JSONL, store=gold_store))
    assert all("Go" in one["label"] for one in found)
    everybody = {one["type"] for one in records(run("actors", *JSONL, store=gold_store))}
    assert not everybody & {"Post", "Rank", "Text"}
    assert records(run("actors", "--type", "Rank", *JSONL, store=gold_store))
    assert run("actors", "zzzz", store=gold_store).exit_code == 3


def test_show_gives_an_actor_with_its_claims(gold_store: Path) -> None:
    (card,) = records(run("show", "moussa mara", "--format", "json", store=gold_store))
    assert card["label"] == "Moussa Mara"
    claims = records(run("claims", "moussa mara", *JSONL, store=gold_store))
    assert card["claims"] == claims
    assert "Moussa Mara" in run("show", "moussa mara", store=gold_store).stdout


def test_accusations_and_alliances_carry_their_evidence(gold_store: Path) -> None:
    for command in ("accusations", "alliances"):
        found = records(run(command, *JSONL, store=gold_store))
        assert found
        assert all(one["claims"] and one["claims"][0]["quote"] for one in found)
        rows = run(command, "--format", "csv", store=gold_store).stdout.splitlines()
        assert len(rows) == len(found) + 1


def test_conflicts_show_both_sides(gold_store: Path) -> None:
    found = records(run("conflicts", *JSONL, store=gold_store))
    assert {one["kind"] for one in found} == {"contradicts", "diverges"}
    for one in found:
        if one["kind"] == "contradicts":
            assert {one[side]["polarity"] for side in ("first", "second")} == {"affirmed", "negated"}
    alike = records(run("conflicts", "--kind", "corroborates", *JSONL, store=gold_store))
    assert {one["kind"] for one in alike} == {"corroborates"}


def test_a_timeline_runs_from_first_to_undated(gold_store: Path) -> None:
    whens = [one["when"] for one in records(run("timeline", "assimi goita", *JSONL, store=gold_store))]
    dated = [when for when in whens if when]
    assert dated
    assert whens == dated + [None] * (len(whens) - len(dated))


def test_a_path_leads_from_the_one_to_the_other(gold_store: Path) -> None:
    steps = records(run("path", "assimi goita", "france", *JSONL, store=gold_store))
    for number in {one["chain"] for one in steps}:
        chain = [one for one in steps if one["chain"] == number]
        assert chain[0]["one"]["label"] == "Assimi Goïta"
        assert chain[-1]["other"]["label"] == "France"
        assert all(a["other"] == b["one"] for a, b in itertools.pairwise(chain))
    capped = run("path", "assimi goita", "france", "--max-paths", "1", *JSONL, store=gold_store)
    assert {one["chain"] for one in records(capped)} == {1}


def test_stats_count_what_claims_lists(gold_store: Path) -> None:
    counts = json.loads(run("stats", "--format", "json", store=gold_store).stdout)
    claims = records(run("claims", *JSONL, store=gold_store))
    assert counts["claims"] == len(claims)
    assert counts["documents"] == len({one["document"] for one in claims})
    assert str(counts["claims"]) in run("stats", store=gold_store).stdout


def test_listings_have_one_order_whatever_the_hashes(gold_store: Path) -> None:
    for command in ("actors", "alliances"):
        first, second = (
            program("--store", gold_store, command, *JSONL, env=environment(PYTHONHASHSEED=seed)) for seed in "12"
        )
        assert first.stdout == second.stdout != ""
