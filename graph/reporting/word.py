"""A dossier as a Word document (Office Open XML)."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from juntagraph.graph.reporting.dossier import Citation, Line, Report

if TYPE_CHECKING:
    from docx.document import Document

_STYLES = ("List Bullet", "List Bullet 2", "List Bullet 3")


def word(report: Report) -> bytes:
    """The document; addresses stand as text, so that nothing in it leads anywhere by itself."""
    from docx import Document as new  # takes a moment to import

    document = new()
    document.core_properties.title = report.name[:255]
    document.core_properties.author = "juntagraph"
    document.core_properties.comments = ""
    document.add_heading(report.name, 0)
    if report.as_of:
        document.add_paragraph(f"As known on {report.as_of}.")
    _facts(document, report)
    for section in report.sections:
        document.add_heading(section.title, 1)
        for line in section.lines:
            _line(document, line, 0)
        if not section.lines:
            document.add_paragraph(section.empty)
    document.add_heading("Sources", 1)
    for one in report.citations:
        _citation(document, one)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _facts(document: Document, report: Report) -> None:
    table = document.add_table(rows=0, cols=2)
    for name, value in report.facts:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, value


def _line(document: Document, line: Line, depth: int) -> None:
    paragraph = document.add_paragraph(style=_STYLES[min(depth, len(_STYLES) - 1)])
    paragraph.add_run(line.text).bold = line.against
    if line.detail:
        paragraph.add_run(f" ({', '.join(line.detail)})")
    if line.quote:
        paragraph.add_run(f": “{line.quote}”").italic = True
    paragraph.add_run("".join(f" [{number}]" for number in line.cites))
    for one in line.under:
        _line(document, one, depth + 1)


def _citation(document: Document, one: Citation) -> None:
    where = ", ".join(part for part in (one.title, one.source, one.date, one.url) if part)
    paragraph = document.add_paragraph(f"[{one.number}] {where}: ")
    paragraph.add_run(f"“{one.quote}”").italic = True
