"""Documents written by an enemy: nothing runs, nothing is fetched, nothing leaks into other programs."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from support.browsing import Opener, choose
from support.pages import ATTACKS, hostile

from juntagraph.graph.rendering.page import render_page, write_page


@pytest.fixture(scope="module")
def hostile_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    claims, documents, actors, title = hostile()
    path = tmp_path_factory.mktemp("hostile") / "page.html"
    measures = {actor.actor.id: 1.0 for actor in actors}
    write_page(path, render_page(claims, documents, actors=actors, title=title, as_of=title, measures=measures))
    return path


@pytest.fixture
def hostile_page(opened: Opener, hostile_file: Path) -> Page:
    return opened(file=hostile_file)


def test_nothing_runs_wherever_one_looks(hostile_page: Page) -> None:
    page = hostile_page
    for view in ("table", "timeline", "matrix", "graph"):
        page.click(f"#tab-{view}")
    for attack in ATTACKS[:8]:
        choose(page, attack)
        expect(page.locator("#evidence-title")).to_be_visible()
        page.mouse.move(600, 400)
    page.select_option("#group", "country")
    page.locator("#texts").check()
    choose(page, ATTACKS[1])
    page.click(".node-tools >> text=Note")
    page.fill("#note-text", ATTACKS[1])
    page.click("#note-dialog [value=save]")
    assert page.evaluate("window.attacked") is None
    assert page.locator("iframe, img, object, embed").count() == 0


def test_only_web_links_leave_the_page(hostile_page: Page) -> None:
    choose(hostile_page, ATTACKS[0])
    hostile_page.click("#tab-table")
    targets = hostile_page.eval_on_selector_all("a[href]", "all => all.map((one) => one.getAttribute('href'))")
    assert [target for target in targets if not target.startswith("#")] == []


def test_spreadsheet_takes_no_cell_for_a_formula(hostile_page: Page) -> None:
    hostile_page.click("#export")
    with hostile_page.expect_download() as download:
        hostile_page.click("[data-action=csv]")
    assert "/" not in download.value.suggested_filename
    text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_saved_copy_is_as_safe_as_the_page(hostile_page: Page, opened: Opener) -> None:
    hostile_page.click("#export")
    with hostile_page.expect_download() as download:
        hostile_page.click("[data-action=copy]")
    path = Path(download.value.path())
    copy = opened(file=path.rename(path.with_suffix(".html")))
    assert copy.evaluate("window.attacked") is None
    assert copy.locator("#shown").inner_text() == hostile_page.locator("#shown").inner_text()


def test_page_without_claims_opens(opened: Opener, tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    write_page(path, render_page([], {}, title="Nothing"))
    page = opened(file=path)
    expect(page.locator("#nothing")).to_be_visible()
    page.click("#tab-timeline")
    page.click("#tab-matrix")
    page.click("#tab-table")
    expect(page.locator("#table-count")).to_have_text("0 of 0 claims")


@pytest.mark.parametrize("scripts", [True, False])
def test_nothing_runs_where_the_page_stays_packed(browser: Browser, hostile_file: Path, scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    context.add_init_script("delete self.DecompressionStream")
    page = context.new_page()
    page.goto(hostile_file.as_uri())
    expect(page.locator(".plain-claims")).to_be_visible()
    assert page.locator(".plain-claims tr[id]").count() == 5 * len(ATTACKS)
    assert page.locator("iframe, img, object, embed, .plain-claims script, .plain-claims a").count() == 0
    assert not scripts or page.evaluate("window.attacked") is None
    context.close()


def test_saved_copy_holds_the_plain_table(hostile_page: Page, browser: Browser) -> None:
    hostile_page.click("#export")
    with hostile_page.expect_download() as download:
        hostile_page.click("[data-action=copy]")
    path = Path(download.value.path())
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.rename(path.with_suffix(".html")).as_uri())
    assert page.locator(".plain-claims tr[id]").count() == 5 * len(ATTACKS)
    context.close()
