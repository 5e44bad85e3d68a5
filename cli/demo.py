"""The whole way on the sample corpus: load, ask, cut out, draw."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.analyse import centrality_of, factions_of
from juntagraph.cli.command import command
from juntagraph.cli.files import write_files
from juntagraph.cli.inputs import existing
from juntagraph.cli.load import INVALID, loaded, tell
from juntagraph.cli.query import print_rows
from juntagraph.cli.remarks import note
from juntagraph.cli.settings import STORE, opened, settings
from juntagraph.cli.tables import print_title
from juntagraph.cli.types import FOLDER

if TYPE_CHECKING:
    from juntagraph.graph.store import Store
    from juntagraph.graph.views.query import SavedQuery

TITLE = "What the documents claim"
ROWS = 3
"""Rows shown of each answer."""


@command(
    "demo",
    ("demo", "the sample corpus in seeds/, with pages and graphs in demo/"),
    ("demo reports/ --actor traore -o tour/", "the same tour through documents of your own"),
)
@click.argument(
    "seeds",
    type=click.Path(path_type=Path),
    default="seeds",
    help="Folder of documents, or with a folder `corpus` of them.",
)
@click.option("--actor", default="Goïta", show_default=True, metavar="NAME", help="Whose subgraph to cut out.")
@click.option("-o", "--output", type=FOLDER, default="demo", show_default=True, help="Folder for what is written.")
@click.pass_context
def demo(ctx: click.Context, /, seeds: Path, actor: str, output: Path) -> None:
    """Tour a corpus: load, ask, cut out, draw.

    Loads the documents in SEEDS, answers the saved questions about them, and writes pages and graphs.
    The first time takes a minute; after that, documents that have not changed are left alone and it takes seconds.
    """
    existing([str(seeds)])
    documents = seeds / "corpus" if (seeds / "corpus").is_dir() else seeds
    output.mkdir(parents=True, exist_ok=True)
    with opened(read_only=False) as store:
        report = loaded((str(documents),), store)
        tell(report, dry_run=False)
        _summarise(store)
        _answer(store)
        _write(store, actor, output)
    _go_on(output)
    if report.failed:
        ctx.exit(INVALID)


def _summarise(store: Store) -> None:
    held = store.stats()
    print_title("What was read")
    click.echo(
        f"{held.documents} documents make {held.claims} claims about {held.statements} statements, "
        f"with {held.actors} participants, sources, posts and ranks.\n"
        f"{held.accepted} statements are affirmed by some claim and denied by none; the others are contested, "
        "rumoured, alleged or yet to come.\n"
    )


def _answer(store: Store) -> None:
    from juntagraph.graph.views.query import saved_queries

    for saved in saved_queries().values():
        _show(store, saved)


def _show(store: Store, saved: SavedQuery) -> None:
    from juntagraph.graph.views.query import run

    found = run(store, saved)
    print_title(saved.question)
    if found.rows:
        print_rows(found, ROWS)
    else:
        click.echo("(these documents do not say)")
    rest = f"{len(found.rows) - ROWS} more: " if len(found.rows) > ROWS else ""
    click.echo(click.style(f"{rest}{_program()} query --saved {saved.name}\n", dim=True))


def _write(store: Store, name: str, output: Path) -> None:
    from juntagraph.graph.store.keys import search_key
    from juntagraph.graph.views.subgraph import subgraph

    claims = store.claims()
    print_title("What was written")
    look: dict[str, Any] = {"measures": centrality_of(claims, "degree"), "factions": factions_of(claims)}
    write_files(store, claims, [output / "graph.html", output / "graph.graphml"], title=TITLE, **look)
    people = [one.actor for one in store.actors(name)]
    if not people:
        return note(f"nobody is called {name}, so no subgraph was cut out")
    around, stem = subgraph(claims, people).claims, search_key(name).replace(" ", "-")
    files = [output / f"{stem}.html", output / f"{stem}.ttl"]
    return write_files(store, around, files, title=f"Claims around {people[0].label}")


def _go_on(output: Path) -> None:
    click.echo(click.style("\nWhat to try next", bold=True))
    click.echo(f"  open {output / 'graph.html'} in a browser; it needs no network")
    for line in ("claims mali --status rumoured --status denied", "conflicts", "accusations", "query --list", "--help"):
        click.echo(f"  {_program()} {line}")


def _program() -> str:
    """How the user calls the program: by its path where the shell would not find it, with the store in use."""
    called = Path(sys.argv[0])
    name = "python -m juntagraph" if called.name == "__main__.py" else os.path.relpath(called)
    program = "juntagraph" if shutil.which("juntagraph") else name
    return program if settings().store == STORE else f"{program} --store {settings().store}"
