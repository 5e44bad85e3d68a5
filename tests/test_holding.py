"""What held on a day: states as intervals that events end, and denials that always count."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from support.commands import records, run
from support.gold import gold_corpus
from support.making import CLAIMS, denied, said

from juntagraph.graph.claims import Claim, Status
from juntagraph.graph.store import Store, open_store
from juntagraph.graph.views.filters import with_denials
from juntagraph.graph.views.holding import Interval, held_at, intervals, joined
from juntagraph.graph.views.query import run as ask
from juntagraph.graph.views.states import states, turning
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.vocabulary import vocabulary

DATES = {"report": "2025-08-15", "later": "2025-09-01", "undated": None}


def held(*claims: Claim) -> list[str]:
    """The intervals of states, in the order of the claims."""
    found = intervals(claims, DATES)
    return [str(found[one.id]) for one in claims if one.id in found]


def test_a_state_lasts_from_its_date_or_its_report_until_something_ends_it() -> None:
    arrest = said(None, "detains", "Bo", when="2025-08-01")
    assert held(arrest) == ["2025-08-01/.."]
    assert held(said(None, "detains", "Bo")) == ["2025-08-15/.."]
    assert held(said(None, "detains", "Bo", document="undated")) == []
    assert held(arrest, said("Ada", "releases", "Bo", when="2025-08-20")) == ["2025-08-01/2025-08-20"]
    assert held(arrest, said("Ada", "releases", "Bo", document="later")) == ["2025-08-01/2025-09-01"]
    assert held(arrest, said("Ada", "releases", "Bo", when="2024-01")) == ["2025-08-01/.."]
    assert held(arrest, said("Ada", "releases", "Cy", when="2025-08-20")) == ["2025-08-01/.."]
    assert held(said("Ada", "leads", "Bo", when="2012/2016")) == ["2012-01-01/2016-12-31"]


@pytest.mark.parametrize("status", [Status.RUMOURED, Status.ALLEGED, Status.PROSPECTIVE])
def test_what_is_not_put_forward_as_true_ends_nothing(status: Status) -> None:
    assert held(said(None, "detains", "Bo", when="2025"), said(None, "releases", "Bo", when="2026", status=status)) == [
        "2025-01-01/.."
    ]


def test_what_is_denied_ends_nothing() -> None:
    arrest, release = said(None, "detains", "Bo", when="2025"), said("Ada", "releases", "Bo", when="2026")
    assert held(arrest, release, denied("Ada", "releases", "Bo")) == ["2025-01-01/.."]
    assert held(arrest, release, denied(None, "releases", "Bo")) == ["2025-01-01/.."]
    assert held(arrest, release, denied("Cy", "releases", "Bo")) == ["2025-01-01/2026-12-31"]


def test_a_rupture_ends_a_partnership_whichever_way_it_points() -> None:
    tie = said("Ada", "partnersWith", "Bo", when="2021")
    assert held(tie, said("Bo", "seversTiesWith", "Ada", when="2023-05-01")) == ["2021-01-01/2023-05-01"]
    assert held(tie, said("Ada", "withdrawsFrom", "Bo", when="2023-05-01")) == ["2021-01-01/2023-05-01"]
    assert held(said("Ada", "memberOf", "Bo", when="2021"), said("Bo", "expels", "Ada", when="2023-05-01")) == [
        "2021-01-01/2023-05-01"
    ]
    assert held(said("Ada", "memberOf", "Bo", when="2021"), said("Ada", "expels", "Bo", when="2023-05-01")) == [
        "2021-01-01/.."
    ]


def test_who_took_power_has_led_since_then() -> None:
    rule = said("Ada", "leads", "Bo")
    assert held(rule, said("Ada", "seizesPowerIn", "Bo", when="2021-05")) == ["2021-05-01/.."]
    assert held(rule, said("Ada", "seizesPowerIn", "Bo", when="2026")) == ["2025-08-15/.."]


def test_an_appointment_dates_the_post_that_the_same_words_name() -> None:
    named = said("Cy", "appoints", "Ada", when="2023")
    assert held(said("Ada", "holdsPost", "minister", start=3), named) == ["2023-01-01/.."]
    assert held(said("Ada", "holdsPost", "minister", start=90), named) == ["2025-08-15/.."]


def test_a_former_post_is_over_before_the_report() -> None:
    post = said("Ada", "holdsPost", "former governor")
    assert held(post) == ["../2025-08-14"]
    assert held(post, said(None, "dismisses", "Ada", when="2025-05")) == ["../2025-05-31"]


def test_events_hold_on_their_own_days_and_plans_on_none() -> None:
    coup, plan = said("Ada", "overthrows", "Bo", when="2020-08-18"), said("Ada", "leads", "Bo", when="2020-08")
    planned = said("Ada", "meets", "Bo", when="2020-08-18", status=Status.PROSPECTIVE)
    untold = said("Ada", "accuses", "Bo")
    found = held_at([coup, plan, planned, untold], "2020-08-18", DATES)
    assert (found.claims, found.undated) == ((coup, plan), 1)
    assert held_at([coup, plan], "2020-08-19", DATES).claims == (plan,)
    with pytest.raises(InvalidDataError):
        held_at([], "of late", {})


def test_several_reports_of_one_state_are_one_interval() -> None:
    old, new, gap = (Interval(date(year, 1, 1), None) for year in (2020, 2021, 2022))
    assert joined([new, old, gap]) == [old]
    closed = Interval(date(2018, 1, 1), date(2019, 1, 1))
    assert joined([old, closed]) == [closed, old]
    assert joined([closed, Interval(date(2018, 6, 1), date(2020, 1, 1))]) == [
        Interval(date(2018, 1, 1), date(2020, 1, 1))
    ]


def test_the_table_of_states_names_relations() -> None:
    assert {*states(), *turning()} <= set(vocabulary().relations)
    assert turning()
    for state in states().values():
        assert all(turn.roles for turn in (*state.begin, *state.end))


@given(CLAIMS)
def test_a_state_ends_when_it_began_or_later(claims: list[Claim]) -> None:
    found = intervals(claims, {"report": "2021-03"})
    assert all(one.first is None or one.last is None or one.first <= one.last for one in found.values())
    assert found == intervals(reversed(claims), {"report": "2021-03"})


def test_the_corpus_tells_who_held_what(corpus_dir: Path, gold_dir: Path) -> None:
    documents, claims = gold_corpus(corpus_dir, gold_dir)
    dates = {name: one.date for name, one in documents.items()}

    def names(at: str, relation: str) -> set[str]:
        found = [one for one in held_at(claims, at, dates).claims if one.relation == relation]
        return {party.label for one in found for party in (one.subject, one.object) if party}

    assert "Bah N'Daw" in names("2021-05-25", "detains")
    assert "Bah N'Daw" not in names("2021-06-01", "detains")
    assert "Bah N'Daw" not in names("2021-05-01", "detains")
    assert {"Bah N'Daw", "transitional president"} <= names("2021-01", "holdsPost")
    assert "transitional president" not in names("2021-07", "holdsPost")
    assert "Niger" in names("2023-10", "alliedWith")
    assert "Niger" not in names("2023-08", "alliedWith")


def test_denials_come_along_whoever_denies() -> None:
    tie = said("Ada", "alliedWith", "Bo", status=Status.CONFIRMED)
    against = [denied("Bo", "alliedWith", "Ada", document="b"), denied(None, "alliedWith", "Bo", document="c")]
    aside = [denied("Ada", "backs", "Bo"), denied("Cy", "alliedWith", "Bo"), said("Ada", "alliedWith", "Bo")]
    assert with_denials([tie], [*against, *aside]) == [tie, *against]
    assert with_denials(against[:1], [*against, *aside]) == against[:1]


@pytest.fixture
def contested(tmp_path: Path) -> Path:
    """A store in which one tie is confirmed by one document and denied by another."""
    from support.stores import put_claims

    claims = [
        said("Ada", "alliedWith", "Bo", status=Status.CONFIRMED, document="a"),
        denied(None, "alliedWith", "Bo", source="Bo", document="b"),
        said("Ada", "accuses", "Cy", status=Status.CONFIRMED, document="a", start=100),
        denied("Ada", "accuses", "Cy", source="Di", document="b", start=100),
        said("Ada", "partnersWith", "Di", status=Status.CONFIRMED, document="a", start=200),
    ]
    with open_store(tmp_path / "store") as store:
        put_claims(store, claims, {"a": "2020-01-01", "b": "2021-01-01"})
    return tmp_path / "store"


@pytest.mark.parametrize(
    "way", [("--status", "confirmed"), ("--relation", "alliedWith", "--status", "confirmed"), ("--at", "2020-06"), ()]
)
def test_a_denied_tie_never_looks_accepted(way: tuple[str, ...], contested: Path) -> None:
    """Whatever the question leaves out, the denials of what it finds count."""
    central = records(run("analyse", "central", *way, "--format", "jsonl", store=contested))
    tied = {one["actor"] for one in central if one["degree"]}
    assert tied == ({"Ada", "Di"} if "--relation" not in way else set())
    assert run("path", "Ada", "Bo", *way, store=contested).exit_code == 3
    for command, label in (("alliances", "Bo"), ("accusations", "Cy")):
        if command == "accusations" and ("--relation" in way or "--at" in way):
            continue
        ties = records(run(command, *way, "--format", "jsonl", store=contested))
        (tie,) = [one for one in ties if label in json_labels(one)]
        assert [one["status"] for one in tie["denials"]] == ["denied"]


def test_an_exported_tie_that_is_denied_elsewhere_is_not_accepted(contested: Path) -> None:
    graph = json.loads(run("export", "--format", "json", "--status", "confirmed", store=contested).stdout)
    accepted = {edge["relation"]: edge["accepted"] for edge in graph["edges"]}
    assert accepted == {"alliedWith": False, "accuses": False, "partnersWith": True}
    assert {claim["status"] for claim in graph["claims"]} == {"confirmed"}


def json_labels(record: dict[str, object]) -> set[object]:
    return {one["label"] for one in record.values() if isinstance(one, dict)}


def test_a_denial_counts_from_its_publication(contested: Path) -> None:
    assert run("path", "Ada", "Bo", "--as-of", "2020-06", store=contested).exit_code == 0
    assert run("path", "Ada", "Bo", "--as-of", "2021-06", store=contested).exit_code == 3


def test_a_matrix_says_who_stands_with_whom_and_what_is_denied(contested: Path) -> None:
    lines = run("alliances", "--matrix", "--format", "csv", store=contested).stdout.splitlines()
    assert lines == [",Ada,Bo,Di", 'Ada,,"confirmed, denied",confirmed', 'Bo,"confirmed, denied",,', "Di,confirmed,,"]
    numbers = run("accusations", "--matrix", "--cells", "denials", "--format", "csv", store=contested).stdout
    assert numbers.splitlines() == [",Cy", "Ada,1"]
    (row,) = records(run("accusations", "--matrix", "--format", "jsonl", store=contested))
    assert row["row"]["label"] == "Ada"
    assert row["cells"][0]["status"] == "confirmed, denied"
    assert "confirmed, denied" in run("accusations", "--matrix", store=contested).stdout


def test_no_name_in_a_matrix_runs_as_a_formula(tmp_path: Path) -> None:
    from support.stores import put_claims

    with open_store(tmp_path / "store") as store:
        put_claims(store, [said("=HYPERLINK(1)", "alliedWith", "+Bo")], {})
    text = run("alliances", "--matrix", "--format", "csv", store=tmp_path / "store").stdout
    assert text.splitlines()[0] == ",'+Bo,'=HYPERLINK(1)"
    assert all(line.startswith((",", "'")) for line in text.splitlines())


def test_saved_queries_look_back(gold_store: Path) -> None:
    def rows(store: Store, query: str, column: str, **given: str) -> set[str]:
        found = ask(store, query, given)
        return {row[found.columns.index(column)] for row in found.texts()}

    with open_store(gold_store, read_only=True) as store:
        assert "mali-2025-08-arrests-confirmed" not in rows(store, "denials", "document", as_of="2025-08-14")
        assert "mali-2025-08-arrests-confirmed" in rows(store, "denials", "document", as_of="2025-08-15")
        assert "Mohamed Bazoum" in rows(store, "leaders", "leader")
        assert "Assimi Goïta" not in rows(store, "leaders", "leader", at="2019")
        assert "Assimi Goïta" in rows(store, "leaders", "leader", at="2022", of="mali") | rows(
            store, "leaders", "leader", at="2022"
        )
        assert "Sovereign Council" not in rows(store, "leaders", "object", at="2022")
        assert "Niger" in rows(store, "partners", "object", actor="mali", at="2024")
        assert "Niger" not in rows(store, "partners", "object", actor="mali", at="2023-08")
        assert rows(store, "conflict-since", "when", at="2011") == set()
        assert "2012/.." in rows(store, "conflict-since", "when", at="2015")


def test_commands_take_a_day(gold_store: Path) -> None:
    jsonl = ("--format", "jsonl")
    then = records(run("claims", "--at", "2021-05-25", "--relation", "detains", *jsonl, store=gold_store))
    assert {"Bah N'Daw", "Moctar Ouane"} <= {one["object"]["label"] for one in then if one["object"]}
    for command in (["timeline", "assimi goita"], ["subgraph", "mali"], ["alliances"], ["conflicts"], ["accusations"]):
        assert run(*command, "--at", "2021-05-25", *jsonl, store=gold_store).exit_code == 0
    (post,) = [
        one
        for one in records(run("timeline", "bah n'daw", *jsonl, store=gold_store))
        if one["predicate"] == "holdsPost" and one["object"]["label"] == "transitional president"
    ]
    assert post["held"] == ["2020-09-21/2021-05-25"]
    long_ago = records(run("claims", "--at", "1990", *jsonl, store=gold_store))
    assert {one["when"] and one["when"][:3] for one in long_ago} <= {None, "../"}, "only what has no beginning"
    rows = run("export", "--format", "csv", "--at", "1990", store=gold_store).stdout.splitlines()
    assert len(rows) == len(long_ago) + 1


def test_a_page_says_the_day_that_it_shows(gold_store: Path, tmp_path: Path) -> None:
    page = tmp_path / "then.html"
    assert run("render", "--at", "2021-05-25", "-o", page, store=gold_store).exit_code == 0
    assert "as it stood on <bdi>2021-05-25</bdi>" in page.read_text(encoding="utf-8")
