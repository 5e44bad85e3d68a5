"""One browser for all tests of the page, and pages that fail a test on any error or request."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright
from support.browsing import Opener
from support.pages import Corpus, sample

from juntagraph.graph.claims import Claim, DocumentActor
from juntagraph.graph.rendering.page import render_page, write_page

WINDOW: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}


@pytest.fixture(scope="session")
def corpus(corpus_dir: Path, gold_dir: Path) -> Corpus:
    return sample(corpus_dir, gold_dir)


@pytest.fixture(scope="session")
def page_file(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample corpus as a page, with other names, countries and factions for some actors."""
    claims, documents = corpus
    actors = [DocumentActor(one, ("President Goita",), country="ML") for one in _named(claims, "Assimi Goïta")]
    actors += [DocumentActor(one, country="FR") for one in _named(claims, "France")]
    factions = {one.id: 1 for name in ("Mali", "Niger", "Burkina Faso") for one in _named(claims, name)}
    path = tmp_path_factory.mktemp("page") / "page.html"
    write_page(path, render_page(claims, documents, actors=actors, factions=factions, title="Sample: coups & juntas"))
    return path


def _named(claims: list[Claim], label: str) -> set[Any]:
    return {end for claim in claims for end in (claim.subject, claim.object) if end and end.label == label}


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


@pytest.fixture
def opened(browser: Browser, page_file: Path) -> Iterator[Opener]:
    """Opens a page (`hash`, `file`, and options of a browser context); at the end nothing may have gone wrong."""
    troubles: list[str] = []
    contexts: list[BrowserContext] = []

    def open_page(hash: str = "", file: Path = page_file, **options: Any) -> Page:
        context = browser.new_context(**(WINDOW | options))
        contexts.append(context)
        return _open(context, file, hash, troubles, options.get("java_script_enabled", True))

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == []


@pytest.fixture(scope="session")
def shared(browser: Browser, page_file: Path) -> Iterator[tuple[Page, list[str]]]:
    """The sample corpus, opened once, with what went wrong so far."""
    troubles: list[str] = []
    context = browser.new_context(**WINDOW)
    yield _open(context, page_file, "", troubles, True), troubles
    context.close()


@pytest.fixture
def page(shared: tuple[Page, list[str]]) -> Iterator[Page]:
    """The sample corpus, all choices taken back."""
    page, troubles = shared
    page.evaluate("location.hash = '#view=graph'; document.activeElement.blur()")
    yield page
    found, troubles[:] = troubles[:], []
    assert found == []
    page.evaluate("for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close()")


def _open(context: BrowserContext, file: Path, hash: str, troubles: list[str], scripts: bool) -> Page:
    page = context.new_page()
    page.set_default_timeout(15_000)
    _watch(page, file, troubles)
    page.goto(f"{file.as_uri()}{hash}")
    if scripts:
        page.wait_for_selector("html[data-ready]", state="attached")
    return page


def _watch(page: Page, file: Path, troubles: list[str]) -> None:
    def asked(request: Request) -> None:
        if request.url.split("#")[0] != file.as_uri() and not request.url.startswith("blob:"):
            troubles.append(f"request: {request.url}")

    def spoke(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            troubles.append(f"{message.type}: {message.text}")

    page.on("request", asked)
    page.on("console", spoke)
    page.on("pageerror", lambda error: troubles.append(f"error: {error}"))
