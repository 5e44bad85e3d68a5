"""Shapes and rules accept a good store and refuse each kind of broken one, with the node and the rule."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

import pyshacl
import pytest
from pyoxigraph import Quad, RdfFormat, Store, Triple, parse, serialize
from rdflib import RDF, Graph, URIRef
from rdflib.namespace import SH
from support.gold import gold_claims, gold_document

from juntagraph.graph.claims import Extraction
from juntagraph.graph.claims.dates import bounds
from juntagraph.graph.store.open import open_store
from juntagraph.ontology.errors import InvalidDataError, NotFoundError, UsageError
from juntagraph.ontology.findings import Severity
from juntagraph.ontology.rules import add_vocabulary, broken_rules, rules
from juntagraph.ontology.terms import DATA, JG
from juntagraph.ontology.validation import SHAPES, validate
from juntagraph.ontology.vocabulary import vocabulary

SUPPORT = Path(__file__).parent / "support"
ONTOLOGY = Path(__file__).resolve().parent.parent / "ontology"
SAMPLE = (SUPPORT / "sample.trig").read_text(encoding="utf-8")
CASES = tomllib.loads((SUPPORT / "broken.toml").read_text(encoding="utf-8"))
PREFIXES = f"@prefix jg: <{JG}> . @prefix id: <{DATA}> ."
NUMBERS = {name: f"{DATA}{number}/" for number, name in enumerate(CASES)}


def broken(name: str) -> list[Quad]:
    """The sample, broken as the case says, below a base of its own."""
    text = sample(*CASES[name]["replace"]).replace(DATA.encode(), NUMBERS[name].encode())
    return list(parse(text, format=RdfFormat.TRIG, rename_blank_nodes=True))


def sample(*replacements: tuple[str, str]) -> bytes:
    """The sample with other words in some places."""
    text = SAMPLE
    for old, new in replacements:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the sample"
        text = text.replace(old, new)
    return text.encode()


@pytest.fixture(scope="module")
def dataset() -> bytes:
    """All broken samples beside each other."""
    return serialize((quad for name in CASES for quad in broken(name)), format=RdfFormat.N_QUADS) or b""


@pytest.fixture(scope="module")
def found(dataset: bytes) -> dict[str, list[str]]:
    """Rule and node of each finding, by the base of its case."""
    by_base: dict[str, list[str]] = {base: [] for base in NUMBERS.values()}
    for one in validate(dataset):
        base = next(base for base in by_base if one.where.startswith(base))
        mark = "" if one.severity is Severity.ERROR else "?"
        by_base[base].append(f"{one.message.split(' ')[0]} {one.where.removeprefix(base)}{mark}")
    return by_base


def test_a_good_store_has_no_findings() -> None:
    assert validate(sample(), format=RdfFormat.TRIG) == []


DENIAL = (
    "claim:denial a jg:Claim ; jg:statement statement:held ;\n"
    "    jg:relation jg:detains ; jg:subject force:police ; jg:object group:soldiers ;"
)
OTHER = "statement:other a jg:Statement . claim:denial a jg:Claim ; jg:statement statement:other ;"


@pytest.mark.parametrize(
    ("relation", "denied", "accepted"),
    [
        ("leads", "jg:subject officer:dembele ; jg:object unit:guard", False),
        ("leads", "jg:object unit:guard", False),
        ("leads", "jg:subject source:associate ; jg:object unit:guard", True),
        ("alliedWith", "jg:subject unit:guard ; jg:object officer:dembele", False),
        ("alliedWith", "jg:object officer:dembele", False),
        ("alliedWith", "jg:subject unit:guard ; jg:object source:associate", True),
        ("meets", "jg:object source:associate", True),
    ],
)
def test_what_is_denied_is_not_accepted(relation: str, denied: str, accepted: bool) -> None:
    bare = f"officer:dembele jg:{relation} unit:guard ."
    statement = "leads" if relation == "leads" and "dembele" in denied else "other"
    changes = (
        ("jg:relation jg:leads", f"jg:relation jg:{relation}"),
        (DENIAL, f"{OTHER.replace('other', statement)} jg:relation jg:{relation} ; {denied} ;"),
    )
    with_it = validate(sample(*changes, ("officer:dembele jg:leads unit:guard .", bare)), format=RdfFormat.TRIG)
    without = validate(sample(*changes, ("officer:dembele jg:leads unit:guard .", "")), format=RdfFormat.TRIG)
    assert [one.message.split(" ")[0] for one in with_it] == ([] if accepted else ["accepted-not-denied"])
    assert [one.message.split(" ")[0] for one in without] == (["accepted-complete"] if accepted else [])


@pytest.mark.parametrize("name", CASES)
def test_a_broken_store_is_reported_with_node_and_rule(name: str, found: dict[str, list[str]]) -> None:
    assert sorted(set(found[NUMBERS[name]])) == CASES[name]["found"]


def test_every_rule_is_broken_by_some_case() -> None:
    shapes = Graph().parse(ONTOLOGY / "shapes.ttl")
    names = {str(name) for name in shapes.objects(None, SH.name)} | {rule.name for rule in rules()}
    assert {one.split(" ")[0] for case in CASES.values() for one in case["found"]} == names


def test_every_rule_has_its_name_and_says_what_holds() -> None:
    shapes = Graph().parse(ONTOLOGY / "shapes.ttl")
    for shape, name in shapes.subject_objects(SH.name):
        assert shape == URIRef(SHAPES + str(name))
        assert shapes.value(shape, SH.message)
    named = set(shapes.subjects(SH.name))
    assert {shape for shape in shapes.subjects(RDF.type, SH.PropertyShape) if isinstance(shape, URIRef)} <= named


def test_a_finding_shows_what_was_found() -> None:
    (finding,) = validate(sample(('"ML"', '"Mali"')), format=RdfFormat.TRIG)
    assert str(finding) == (
        f'{DATA}officer/dembele: error: actor-country broken: a country is an ISO 3166-1 alpha-2 code; found "Mali"'
    )


def test_errors_come_before_warnings(dataset: bytes) -> None:
    severities = [one.severity for one in validate(dataset)]
    assert severities == sorted(severities, key=list(Severity).index)
    assert {Severity.ERROR, Severity.WARNING} == set(severities)


def test_the_engine_agrees_with_the_referee(dataset: bytes, found: dict[str, list[str]]) -> None:
    graph = Graph().parse(data=union(dataset), format="nt").parse(ONTOLOGY / "juntagraph.ttl")
    shapes = Graph().parse(ONTOLOGY / "shapes.ttl")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none")
    assert isinstance(report, Graph)
    expected = set()
    for result in report.objects(None, SH.result):
        rule = str(report.value(result, SH.sourceShape)).removeprefix(SHAPES)
        mark = "" if report.value(result, SH.resultSeverity) == SH.Violation else "?"
        expected.add(f"{rule} {report.value(result, SH.focusNode)}{mark}")
    by_rules = {rule.name for rule in rules()}
    ours = {one.replace(" ", f" {base}") for base, each in found.items() for one in each}
    assert {one for one in ours if one.split(" ")[0] not in by_rules} == expected


@pytest.mark.parametrize("relation", vocabulary().relations)
def test_the_rules_know_the_ends_of_a_relation(relation: str) -> None:
    classes = [name for name in vocabulary().classes if vocabulary().is_a(name, "Actor")] + ["Post", "Rank", "Text"]
    lines = [f"id:{name} a jg:{name} ." for name in classes]
    for name in classes:
        lines.append(f"id:from-{name} jg:relation jg:{relation} ; jg:subject id:{name} .")
        lines.append(f"id:to-{name} jg:relation jg:{relation} ; jg:object id:{name} .")
    store = Store()
    store.load("\n".join((PREFIXES, *lines)), format=RdfFormat.TURTLE)
    add_vocabulary(store)
    refused = {one.where.removeprefix(DATA) for one in broken_rules(store)}
    row = vocabulary().relation(relation)
    ends = (
        ((f"from-{name}", row.domain, name) for name in classes),
        ((f"to-{name}", row.range, name) for name in classes),
    )
    expected = {node for each in ends for node, wanted, name in each if not vocabulary().is_a(name, wanted)}
    assert refused == expected


def claims_with(lines: Iterable[str]) -> set[str]:
    """The rules that claims of one further line each break, by the number of the line."""
    heads = (f"id:c{number} a jg:Claim ; {line} ." for number, line in enumerate(lines))
    findings = validate("\n".join((PREFIXES, *heads)).encode(), format=RdfFormat.TURTLE)
    return {f"{one.message.split(' ')[0]} {one.where.removeprefix(DATA)[1:]}" for one in findings}


def test_the_shapes_know_every_relation_status_and_polarity() -> None:
    known = [f"jg:relation jg:{name}" for name in vocabulary().relations]
    known += [f"jg:status jg:{name}" for name in vocabulary().statuses]
    known += [f"jg:polarity jg:{name}" for name in vocabulary().polarities]
    others = [f"jg:{kind} jg:{kind}" for kind in ("relation", "status", "polarity")]
    broken = claims_with([*known, *others])
    for number, line in enumerate([*known, *others]):
        kind = line.split(" ")[0].removeprefix("jg:")
        assert (f"claim-{kind} {number}" in broken) == (line in others), line


DATES = """2020 2020-08 2020-08-18 2020-08-18T10:00:00Z 2020? 2020-08~ 2020-08-18% 202X 20XX 2020-XX 2020-21
2012/.. ../2030 2012/ /2030 2020-08/2021-05-24 2020~/2021?"""
NO_DATES = (
    """August 20 20208 2020-8 2020/8 .. ../.. / /.. 2020/2021/ 2020/2021/2022 2020//2021 ...2020 2020-08-18T10 2020!"""
)


