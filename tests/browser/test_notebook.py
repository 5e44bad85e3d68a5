"""The page inside the cell of a notebook: a real kernel shows it, and the sandboxed frame works."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jupyter_client.manager import KernelManager
from playwright.sync_api import expect
from support.browsing import Opener
from support.checkout import ROOT

Shown = Callable[[str], dict[str, Any]]
SAMPLE = """
from pathlib import Path
from support.pages import hostile, sample
from juntagraph.graph.rendering.notebook import ClaimsView
claims, documents = sample(Path({corpus}), Path({gold}))
chosen = [claim for claim in claims if claim.document.startswith("mali-2025")]
"""


@pytest.fixture(scope="module")
def shown(corpus_dir: Path, gold_dir: Path) -> Iterator[Shown]:
    """What a kernel shows of the last expression of a cell, by media type."""
    manager = KernelManager()
    assert manager.kernel_spec is not None
    manager.kernel_spec.argv[0] = sys.executable
    paths = os.pathsep.join([str(ROOT / "tests"), os.environ.get("PYTHONPATH", "")])
    manager.start_kernel(env={**os.environ, "PYTHONPATH": paths})
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=120)

    def run(code: str) -> dict[str, Any]:
        found: dict[str, Any] = {}

        def keep(message: dict[str, Any]) -> None:
            found.update(message["content"].get("data", {}))

        reply = client.execute_interactive(code, output_hook=keep, timeout=120)
        assert reply["content"]["status"] == "ok", reply["content"]
        return found

    run(SAMPLE.format(corpus=json.dumps(str(corpus_dir)), gold=json.dumps(str(gold_dir))))
    yield run
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def written(folder: Path, cell: dict[str, Any]) -> Path:
    path = folder / "notebook.html"
    html = cell["text/html"]
    path.write_text(f"<!doctype html><html data-ready><meta charset=utf-8><title>cell</title>{html}", encoding="utf-8")
    return path


def test_view_works_inside_a_cell(opened: Opener, shown: Shown, tmp_path: Path) -> None:
    page = opened(file=written(tmp_path, shown("ClaimsView(chosen, documents, 'Mali')")))
    cell = page.frame_locator("iframe")
    expect(cell.locator("h1")).to_have_text("Mali")
    cell.locator("#search").fill("Sagara")
    cell.locator("#search").press("Enter")
    expect(cell.locator("#evidence-title")).to_contain_text("Sagara")


def test_a_store_its_subgraphs_and_dossiers_show_themselves(
    opened: Opener, shown: Shown, gold_store: Path, tmp_path: Path
) -> None:
    shown(f"import juntagraph\ngraph = juntagraph.open({json.dumps(str(gold_store))}, read_only=True)")
    whole = opened(file=written(tmp_path, shown("graph")))
    expect(whole.frame_locator("iframe").locator("#shown")).to_contain_text("claims")
    around = opened(file=written(tmp_path, shown("graph.subgraph('Abass Dembele')")))
    expect(around.frame_locator("iframe").locator("h1")).to_contain_text("Dembele")
    report = opened(file=written(tmp_path, shown("graph.dossier('Abass Dembele')")))
    expect(report.frame_locator("iframe").locator("body")).to_contain_text("not under arrest")


def test_hostile_claims_stay_inside_the_frame(opened: Opener, shown: Shown, tmp_path: Path) -> None:
    cell = shown("claims, documents, actors, title = hostile()\nClaimsView(claims, documents, title, actors)")
    page = opened(file=written(tmp_path, cell))
    expect(page.frame_locator("iframe").locator("#shown")).to_contain_text("claims")
    assert page.evaluate("window.attacked") is None
    assert page.locator("iframe").count() == 1
