"""The page in a notebook cell: an object that Jupyter shows by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import escape

from juntagraph.graph.claims import Claim, DocumentActor
from juntagraph.graph.documents.document import Document
from juntagraph.graph.rendering.page import render_page

ALLOWED = "allow-scripts allow-downloads allow-modals allow-popups"
"""What the frame may do: it has an origin of its own, so the notebook is out of its reach."""


@dataclass(frozen=True, slots=True)
class ClaimsView:
    """Claims that show themselves as the page; `height` is in pixels."""

    claims: Sequence[Claim]
    documents: Mapping[str, Document] = field(default_factory=dict)
    title: str = "Claims"
    actors: Sequence[DocumentActor] = ()
    height: int = 680

    def _repr_html_(self) -> str:
        return framed(render_page(self.claims, self.documents, actors=self.actors, title=self.title), self.height)


def framed(html: str, height: int = 680) -> str:
    """A page inside a sandboxed frame, as markup for a notebook cell.

    >>> framed('<p title="a">')
    '<iframe sandbox="allow-scripts allow-downloads allow-modals allow-popups" srcdoc="&lt;p title=&#34;a&#34;&gt;" \
width="100%" height="680" style="border:0"></iframe>'
    """
    attributes = f'sandbox="{ALLOWED}" srcdoc="{escape(html)}" width="100%" height="{height}" style="border:0"'
    return f"<iframe {attributes}></iframe>"
