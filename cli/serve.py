"""The store as a SPARQL endpoint for other programs on this machine."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import click

from juntagraph.cli.command import command
from juntagraph.cli.remarks import note
from juntagraph.cli.settings import opened, settings

LOOPBACK = "127.0.0.1"


@command(
    "serve",
    ("serve", "answer at http://127.0.0.1:7878/query until Ctrl-C"),
    ("serve --port 9000", "the same at another port"),
)
@click.option("--port", type=click.IntRange(1, 65535), default=7878, show_default=True, help="Port on 127.0.0.1.")
def serve(port: int) -> None:
    """Serve the store read-only as a SPARQL endpoint.

    Needs the server of the package oxigraph (`pip install 'juntagraph[serve]'`). Nobody else on the network can reach
    it, and nothing can be written through it. It shows the store as it was at the start.
    """
    program = _server()
    with opened():
        pass  # a missing store has its message from here
    note(f"SPARQL at http://{LOOPBACK}:{port}/query; Ctrl-C ends it")
    where = f"{LOOPBACK}:{port}"
    os.execv(program, [program, "serve-read-only", "--location", settings().store, "--bind", where])


def _server() -> str:
    from juntagraph.ontology.errors import JuntagraphError, UsageError

    if settings().store.startswith(("http://", "https://")):
        raise UsageError(f"{settings().store} is served already", hint="--store names a folder to serve")
    beside = Path(sys.executable).parent
    found = shutil.which("oxigraph", path=f"{beside}{os.pathsep}{os.environ.get('PATH', '')}")
    if not found:
        raise JuntagraphError("serving needs the program oxigraph", hint="pip install 'juntagraph[serve]'")
    return found
