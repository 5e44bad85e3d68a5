"""What a store knows of its documents beside their claims: date and publisher, and which are copies of one text."""

from __future__ import annotations

from juntagraph.graph.store import Store
from juntagraph.graph.store.told import Circumstances

_ABOUT = """SELECT ?id ?date ?publisher ?country WHERE {
  GRAPH ?document {
    ?document dcterms:identifier ?id .
    OPTIONAL { ?document dcterms:date ?date }
    OPTIONAL { ?document dcterms:source ?publisher }
    OPTIONAL { ?document jg:focus ?country }
  }
}"""
_COPIES = """SELECT DISTINCT ?one ?other WHERE {
  GRAPH jg:agreement { ?a jg:sameTextAs ?b }
  GRAPH ?a { ?a dcterms:identifier ?one }
  GRAPH ?b { ?b dcterms:identifier ?other }
}"""


def circumstances_of(store: Store) -> dict[str, Circumstances]:
    """The circumstances of each document by id."""
    rows = store.query(_ABOUT).texts()
    return {name: Circumstances(date or None, who or None, country or None) for name, date, who, country in rows}


def copies_of(store: Store) -> frozenset[frozenset[str]]:
    """The pairs of documents that have the same text."""
    return frozenset(frozenset(row) for row in store.query(_COPIES).texts())
