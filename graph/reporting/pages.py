"""A dossier as one HTML file without script that fetches nothing."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from juntagraph.graph.reporting.dossier import Report

_ROOM = "juntagraph.graph.reporting"


def page(report: Report) -> str:
    """The page. Its policy lets nothing run and nothing be fetched, whatever a document says."""
    html: str = _template().render(report=report, style=_style(), policy=_policy())
    return html


def framed(html: str, height: int = 680) -> str:
    """The page in a frame that may do nothing but open a link that the reader follows, for a notebook cell."""
    attributes = f'sandbox="allow-popups" srcdoc="{escape(html)}" width="100%" height="{height}" style="border:0"'
    return f"<iframe {attributes}></iframe>"


@cache
def _style() -> Markup:
    return Markup(files(_ROOM).joinpath("templates", "dossier.css").read_text(encoding="utf-8"))


@cache
def _policy() -> str:
    digest = b64encode(sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _template() -> Any:
    environment = Environment(
        loader=PackageLoader(_ROOM, "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    return environment.get_template("dossier.html")
