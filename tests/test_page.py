"""The page as a file: what it holds, what it lets run, and that it is the same for the same claims."""

from __future__ import annotations

import base64
import hashlib
import random
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from markupsafe import escape
from support.making import CLAIMS, actor, denied, said
from support.pages import ATTACKS, Corpus, hostile, payload, sample, unpacked

from juntagraph.graph.claims import Actor, Claim, DocumentActor, Evidence, Span
from juntagraph.graph.documents.document import Document
from juntagraph.graph.rendering.links import web_link
from juntagraph.graph.rendering.page import render_page, write_page


@pytest.fixture(scope="module")
def corpus(corpus_dir: Path, gold_dir: Path) -> Corpus:
    return sample(corpus_dir, gold_dir)


@pytest.fixture(scope="module")
def html(corpus: Corpus) -> str:
    return render_page(*corpus, title="Sample")


class Elements(HTMLParser):
    """Every start tag with its attributes, and the text of scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, list[str]] = {"script": [], "style": []}
        self._open = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open = tag
        if tag in self.inside:
            self.inside[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open in self.inside:
            self.inside[self._open][-1] += data


def test_same_claims_in_any_order_give_the_same_bytes(corpus: Corpus, html: str) -> None:
    claims, documents = corpus
    shuffled = random.Random(1).sample(claims, len(claims))
    reordered = dict(reversed(documents.items()))
    assert render_page(shuffled, reordered, title="Sample") == html


def test_table_lists_every_claim_with_its_quote(corpus: Corpus, html: str) -> None:
    claims, _ = corpus
    rows = re.findall(r"<tr id=claim-([0-9a-f]+)(?:-\d+)?>\n(.*?)(?=<tr| *<tbody| *</table)", html, re.DOTALL)
    assert sorted(name for name, _ in rows) == sorted(claim.id for claim in claims)
    for claim in claims:
        assert f"<td>{escape(claim.evidence.quote)}" in dict(rows)[claim.id]


def test_every_claim_that_names_an_actor_has_a_line(corpus: Corpus, html: str) -> None:
    data = payload(html)
    without = [claim for claim in data["claims"] if "edge" not in claim]
    assert without
    assert all("subject" not in claim and ("object" not in claim or claim["object"][2] == "Text") for claim in without)


def test_parallel_claims_share_a_line_but_families_do_not() -> None:
    claims = [
        said("A", "accuses", "B"),
        said("A", "condemns", "B", start=99),
        said("A", "backs", "B"),
        denied("A", "accuses", "B"),
    ]
    data = payload(render_page(claims, {}, title="t"))
    assert sorted(edge["family"] for edge in data["edges"]) == ["accusation", "cooperation"]
    assert len({claim["edge"] for claim in data["claims"] if claim["relation"] != "backs"}) == 1


def test_symmetric_relations_meet_on_one_line_without_direction() -> None:
    data = payload(
        render_page(
            [said("A", "alliedWith", "B"), said("B", "partnersWith", "A"), said("B", "backs", "A")], {}, title="t"
        )
    )
    assert sorted(edge.get("symmetric", False) for edge in data["edges"]) == [False, True]


def test_unnamed_parties_stand_apart_and_posts_beside_their_holder() -> None:
    claims = [
        said(None, "detains", "B"),
        said(None, "detains", "C"),
        said("B", "holdsPost", "mayor"),
        said(None, "detains", None),
    ]
    data = payload(render_page(claims, {}, title="t"))
    kinds = [node.get("kind", "actor") for node in data["nodes"]]
    assert sorted(kinds) == ["actor", "actor", "text", "unstated", "unstated"]
    post = next(node for node in data["nodes"] if node.get("kind") == "text")
    assert data["nodes"][post["owner"]]["label"] == "B"
    assert sum("edge" not in claim for claim in data["claims"]) == 1


def test_quote_stands_in_its_sentence(corpus: Corpus, html: str) -> None:
    _, documents = corpus
    flat = {name: re.sub(r"\s+", " ", document.text) for name, document in documents.items()}
    data = payload(html)
    for claim in data["claims"]:
        shown = (claim.get("before", "") + claim["quote"] + claim.get("after", "")).strip("… ")
        assert re.sub(r"\s+", " ", shown) in flat[data["documents"][claim["document"]]["id"]]


def test_evidence_of_a_missing_document_keeps_its_own_context() -> None:
    lone = Claim("gone", "backs", actor("A"), actor("B"), Evidence("A backs B", Span(3, 12), "So ", ", they say."))
    claim = payload(render_page([lone], {}, title="t"))["claims"][0]
    assert (claim["before"], claim["after"]) == ("So ", ", they say.")


def test_nothing_but_the_four_scripts_may_run(html: str) -> None:
    page = Elements(html)
    policy = next(attrs["content"] for tag, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy
    allowed = set(re.findall(r"'(sha256-[^']+)'", policy))
    scripts = [attributes for tag, attributes in page.tags if tag == "script"]
    texts = zip(scripts, page.inside["script"], strict=True)
    running = [text for attributes, text in texts if "type" not in attributes]
    digests = [hashlib.sha256(text.encode()).digest() for text in [*running, *page.inside["style"]]]
    hashes = {"sha256-" + base64.b64encode(digest).decode() for digest in digests}
    packed = [hashlib.sha256(unpacked(html, name).encode()).digest() for name in ("library", "program")]
    hashes |= {"sha256-" + base64.b64encode(digest).decode() for digest in packed}
    assert len(running) == 2
    assert hashes == allowed
    assert "unsafe" not in policy
    assert "connect-src 'none'" in policy
    assert "default-src 'none'" in policy


def test_page_names_no_resource_outside_itself(html: str) -> None:
    for tag, attributes in Elements(html).tags:
        assert "src" not in attributes, tag
        assert tag not in {"link", "iframe", "object", "embed", "base", "img"}
        assert not [name for name in attributes if name.startswith("on") or name == "style"], tag
        assert (attributes.get("href") or "#").startswith(("#", "https://", "http://"))


def test_licence_of_the_library_is_kept(html: str) -> None:
    assert "vis.js is dual licensed" in html
    assert "vis.js is dual licensed" in unpacked(html, "library")
    assert "sourceMappingURL" not in unpacked(html, "library")


def test_hostile_text_stays_text() -> None:
    claims, documents, actors, title = hostile()
    page = Elements(render_page(claims, documents, actors=actors, title=title, as_of=title))
    plain = Elements(render_page([], {}, title="t"))
    assert [tag for tag, _ in page.tags if tag in {"script", "iframe", "img", "style"}] == [
        tag for tag, _ in plain.tags if tag in {"script", "iframe", "img", "style"}
    ]
    assert len(page.inside["script"]) == len(plain.inside["script"])
    assert not [href for _, attrs in page.tags if (href := attrs.get("href")) and not href.startswith("#")]


def test_hostile_text_reaches_the_script_unchanged() -> None:
    claims, documents, actors, title = hostile()
    data = payload(render_page(claims, documents, actors=actors, title=title))
    shown = {claim["quote"] for claim in data["claims"]}
    assert shown >= set(ATTACKS)
    assert not [document for document in data["documents"] if "url" in document]


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//host/x", "http:///x", "http://[x", "", None],
)
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert web_link(url) is None


def test_views_are_laid_out_by_themselves(html: str) -> None:
    data = payload(html)
    accusers = [node for node in data["nodes"] if "accusations" in node["views"]]
    ends = {end for claim in data["claims"] if claim["relation"] == "accuses" and "edge" in claim
            for end in (data["edges"][claim["edge"]]["from"], data["edges"][claim["edge"]]["to"])}  # fmt: skip
    assert ends <= {node["id"] for node in accusers} < {node["id"] for node in data["nodes"]}
    width = max(node["views"]["accusations"][0] for node in accusers)
    assert width < max(node["x"] for node in data["nodes"])


def test_measures_size_and_factions_tint() -> None:
    claims = [said("A", "backs", "B"), said("B", "backs", "C")]
    names = {name: actor(name).id for name in "ABC"}
    html = render_page(claims, {}, title="t", measures={names["A"]: 0.9, names["B"]: 0.1}, factions={names["B"]: 3})
    nodes = {node["label"]: node for node in payload(html)["nodes"]}
    assert nodes["A"]["size"] > nodes["B"]["size"] > nodes["C"]["size"]
    assert nodes["B"]["faction"] == 3


def test_what_documents_say_of_an_actor_is_put_together() -> None:
    one = actor("A")
    known = [
        DocumentActor(one, ("A", "the A"), country="ML"),
        DocumentActor(one, ("Aa", "the A"), gender="female", identifiers=("https://example.org/a", "javascript:x")),
    ]
    node = payload(render_page([said("A", "backs", "B")], {}, actors=known, title="t"))["nodes"][0]
    assert node["names"] == ["the A", "Aa"]
    assert (node["country"], node["gender"], node["links"]) == ("ML", "female", ["https://example.org/a"])


def test_relations_and_classes_beyond_the_vocabulary_are_shown_too() -> None:
    strange = Claim("d", "teleports", Actor("x/1", "A", "Robot"), Actor("x/2", "B", "Robot"), Evidence("q", Span(0, 1)))
    data = payload(render_page([strange], {}, title="t"))
    assert data["relations"]["teleports"]["label"] == "teleports"
    assert data["nodes"][0]["shape"] in data["shapes"]


def test_unreadable_dates_are_shown_as_written() -> None:
    html = render_page(
        [said("A", "backs", "B", when="some day")], {"report": Document("report", "", date="soon")}, title="t"
    )
    claim = payload(html)["claims"][0]
    assert claim["whenText"] == "some day"
    assert "whenFirst" not in claim


@given(CLAIMS)
@settings(max_examples=25, deadline=None)
def test_any_claims_make_a_page_that_holds_them_all(claims: list[Claim]) -> None:
    data = payload(render_page(claims, {}, title="t"))
    assert sorted(claim["id"] for claim in data["claims"]) == sorted(claim.id for claim in set(claims))
    for claim in data["claims"]:
        if "edge" in claim:
            edge = data["edges"][claim["edge"]]
            keys = {data["nodes"][edge["from"]]["key"], data["nodes"][edge["to"]]["key"]}
            assert {end[0] for end in (claim.get("subject"), claim.get("object")) if end} <= keys


def test_writing_replaces_the_file_whole_and_leaves_no_part(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("old")
    write_page(path, "néw\n")
    assert path.read_bytes() == "néw\n".encode()
    assert [item.name for item in tmp_path.iterdir()] == ["page.html"]
    with pytest.raises(OSError, match="nowhere"):
        write_page(tmp_path / "nowhere" / "page.html", "x")
