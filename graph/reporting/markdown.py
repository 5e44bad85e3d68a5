"""A dossier as Markdown (CommonMark, GitHub's kind as well)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from juntagraph.graph.reporting.dossier import Citation, Line, Report

_ACTIVE = re.compile(r"[\\`*_{}\[\]<>#|~&@$]|:(?=\S)|^[-+](?=\s)|(?<=^\d)[.)]")
"""Characters that may begin markup, a list, a link, an address, a mention or a formula."""
_LINKABLE = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&*+,;=%-]+")


def escaped(text: str) -> str:
    """The text as words alone: nothing in it is markup, HTML, an entity or a link.

    >>> print(escaped("*see* [a](b) <b> www.x.org"))
    \\*see\\* \\[a\\](b) \\<b\\> www\\.x.org
    """
    return re.sub(r"\b(www)\.", r"\1\\.", _ACTIVE.sub(lambda found: f"\\{found[0]}", text), flags=re.IGNORECASE)


def markdown(report: Report) -> str:
    """The whole report."""
    return "\n".join(_blocks(report)) + "\n"


def _blocks(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.name)}"
    if report.as_of:
        yield from ("", f"As known on {escaped(report.as_of)}.")
    yield ""
    yield from (f"- {name}: {escaped(value)}" for name, value in report.facts)
    for section in report.sections:
        yield from ("", f"## {section.title}", "")
        yield from (text for line in section.lines for text in _line(line, 0))
        if not section.lines:
            yield section.empty
    yield from ("", "## Sources", "")
    yield from map(_citation, report.citations)


def _line(line: Line, depth: int) -> Iterator[str]:
    detail = f" ({escaped(', '.join(line.detail))})" if line.detail else ""
    quote = f": “{escaped(line.quote)}”" if line.quote else ""
    cites = "".join(f" \\[{number}\\]" for number in line.cites)
    text = escaped(line.text)
    yield f"{'  ' * depth}- {f'*{text}*' if line.against else text}{detail}{quote}{cites}"
    for one in line.under:
        yield from _line(one, depth + 1)


def _citation(one: Citation) -> str:
    where = ", ".join(escaped(part) for part in (one.title, one.source, one.date) if part)
    link = f", <{one.url}>" if one.url and _LINKABLE.fullmatch(one.url) else f", {escaped(one.url)}" if one.url else ""
    return f"{one.number}. {where}{link}: “{escaped(one.quote)}”"
