"""Commands that write files: pages, RDF, graphs, tables, and the tour of the sample corpus."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph
import pytest
from support.commands import records, run

from juntagraph.cli.analyse import MEASURES, METHODS
from juntagraph.cli.export import FORMATS
from juntagraph.cli.options import POLICIES
from juntagraph.cli.subgraph import DIRECTIONS
from juntagraph.graph.analysis import Measure, Method
from juntagraph.graph.exporting import EXPORTERS
from juntagraph.graph.store import open_store
from juntagraph.graph.views.network import Policy
from juntagraph.graph.views.subgraph import Direction

JSONL = ("--format", "jsonl")


def test_choices_on_the_command_line_are_those_of_the_library() -> None:
    """They stand in the commands as plain words, so that help need not import the library."""
    assert set(FORMATS) == set(EXPORTERS)
    assert set(MEASURES) == set(Measure)
    assert set(METHODS) == set(Method)
    assert set(POLICIES) == set(Policy)
    assert set(DIRECTIONS) == set(Direction)


def test_a_subgraph_is_printed_or_written_in_every_format(gold_store: Path, tmp_path: Path) -> None:
    ask = ("subgraph", "assimi goita", "--max-nodes", "8")
    printed = run(*ask, *JSONL, store=gold_store)
    claims = records(printed)
    endings = [ending for one in EXPORTERS.values() for ending in one.endings]
    files = [tmp_path / f"goita{ending}" for ending in (".html", *endings)]
    written = run(*ask, *(word for path in files for word in ("-o", path)), store=gold_store)
    assert written.exit_code == 0, written.output
    assert written.stdout == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in files)
    assert all(f"{path}: {len(claims)} claims" in written.stderr for path in files)
    for result in (printed, written):
        assert "actors with" in result.stderr
        assert "past the cap" in result.stderr
        assert "--max-nodes raises the cap" in result.stderr
    graph = nx.read_graphml(tmp_path / "goita.graphml")
    assert 0 < len(graph) <= 8 + sum(one["object"] is None or one["subject"] is None for one in claims)
    trig = list(pyoxigraph.parse(path=tmp_path / "goita.trig"))
    kind = pyoxigraph.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    claim = pyoxigraph.NamedNode("https://w3id.org/juntagraph/ns#Claim")
    assert sum(one.predicate == kind and one.object == claim for one in trig) == len(claims)


def test_directions_hops_and_filters_narrow_a_subgraph(gold_store: Path) -> None:
    def found(*options: str) -> set[str]:
        return {one["claim"] for one in records(run("subgraph", "mali", *options, *JSONL, store=gold_store))}

    assert found("--hops", "0") < found() < found("--hops", "2")
    assert found("--direction", "out") | found("--direction", "in") < found()
    assert found("--family", "coup") == found() & found("--family", "coup") != set()


@pytest.mark.parametrize(
    ("name", "code", "hint"), [("graph.docx", 2, ".html"), ("nowhere/graph.html", 3, "make it first")]
)
def test_a_file_that_cannot_be_is_told_before_any_work(
    name: str, code: int, hint: str, gold_store: Path, tmp_path: Path
) -> None:
    for command in (["subgraph", "mali"], ["export"], ["render"]):
        result = run(*command, "-o", tmp_path / name, store=gold_store)
        assert result.exit_code == code
        assert hint in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_may_not_be_written_is_an_error_without_traceback(gold_store: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").mkdir()
    result = run("export", "-o", tmp_path / "graph.ttl", store=gold_store)
    assert result.exit_code == 2
    assert "directory" in result.stderr


def test_an_export_prints_what_it_writes(gold_store: Path, tmp_path: Path) -> None:
    for name in ("ttl", "csv", "graphml", "trig", "jsonld"):
        path = tmp_path / f"graph{EXPORTERS[name].endings[0]}"
        assert run("export", "--relation", "detains", "-o", path, store=gold_store).exit_code == 0
        printed = run("export", "--relation", "detains", "--format", name, store=gold_store)
        assert printed.stdout_bytes == path.read_bytes()
    assert run("export", store=gold_store).exit_code == 2


def test_all_as_a_dataset_is_the_whole_store(gold_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    assert run("export", "-o", path, "-o", tmp_path / "graph.trig", store=gold_store).exit_code == 0
    assert run("export", "--format", "nq", store=gold_store).stdout_bytes == path.read_bytes()
    with open_store(gold_store, read_only=True) as store, open_store() as copy:
        copy.load(path.read_bytes())
        copy.resolve()
        assert copy.claims() == store.claims()
        assert copy.stats() == store.stats()
    assert run("validate", path, "--format", "jsonl").stdout == run("validate", *JSONL, store=gold_store).stdout


def test_a_page_holds_the_claims_asked_for(gold_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "coups.html"
    title = "Coups <script>alert(1)</script>"
    result = run(
        "render", "--family", "coup", "--title", title, "--size", "pagerank", "--tint", "-o", path, store=gold_store
    )
    assert result.exit_code == 0, result.output
    page = path.read_text(encoding="utf-8")
    claims = records(run("claims", "--family", "coup", *JSONL, store=gold_store))
    assert all(one["claim"] in page for one in claims)
    assert "<script>alert" not in page
    other = next(one for one in records(run("claims", *JSONL, store=gold_store)) if one["predicate"] == "hasRank")
    assert other["claim"] not in page


def test_analyses_print_tables_rows_and_whole_results(gold_store: Path) -> None:
    ranks = [one["rank"] for one in records(run("analyse", "central", *JSONL, store=gold_store))]
    assert ranks == sorted(ranks)
    top = run("analyse", "central", "--limit", "3", "--format", "csv", store=gold_store)
    assert top.stdout.splitlines()[0] == "rank,actor,id,degree"
    assert len(top.stdout.splitlines()) == 4
    assert "left out" in top.stderr
    groups = json.loads(run("analyse", "factions", "--format", "json", store=gold_store).stdout)["groups"]
    rows = records(run("analyse", "factions", *JSONL, store=gold_store))
    assert [one["id"] for one in rows] == [name for group in groups for name in group]
    whole = json.loads(run("analyse", "balance", "--format", "json", store=gold_store).stdout)
    assert (
        whole["frustration"]
        == len(whole["tensions"])
        == len(records(run("analyse", "balance", *JSONL, store=gold_store)))
    )
    table = run("analyse", "balance", store=gold_store)
    assert f"frustration index {whole['frustration']}, of {whole['ties']} ties" in table.stderr
    assert "statements denied" in table.stderr


def test_a_policy_changes_what_is_measured(gold_store: Path) -> None:
    def ties(policy: str) -> int:
        return int(
            json.loads(run("analyse", "balance", "--policy", policy, "--format", "json", store=gold_store).stdout)[
                "ties"
            ]
        )

    assert ties("strict") < ties("default") < ties("everything")


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory, corpus_dir: Path) -> Path:
    place = tmp_path_factory.mktemp("tour")
    (place / "seeds" / "corpus").mkdir(parents=True)
    (place / "seeds" / "README.md").write_text("# Not a document of the corpus", encoding="utf-8")
    for name in ("mali-2025-08-plot.txt", "mali-2025-08-arrests-confirmed.md"):
        shutil.copy(corpus_dir / name, place / "seeds" / "corpus")
    return place


def test_the_tour_loads_asks_and_writes_and_a_second_one_changes_nothing(tour: Path) -> None:
    first = run("demo", tour / "seeds", "-o", tour / "demo", store=tour / "store")
    assert first.exit_code == 0, first.output
    assert "2 added" in first.stderr
    assert sorted(path.name for path in (tour / "demo").iterdir()) == [
        "goita.html",
        "goita.ttl",
        "graph.graphml",
        "graph.html",
    ]
    assert "Who denied what, and in which words?" in first.stdout
    assert "What to try next" in first.stdout
    before, pages = dump(tour / "store"), {path.name: path.read_bytes() for path in (tour / "demo").iterdir()}
    second = run("demo", tour / "seeds", "-o", tour / "demo", store=tour / "store")
    assert "2 unchanged; 0 claims taken" in second.stderr
    assert dump(tour / "store") == before
    assert {path.name: path.read_bytes() for path in (tour / "demo").iterdir()} == pages
    assert second.stdout == first.stdout


def dump(store: Path) -> bytes:
    with open_store(store, read_only=True) as opened:
        return opened.dump()


def test_the_tour_of_a_folder_without_the_actor_goes_on(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Soldiers attacked the palace on 3 May 2021.", encoding="utf-8")
    result = run("demo", tmp_path, "-o", tmp_path / "out", "--actor", "nobody", store=tmp_path / "store")
    assert result.exit_code == 0, result.output
    assert "nobody is called nobody" in result.stderr
    assert (tmp_path / "out" / "graph.html").exists()
    assert run("demo", tmp_path / "missing", store=tmp_path / "store").exit_code == 3


def test_a_policy_leaves_out_what_is_denied_or_too_loose(gold_store: Path) -> None:
    def shown(*arguments: str) -> list[dict[str, Any]]:
        return records(run(*arguments, "--format", "jsonl", store=gold_store))

    every, default, strict = (shown("claims", "--policy", one) for one in ("everything", "default", "strict"))
    assert len(every) == len(shown("claims")) > len(default) > len(strict) > 0
    assert not any(one["polarity"] == "negated" or one["status"] == "denied" for one in default)
    ties = shown("alliances", "--policy", "strict")
    assert all(one["status"] in {"asserted", "confirmed"} and not one["denials"] for one in ties)
    assert len(ties) < len(shown("alliances"))
