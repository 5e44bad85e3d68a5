"""The page inside the cell of a notebook: IPython shows it, and the sandboxed frame works."""

from __future__ import annotations

from pathlib import Path

from IPython.core.formatters import DisplayFormatter
from playwright.sync_api import expect
from support.browsing import Opener
from support.pages import Corpus, hostile

from juntagraph.graph.rendering.notebook import ClaimsView


def shown(view: ClaimsView) -> str:
    """What IPython's own formatter makes of the view."""
    formatted, _ = DisplayFormatter().format(view)  # type: ignore[no-untyped-call]  # IPython leaves it untyped
    html: str = formatted["text/html"]
    return html


def written(folder: Path, html: str) -> Path:
    path = folder / "notebook.html"
    path.write_text(f"<!doctype html><html data-ready><meta charset=utf-8><title>cell</title>{html}", encoding="utf-8")
    return path


def test_view_works_inside_a_cell(opened: Opener, corpus: Corpus, tmp_path: Path) -> None:
    claims, documents = corpus
    chosen = [claim for claim in claims if claim.document.startswith("mali-2025")]
    page = opened(file=written(tmp_path, shown(ClaimsView(chosen, documents, "Mali"))))
    cell = page.frame_locator("iframe")
    expect(cell.locator("h1")).to_have_text("Mali")
    cell.locator("#search").fill("Sagara")
    cell.locator("#search").press("Enter")
    expect(cell.locator("#evidence-title")).to_contain_text("Sagara")


def test_hostile_claims_stay_inside_the_frame(opened: Opener, tmp_path: Path) -> None:
    claims, documents, actors, title = hostile()
    page = opened(file=written(tmp_path, shown(ClaimsView(claims, documents, title, actors))))
    expect(page.frame_locator("iframe").locator("#shown")).to_contain_text("claims")
    assert page.evaluate("window.attacked") is None
    assert page.locator("iframe").count() == 1
