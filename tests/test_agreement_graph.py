"""The agreement graph of a store: a function of its documents, whatever the order in which they came and went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.making import NAMES, actor, denied, said
from support.stores import put_claims

from juntagraph.graph.claims import Claim, Count, DocumentActor, Extraction, Polarity, Status
from juntagraph.graph.documents.document import Document
from juntagraph.graph.reasoning.agreement import agreements
from juntagraph.graph.store import Store, agreement, open_store
from juntagraph.graph.store.copies import pairs, signature
from juntagraph.graph.store.told import Circumstances

Report = tuple[Document, Extraction]
WORDS = [f"word{number}" for number in range(60)]
AGENCY = " ".join(WORDS)
TEXTS = [AGENCY, " ".join([*WORDS[:50], *["other"] * 8]), " ".join(reversed(WORDS)), ""]


def held(store: Store) -> set[tuple[str, str, str]]:
    """The agreement graph, by local names."""
    rows = store.query("SELECT ?s ?p ?o WHERE { GRAPH jg:agreement { ?s ?p ?o } }").texts()
    return {(s.rpartition("/")[2], p.rpartition("#")[2], o.rpartition("/")[2]) for s, p, o in rows}


def told(store: Store) -> set[tuple[str, str, str]]:
    """How claims stand to each other, from all that the store holds at once."""
    documents = store.documents()
    rows = store.query("SELECT ?d ?c WHERE { GRAPH ?d { ?d jg:focus ?c } }").texts()
    country = {iri.rpartition("/")[2]: code for iri, code in rows}
    about = {name: Circumstances(one.date, one.source, country.get(name)) for name, one in documents.items()}
    signed = [(name, signs) for name, one in documents.items() if (signs := signature(one.text))]
    same = pairs(signed)
    found = agreements(store.claims(), documents=about, copies=same)
    copied = {(one, "sameTextAs", other) for one, other in map(sorted, same)}
    return copied | {(one.first.id, one.kind.value, one.second.id) for one in found}


def relations(store: Store) -> set[tuple[str, str, str]]:
    """The relations that the store keeps, without shelves and summaries."""
    return {row for row in held(store) if row[1] not in ("representative", "summary")}


CLAIM = st.builds(
    said,
    NAMES | st.none(),
    st.sampled_from(["alliedWith", "detains", "leads", "backs"]),
    st.sampled_from(["Ada", "Bo", None]),
    status=st.sampled_from([status for status in Status if status is not Status.DENIED]),
    polarity=st.sampled_from(Polarity),
    source=st.sampled_from([None, None, "Ada", "Cy"]),
    when=st.sampled_from([None, None, "2020", "2025-08-11", "2012/..", "of late"]),
    count=st.sampled_from([None, None, Count(20), Count(50, 50, True)]),
    start=st.integers(0, 40),
)
GROUPED = st.builds(
    lambda claim, name, label: replace(
        claim, relation="detains", object=actor(f"{name} {label}", "Group"), count=claim.count or Count(7, 7)
    ),
    CLAIM,
    st.sampled_from(["a", "b"]),
    st.sampled_from(["soldiers", "people", "officers"]),
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """One of four documents, with claims of few parties, so that they meet."""
    name = draw(st.sampled_from(["d1", "d2", "d3", "d4"]))
    claims = draw(st.lists(CLAIM | GROUPED, max_size=6))
    named = [replace(one, document=name, object=_labelled(one)) for one in claims]
    text = [" "] * max([one.evidence.span.end for one in named], default=0)
    for one in named:
        text[one.evidence.span.start : one.evidence.span.end] = one.evidence.quote
    body = "".join(text) + "\n" + draw(st.sampled_from(TEXTS))
    kept = [one for one in named if one.evidence.span.of(body) == one.evidence.quote]
    state = DocumentActor(actor("Mali", "State"), country=draw(st.sampled_from(["ML", "ML", "BF", None])))
    document = Document(
        name,
        body,
        date=draw(st.sampled_from([None, "2020-05", "2025-08-11", "2025-08-15", "of late"])),
        source=draw(st.sampled_from([None, "the Post", "the Times"])),
    )
    return document, Extraction(name, tuple(kept), (state,))


def _labelled(claim: Claim) -> object:
    """A group is called by its last word, as extraction does; its id is that of the document."""
    found = claim.object
    if found is None or found.type != "Group":
        return found
    return replace(found, label=found.label.partition(" ")[2])


@pytest.fixture(params=[1, 2, 8])
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many claims stand for all that are alike."""
    monkeypatch.setattr(agreement, "REPRESENTATIVES", request.param)
    return int(request.param)


