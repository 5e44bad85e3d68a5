"""Answers as text: formats that other programs read, and cells that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal
from support.stores import WORDS

from juntagraph.graph.store import Store, open_store
from juntagraph.graph.store.results import Results
from juntagraph.graph.views.answers import FORMATS, guarded, written
from juntagraph.ontology.errors import UsageError

ROWS = 'SELECT ?a ?b WHERE { VALUES (?a ?b) { ("=1+1" 3) ("Goïta"@fr UNDEF) (jg:detains true) } }'
TRIPLES = 'CONSTRUCT { jg:a a jg:B ; rdfs:label "x" } WHERE {}'


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with open_store() as opened:
        yield opened


def test_rows_in_every_format(store: Store) -> None:
    answer = store.query(ROWS)
    assert written(answer, "csv") == ("a,b\r\n'=1+1,3\r\nGoïta,\r\nhttps://w3id.org/juntagraph/ns#detains,true\r\n")
    assert written(answer, "tsv") == (
        '?a\t?b\n"=1+1"\t3\n"Goïta"@fr\t\n<https://w3id.org/juntagraph/ns#detains>\ttrue\n'
    )
    rows = json.loads(written(answer, "json"))["results"]["bindings"]
    assert rows[1] == {"a": {"type": "literal", "value": "Goïta", "xml:lang": "fr"}}
    assert rows[2]["b"]["datatype"] == "http://www.w3.org/2001/XMLSchema#boolean"
    space = "{http://www.w3.org/2005/sparql-results#}"
    found = [node.text for node in ElementTree.fromstring(written(answer, "xml")).iter(f"{space}literal")]
    assert found == ["=1+1", "3", "Goïta", "true"]


def test_a_truth_value_in_every_format(store: Store) -> None:
    answer = store.query("ASK {}")
    assert [written(answer, format).strip() for format in ("csv", "tsv", "json")] == [
        "true",
        "true",
        '{"head": {}, "boolean": true}',
    ]
    assert "<boolean>true</boolean>" in written(answer, "xml")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # by rdflib's own JSON-LD parser
@pytest.mark.parametrize(("format", "name"), [("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld")])
def test_triples_in_every_format(store: Store, format: str, name: str) -> None:
    answer = store.query(TRIPLES)
    graph = rdflib.Graph().parse(data=written(answer, format), format=name)
    assert {str(o) for o in graph.objects()} == {"https://w3id.org/juntagraph/ns#B", "x"}


def test_a_format_must_fit_the_answer(store: Store) -> None:
    for query, format in ((ROWS, "ttl"), (TRIPLES, "csv"), (ROWS, "docx")):
        with pytest.raises(UsageError, match=f"cannot be '{format}'"):
            written(store.query(query), format)
    assert set(FORMATS) == {"csv", "tsv", "json", "xml", "ttl", "nt", "jsonld"}


@given(WORDS | st.text(alphabet="=+-@\t\r\n1aE.", max_size=8))
def test_no_cell_is_a_formula_and_none_is_lost(text: str) -> None:
    answer = Results(("cell",), ((Literal(text),),))
    (_, row) = csv.reader(io.StringIO(written(answer, "csv"), newline=""))
    (cell,) = row or [""]
    assert cell in (text, f"'{text}")
    if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n"):
        float(cell)
    assert guarded(cell) == cell
    assert json.loads(written(answer, "json"))["results"]["bindings"][0]["cell"]["value"] == text
    ElementTree.fromstring(written(answer, "xml"))
