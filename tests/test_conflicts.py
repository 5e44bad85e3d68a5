"""Conflicts as a desk officer sees them: both sides with source, date and words, and numbers as one range."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.commands import records, run
from support.making import actor, denied, said
from support.stores import put_claims

from juntagraph.graph.claims import Claim, Count, Extraction, Status
from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.metadata import Metadata
from juntagraph.graph.loading import load
from juntagraph.graph.reasoning.circumstances import circumstances_of, copies_of
from juntagraph.graph.reasoning.estimates import estimates
from juntagraph.graph.store import open_store
from juntagraph.graph.store.told import Circumstances

MALI = {
    "a": Circumstances("2025-08-11", None, "ML"),
    "b": Circumstances("2025-08-15", None, "ML"),
    "far": Circumstances("2025-12-15", None, "ML"),
    "else": Circumstances("2025-08-15", None, "BF"),
}
JSONL = ("--format", "jsonl")


def soldiers(document: str, count: Count, label: str = "soldiers", **more: Any) -> Claim:
    """So many of a group that the document calls by that word."""
    from dataclasses import replace

    claim = said(None, "detains", label, document=document, count=count, **more)
    return replace(claim, object=replace(actor(f"{document} {label}", "Group"), label=label))


def ranges(*claims: Claim) -> list[tuple[int, int, bool, int]]:
    """Least, greatest, whether there may be more, and the number of claims of each estimate."""
    return [(one.low, one.high, one.more, len(one.claims)) for one in estimates(claims, MALI)]


def test_numbers_of_several_reports_are_one_range() -> None:
    about, least = soldiers("a", Count(50, 50, approx=True)), soldiers("b", Count(20))
    assert ranges(about, least) == [(20, 50, False, 2)]
    assert ranges(about, soldiers("b", Count(60))) == [(50, 60, True, 2)]
    assert ranges(about, soldiers("b", Count(50, 50, approx=True))) == []
    assert ranges(about, least, soldiers("b", Count(50, 50, approx=True), source="Cy")) == [(20, 50, False, 3)]


def test_other_people_other_countries_and_other_months_stay_apart() -> None:
    about = soldiers("a", Count(50, 50, approx=True))
    for other in (soldiers("b", Count(2, 2), "generals"), soldiers("else", Count(20)), soldiers("far", Count(20))):
        assert ranges(about, other) == []
    assert ranges(about, soldiers("b", Count(20), status=Status.PROSPECTIVE)) == []


def test_people_of_no_kind_may_be_those_of_the_same_report() -> None:
    assert ranges(soldiers("a", Count(50, 50)), soldiers("a", Count(20), "people", start=60)) == [(20, 50, False, 2)]
    assert ranges(soldiers("a", Count(50, 50)), soldiers("b", Count(20), "people")) == []


def test_reports_with_the_same_text_are_named(tmp_path: Path) -> None:
    words = " ".join(f"word{number}" for number in range(80))
    with open_store(tmp_path / "store") as store:
        for name in ("post", "times"):
            claim = said("Ada", "detains", "Bo", document=name)
            store.put(Document(name, f"{claim.evidence.quote}. {words}", date="2025-08-11"), Extraction(name, (claim,)))
        put_claims(store, [denied("Ada", "detains", "Bo", source="Bo", document="reply")], {"reply": "2025-08-12"})
        assert copies_of(store) == {frozenset(("post", "times"))}
        assert circumstances_of(store)["post"].published == "2025-08-11"
    found = records(run("conflicts", *JSONL, store=tmp_path / "store"))
    sides = [one[side] for one in found for side in ("first", "second") if one[side]["document"] == "post"]
    assert [side["same_text"] for side in sides] == [["times"]]
    assert "text as times]" in run("conflicts", store=tmp_path / "store").stdout
    assert records(run("conflicts", "--kind", "corroborates", *JSONL, store=tmp_path / "store")) == []


def test_a_source_that_says_something_else_later_supersedes_itself(tmp_path: Path) -> None:
    claims = [
        said("Ada", "detains", "Bo", source="Cy", status=Status.RUMOURED, document="a"),
        said("Ada", "detains", "Bo", source="Cy", status=Status.CONFIRMED, document="b"),
    ]
    with open_store(tmp_path / "store") as store:
        put_claims(store, claims, {"a": "2025-08-11", "b": "2025-08-15"})
    (found,) = records(run("conflicts", *JSONL, store=tmp_path / "store"))
    assert found["kind"] == "supersedes"
    assert [(found[side]["published"], found[side]["status"]) for side in ("first", "second")] == [
        ("2025-08-15", "confirmed"),
        ("2025-08-11", "rumoured"),
    ]
    assert records(run("conflicts", "--as-of", "2025-08-12", *JSONL, store=tmp_path / "store")) == []


@pytest.fixture(scope="module")
def mali(tmp_path_factory: pytest.TempPathFactory, corpus_dir: Path) -> Path:
    """The seed and its follow-up as the extractor reads them; an analyst gives the seed its date."""
    folder = tmp_path_factory.mktemp("mali") / "store"
    with open_store(folder) as store:
        load([corpus_dir / "mali-2025-08-plot.txt"], store, overrides=Metadata(date="2025-08-11"))
        load([corpus_dir / "mali-2025-08-arrests-confirmed.md"], store)
    return folder


def test_the_numbers_of_the_mali_story_are_one_range_with_all_its_sources(mali: Path) -> None:
    found = records(run("conflicts", "--relation", "detains", "--kind", "diverges", *JSONL, store=mali))
    (arrests,) = [one for one in found if one["range"]["max"] == 50]
    assert arrests["range"]["min"] == 20
    documents = {one["document"] for one in arrests["claims"]}
    assert documents == {"mali-2025-08-plot", "mali-2025-08-arrests-confirmed"}
    sources = {one["source"]["label"] for one in arrests["claims"] if one["source"]}
    assert {"security sources", "National Transition Council"} <= sources
    table = run("conflicts", "--relation", "detains", "--kind", "diverges", store=mali).stdout
    assert "20 to 50" in table


def sides(store: Path, *days: str) -> set[tuple[str, str, str | None, str | None]]:
    """Status, day, source and first words of what conflicts about the arrest of Dembele."""
    found = records(run("conflicts", "Abass Dembele", "--relation", "detains", *days, *JSONL, store=store))
    every = [one[side] for one in found for side in ("first", "second")]
    sources = [one["source"]["label"] if one["source"] else None for one in every]
    return {(one["status"], one["published"], who, one["quote"][:12]) for one, who in zip(every, sources, strict=True)}


def test_the_arrest_of_dembele_is_rumoured_denied_and_confirmed(mali: Path) -> None:
    found = sides(mali)
    assert {(status, day) for status, day, _, _ in found} >= {
        ("rumoured", "2025-08-11"),
        ("denied", "2025-08-11"),
        ("confirmed", "2025-08-15"),
    }
    assert all(words for *_, words in found)
    assert {source for status, _, source, _ in found if status == "denied"} >= {"close associate"}
    assert all(source for status, _, source, _ in found if status == "confirmed"), "it is the junta that confirms it"
    table = run("conflicts", "Abass Dembele", store=mali).stdout
    assert all(word in table for word in ("rumoured", "denied", "confirmed", "2025-08-11", "2025-08-15"))


def test_each_day_knows_its_own_story(mali: Path) -> None:
    before, after = (sides(mali, "--as-of", day) for day in ("2025-08-12", "2025-08-16"))
    assert {status for status, *_ in before} == {"rumoured", "denied"}
    assert "confirmed" in {status for status, *_ in after}
    assert before < after
    days = ("--from", "2025-08-12", "--to", "2025-08-16")
    (arrest,) = records(run("diff", "Abass Dembele", *days, "--relation", "detains", *JSONL, store=mali))
    assert arrest["change"] == ["status changed", "contradicted"]
    assert (arrest["before"], arrest["after"]) == ("rumoured", "confirmed")
