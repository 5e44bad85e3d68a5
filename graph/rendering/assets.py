"""Scripts and styles that go into the page, and the policy that lets nothing else run."""

from __future__ import annotations

import gzip
import json
import re
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from juntagraph.graph.rendering.style import style

MODULES = (
    "dom", "columns", "model", "state", "filter", "theme", "looks", "geometry", "display", "groups", "sprites",
    "motion", "places", "canvas", "labels", "graph",
    "search", "facets", "timebar", "cards", "evidence", "paths", "rows", "table", "timeline", "matrix", "formats",
    "svg", "keeping", "notes", "keys", "main",
)  # fmt: skip
"""The page's own script, in the order in which the parts build on each other."""


@cache
def library() -> str:
    """vis-network as pyvis bundles it, with its licence header; the link to its source map is left out."""
    source = files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js").read_text(encoding="utf-8")
    return re.sub(r"\n//# sourceMappingURL=.*", "", source)


@cache
def boot() -> Markup:
    """What runs before the first paint: the theme that was chosen before."""
    return _script(_template("boot.js"))


@cache
def loader() -> Markup:
    """What unpacks the data and the other scripts, below the licence header of the library, which is packed."""
    licence, end, _ = library().partition("*/")
    return _script(licence + end + "\n" + _template("loader.js"))


@cache
def program() -> str:
    """The modules as one script, each a constant of one closed scope."""
    parts = [f"// {name}\n{_template(f'{name}.js')}" for name in MODULES]
    return '"use strict";\n(() => {\n' + "\n".join(parts) + "\n})();"


@cache
def packed_library() -> Markup:
    """The library as it stands in the page."""
    return packed(library())


@cache
def packed_program() -> Markup:
    """The page's own script as it stands in the page."""
    return packed(program())


@cache
def stylesheet() -> Markup:
    """The style sheet, with the colours of both themes as custom properties and a class for each use of a hue."""
    light, dark = _properties("light"), _properties("dark")
    themes = (
        f":root{{color-scheme:light;{light}}}\n:root[data-theme=dark]{{color-scheme:dark;{dark}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}\n"
    )
    return Markup(themes + _template("page.css") + _hue_classes())


@cache
def policy() -> str:
    """Content-Security-Policy: exactly these scripts and styles run, and nothing is fetched from anywhere."""
    scripts = " ".join(_hash(source) for source in (boot(), loader(), library(), program()))
    return (
        f"default-src 'none'; script-src {scripts}; style-src {_hash(stylesheet())}; img-src data: blob:; "
        "connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'"
    )


def embedded(data: Mapping[str, Any]) -> Markup:
    """Data as JSON, packed."""
    return packed(json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False))


def packed(text: str) -> Markup:
    """Text as gzip (RFC 1952) in Base64, which ends no element and starts no markup; the same text gives the same.

    >>> packed("</script><!--").isascii(), "<" in packed("</script><!--")
    (True, False)
    """
    return Markup(b64encode(gzip.compress(text.encode("utf-8", "surrogatepass"), mtime=0)).decode())


def _script(source: str) -> Markup:
    lowered = source.lower()
    if "</script" in lowered or "<!--" in lowered:
        raise ValueError("the script would end its own element")
    return Markup(source)


def _properties(theme: str) -> str:
    named = {**style()["surfaces"], **{f"hue-{name}": colours for name, colours in style()["hues"].items()}}
    return ";".join(f"--{name}:{colours[theme]}" for name, colours in named.items())


def _hue_classes() -> str:
    uses = {"stroke": "stroke", "fill": "fill", "line": "border-color", "bg": "background"}
    return "\n".join(
        f".{use}-hue-{hue}{{{name}:var(--hue-{hue})}}" for hue in style()["hues"] for use, name in uses.items()
    )


def _template(name: str) -> str:
    return files("juntagraph.graph.rendering").joinpath("templates", name).read_text(encoding="utf-8")


def _hash(source: str) -> str:
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"
