"""Numbers for the words that are cited, given in the order in which they are first cited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from juntagraph.graph.claims import Claim, Span
from juntagraph.graph.documents.document import Document
from juntagraph.graph.rendering.links import web_link
from juntagraph.graph.reporting.dossier import Citation
from juntagraph.graph.reporting.text import plain


class Citations:
    """The citations of one dossier; the same words of a document have one number."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._numbers: dict[tuple[str, Span], Citation] = {}

    def cite(self, claims: Iterable[Claim]) -> tuple[int, ...]:
        """The numbers of the words that carry the claims, in order."""
        return tuple(sorted({self._number(claim) for claim in claims}))

    def all(self) -> tuple[Citation, ...]:
        """Every citation given so far, by number."""
        return tuple(self._numbers.values())

    def _number(self, claim: Claim) -> int:
        key = claim.document, claim.evidence.span
        if key not in self._numbers:
            self._numbers[key] = self._citation(claim, len(self._numbers) + 1)
        return self._numbers[key].number

    def _citation(self, claim: Claim, number: int) -> Citation:
        document = self._documents.get(claim.document)
        title = (document.title if document else None) or claim.document
        return Citation(
            number,
            plain(claim.document),
            plain(title),
            plain(document.source) if document and document.source else None,
            plain(document.date) if document and document.date else None,
            plain(link) if document and (link := web_link(document.url)) else None,
            plain(claim.evidence.quote),
        )
