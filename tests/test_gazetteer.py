"""Identifiers of states and places, and the user's own gazetteer."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.commands import run

from juntagraph.graph.actors.gazetteer import WIKIDATA, Gazetteer, read_gazetteer
from juntagraph.graph.actors.linking import linked
from juntagraph.graph.actors.places import locality
from juntagraph.graph.actors.reference import identified
from juntagraph.graph.claims import Actor, DocumentActor, Extraction
from juntagraph.graph.store import open_store
from juntagraph.ontology.errors import InvalidDataError, NotFoundError
from juntagraph.ontology.validation import validate

HEAD = "name,aliases,type,country,wikidata,identifiers\n"
ROWS = """\
Amadou Keita,A. Keita|General Amadou Keita,Officer,ML,Q101,https://example.org/keita
Moussa Keita,,Officer,Mali,Q102,
Liberation Front,LF|Front,ArmedGroup,,Q103,urn:x:front
Liberation Front,,Party,,Q104,
Ibrahim Sow,,Person,SN,Q105,
Ibrahim Sow,,Person,GN,Q106,
"""


def gazetteer(tmp_path: Path, text: str = HEAD + ROWS, name: str = "own.csv") -> Gazetteer:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    found, findings = read_gazetteer(path)
    assert findings == ()
    return found


def actor(label: str, kind: str, country: str | None = None, *names: str) -> DocumentActor:
    return DocumentActor(Actor(f"x/{label}", label, kind), names, country=country)


def items(one: DocumentActor, known: Gazetteer) -> list[str]:
    (found,) = linked(Extraction("d", actors=(one,)), known).actors
    assert replace(found, identifiers=one.identifiers, country=one.country) == one  # nothing else is touched
    return [iri.removeprefix(WIKIDATA) for iri in found.identifiers if iri.startswith(WIKIDATA)]


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (actor("AMADOU KEÏTA", "Officer"), ["Q101"]),
        (actor("Amadou Keita", "Person", "ML"), ["Q101"]),  # an officer may be called a person
        (actor("the general", "Officer", "ML", "General Amadou Keita"), ["Q101"]),
        (actor("Amadou Keita", "Officer", "GN"), []),  # another country
        (actor("Amadou Keita", "Company"), []),  # another kind
        (actor("Keita", "Officer"), []),  # no name of anybody
        (actor("Liberation Front", "Organisation"), []),  # two have that name
        (actor("Liberation Front", "ArmedGroup"), ["Q103"]),
        (actor("Ibrahim Sow", "Person"), []),
        (actor("Ibrahim Sow", "Person", "GN"), ["Q106"]),
        (actor("Amadou Keita", "Post"), []),
    ],
)
def test_an_actor_is_linked_by_name_where_one_party_fits(
    tmp_path: Path, one: DocumentActor, expected: list[str]
) -> None:
    assert items(one, gazetteer(tmp_path)) == expected


def test_json_lines_say_the_same(tmp_path: Path) -> None:
    row = {"name": "Amadou Keita", "aliases": ["A. Keita"], "type": "Officer", "country": "Mali", "wikidata": "Q101"}
    known = gazetteer(tmp_path, json.dumps(row) + "\n\n", "own.jsonl")
    assert items(actor("A Keita", "Officer"), known) == ["Q101"]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (",x,,,,", "no name"),
        ("!!!,,,,,", "without letters"),
        ("A,,Wizard,,,", "no class of actors"),
        ("A,,Post,,,", "no class of actors"),
        ("A,,,Atlantis,,", "no country"),
        ("A,,,,P31,", "not an item of Wikidata"),
        ("A,,,,,javascript:alert(1)", "not an identifier"),
        ("A,,,,,https://a b", "not an identifier"),
    ],
)
def test_a_bad_row_is_a_finding_and_the_others_hold(tmp_path: Path, row: str, words: str) -> None:
    path = tmp_path / "own.csv"
    path.write_text(f"{HEAD}Amadou Keita,,,,Q101,\n{row}\nMoussa Keita,,,,Q102,\n", encoding="utf-8")
    known, (finding,) = read_gazetteer(path)
    assert words in finding.message
    assert (finding.where, finding.line) == (str(path), 3)
    assert items(actor("Moussa Keita", "Person"), known) == ["Q102"]


def test_the_examples_of_the_documentation_are_read(root: Path, tmp_path: Path) -> None:
    page = (root / "docs" / "gazetteer.md").read_text(encoding="utf-8")
    for kind in ("csv", "json"):
        (text,) = re.findall(rf"^```{kind}\n(.*?)^```", page, re.M | re.S)
        known = gazetteer(tmp_path, text, "own.csv" if kind == "csv" else "own.jsonl")
        assert items(actor("Colonel Keita", "Officer"), known) == ["Q42"]


def test_a_file_that_is_no_gazetteer_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        read_gazetteer(tmp_path / "lost.csv")
    path = tmp_path / "own.csv"
    for content in (b"person,wikidata\nA,Q1\n", b"name\n\xff\xfe"):
        path.write_bytes(content)
        with pytest.raises(InvalidDataError):
            read_gazetteer(path)
    path.with_suffix(".jsonl").write_text('[1]\n{"name": \n', encoding="utf-8")
    assert len(read_gazetteer(path.with_suffix(".jsonl"))[1]) == 2


@given(st.text())
def test_any_text_is_a_gazetteer_findings_or_an_error(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    path.write_text(text, encoding="utf-8", errors="replace")
    found, findings = read_gazetteer(path)
    assert found.by_name or findings or not text.strip()


def test_loading_links_and_another_gazetteer_links_anew(tmp_path: Path) -> None:
    report, own, store = tmp_path / "a.txt", tmp_path / "own.csv", tmp_path / "store"
    report.write_text("The army arrested General Amadou Keita. France suspended aid to Mali.", encoding="utf-8")
    own.write_text(f"{HEAD}Amadou Keita,,Officer,,Q101,\n", encoding="utf-8")
    load = ("load", report, "--date", "2021-05-04", "--gazetteer", own)
    assert run(*load, store=store).exit_code == 0
    assert "1 unchanged" in run(*load, store=store).stderr
    own.write_text(f"{HEAD}Amadou Keita,,Officer,,Q102,\nB,,Wizard,,,\n", encoding="utf-8")
    again = run(*load, store=store)
    assert again.exit_code == 5
    assert f"{own}:3: error: no class of actors is called 'Wizard'" in again.stderr
    with open_store(store, read_only=True) as opened:
        known = {one.actor.label: one.identifiers for one in opened.actors()}
        assert [str(one) for one in validate(opened.dump())] == []
    assert known["Amadou Keita"] == (f"{WIKIDATA}Q102",)
    assert "urn:iso:std:iso:3166:-1#ML" in known["Mali"]


@pytest.mark.parametrize(
    ("name", "country", "iri"),
    [
        ("Goma", None, "https://sws.geonames.org/216281/"),
        ("Tripoli", None, None),  # in Libya, in Lebanon, in Greece
        ("Tripoli", "LY", "https://sws.geonames.org/2210247/"),
        ("Mopti", "ML", None),  # the town and the region
        ("Mopti region", "ML", "urn:iso:std:iso:3166:-2#ML-5"),
        ("the region", None, None),
        ("Nowhere", None, None),
        ("", None, None),
    ],
)
def test_a_place_is_known_where_its_name_has_one_meaning(name: str, country: str | None, iri: str | None) -> None:
    found = locality(name, country)
    assert (found and found.iri) == iri


def test_reference_adds_what_it_knows_and_keeps_the_rest() -> None:
    state = identified(replace(actor("Mali", "State", "ML"), identifiers=("https://example.org/1",)))
    assert state.identifiers == (
        "https://example.org/1", "urn:iso:std:iso:3166:-1#ML", "https://sws.geonames.org/2453866/"
    )  # fmt: skip
    assert identified(actor("Goma", "Place")).country == "CD"
    for other in (actor("Goma", "Person"), actor("the state", "State"), actor("Nowhere", "Place")):
        assert identified(other) == other
