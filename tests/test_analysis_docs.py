"""What docs/analyses.md says is so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from support.gold import gold_corpus

from juntagraph.graph.analysis import Measure, Method
from juntagraph.graph.claims import Extraction
from juntagraph.graph.exporting import EXPORTERS
from juntagraph.graph.reasoning.accepted import Policy
from juntagraph.graph.store import open_store


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "analyses.md").read_text(encoding="utf-8")


def test_the_example_runs(
    page: str, corpus_dir: Path, gold_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents, claims = gold_corpus(corpus_dir, gold_dir)
    monkeypatch.chdir(tmp_path)
    with open_store("juntagraph-store") as store:
        for name, document in documents.items():
            own = tuple(claim for claim in claims if claim.document == name)
            store.put(document, Extraction(name, own))
    names: dict[str, Any] = {}
    (example,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    exec(example, names)
    assert names["graph"].graph["left_out"]["denied"] > 0
    assert names["everything"].number_of_edges() > names["graph"].number_of_edges()


def test_the_tables_name_every_choice(page: str) -> None:
    first_cells = re.findall(r"^\| ([^|]*) \|", page, re.MULTILINE)
    named = {name for cell in first_cells for name in re.findall(r"`([^`]+)`", cell)}
    assert named == {*Policy, *Measure, *EXPORTERS}
    assert all(f"- `{method}`" in page for method in Method)


def test_every_ending_is_told(page: str) -> None:
    for exporter in EXPORTERS.values():
        assert all(f"`{ending}`" in page for ending in exporter.endings)
