"""From a draft to a document: identifier, metadata and language settled, and what is wrong with them said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.drafts import Draft
from juntagraph.graph.documents.identifiers import Identifiers
from juntagraph.graph.documents.language import detect
from juntagraph.graph.documents.metadata import Metadata, clean
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a draft comes from: the file as findings call it, and a name and a qualifier for the document."""

    file: str
    name: str
    qualifier: str


@dataclass(frozen=True, slots=True)
class Finisher:
    """Makes documents of drafts; `overrides` count more than what drafts say, `languages` are those understood."""

    overrides: Metadata
    languages: tuple[str, ...]
    identifiers: Identifiers = field(default_factory=Identifiers)

    def finish(self, draft: Draft, origin: Origin) -> Iterator[Document | Finding]:
        """The document, after findings about it; none without text, in another language, or named like another."""
        stated, problems = clean(draft.metadata)
        metadata = self.overrides.over(stated)
        try:
            document = self._document(draft, metadata, origin)
        except InvalidDataError as error:
            yield _finding(Severity.ERROR, error, origin, draft)
            return
        for problem in problems:
            yield _finding(Severity.WARNING, problem, origin, draft)
        if document.date is None:
            undated = InvalidDataError(
                "no publication date: relative dates stay relative", hint="name it in the metadata or as an option"
            )
            yield _finding(Severity.WARNING, undated, origin, draft)
        yield document

    def _document(self, draft: Draft, metadata: Metadata, origin: Origin) -> Document:
        if not draft.text.strip():
            raise InvalidDataError("empty: no text", hint="check how the file was made or downloaded")
        language = metadata.language or detect(draft.text) or self.languages[0]
        if language not in self.languages:
            known = ", ".join(self.languages)
            raise InvalidDataError(f"unsupported language {language!r}", hint=f"supported: {known}; translate it first")
        return Document(
            id=self._identifier(draft, origin),
            text=draft.text,
            title=metadata.title or _title(draft),
            date=metadata.date,
            source=metadata.source,
            url=metadata.url,
            language=language,
            segments=draft.segments,
        )

    def _identifier(self, draft: Draft, origin: Origin) -> str:
        name = draft.id or origin.name
        found = self.identifiers.take(name, origin.file, origin.qualifier)
        if found is None:
            raise InvalidDataError(f"a second document {name!r} in the same file", hint="give each its own id")
        return found


def _title(draft: Draft) -> str | None:
    titles = (segment.span.of(draft.text) for segment in draft.segments if segment.kind == "title")
    return next((" ".join(title.split()) for title in titles), None)


def _finding(severity: Severity, error: InvalidDataError, origin: Origin, draft: Draft) -> Finding:
    return Finding(severity, str(error), origin.file, draft.line, error.hint)