def test_the_shapes_know_dates() -> None:
    written = [*DATES.split(), *NO_DATES.split(), ""]
    datatype = "http://id.loc.gov/datatypes/edtf/EDTF"
    broken = claims_with(f'jg:when "{date}"^^<{datatype}>' for date in written)
    assert [date for number, date in enumerate(written) if f"claim-when {number}" not in broken] == DATES.split()
    for date in DATES.split():
        bounds(date)  # what the shapes let through, the code can read


def test_what_a_store_writes_is_valid(corpus_dir: Path, gold_dir: Path) -> None:
    with open_store() as store:
        for path in sorted(gold_dir.glob("*.claims.jsonl")):
            document = gold_document(next(corpus_dir.glob(path.name.removesuffix("claims.jsonl") + "*")))
            store.put(document, Extraction(document.id, tuple(gold_claims(path, document))))
        findings = validate(store.dump())
    # The gold names its actors and does not type them, and leaves out ends that a reader may fill in.
    guessed = {"claim-domain", "claim-range", "claim-parties"}
    assert {one.message.split(" ")[0] for one in findings} <= guessed


def test_a_file_is_read_by_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "store.trig"
    path.write_bytes(sample(('"ML"', '"Mali"')))
    assert [one.where for one in validate(path)] == [f"{DATA}officer/dembele"]


def test_text_that_is_cut_off_is_refused_with_its_place() -> None:
    with pytest.raises(InvalidDataError, match=r"^dataset:2:"):
        validate(b'<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b> "cut')


def test_files_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"absent\.nq"):
        validate(tmp_path / "absent.nq")
    with pytest.raises(UsageError, match=r"store\.pdf"):
        validate(tmp_path / "store.pdf")


def union(dataset: bytes) -> bytes:
    """All graphs of a dataset as one."""
    quads = parse(dataset, format=RdfFormat.N_QUADS) or b""
    return serialize((Triple(q.subject, q.predicate, q.object) for q in quads), format=RdfFormat.N_TRIPLES) or b""
