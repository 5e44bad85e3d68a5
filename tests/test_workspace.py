"""The store as one object: the names of actors, and the same answers as the commands give."""

from __future__ import annotations

from pathlib import Path

import pytest

import juntagraph
from juntagraph.graph.views.filters import ClaimFilter
from juntagraph.ontology.errors import AmbiguousError, NotFoundError


def test_what_is_asked_by_name_is_found(gold_store: Path) -> None:
    with juntagraph.open(gold_store, read_only=True) as graph:
        dembele = graph.actor("abass dembele")
        arrests = graph.claims("Abass Dembélé", ClaimFilter(relations=frozenset({"detains"})))
        assert {claim.object and claim.object.id for claim in arrests} == {dembele.actor.id}
        assert {claim.status for claim in arrests} >= {"rumoured", "denied", "confirmed"}
        assert any(dembele.actor.id in event.parties for event in graph.events("abass dembele"))
        assert graph.dossier("abass dembele").actor.id == dembele.actor.id
        assert {claim.id for claim in arrests} <= {claim.id for claim in graph.subgraph("abass dembele").claims}
        assert set(graph.network("strict").edges(keys=True)) <= set(graph.network().edges(keys=True))


def test_saved_queries_and_sparql_answer(gold_store: Path) -> None:
    with juntagraph.open(gold_store, read_only=True) as graph:
        assert graph.query("denials", actor="dembele").rows
        assert graph.query("ASK { ?c a jg:Claim }").boolean


def test_names_that_nobody_or_several_have_are_errors(gold_store: Path) -> None:
    with juntagraph.open(gold_store, read_only=True) as graph:
        with pytest.raises(NotFoundError):
            graph.claims("nobody of that name")
        with pytest.raises(AmbiguousError):
            graph.actor("dembele")


def test_documents_are_loaded_into_memory(corpus_dir: Path) -> None:
    with juntagraph.open() as graph:
        assert graph.load(corpus_dir / "mali-2025-08-plot.txt").added == 1
        assert graph.claims("abass dembele")
        assert "1 documents" in repr(graph)
