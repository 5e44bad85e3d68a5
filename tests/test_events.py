"""Events: which claims of which documents tell of one, whatever the order, and what analysts say of it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.commands import records, run
from support.making import actor, denied, said
from support.stores import put_claims

from juntagraph.graph.actors.judgements import End, Judgement
from juntagraph.graph.actors.verdicts import Verdict
from juntagraph.graph.claims import Actor, Claim, Extraction, Status
from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.metadata import Metadata
from juntagraph.graph.loading import load
from juntagraph.graph.reasoning.events import grouped
from juntagraph.graph.reasoning.happenings import alike
from juntagraph.graph.store import Store, open_store
from juntagraph.graph.store.told import Circumstances
from juntagraph.graph.views.event_graph import keep_events
from juntagraph.graph.views.events import Event, events, find_event, named
from juntagraph.ontology.errors import NotFoundError
from juntagraph.ontology.vocabulary import vocabulary

MALI = Actor("state/ml", "Mali", "State")
ABOUT = {name: Circumstances("2025-08-15", None, "ML") for name in ("a", "b", "c")} | {
    "togo": Circumstances("2025-08-15", None, "TG"),
    "old": Circumstances("2021-09-15", None, "ML"),
}
NOW = datetime(2025, 9, 1, tzinfo=UTC)
JSONL = ("--format", "jsonl")


def coup(when: str | None, document: str = "a", **more: object) -> Claim:
    """That power was seized in Mali."""
    return replace(said("Ada", "seizesPowerIn", None, document=document, when=when, **more), object=MALI)


def told(*claims: Claim, judgements: Sequence[Judgement] = ()) -> list[set[str]]:
    """The events as sets of claim ids."""
    return [{one.claim.id for one in group} for group in grouped(claims, ABOUT, {"state/ml": "ML"}, judgements)]


def judged(one: Claim, other: Claim, verdict: Verdict, *, minutes: int = 0) -> Judgement:
    later = NOW + timedelta(minutes=minutes)
    return Judgement(End(f"claim/{one.id}"), End(f"claim/{other.id}"), verdict, "Ann", later)


def test_every_kind_of_event_that_relations_report_is_known() -> None:
    kinds = {one.event for one in vocabulary().relations.values() if one.event} - {"Partnership"}
    assert kinds <= alike().keys() <= vocabulary().classes.keys()


def test_one_coup_is_one_whatever_day_sources_give() -> None:
    assert len(told(coup("2020-08-18"), coup("2020-08-19", "b"))) == 1
    assert len(told(coup("2020-08-18"), coup("2021-05-24", "b"))) == 2
    assert len(told(coup("2020-08-18"), replace(coup("2020-08-18", "togo"), object=None))) == 2


def test_a_coarse_date_joins_the_one_event_that_it_can_mean() -> None:
    first, second = coup("2020-08-18"), coup("2021-05-24")
    assert told(first, coup("2020", "b")) == [{first.id, coup("2020", "b").id}]
    both = coup("2020/2021", "b")
    assert sorted(map(len, told(first, second, both))) == [1, 1, 1]
    assert len(told(coup("2020"), coup("2021"))) == 2


def test_an_undated_report_is_of_the_one_event_before_it() -> None:
    first, second, undated = coup("2020-08-18"), coup("2025-08-10"), coup(None, "b")
    assert {second.id, undated.id} in told(first, second, undated)
    assert {undated.id} in told(first, undated)


def test_a_wave_of_arrests_is_one_event_and_two_mens_arrests_are_two() -> None:
    soldiers = replace(
        said("Junta", "detains", None, document="a", when="2025-08-10"), object=actor("soldiers", "Group")
    )
    general = said("Junta", "detains", "Eli", document="b", when="2025-08-12")
    assert len(told(soldiers, general)) == 1
    assert len(told(said("Junta", "detains", "Ada", document="a", when="2025-08-10"), general)) == 2
    assert len(told(soldiers, replace(general, when="2025-10-12"))) == 2
    assert len(told(soldiers, replace(general, subject=actor("Police")))) == 2


def test_denials_belong_to_the_event_and_make_none() -> None:
    arrest, denial = said("Junta", "detains", "Eli", when="2025-08-12"), denied(None, "detains", "Eli", document="b")
    assert told(arrest, denial) == [{arrest.id, denial.id}]
    assert told(denial) == []
    assert told(said("Junta", "detains", "Eli", status=Status.PROSPECTIVE)) == []
    (event,) = named(grouped([arrest, denial], ABOUT, {}))
    assert (event.firmest, event.accepted, len(event.denying)) == ("asserted", False, 1)


def test_analysts_overrule_and_the_later_word_holds() -> None:
    one, other, third = coup("2020-08-18"), coup("2020-08-19", "b"), coup("2021-05-24")
    apart = judged(one, other, Verdict.DIFFERENT)
    assert len(told(one, other, judgements=[apart])) == 2
    assert len(told(one, third, judgements=[judged(one, third, Verdict.SAME)])) == 1
    assert len(told(one, other, judgements=[apart, judged(one, other, Verdict.SAME, minutes=1)])) == 1


def test_ids_tell_what_happened_and_stay_apart() -> None:
    found = named(grouped([coup("2020-08-18"), coup("2020-08-26", "b"), coup("2020-08-18", "togo")], ABOUT, {}))
    assert [one.id for one in found] == [
        "event/coup-ml-2020-08-18",
        "event/coup-tg-2020-08-18",
        "event/coup-ml-2020-08-26",
    ]
    with pytest.raises(NotFoundError, match="no event coup-xx"):
        find_event("coup-xx", found)
    assert find_event(f"claim/{found[2].claims[0].id}", found) is found[2]


WHEN = st.sampled_from(
    [None, "2020", "2020-08", "2020-08-18", "2020-08-20", "2020-08/2021-05", "2021-05-24", "of late"]
)
CLAIM = st.builds(
    said,
    st.sampled_from([None, "Ada", "Bo"]),
    st.sampled_from(["detains", "seizesPowerIn", "kills", "plotsAgainst", "sanctions", "accuses", "meets"]),
    st.sampled_from([None, "Cy", "Di"]),
    status=st.sampled_from(list(Status)),
    document=st.sampled_from(sorted(ABOUT)),
    when=WHEN,
)


@given(st.lists(CLAIM, max_size=14, unique_by=lambda one: one.id), st.randoms(use_true_random=False), st.data())
def test_order_plays_no_part_and_each_claim_is_in_one_event(
    claims: list[Claim], chance: Random, data: st.DataObject
) -> None:
    pairs = (
        data.draw(st.lists(st.tuples(st.sampled_from(claims), st.sampled_from(claims)), max_size=4)) if claims else []
    )
    verdicts = [Verdict.SAME, Verdict.DIFFERENT]
    said_of = [
        judged(one, other, verdicts[n % 2], minutes=n) for n, (one, other) in enumerate(pairs) if one.id != other.id
    ]
    found = told(*claims, judgements=said_of)
    mixed, others = chance.sample(claims, len(claims)), chance.sample(said_of, len(said_of))
    assert told(*mixed, judgements=others) == found
    ids = [name for group in found for name in group]
    assert len(ids) == len(set(ids))


def test_every_store_holds_the_events_of_its_claims(store: Store, arrests: tuple[Document, Extraction]) -> None:
    store.put(*arrests)
    store.resolve()
    assert keep_events(store)
    rows = store.query("SELECT ?e (COUNT(?c) AS ?n) WHERE { GRAPH jg:events { ?c jg:reports ?e } } GROUP BY ?e").texts()
    assert {name.partition("/id/")[2]: int(count) for name, count in rows} == {
        one.id: len(one.claims) for one in events(store)
    }
    store.remove(arrests[0].id)
    assert keep_events(store)
    assert not store.query("ASK { GRAPH jg:events { ?c jg:reports ?e } }").boolean


def test_judgements_on_events_survive_reloading(store: Store) -> None:
    put_claims(store, [coup("2020-08-18", "a"), coup("2020-08-19", "b")], {"a": "2020-09-01", "b": "2020-09-01"})
    one, other = (claim for claim in store.claims())
    store.judge([judged(one, other, Verdict.DIFFERENT)])
    store.resolve()
    before = [event.id for event in events(store)]
    assert len(before) == 2
    with open_store() as copy:
        copy.load(store.dump())
        copy.resolve()
        assert [event.id for event in events(copy)] == before
    store.withdraw(store.judgements())
    store.resolve()
    assert len(events(store)) == 1


@pytest.fixture(scope="module")
def mali(tmp_path_factory: pytest.TempPathFactory, corpus_dir: Path) -> Path:
    """A store of the story as the extractor reads it."""
    folder = tmp_path_factory.mktemp("events") / "store"
    with open_store(folder) as opened:
        load([corpus_dir / "mali-2025-08-plot.txt"], opened, overrides=Metadata(date="2025-08-11"))
        load([corpus_dir / "mali-2025-08-arrests-confirmed.md"], opened)
    return folder


def arrest_of(dembele: str, where: Path) -> dict[str, Any]:
    found = records(run("events", dembele, *JSONL, store=where))
    return next(one for one in found if one["kind"] == "Detention" and len(one["documents"]) == 2)


def test_the_arrests_in_mali_are_one_event_with_both_reports_and_the_denials(mali: Path) -> None:
    event = arrest_of("dembele", mali)
    assert (event["when"], event["firmest"], event["denied"]) == ("2025-08-14", "confirmed", True)
    assert {one["status"] for one in event["claims"]} >= {"confirmed", "rumoured", "denied"}
    shown = run("events", "show", str(event["id"]), store=mali)
    assert "denied by" in shown.stdout
    assert "he remains at home and is not under arrest" in " ".join(shown.stdout.split())


def test_analysts_split_and_rejoin_events_by_command(mali: Path, tmp_path: Path) -> None:
    where = Path(shutil.copytree(mali, tmp_path / "store"))
    event = str(arrest_of("dembele", where)["id"])
    assert run("split", event, "mali-2025-08-plot", store=where).exit_code == 0
    parted = [one for one in records(run("events", "dembele", *JSONL, store=where)) if one["kind"] == "Detention"]
    assert [one["documents"] for one in parted] == [["mali-2025-08-plot"], ["mali-2025-08-arrests-confirmed"]] or len(
        parted
    ) == 2
    assert run("undo", store=where).exit_code == 0
    assert str(arrest_of("dembele", where)["id"]) == event
    assert run("split", event, "nonsuch", store=where).exit_code == 3
    assert run("split", event, store=where).exit_code == 2


def test_a_timeline_of_an_event_has_its_claims_alone(mali: Path) -> None:
    event = arrest_of("dembele", mali)
    rows = records(run("timeline", str(event["id"]), *JSONL, store=mali))
    assert {claim["claim"] for row in rows for claim in row["claims"]} == {one["claim"] for one in event["claims"]}


def test_the_saved_query_tells_who_reports_an_event(mali: Path) -> None:
    rows = json.loads(run("query", "--saved", "events", "--format", "json", store=mali).stdout)["results"]["bindings"]
    rows = [{name: cell["value"] for name, cell in row.items()} for row in rows]
    arrest = [row for row in rows if row["event"].startswith("event/detention") and "Dembélé" in row["title"]]
    assert {row["document"] for row in arrest} == {"mali-2025-08-plot", "mali-2025-08-arrests-confirmed"}


def test_what_a_plan_says_is_no_event(mali: Path) -> None:
    known: list[Event] = []
    with open_store(mali, read_only=True) as opened:
        known = events(opened)
    assert all(one.affirming for one in known)
    assert not any(claim.status is Status.PROSPECTIVE for one in known for claim in one.claims)
