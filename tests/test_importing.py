"""Coup data sets as sources: every row claims, in its own words, and data sets may disagree."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, parse
from support.commands import run as command
from support.coups import CDP, TEXTS, fill, written

from juntagraph.cli.importing import DATA_SETS
from juntagraph.graph.claims import Actor, Claim, Status
from juntagraph.graph.importing import import_rows, imported, scheme, schemes
from juntagraph.graph.importing.tables import BadRow, Row, table
from juntagraph.graph.store import ChangeKind, Store, open_store
from juntagraph.graph.views.query import run
from juntagraph.ontology.errors import InvalidDataError, NotFoundError, UsageError
from juntagraph.ontology.findings import Severity
from juntagraph.ontology.terms import JG, SKOS
from juntagraph.ontology.validation import validate
from juntagraph.ontology.vocabulary import vocabulary


def claims(tmp_path: Path, name: str, text: str | None = None) -> tuple[Claim, ...]:
    return imported(written(tmp_path, name, text), scheme(name)).extraction.claims


def kind(actor: Actor | None) -> str | None:
    return actor.type if actor else None


def test_the_command_offers_the_data_sets_that_there_are() -> None:
    assert set(DATA_SETS) == set(schemes())


@pytest.mark.parametrize("name", TEXTS)
def test_every_row_claims_one_outcome_in_its_own_words(tmp_path: Path, name: str) -> None:
    found = imported(written(tmp_path, name), scheme(name))
    rows = [line for line in TEXTS[name].splitlines() if line][1:]
    assert found.findings == ()
    outcomes = [one for one in found.extraction.claims if one.subject is None and kind(one.object) == "State"]
    assert found.rows == len(outcomes) == len(rows)
    for one in found.extraction.claims:
        assert one.evidence.span.of(found.document.text) == one.evidence.quote
        assert one.status is Status.ATTRIBUTED
        assert one.source is not None
        assert one.source.type == "DataSet"
        assert vocabulary().fits(one.relation, kind(one.subject), kind(one.object))
    assert len({one.id for one in found.extraction.claims}) == len(found.extraction.claims)


def test_outcomes_are_those_of_the_codebooks() -> None:
    codes: dict[tuple[str, str], str] = {}
    labels: dict[str, str] = {}
    source = files("juntagraph.ontology").joinpath("juntagraph.ttl").read_bytes()
    for quad in parse(source, format=RdfFormat.TURTLE):
        assert isinstance(quad.subject, NamedNode)
        if quad.predicate.value == f"{SKOS}notation" and isinstance(quad.object, Literal):
            codes[quad.object.datatype.value.removeprefix(JG), quad.object.value] = quad.subject.value
        if quad.predicate.value == f"{SKOS}prefLabel" and isinstance(quad.object, Literal):
            labels[quad.subject.value] = quad.object.value
    assert schemes()
    for one in schemes().values():
        for code, coding in one.outcomes.items():
            known = codes.get((one.codes, {"coup": "realized", "attempted": "attempt"}.get(code, code)))
            assert one.name == "colpus" or (known and labels[known] == coding.outcome)
        for ending, aim in one.aims.items():
            assert labels[codes[one.codes, ending]] == aim
        assert one.citation


def test_parts_of_a_date_that_are_not_known_are_left_open(tmp_path: Path) -> None:
    when = [one.when for one in claims(tmp_path, "cdp") if one.relation == "plotsAgainst"]
    assert when[0] == "1957"


def test_states_of_the_time_are_told_apart(tmp_path: Path) -> None:
    states = {one.object.label: one.object.id for name in TEXTS for one in claims(tmp_path, name) if one.object}
    assert states["Soviet Union"] == "state/su"  # also where a data set writes Russia
    assert states["South Vietnam"] == "state/south-vietnam"
    assert states["North Yemen"] == "state/north-yemen"
    assert states["Burkina Faso"] == "state/bf"
    assert "Russia" not in states


def test_initiators_fates_aims_and_supporters_are_claimed(tmp_path: Path) -> None:
    found = {
        (one.relation, one.subject and one.subject.label, one.object and one.object.label, one.about)
        for name in ("cdp", "colpus")
        for one in claims(tmp_path, name)
        if one.when in ("1951-03-07", "1955-05-02")
    }
    army, executive = "military of Burkina Faso", "executive of Burkina Faso (1951-03-07)"
    assert {
        ("seizesPowerIn", army, "Burkina Faso", None),
        ("seizesPowerIn", army, "Burkina Faso", "regime change"),
        ("attemptsCoupAgainst", "dissidents of Burkina Faso", "Burkina Faso", None),
        ("detains", None, executive, None),
        ("expels", None, executive, None),
        ("backs", "France", "plotters in Burkina Faso (1951-03-07)", None),
        ("backs", "Strikers", "plotters in Burkina Faso (1951-03-07)", None),
    } <= found  # fmt: skip
    assert not any(relation == "kills" for relation, *_ in found)


def test_the_document_says_what_it_is(tmp_path: Path) -> None:
    document = imported(written(tmp_path, "cdp"), scheme("cdp"), date="2023").document
    assert document.title == "Cline Center Coup d'État Project Dataset, version 1.2"
    assert document.date == "2023"
    assert "Licence: CC BY 4.0" in document.text
    assert scheme("cdp").citation in document.text
    assert "Line 3: coup_id: 2; cowcode: 439" in document.text


def test_data_sets_stand_side_by_side_in_their_disagreement(store: Store, tmp_path: Path) -> None:
    fill(store, tmp_path)
    found = run(store, "coups-by-source", {"country": "Upper Volta"})
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.texts()]
    assert [(one["when"], one["source"].split()[0], one["outcome"], one["aim"]) for one in rows] == [
        ("1951-03-07", "Cline", "realized", ""),
        ("1951-03-07", "Colpus", "realized", "regime change"),
        ("1951-03-07", "Powell", "realized", ""),
        ("1955-05-01", "Colpus", "attempted", "leader reshuffling"),
        ("1955-05-02", "Cline", "attempted", ""),
        ("1955-05-02", "Powell", "attempted", ""),
        ("1957", "Cline", "conspiracy", ""),
    ]  # fmt: skip
    assert run(store, "coups-by-source", {"country": "BF"}).rows == found.rows
    assert len(run(store, "coups-by-source").rows) == sum(len(text.splitlines()) - 1 for text in TEXTS.values())
    with pytest.raises(UsageError, match="no country is called 'Ruritania'"):
        run(store, "coups-by-source", {"country": "Ruritania"})


def test_what_is_imported_is_valid_and_a_second_import_changes_nothing(store: Store, tmp_path: Path) -> None:
    fill(store, tmp_path)
    before = store.dump()
    assert [str(one) for one in validate(before)] == []
    kinds = [import_rows(written(tmp_path, name), scheme(name), store).kind for name in TEXTS]
    assert kinds == [ChangeKind.UNCHANGED] * 3
    assert store.dump() == before


def test_another_version_takes_the_place_of_the_first(store: Store, tmp_path: Path) -> None:
    fill(store, tmp_path, ("cdp",))
    path = tmp_path / "cdp_2.0.csv"
    path.write_text("".join(CDP.splitlines(keepends=True)[:2]), encoding="utf-8")
    report = import_rows(path, scheme("cdp"), store)
    assert (report.kind, report.rows) == (ChangeKind.REPLACED, 1)
    assert {one.when for one in store.claims()} == {"1951-03-07"}
    assert "version 2.0" in (store.documents()["cline-cdp"].title or "")


BAD = {
    "date": '"9",439,"Burkina Faso",1951,13,7,"coup",1,1,0,0,0,1,1',
    "state": '"9",439,"Atlantis",1951,1,7,"coup",1,1,0,0,0,1,1',
    "codebook": '"9",439,"Burkina Faso",1951,1,7,"putsch",1,1,0,0,0,1,1',
    "cells": '"9",439,"Burkina Faso"',
}


@pytest.mark.parametrize("reason", BAD)
def test_a_bad_row_is_a_finding_and_does_not_stop_the_others(tmp_path: Path, reason: str) -> None:
    lines = CDP.splitlines()
    path = written(tmp_path, "cdp", "\n".join([*lines[:3], BAD[reason], *lines[3:]]))
    found = imported(path, scheme("cdp"))
    (finding,) = found.findings
    assert (finding.severity, finding.where, finding.line) == (Severity.ERROR, str(path), 4)
    assert reason in finding.message
    assert found.rows == len(lines) - 1
    done = command("import", "cdp", path, store=tmp_path / "store")
    assert done.exit_code == 5
    assert f"{path}:4: error" in done.stderr
    with open_store(tmp_path / "store", read_only=True) as store:
        assert store.stats().claims == len(found.extraction.claims)


def test_a_file_that_is_no_such_data_set_is_refused_as_a_whole(tmp_path: Path) -> None:
    with pytest.raises(InvalidDataError, match="not Colpus: no column id"):
        imported(written(tmp_path, "cdp"), scheme("colpus"))
    with pytest.raises(InvalidDataError, match="names no columns"):
        table(b"nothing here\n")
    with pytest.raises(NotFoundError):
        imported(tmp_path / "lost.csv", scheme("cdp"))
    with pytest.raises(UsageError, match="called"):
        scheme("gtd")


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    done = command("import", "colpus", written(tmp_path, "colpus"), "--dry-run", store=tmp_path / "store")
    assert done.exit_code == 0
    assert "colpus: 3 rows make" in done.stderr
    assert not (tmp_path / "store").exists()


def test_hostile_cells_stay_words(store: Store, tmp_path: Path) -> None:
    nasty = '\'=HYPERLINK(""http://evil"") } ; DROP ALL # \x1b[2J\u202e'
    text = TEXTS["colpus"].replace('"Strikers, France"', f'"{nasty}"')
    import_rows(written(tmp_path, "colpus", text), scheme("colpus"), store)
    backers = [one for one in store.claims() if one.relation == "backs"]
    assert len(backers) == 2
    for one in backers:
        assert "DROP ALL" in one.evidence.quote
        assert one.subject is not None
        assert not {"\x1b", "\u202e"} & set(one.evidence.quote + one.subject.label)
    assert store.stats().documents == 1


CELLS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=12)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=6))
def test_any_table_reads_as_rows_or_says_why_not(rows: list[list[str]]) -> None:
    quoted = ['"' + '","'.join(cell.replace('"', '""') for cell in row) + '"' for row in rows]
    found = table("\r\n".join(["one,two,three", *quoted]).encode()).rows
    assert len(found) == len([row for row in rows if any(cell.strip() for cell in row)])
    assert Counter(type(row) for row in found)[Row] == len(
        [r for r in rows if len(r) == 3 and any(c.strip() for c in r)]
    )
    assert all(isinstance(row, Row | BadRow) and row.line > 1 for row in found)
