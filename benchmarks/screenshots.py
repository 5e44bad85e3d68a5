"""Take the screenshots of the documentation anew: `python -m benchmarks.screenshots [FOLDER]`.

The page is what `juntagraph render` makes of the sample corpus; the folder is `docs/screenshots` by default.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from benchmarks.page import browser_path
from benchmarks.page_browser import chromium
from benchmarks.program import ROOT

DESK: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 780}, "device_scale_factor": 2, "is_mobile": True}
TITLE = "Juntas and coups, as reported"


def rest(page: Page) -> None:
    """Let labels and animations settle."""
    page.mouse.move(5, 5)
    page.wait_for_timeout(700)


def actor(page: Page) -> None:
    """One actor, its ties and its dossier."""
    page.fill("#search", "Assimi Goïta")
    page.keyboard.press("Enter")
    page.evaluate("document.activeElement.blur()")


def conflict(page: Page) -> None:
    """A statement that is claimed and denied."""
    page.click("[data-preset=contested]")
    page.locator("#evidence .ranking .link", has_text="Dembélé").first.click()


def accusations(page: Page) -> None:
    """Only accusations, what they allege and what is denied."""
    page.click("[data-preset=accusations]")


def matrix(page: Page) -> None:
    """Who accuses whom."""
    page.click("#tab-matrix")


def timeline(page: Page) -> None:
    """What happened when."""
    page.click("#tab-timeline")


SHOTS: dict[str, tuple[Callable[[Page], None] | None, dict[str, Any]]] = {
    "corpus": (None, DESK),
    "actor": (actor, DESK),
    "conflict": (conflict, DESK),
    "dark": (accusations, DESK | {"color_scheme": "dark"}),
    "matrix": (matrix, DESK),
    "timeline": (timeline, DESK),
    "phone": (actor, PHONE),
}


def main(folder: Path) -> None:
    """Render the page and photograph each state."""
    with tempfile.TemporaryDirectory() as work, chromium(browser_path()) as browser:
        file = rendered(Path(work))
        for name, (prepare, options) in SHOTS.items():
            page = browser.new_context(**options, reduced_motion="reduce").new_page()
            page.goto(file.as_uri())
            if prepare:
                prepare(page)
            rest(page)
            page.screenshot(path=folder / f"{name}.png")
            page.context.close()


def rendered(work: Path) -> Path:
    """The page of the sample corpus."""
    program = (sys.executable, "-m", "juntagraph", "-q", "--store", str(work / "store"))
    subprocess.run((*program, "load", "seeds/corpus"), cwd=ROOT, check=True)
    page = work / "page.html"
    subprocess.run((*program, "render", "--title", TITLE, "-o", str(page)), cwd=ROOT, check=True)
    return page


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots")
