"""What a period changed, as a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from juntagraph.graph.documents.document import Document
from juntagraph.graph.reporting.citing import Citations
from juntagraph.graph.reporting.dossier import Line, Report, Section
from juntagraph.graph.reporting.lines import Lines, made, phrase
from juntagraph.graph.reporting.text import plain
from juntagraph.graph.views.changes import Changed, ChangeOf

_TITLES = {
    ChangeOf.WITHDRAWN: "Withdrawn",
    ChangeOf.CONTRADICTED: "Contradicted",
    ChangeOf.STATUS: "Status changed",
    ChangeOf.NEW: "New",
}


def changes_report(changed: Iterable[Changed], documents: Mapping[str, Document], title: str) -> Report:
    """The statements under the gravest of what became of each, with the claims before and since."""
    changed = list(changed)
    cited = Citations(documents)
    lines = Lines(cited, {})
    sections = tuple(
        Section(name, tuple(_line(lines, one) for one in changed if _gravest(one) is kind), "None.")
        for kind, name in _TITLES.items()
    )
    return Report(plain(title), (), sections, cited.all(), None)


def _gravest(one: Changed) -> ChangeOf:
    return next(kind for kind in _TITLES if kind in one.kinds)


def _line(lines: Lines, one: Changed) -> Line:
    status = one.after.value if one.before in (None, one.after) else f"{one.before} → {one.after}"
    before = [lines.said("before: ", claim) for claim in one.earlier]
    now = [lines.said("now: " if one.earlier else "", claim) for claim in one.claims]
    return made(phrase(one.subject, one.relation.name, one.object), [status], under=(*before, *now))
