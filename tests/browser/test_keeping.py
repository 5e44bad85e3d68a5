"""Keeping: files of what is shown that other programs read, and that do no harm there."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pyoxigraph
from playwright.sync_api import Page
from support.pages import Corpus


def saved(page: Page, action: str) -> Path:
    page.click("#export")
    with page.expect_download() as download:
        page.click(f"[data-action={action}]")
    assert download.value.suggested_filename.startswith("sample-coups-juntas.")
    return Path(download.value.path())


def test_csv_holds_the_claims_shown(page: Page, corpus: Corpus) -> None:
    page.locator("#facet-status li", has_text="asserted").locator("input").uncheck()
    text = saved(page, "csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    expected = {claim.id: claim for claim in corpus[0] if claim.status != "asserted"}
    assert {row["claim"] for row in rows} == set(expected)
    for row in rows:
        claim = expected[row["claim"]]
        assert row["quote"] == claim.evidence.quote
        assert (row["relation"], row["status"], row["polarity"]) == (claim.relation, claim.status, claim.polarity)
        assert (row["subject"] or None) == (claim.subject.label if claim.subject else None)


def test_graphml_is_read_by_networkx_with_directions_kept(page: Page, corpus: Corpus) -> None:
    graph = nx.read_graphml(saved(page, "graphml"), force_multigraph=True)
    by_id = {claim.id: claim for claim in corpus[0]}
    for source, target, data in graph.edges(data=True):
        claim = by_id[data["claim"]]
        if claim.subject:
            assert graph.nodes[source]["key"] == claim.subject.id
        if claim.object:
            assert graph.nodes[target]["key"] == claim.object.id
    assert graph.number_of_edges() >= len(by_id) - 5


def test_jsonld_parses_as_rdf_with_a_node_per_claim(page: Page, corpus: Corpus) -> None:
    content = saved(page, "jsonld").read_bytes()
    assert json.loads(content)["@graph"]
    store = pyoxigraph.Store()
    store.load(content, format=pyoxigraph.RdfFormat.JSON_LD)
    namespace = "https://w3id.org/juntagraph/ns#"
    found = store.query(f"SELECT (COUNT(?c) AS ?n) WHERE {{ ?c a <{namespace}Claim> ; <{namespace}relation> ?r }}")
    assert isinstance(found, pyoxigraph.QuerySolutions)
    assert int(next(found)["n"].value) == len({claim.id for claim in corpus[0]})


def test_svg_draws_lines_shapes_and_names(page: Page) -> None:
    root = ElementTree.parse(saved(page, "svg")).getroot()
    space = "{http://www.w3.org/2000/svg}"
    assert root.tag == f"{space}svg"
    assert len(root.findall(f".//{space}path")) > 500
    assert "Mali" in {text.text for text in root.iter(f"{space}text")}
    assert not [name for element in root.iter() for name in element.attrib if "href" in name or name.startswith("on")]


def test_png_has_the_size_of_the_view_and_a_frame(page: Page) -> None:
    content = saved(page, "png").read_bytes()
    assert content.startswith(b"\x89PNG")
    width, height = (int.from_bytes(content[start : start + 4]) for start in (16, 20))
    box = page.locator("#canvas").bounding_box()
    assert box
    assert (width, height) == (round(box["width"]), round(box["height"]) + 78)
