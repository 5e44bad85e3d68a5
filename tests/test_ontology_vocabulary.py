"""The vocabulary says what the annotation guide says, and code names nothing that it does not know."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from juntagraph.graph.claims import AFFIRMING, FIRMNESS, Polarity, Status
from juntagraph.ontology.documentation import page
from juntagraph.ontology.errors import UsageError
from juntagraph.ontology.vocabulary import vocabulary

# The relation table of the annotation guide: name, from, direction, to, sign, PLOVER root, family.
GUIDE = """
memberOf            person,org,state  →  org           +  –          standing
partOf              org               →  org,state     +  –          standing
leads               person            →  org,state     +  –          standing
holdsPost           person            →  post          0  –          post
hasRank             person            →  rank          0  –          rank
associateOf         person            ↔  person        +  –          standing
alliedWith          actor             ↔  actor         +  COOPERATE  cooperation
partnersWith        actor             ↔  actor         +  COOPERATE  cooperation
backs               actor             →  target        +  SUPPORT    cooperation
aids                actor             →  actor         +  AID        cooperation
meets               actor             ↔  actor         +  CONSULT    consultation
appoints            actor             →  person        +  –          personnel
releases            actor             →  actor         +  RETREAT    release
extendsMandateOf    actor             →  actor         +  –          institution
seversTiesWith      actor             →  actor         −  SANCTION   rupture
withdrawsFrom       actor             →  org,state     −  RETREAT    rupture
expels              actor             →  actor         −  COERCE     rupture
sanctions           actor             →  actor         −  SANCTION   sanction
suspends            actor             →  actor         −  SANCTION   sanction
condemns            actor             →  target        −  ACCUSE     accusation
accuses             actor             →  actor         −  ACCUSE     accusation
prosecutes          actor             →  actor         −  ACCUSE     accusation
demandsOf           actor             →  actor         0  REQUEST    demand
rejects             actor             →  target        −  REJECT     demand
threatens           actor             →  actor         −  THREATEN   threat
protestsAgainst     actor             →  actor         −  PROTEST    protest
detains             actor             →  actor         −  COERCE     coercion
dismisses           actor             →  person        −  –          personnel
dissolves           actor             →  org           −  COERCE     institution
mobilizesAgainst    actor             →  actor         −  MOBILIZE   force
plotsAgainst        actor             →  actor,state   −  –          coup
attemptsCoupAgainst actor             →  actor,state   −  ASSAULT    coup
overthrows          actor             →  actor         −  ASSAULT    coup
seizesPowerIn       actor             →  state         0  –          coup
attacks             actor             →  actor         −  ASSAULT    force
kills               actor             →  actor         −  ASSAULT    force
abducts             actor             →  actor         −  ASSAULT    force
postpones           actor             →  text          0  –          institution
declinesComment     actor             →  text          0  –          comment
"""
ROWS = [line.split() for line in GUIDE.strip().splitlines()]
CLASSES = {
    "actor": {
        "Person",
        "Officer",
        "Group",
        "UnnamedSource",
        "Government",
        "Junta",
        "ArmedGroup",
        "State",
        "Place",
        "Court",
    },
    "target": {"Person", "Group", "State", "Junta", "Court", "Text"},
    "person": {"Person", "Officer", "Group", "UnnamedSource"},
    "org": {"Government", "Junta", "TransitionalBody", "ArmedForce", "Unit", "ArmedGroup", "Party", "MediaOutlet"}
    | {"InternationalOrganisation", "Company", "PrivateMilitaryCompany", "Court"},
    "state": {"State"},
    "post": {"Post"},
    "rank": {"Rank"},
    "text": {"Text"},
}
TEXTS = {"Post", "Rank", "Text"}
SIGNS = {"+": 1, "−": -1, "0": 0}


def test_the_relations_are_those_of_the_guide() -> None:
    assert list(vocabulary().relations) == [row[0] for row in ROWS]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_relation_is_as_the_guide_has_it(row: list[str]) -> None:
    name, starts, arrow, ends, sign, root, family = row
    relation = vocabulary().relation(name)
    assert (relation.sign, relation.family) == (SIGNS[sign], family)
    assert relation.symmetric == (arrow == "↔")
    assert (relation.plover or "–") == root
    for subject in set().union(*(CLASSES[end] for end in starts.split(","))):
        for object_ in set().union(*(CLASSES[end] for end in ends.split(","))):
            assert vocabulary().fits(name, subject, object_), (subject, object_)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_relation_refuses_other_ends(row: list[str]) -> None:
    name, starts, _, ends, *_ = row
    fits = vocabulary().fits
    assert not any(fits(name, text, None) for text in TEXTS)
    assert not any(fits(name, None, text) for text in TEXTS - set().union(*(CLASSES[end] for end in ends.split(","))))
    assert starts != "person" or not fits(name, "State", None)
    assert ends not in ("person", "state") or not fits(name, None, "Company")
    assert ends not in ("org", "org,state") or not fits(name, None, "Officer")
    assert fits(name, None, None)


@pytest.mark.parametrize(
    ("relation", "status", "root"),
    [
        ("meets", "prospective", "AGREE"),
        ("aids", "prospective", "AGREE"),
        ("alliedWith", "prospective", "AGREE"),
        ("backs", "asserted", "SUPPORT"),
        ("detains", "prospective", "COERCE"),
        ("detains", "denied", "COERCE"),
        ("leads", "prospective", None),
    ],
)
def test_prospective_cooperation_and_talks_are_agreements(relation: str, status: str, root: str | None) -> None:
    assert vocabulary().plover(relation, status) == root


def test_statuses_are_those_of_the_code_in_the_same_order() -> None:
    statuses = vocabulary().statuses
    assert list(statuses) == [status.value for status in Status]
    ordered = sorted((s for s in statuses.values() if s.firmness), key=lambda s: -(s.firmness or 0))
    assert [s.name for s in ordered] == [status.value for status in FIRMNESS]
    assert {s.name for s in statuses.values() if s.affirming} == {status.value for status in AFFIRMING}


def test_polarities_are_those_of_the_code() -> None:
    assert list(vocabulary().polarities) == [polarity.value for polarity in Polarity]


def test_every_family_has_a_relation() -> None:
    assert set(vocabulary().families) == {relation.family for relation in vocabulary().relations.values()}


def test_an_unknown_relation_is_refused_with_the_choices() -> None:
    with pytest.raises(UsageError, match="'arrests'") as refused:
        vocabulary().relation("arrests")
    assert "detains" in (refused.value.hint or "")


@pytest.mark.parametrize(
    ("kind", "ancestor", "expected"),
    [
        ("Unit", "ArmedForce", True),
        ("Unit", "Actor", True),
        ("Actor", "Actor", True),
        ("Group", "People", True),
        ("Group", "Collective", True),
        ("Actor", "Unit", False),
        ("State", "Organisation", False),
        ("Nonsense", "Nonsense", False),
    ],
)
def test_classes_stand_below_each_other(kind: str, ancestor: str, expected: bool) -> None:
    assert vocabulary().is_a(kind, ancestor) is expected


def test_events_of_relations_are_events() -> None:
    events = {relation.event for relation in vocabulary().relations.values() if relation.event}
    assert {"Coup", "Plot", "Detention", "Dissolution", "MandateExtension"} <= events
    assert all(vocabulary().is_a(event, "Event") for event in events)


def test_the_page_for_readers_is_up_to_date(root: Path) -> None:
    assert (root / "docs" / "vocabulary.md").read_text(encoding="utf-8") == page(vocabulary())


def test_reading_the_vocabulary_loads_no_other_rdf_library() -> None:
    code = (
        "import sys; import juntagraph.ontology.terms; assert 'pyoxigraph' not in sys.modules;"
        "from juntagraph.ontology.vocabulary import vocabulary; vocabulary();"
        "assert not {'rdflib', 'shacl'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
