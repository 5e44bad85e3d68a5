"""How long a page takes in a real browser that is offline."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page, sync_playwright

WATCH = """
window.seen = {drawn: null, busy: 0};
new PerformanceObserver((list) => {
  const ends = list.getEntries().map((entry) => entry.startTime + entry.duration);
  window.seen.busy = Math.max(window.seen.busy, ...ends);
}).observe({type: "longtask", buffered: true});
const probe = document.createElement("canvas");
probe.width = probe.height = 48;
const pen = probe.getContext("2d", {willReadFrequently: true});
const painted = (canvas) => {
  pen.clearRect(0, 0, 48, 48);
  pen.drawImage(canvas, 0, 0, 48, 48);
  const data = pen.getImageData(0, 0, 48, 48).data;
  let marks = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at] > 8) marks += 1;
  return marks > 20;
};
const look = () => {
  for (const canvas of document.querySelectorAll("canvas")) {
    if (canvas.width > 200 && painted(canvas)) {
      window.seen.drawn = performance.now();
      return;
    }
  }
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""
QUIET = "() => performance.now() - Math.max(window.seen.busy, window.seen.drawn) > 1500"
FRAMES = """() => {
  window.frames_ = [];
  let last = performance.now();
  const tick = (now) => { window.frames_.push(now - last); last = now; window.panning && requestAnimationFrame(tick); };
  window.panning = true;
  requestAnimationFrame(tick);
}"""
PATIENCE = 30_000
"""Milliseconds after which a page counts as never drawn, or never at rest."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds: until something is drawn, until the page rests and answers, and a frame while panning takes."""

    drawn: float | None = None
    interactive: float | None = None
    frame: float | None = None


@contextmanager
def chromium(path: str) -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def timing(browser: Browser, file: Path) -> Timing:
    """What one opening of the file takes."""
    context = browser.new_context(viewport={"width": 1280, "height": 860}, offline=True)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.add_init_script(WATCH)
    try:
        return _opened(page, file)
    finally:
        context.close()


def _opened(page: Page, file: Path) -> Timing:
    try:
        page.goto(file.as_uri(), wait_until="commit")
        page.wait_for_function("() => window.seen.drawn")
    except Error:
        return Timing()
    try:
        page.wait_for_function(QUIET, polling=100)
    except Error:
        return Timing(_seen(page)["drawn"])
    seen = _seen(page)
    return Timing(seen["drawn"], max(seen["busy"], seen["drawn"]), _panned(page))


def _seen(page: Page) -> dict[str, float]:
    found: dict[str, float] = page.evaluate("window.seen")
    return found


def _panned(page: Page) -> float:
    """The time that one frame in twenty takes at least, while the graph is dragged across the canvas."""
    box: Any = page.locator("canvas").first.bounding_box()
    x, y = box["x"] + 40, box["y"] + 40
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(FRAMES)
    for step in range(40):
        page.mouse.move(x + 5 * step, y + 3 * step)
    page.mouse.up()
    frames: list[float] = page.evaluate("() => { window.panning = false; return window.frames_; }")
    ordered = sorted(frames[1:])
    return ordered[int(0.95 * len(ordered))] if ordered else 0.0
