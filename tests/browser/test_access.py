"""Reach: the keyboard, the screen reader, both themes and a phone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from support.browsing import Opener, choose, go
from support.pages import Corpus

from juntagraph.graph.rendering.page import render_page, write_page

AXE = Path(__file__).with_name("axe.min.js").read_text(encoding="utf-8")
STATES = {
    "graph": "#view=graph",
    "table": "#view=table&sort=subject+up",
    "timeline": "#view=timeline",
    "matrix": "#view=matrix&preset=accusations&off-status=rumoured",
}


def violations(page: Page, **options: object) -> list[str]:
    """Serious and critical findings of axe-core, as `rule: element`."""
    page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate(
        "options => axe.run(document, options)", {"resultTypes": ["violations"]} | options
    )
    return [
        f"{rule['id']}: {node['html'][:120]}"
        for rule in found["violations"]
        if rule["impact"] in {"serious", "critical"}
        for node in rule["nodes"]
    ]


@pytest.fixture(scope="module")
def short_file(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reports of one affair alone: axe-core looks at every pair of elements that might cover each other."""
    claims, documents = corpus
    chosen = [claim for claim in claims if claim.document.startswith("mali-2025")]
    path = tmp_path_factory.mktemp("short") / "page.html"
    write_page(path, render_page(chosen, documents, title="Mali, August 2025"))
    return path


def test_axe_finds_nothing_serious_in_any_view(opened: Opener, short_file: Path) -> None:
    page = opened(file=short_file, bypass_csp=True)
    for state in STATES.values():
        go(page, state)
        assert violations(page) == []
    go(page, "view=graph")
    choose(page, "Mali")
    page.locator("#facet-family li", has_text="Accusation").locator("summary").first.click()
    assert violations(page) == []
    page.click("#export")
    assert violations(page) == []


def test_dark_theme_has_as_much_contrast(opened: Opener, short_file: Path) -> None:
    page = opened("#view=table", file=short_file, color_scheme="dark", bypass_csp=True)
    choose(page, "Mali")
    assert violations(page, runOnly=["color-contrast"]) == []


def test_axe_finds_nothing_serious_on_a_phone(opened: Opener, short_file: Path) -> None:
    page = opened(file=short_file, viewport={"width": 390, "height": 844}, bypass_csp=True)
    assert violations(page) == []
    page.click("#filters")
    assert violations(page) == []


def test_keyboard_reaches_search_views_help_and_theme(page: Page) -> None:
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("mali")
    page.keyboard.press("Escape")
    expect(page.locator("#search")).to_have_value("")
    page.evaluate("document.activeElement.blur()")
    for key, view in (("2", "table"), ("3", "timeline"), ("4", "matrix"), ("1", "graph")):
        page.keyboard.press(key)
        expect(page.locator(f"#tab-{view}")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("?")
    expect(page.locator("#help-dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#help-dialog")).to_be_hidden()


def test_tabs_are_walked_with_arrows(page: Page) -> None:
    page.focus("#tab-graph")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#tab-table")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#tab-matrix")).to_be_focused()


def test_actors_are_walked_with_arrows_and_ties_with_letters(page: Page) -> None:
    choose(page, "Mali")
    page.focus("#canvas-frame")
    page.keyboard.press("n")
    neighbour = page.locator("#evidence-title").inner_text()
    assert neighbour != "Mali"
    page.keyboard.press("ArrowRight")
    assert page.locator("#evidence-title").inner_text() != neighbour
    page.keyboard.press("i")
    expect(page.locator("#chips")).to_contain_text("Around")
    page.keyboard.press("Enter")
    expect(page.locator("#evidence-title")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator("#chips")).to_be_empty()


def test_menu_is_walked_with_arrows(page: Page) -> None:
    page.focus("#export")
    page.keyboard.press("Enter")
    expect(page.locator("[data-action=png]")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-action=svg]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#export")).to_be_focused()
    expect(page.locator("#export-menu")).to_be_hidden()


def test_zoom_and_fit_by_keyboard(page: Page) -> None:
    picture = "() => document.querySelector('#canvas canvas').toDataURL()"
    page.keyboard.press("f")
    page.wait_for_timeout(100)
    whole = page.evaluate(picture)
    page.keyboard.press("+")
    page.wait_for_timeout(100)
    assert page.evaluate(picture) != whole
    page.keyboard.press("f")
    page.wait_for_timeout(100)
    assert page.evaluate(picture) == whole


def test_selection_is_announced(page: Page) -> None:
    choose(page, "Mali")
    expect(page.locator("#announcer")).to_have_text("Mali")


def test_theme_follows_the_system_until_it_is_chosen(opened: Opener) -> None:
    ground = "() => getComputedStyle(document.body).backgroundColor"
    page = opened(color_scheme="dark")
    dark = page.evaluate(ground)
    page.click("#theme")
    light = page.evaluate(ground)
    assert dark != light
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    assert page.evaluate(ground) == light


def test_phone_shows_graph_filters_and_evidence_in_turn(opened: Opener) -> None:
    page = opened(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    expect(page.locator(".filters")).to_be_hidden()
    page.tap("#filters")
    expect(page.locator("#facet-family")).to_be_visible()
    page.tap("#close-filters")
    choose(page, "Goïta")
    expect(page.locator("#evidence-title")).to_be_visible()
    page.tap("#close-evidence")
    expect(page.locator("#evidence")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
