"""Political risk knowledge graph: claims on juntas, officers, coups and foreign partners, with their evidence.

>>> with open() as graph:  # in memory; a path names a store on disk
...     graph.claims()
[]
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from juntagraph.graph.workspace import Workspace

__version__ = "0.1.0"

__all__ = ["__version__", "open"]


def open(store: str | Path | None = None, *, read_only: bool = False) -> Workspace:
    """A store to work with in a notebook or script: its folder or address, made if missing; in memory without one.

    Raises what `juntagraph.graph.store.open_store` does.
    """
    from juntagraph.graph.workspace import Workspace

    return Workspace(store, read_only=read_only)
