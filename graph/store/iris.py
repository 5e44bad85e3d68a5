"""The IRIs of data: documents, claims, statements, actors and places in a text.

Names come from documents, so every one is percent-encoded (RFC 3987) before it becomes part of an IRI.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from juntagraph.graph.claims import Span
from juntagraph.ontology.terms import DATA

_DOCUMENT, _CLAIM, _STATEMENT, _ATTRIBUTION, _CHAR = "document/", "claim/", "statement/", "attribution/", "#char="
_JUDGEMENT, _PROFILE = "judgement/", "profile/"


@dataclass(frozen=True, slots=True)
class Iris:
    """IRIs below `base`, and what they name.

    >>> Iris().actor("person/abass dembele").value
    'https://w3id.org/juntagraph/id/person/abass%20dembele'
    """

    base: str = DATA

    def document(self, name: str) -> NamedNode:
        """A document, and the named graph of all that was taken from it."""
        return NamedNode(self.base + _DOCUMENT + quote(name, safe=""))

    def claim(self, name: str, part: str = "") -> NamedNode:
        """A claim, or with `part` a part of it such as its evidence."""
        return NamedNode(self.base + _CLAIM + name + (f"#{part}" if part else ""))

    def statement(self, name: str) -> NamedNode:
        """What claims of the same subject, relation and object share."""
        return NamedNode(self.base + _STATEMENT + name)

    def attribution(self, name: str) -> NamedNode:
        """An attribution of words to a source."""
        return NamedNode(self.base + _ATTRIBUTION + name)

    def judgement(self, name: str) -> NamedNode:
        """A judgement on two actors."""
        return NamedNode(self.base + _JUDGEMENT + name)

    def profile(self, document: str, actor: str) -> NamedNode:
        """An actor as a document shows it."""
        return NamedNode(f"{self.base}{_PROFILE}{quote(document, safe='')}/{quote(actor, safe='/')}")

    def shelf(self, name: str) -> NamedNode:
        """A shelf of the agreement graph: claims that may stand in a relation to each other."""
        return NamedNode(self.base + "shelf/" + name)

    def actor(self, name: str) -> NamedNode:
        """An actor, post, rank or other text; `name` is the `id` of an `Actor`."""
        return NamedNode(self.base + quote(name, safe="/"))

    def span(self, document: str, span: Span) -> NamedNode:
        """Characters of a document's text, as a text fragment (RFC 5147)."""
        return NamedNode(f"{self.document(document).value}{_CHAR}{span.start},{span.end}")

    def document_name(self, iri: NamedNode) -> str:
        """The id of the document that `document` or `span` made `iri` for."""
        return unquote(iri.value.partition("#")[0].removeprefix(self.base + _DOCUMENT))

    def actor_name(self, iri: NamedNode) -> str:
        """The id of the actor that `actor` made `iri` for."""
        return unquote(iri.value.removeprefix(self.base))


def span_of(iri: NamedNode) -> Span:
    """The characters that `Iris.span` made `iri` for."""
    start, end = iri.value.partition(_CHAR)[2].split(",")
    return Span(int(start), int(end))
