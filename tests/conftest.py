"""Fixtures that many tests share: the checkout, the sample corpus and a browser."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def corpus_dir() -> Path:
    """The documents of the sample corpus, the seed article among them."""
    return ROOT / "seeds" / "corpus"


@pytest.fixture(scope="session")
def gold_dir() -> Path:
    """The gold claims, `NAME.claims.jsonl` for each document of the sample corpus."""
    return ROOT / "seeds" / "gold"


@pytest.fixture(scope="session")
def seed_path(corpus_dir: Path) -> Path:
    """The seed article: a title line, a repeated headline, a summary and the body, without a date."""
    return corpus_dir / "mali-2025-08-plot.txt"


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium to drive; tests that ask for it are skipped, with the reason, where there is none.

    `JUNTAGRAPH_CHROMIUM` names one that is not on the PATH. With `JUNTAGRAPH_REQUIRE_CHROMIUM` set, as `.ci/run`
    does once it has a browser, they fail instead.
    """
    named = os.environ.get("JUNTAGRAPH_CHROMIUM")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, BROWSERS)), None)
    if found:
        return found
    message = f"no Chromium found ({named or 'chromium on the PATH'}): install it, or name it in JUNTAGRAPH_CHROMIUM"
    if os.environ.get("JUNTAGRAPH_REQUIRE_CHROMIUM"):
        pytest.fail(message)
    pytest.skip(message)
