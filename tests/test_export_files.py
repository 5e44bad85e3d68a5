"""Exports as files: formats by their endings, whole or not at all."""

from __future__ import annotations

import os
import stat
from io import BytesIO
from pathlib import Path

import pytest
from support.making import said

from juntagraph.graph.claims import Claim
from juntagraph.graph.documents.document import Document
from juntagraph.graph.exporting import EXPORTERS, export, format_of
from juntagraph.ontology.errors import InvalidDataError, UsageError


def written(claims: list[Claim], documents: dict[str, Document], format: str) -> bytes:
    stream = BytesIO()
    export(claims, documents, [], stream, format)
    return stream.getvalue()


def report(title: str | None = None, source: str | None = None) -> dict[str, Document]:
    return {"report": Document("report", "text", title=title, source=source)}


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.ttl", "ttl"),
        ("A.TTL", "ttl"),
        ("a.nanopub.trig", "nanopub"),
        ("a.b.json", "json"),
        ("x/y.rdf12.ttl", "rdf12"),
    ],
)
def test_the_ending_tells_the_format(name: str, format: str) -> None:
    assert format_of(name) == format


@pytest.mark.parametrize("name", ["graph.docx", "graph", ".ttl.gz"])
def test_an_unknown_ending_lists_the_endings(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        format_of(name)
    assert ".graphml" in str(caught.value.hint)


def test_a_stream_needs_a_format_that_there_is() -> None:
    for format in (None, "pdf"):
        with pytest.raises(UsageError) as caught:
            export([], {}, [], BytesIO(), format)
        assert "gexf" in str(caught.value.hint)


def test_a_claim_without_its_document_is_refused() -> None:
    with pytest.raises(InvalidDataError, match="report"):
        export([said("A", "backs", "B")], {}, [], BytesIO(), "csv")


def test_a_file_is_whole_or_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "graph.ttl"
    export([said("A", "backs", "B")], report(), [], target)
    before = target.read_bytes()
    broken = Claim("report", "likes", None, None, said("A", "backs", "B").evidence)
    with pytest.raises(UsageError):
        export([broken], report(), [], target)
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["graph.ttl"]


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no-such-folder"):
        export([], {}, [], tmp_path / "no-such-folder" / "graph.csv")
    assert not list(tmp_path.iterdir())


def test_files_have_the_usual_mode_and_links_stay(tmp_path: Path) -> None:
    target, link = tmp_path / "real.csv", tmp_path / "link.csv"
    target.write_text("old")
    link.symlink_to(target)
    export([], {}, [], link)
    assert link.is_symlink()
    assert target.read_text().startswith("claim,")
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o666 & ~umask


@pytest.mark.parametrize("format", sorted(EXPORTERS))
def test_nothing_is_a_valid_export_too(format: str) -> None:
    assert isinstance(written([], {}, format), bytes)
    assert EXPORTERS[format].name == format


def test_endings_and_media_types_are_told_apart() -> None:
    endings = [ending for one in EXPORTERS.values() for ending in one.endings]
    assert len(endings) == len(set(endings))
    assert all("/" in one.media_type for one in EXPORTERS.values())