STEPS = st.lists(reports() | st.sampled_from(["d1", "d2", "d3"]), min_size=1, max_size=5)
CHECKS = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def take(store: Store, step: Report | str) -> None:
    """Put a document, or remove one."""
    if isinstance(step, str):
        store.remove(step)
    else:
        store.put(*step)


@settings(max_examples=40, suppress_health_check=CHECKS)
@given(steps=STEPS)
def test_step_by_step_is_the_same_as_all_at_once(few: int, steps: list[Report | str]) -> None:
    with open_store() as store:
        for step in steps:
            take(store, step)
            assert relations(store) == told(store)


@settings(max_examples=8, suppress_health_check=CHECKS)
@given(steps=STEPS, order=st.randoms(use_true_random=False))
def test_any_order_of_loads_makes_the_same_store(store: Store, steps: list[Report | str], order: Random) -> None:
    """In memory, on disk and on a server, and read back from a dump."""
    for name in store.versions():  # what another example left
        store.remove(name)
    for step in steps:
        take(store, step)
    final = held(store)
    versions = store.versions()
    last = {step[0].id: step for step in steps if not isinstance(step, str) and step[0].id in versions}
    again = list(last.values())
    order.shuffle(again)
    with open_store() as fresh:
        for report in again:
            fresh.put(*report)
        assert held(fresh) == final
    with open_store() as copy:
        copy.load(store.dump())
        assert held(copy) == final
    for name in store.versions():
        store.remove(name)
    assert held(store) == set()


def kept(claims: list[Claim], dates: Mapping[str, str | None] | None = None) -> set[str]:
    """The kinds of relations in a store of these claims."""
    with open_store() as store:
        put_claims(store, claims, dates or {})
        return {kind for _, kind, _ in relations(store)}


def test_a_later_report_of_the_same_source_supersedes() -> None:
    first = said("Ada", "backs", "Bo", source="Cy", status=Status.RUMOURED, document="a")
    dates = {"a": "2025-08-11", "b": "2025-08-15"}
    firmer = said("Ada", "backs", "Bo", source="Cy", status=Status.CONFIRMED, document="b")
    assert "supersedes" in kept([first, firmer], dates)
    assert "supersedes" in kept([first, denied("Ada", "backs", "Bo", source="Cy", document="b")], dates)
    assert "supersedes" not in kept([first, said("Ada", "backs", "Bo", source="Di", document="b")], dates)
    assert "supersedes" not in kept([first, replace(first, document="b")], dates)
    assert "supersedes" not in kept([first, denied("Ada", "backs", "Bo", source="Cy", document="b")], {"a": "2025"})


def test_the_later_is_the_subject_of_what_it_supersedes() -> None:
    later = said("Ada", "backs", "Bo", source="Cy", status=Status.CONFIRMED, document="a")
    earlier = said("Ada", "backs", "Bo", source="Cy", status=Status.RUMOURED, document="b")
    with open_store() as store:
        put_claims(store, [later, earlier], {"a": "2025-08-15", "b": "2025-08-11"})
        assert (later.id, "supersedes", earlier.id) in relations(store)


def test_a_copy_is_no_second_source() -> None:
    with open_store() as store:
        texts = {"post": AGENCY, "times": f"From our agency\n{AGENCY}", "herald": " ".join(reversed(WORDS))}
        for name, text in texts.items():
            claim = said("Ada", "backs", "Bo", document=name)
            quoted = replace(claim, evidence=replace(claim.evidence, quote=text[: claim.evidence.span.end]))
            store.put(Document(name, text), Extraction(name, (quoted,)))
        assert ("post", "sameTextAs", "times") in held(store)
        corroborating = [row for row in relations(store) if row[1] == "corroborates"]
        assert len(corroborating) == 2, "each copy with the report of the herald, not with the other copy"


def test_one_source_in_two_documents_is_one_source() -> None:
    one, other = (said("Ada", "backs", "Bo", source="Cy", status=Status.ATTRIBUTED, document=name) for name in "ab")
    assert agreements([one, other]) == []


def test_many_reports_of_one_thing_make_no_heap_of_relations() -> None:
    claims = [said("Ada", "leads", "Bo", document=f"d{number}") for number in range(40)]
    with open_store() as store:
        put_claims(store, claims, {})
        assert len(relations(store)) == agreement.REPRESENTATIVES * (agreement.REPRESENTATIVES - 1) // 2


def test_short_notes_are_no_copies() -> None:
    assert signature("The junta arrested B.") is None
    assert signature(AGENCY) == signature(AGENCY.upper().replace(" ", ",  "))
