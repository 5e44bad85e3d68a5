"""What the tests of the page in a browser share."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page

Opener = Callable[..., Page]
"""Opens the page: `hash`, `file`, and the options of a browser context."""


def shown(page: Page) -> tuple[int, int]:
    """Claims and actors that the page says it shows."""
    text = page.locator("#shown").inner_text()
    found = re.match(r"(\d+) of \d+ claims, (\d+) actors", text)
    assert found, text
    return int(found[1]), int(found[2])


def choose(page: Page, name: str) -> None:
    """Search an actor and choose the first that is found."""
    page.fill("#search", name)
    page.keyboard.press("Enter")


def go(page: Page, state: str) -> None:
    """Give the page another state by its address."""
    page.evaluate("hash => { location.hash = hash; }", state)


def column(page: Page, number: int) -> list[str]:
    """The texts of one column of the whole table, however many rows are put in at first."""
    page.evaluate("() => { const more = document.querySelector('#table-more'); while (!more.hidden) more.click(); }")
    cells: list[str] = page.eval_on_selector_all(
        f"#claims tbody tr > :nth-child({number})", "all => all.map((one) => one.textContent)"
    )
    return cells
