"""What all tests share: the sample corpus and a browser as fixtures, no network, and no race with the clock."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from juntagraph.graph.claims import Extraction
    from juntagraph.graph.documents.document import Document
    from juntagraph.graph.store import Store

ROOT = Path(__file__).resolve().parent.parent
HERE = {"localhost", "127.0.0.1", "::1", "0.0.0.0", "", None}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

# The same examples in every run: a new counterexample must not stop somebody else's change. To look for new ones:
# make test ARGS="--hypothesis-profile explore"
settings.register_profile("explore", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("juntagraph", settings.get_profile("explore"), derandomize=True)
settings.load_profile("juntagraph")


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """The project promises to fetch nothing at run time: a test that reaches past this machine fails."""
    if event == "socket.connect" and isinstance(address := arguments[1], tuple) and address[0] not in HERE:
        raise RuntimeError(f"a test connects to {address}")
    if event == "socket.getaddrinfo" and arguments[0] not in HERE:
        raise RuntimeError(f"a test looks up {arguments[0]!r}")


sys.addaudithook(_refuse_network)


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
def gold_store(tmp_path_factory: pytest.TempPathFactory, corpus_dir: Path, gold_dir: Path) -> Path:
    """A store on disk with the gold claims of the sample corpus, to be read only."""
    from support.commands import fill

    return fill(tmp_path_factory.mktemp("gold") / "store", corpus_dir, gold_dir)


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


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a SPARQL server on this machine."""
    from support.stores import sparql_server

    with sparql_server() as address:
        yield address


@pytest.fixture(params=["memory", "disk", "remote"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each kind."""
    from support.stores import empty

    from juntagraph.graph.store import open_store

    where = ":memory:" if request.param == "memory" else str(tmp_path / "store")
    if request.param == "remote":
        where = request.getfixturevalue("server")
        empty(where)
    with open_store(where) as opened:
        yield opened


@pytest.fixture(scope="session")
def plot(corpus_dir: Path, gold_dir: Path) -> tuple[Document, Extraction]:
    """The seed article with its gold claims."""
    from support.stores import gold_report

    return gold_report(corpus_dir, gold_dir, "mali-2025-08-plot")


@pytest.fixture(scope="session")
def arrests(corpus_dir: Path, gold_dir: Path) -> tuple[Document, Extraction]:
    """The follow-up to the seed article with its gold claims."""
    from support.stores import gold_report

    return gold_report(corpus_dir, gold_dir, "mali-2025-08-arrests-confirmed")
