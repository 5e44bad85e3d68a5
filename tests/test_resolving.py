"""Resolution in a store: kept in step with documents and judgements, and the same whatever came first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from support.actors import profile
from support.stores import gold_report

from juntagraph.graph.actors.judgements import End, Judgement
from juntagraph.graph.actors.verdicts import Verdict
from juntagraph.graph.claims import Actor, Claim, DocumentActor, Evidence, Extraction, Polarity, Span, Status
from juntagraph.graph.documents.document import Document
from juntagraph.graph.store import Selection, Store, open_store
from juntagraph.graph.views.query import run
from juntagraph.graph.views.resolved import ResolvedStore
from juntagraph.ontology.findings import Severity
from juntagraph.ontology.validation import validate

NOW = datetime(2025, 8, 14, tzinfo=UTC)
Report = tuple[Document, Extraction]


def actor(name: str, type: str = "Person") -> Actor:
    return profile("any", name, type=type).actor


def report(
    name: str, *claims: tuple[str | None, str, str | None, bool], state: str = "ML", country: str | None = None
) -> Report:
    """A document of claims (subject, relation, object, affirmed), all its persons of one country, if of any."""
    text = f"{name}: a report"
    made = tuple(
        Claim(
            document=name,
            relation=relation,
            subject=actor(subject) if subject else None,
            object=actor(object_) if object_ else None,
            evidence=Evidence(text[:1], Span(0, 1)),
            polarity=Polarity.AFFIRMED if affirmed else Polarity.NEGATED,
            status=Status.ASSERTED,
        )
        for subject, relation, object_, affirmed in claims
    )
    people = {one.id: one for claim in made for one in (claim.subject, claim.object) if one}
    known = [DocumentActor(one, (one.label,), (Span(0, 1),), country=country) for one in people.values()]
    where = DocumentActor(Actor(f"state/{state.lower()}", state, "State"), (state,), (Span(0, 1),), country=state)
    return Document(name, text), Extraction(name, made, (*known, where))


def same(
    one: str, other: str, verdict: Verdict = Verdict.SAME, hour: int = 0, document: str | None = None
) -> Judgement:
    ends = End(actor(one).id), End(actor(other).id, document)
    return Judgement(*ends, verdict, "analyst", NOW + timedelta(hours=hour))


def accepted(store: Store) -> set[tuple[str, ...]]:
    found = store.query("SELECT ?s ?p ?o WHERE { GRAPH jg:accepted { ?s ?p ?o } }").texts()
    return {tuple(node.rpartition("/")[2].rpartition("#")[2] for node in row) for row in found}


def held(store: Store) -> set[bytes]:
    """All that a store holds but when documents came in."""
    return {line for line in store.dump().splitlines() if b"ns#loaded>" not in line}


def filled(store: Store, reports: Iterable[Report], judgements: Iterable[Judgement] = ()) -> Store:
    for one in reports:
        store.put(*one)
    store.judge(judgements)
    store.resolve()
    return store


def test_two_spellings_are_one_node_in_claims_actors_and_accepted_statements(store: Store) -> None:
    second = report("b", ("Assimi Goita", "meets", "Sadio Camara", True))
    filled(store, [report("a", ("Asimi Goïta", "detains", "Moussa Mara", True)), second])
    read = ResolvedStore(store)
    (found,) = read.actors("goita")
    assert set(found.names) == {"Asimi Goïta", "Assimi Goita"}
    for asked in ("person/asimi-goita", "person/assimi-goita"):
        claims = read.claims(Selection(actor=asked))
        assert {claim.document for claim in claims} == {"a", "b"}
        assert {claim.subject for claim in claims} == {found.actor}
    assert {row[0] for row in accepted(store)} == {found.actor.id.partition("/")[2]}
    joined = store.query("SELECT DISTINCT ?c WHERE { ?claim jg:subject ?a . ?a jg:canonical ?c }").texts()
    assert len(joined) == 1
    assert validate(store.dump()) == []


def test_claims_of_a_store_keep_the_names_of_their_documents(store: Store) -> None:
    filled(
        store,
        [
            report("a", ("Asimi Goïta", "detains", "Moussa Mara", True)),
            report("b", ("Assimi Goita", "detains", "Musa Mara", True)),
        ],
    )
    assert {claim.subject.label for claim in store.claims() if claim.subject} == {"Asimi Goïta", "Assimi Goita"}
    ids = {claim.id for claim in store.claims()}
    assert {claim.id for claim in ResolvedStore(store).claims()} == ids
    assert len({claim.statement for claim in ResolvedStore(store).claims()}) == 1


def test_a_denial_under_another_spelling_counts() -> None:
    yes, no = (
        report("a", ("Asimi Goita", "detains", "Moussa Mara", True)),
        report("b", (None, "detains", "Musa Mara", False)),
    )
    with open_store() as store:
        filled(store, [yes])
        assert len(accepted(store)) == 1
        filled(store, [no])
        assert accepted(store) == set()
        store.judge([same("Moussa Mara", "Musa Mara", Verdict.DIFFERENT)])
        store.resolve()
        assert accepted(store) == {("asimi-goita", "detains", "moussa-mara")}
        assert validate(store.dump()) == []


def test_namesakes_of_two_countries_stay_two(store: Store) -> None:
    one = report("a", ("Moussa Camara", "associateOf", "Sadio Sow", True), country="ML")
    other = report("b", ("Moussa Camara", "associateOf", "Amara Ba", True), state="SN", country="SN")
    filled(store, [one, other])
    read = ResolvedStore(store)
    found = [one for one in read.actors() if one.actor.label == "Moussa Camara"]
    assert len(found) == 2
    assert [set(one.mentions) for one in found] == [{"a"}, {"b"}]
    claims = [read.claims(Selection(actor=one.actor.id)) for one in found]
    assert [{claim.document for claim in some} for some in claims] == [{"a"}, {"b"}]
    assert validate(store.dump()) == []


def test_a_judgement_that_is_withdrawn_leaves_no_trace(store: Store) -> None:
    filled(
        store,
        [
            report("a", ("Ali Sow", "associateOf", "Sadio Ba", True)),
            report("b", ("Omar Sow", "associateOf", "Sadio Ba", True)),
        ],
    )
    before = held(store)
    merge = same("Ali Sow", "Omar Sow")
    store.judge([merge])
    store.resolve()
    assert len(store.canon().usual) == 1
    assert len(accepted(store)) == 1
    store.withdraw([merge])
    store.resolve()
    assert held(store) == before


def test_the_judgement_before_holds_again(store: Store) -> None:
    first, second = same("Ali Sow", "Aly Sow", Verdict.DIFFERENT, 1), same("Ali Sow", "Aly Sow", Verdict.SAME, 2)
    filled(
        store,
        [
            report("a", ("Ali Sow", "associateOf", "Sadio Ba", True)),
            report("b", ("Aly Sow", "associateOf", "Sadio Ba", True)),
        ],
        [second, first],
    )
    assert len(store.canon().usual) == 1
    store.withdraw([second])
    store.resolve()
    assert store.canon().usual == {}
    assert [one for one in store.judgements() if not one.by_rule] == [first]


def test_nothing_pending_is_nothing_to_do(store: Store) -> None:
    filled(store, [report("a", ("Ali Sow", "associateOf", "Sadio Ba", True))])
    before = store.dump()
    assert store.resolve() == frozenset()
    assert store.dump() == before


NAMES = [
    "Moussa Traoré",
    "Musa Traore",
    "Traoré",
    "M. Traoré",
    "Ali Bongo",
    "Bongo",
    "Omar Bongo",
    "Mohamed Moussa Traoré",
]
NAME = st.sampled_from(NAMES)
SAID = st.tuples(NAME | st.none(), st.sampled_from(["associateOf", "detains", "alliedWith"]), NAME, st.booleans())
REPORTS = st.dictionaries(
    st.sampled_from("abcd"),
    st.tuples(
        st.lists(SAID, min_size=1, max_size=3), st.sampled_from(["ML", "GA"]), st.sampled_from([None, "ML", "GA"])
    ),
    min_size=1,
)
JUDGED = st.lists(
    st.builds(
        lambda ends, verdict, hour, place: same(ends[0], ends[1], verdict, hour, place),
        st.permutations(NAMES),
        st.sampled_from(Verdict),
        st.integers(0, 5),
        st.sampled_from([None, None, "a", "b"]),
    ),
    max_size=3,
)


@settings(max_examples=60)
@given(REPORTS, REPORTS, JUDGED, st.data())
def test_any_order_of_the_same_steps_leaves_the_same_store(
    earlier: dict[str, tuple[list[tuple[str | None, str, str | None, bool]], str, str | None]],
    later: dict[str, tuple[list[tuple[str | None, str, str | None, bool]], str, str | None]],
    judged: list[Judgement],
    data: st.DataObject,
) -> None:
    drafts, final = (
        {name: report(name, *claims, state=state, country=country) for name, (claims, state, country) in some.items()}
        for some in (earlier, later)
    )
    undone = data.draw(st.lists(st.sampled_from(judged))) if judged else []
    steps: list[Judgement | Report] = [*drafts.values(), *final.values(), *judged]
    with open_store() as there, open_store() as here:
        store = there
        for step in data.draw(st.permutations(steps)):
            if isinstance(step, Judgement):
                store.judge([step])
            else:
                store.put(*step)
            if data.draw(st.booleans()):
                store.resolve()
            if data.draw(st.integers(0, 6)) == 0:
                copy = open_store()
                copy.load(store.dump())
                store = copy
        for name in (drafts.keys() | final.keys()) - final.keys():
            store.remove(name)
        for one in final.values():
            store.put(*one)
        store.withdraw(undone)
        store.resolve()
        filled(here, final.values(), [one for one in judged if one not in undone])
        assert held(store) == held(here)
        assert validate(store.dump()) == []


def test_the_sample_corpus_is_the_same_one_by_one_and_at_once(corpus_dir: Path, gold_dir: Path) -> None:
    reports = [gold_report(corpus_dir, gold_dir, path.stem) for path in sorted(corpus_dir.iterdir())]
    with open_store() as at_once, open_store() as one_by_one:
        filled(at_once, reports)
        for one in reversed(reports):
            filled(one_by_one, [one])
        assert held(at_once) == held(one_by_one)
        assert [one for one in validate(at_once.dump()) if one.severity is Severity.ERROR] == []


def test_saved_queries_find_an_actor_by_any_of_its_names(store: Store) -> None:
    reports = [
        report("a", ("Asimi Goïta", "detains", "Moussa Mara", True)),
        report("b", ("Assimi Goita", "meets", "Ali Ba", True)),
    ]
    filled(store, reports)
    for name, documents in (("asimi goita", {"a", "b"}), ("Assimi Goita", {"a", "b"}), ("moussa mara", {"a"})):
        found = run(store, "quotes", {"actor": name})
        assert {dict(zip(found.columns, row, strict=True))["document"] for row in found.texts()} == documents
