"""Dossiers: everything is cited, denials stand beside accusations, and no word of a document does anything."""

from __future__ import annotations

import re
import zipfile
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from support.commands import run
from support.making import CLAIMS, actor, denied, said
from support.pages import ATTACKS, LINKS, hostile, sample

from juntagraph.graph.claims import Actor, Claim, Status
from juntagraph.graph.documents.document import Document
from juntagraph.graph.reporting import Dossier, dossier
from juntagraph.graph.reporting.dossier import Line
from juntagraph.graph.reporting.markdown import escaped, markdown
from juntagraph.graph.reporting.pages import page
from juntagraph.graph.reporting.text import plain
from juntagraph.graph.reporting.word import word
from juntagraph.ontology.errors import UsageError
from juntagraph.ontology.vocabulary import vocabulary


def lines(one: Dossier, title: str) -> list[Line]:
    """The lines of one section."""
    (section,) = [section for section in one.sections if section.title == title]
    return list(section.lines)


@pytest.fixture(scope="module")
def benin(corpus_dir: Path, gold_dir: Path) -> Dossier:
    claims, documents = sample(corpus_dir, gold_dir)
    party = next(one.object for one in claims if one.object and one.object.label == "Benin")
    return dossier(party, claims, documents)


def test_denials_stand_beside_the_accusation(benin: Dossier) -> None:
    (accusation,) = [one for one in lines(benin, "Accusations faced") if one.text.startswith("Ibrahim Traoré")]
    denials = [one for one in accusation.under if one.against]
    assert [one.quote for one in denials] == ["Both denied plotting against their neighbour"]
    assert all(one.cites for one in denials)


def test_an_accusation_that_nobody_denies_says_so() -> None:
    made = dossier(actor("Bo"), [said("Ada", "accuses", "Bo", about="fraud")], {})
    (line,) = lines(made, "Accusations faced")
    assert line.text == "Ada accuses Bo: fraud"
    assert [one.text for one in line.under] == ["no denial is told"]


def test_every_number_has_its_words_and_every_source_a_line(benin: Dossier) -> None:
    def numbers(found: list[Line]) -> set[int]:
        return {number for one in found for number in (*one.cites, *numbers(list(one.under)))}

    cited = {number for section in benin.sections for number in numbers(list(section.lines))}
    assert cited == {one.number for one in benin.citations} == set(range(1, len(benin.citations) + 1))
    assert all(one.quote and one.title for one in benin.citations)
    text = markdown(benin)
    assert all(f"\\[{one.number}\\]" in text for one in benin.citations)


def test_posts_are_in_the_order_of_time_with_their_intervals() -> None:
    claims = [
        said("Ada", "holdsPost", "minister", when="2022"),
        said("Ada", "holdsPost", "mayor", when="2019"),
        said("Bo", "dismisses", "Ada", when="2021-03"),
    ]
    found = lines(dossier(actor("Ada"), claims, {}), "Ranks and posts")
    assert [(one.text, one.detail[0]) for one in found] == [
        ("mayor", "1 Jan 2019 to 31 Mar 2021"),
        ("minister", "since 1 Jan 2022"),
    ]


def test_what_others_deny_of_a_tie_stands_below_it() -> None:
    claims = [
        said("Ada", "alliedWith", "Bo", status=Status.CONFIRMED),
        denied(None, "alliedWith", "Bo", source="Cy", document="b"),
        said("Bo", "sanctions", "Ada", document="c"),
    ]
    (line,) = lines(dossier(actor("Ada"), claims, {}), "Ties")
    assert [one.text for one in line.under] == [
        "denied: (unnamed) is allied with Bo",
        "against it: Bo sanctions Ada",
    ]


class _Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.fixture(scope="module")
def enemies() -> list[Dossier]:
    """A dossier of each actor whose every text is an attack."""
    claims, documents, actors, title = hostile()
    known = [one for one in claims if one.relation in vocabulary().relations]
    return [dossier(one.actor, known, documents, as_of=title) for one in actors]


def test_hostile_text_is_text_on_the_page(enemies: list[Dossier]) -> None:
    allowed = set("html head meta title style body main h1 p dl dt dd section h2 ul li bdi span q a ol".split())
    for one in enemies:
        html = _Tags(page(one))
        assert {tag for tag, _ in html.tags} <= allowed
        for tag, attributes in html.tags:
            assert not [name for name in attributes if name.startswith("on") or name in ("style", "src")], tag
            assert (attributes.get("href") or "#source-").startswith(("#source-", "http://", "https://"))
        assert "default-src 'none'" in str(html.tags)
        assert plain(one.actor.label) in html.words
    every = " ".join(page(one) for one in enemies)
    assert not [link for link in LINKS if f'href="{link}' in every]


def test_hostile_text_is_text_in_markdown(enemies: list[Dossier]) -> None:
    reader = MarkdownIt("commonmark", {"html": True, "linkify": False})
    structure = {"heading_open", "heading_close", "inline", "list_item_open", "list_item_close", "paragraph_open"}
    structure |= {"paragraph_close", "bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close"}
    for one in enemies:
        tokens = reader.parse(markdown(one))
        assert {token.type for token in tokens} <= structure
        inner = {child.type for token in tokens for child in token.children or ()}
        assert inner <= {"text", "text_special", "em_open", "em_close", "softbreak"}
        headings = [b.content for a, b in pairwise(tokens) if a.type == "heading_open"]
        assert len(headings) == 2 + len(one.sections)


@given(st.sampled_from(ATTACKS) | st.text())
def test_escaped_text_reads_back_as_it_was(text: str) -> None:
    words = plain(text)
    html = MarkdownIt("commonmark", {"html": True}).render(f"- {escaped(words)}" if words else "")
    tags = _Tags(html)
    assert {tag for tag, _ in tags.tags} <= {"ul", "li"}
    assert tags.words.strip() == words


def test_hostile_text_is_text_in_word(enemies: list[Dossier]) -> None:
    for one in enemies:
        content = word(one)
        read = docx.Document(BytesIO(content))
        assert any(plain(one.name) == paragraph.text for paragraph in read.paragraphs)
        with zipfile.ZipFile(BytesIO(content)) as archive:
            body = archive.read("word/document.xml").decode()
            relations = archive.read("word/_rels/document.xml.rels").decode()
        assert not re.findall(r"<w:(?:fldSimple|instrText|hyperlink|object)\b", body)
        assert "TargetMode" not in relations, "nothing leads out of the document"


def test_only_web_addresses_are_links() -> None:
    claim = said("Ada", "backs", "Bo")
    for url, linked in (("https://example.org/a", True), ("javascript:alert(1)", False), (None, False)):
        one = dossier(actor("Ada"), [claim], {"report": Document("report", "x", url=url)})
        assert ("https://example.org/a" in page(one)) == linked
        assert (one.citations[0].url is not None) == linked


def test_a_notebook_shows_a_dossier_in_a_frame_that_runs_nothing(benin: Dossier) -> None:
    frame = benin._repr_html_()
    assert frame.startswith('<iframe sandbox="allow-popups" srcdoc="')
    assert "allow-scripts" not in frame
    assert "<script" not in frame


@given(CLAIMS)
def test_the_order_of_claims_makes_no_difference(claims: list[Claim]) -> None:
    distinct = list({one.id: one for one in claims}.values())
    ada: Actor = actor("Ada")
    assert dossier(ada, distinct, {}) == dossier(ada, distinct[::-1], {})


def test_files_are_written_by_their_ending(gold_store: Path, tmp_path: Path) -> None:
    paths = [tmp_path / f"mara.{ending}" for ending in ("md", "html", "docx")]
    options: list[Any] = [word for path in paths for word in ("-o", path)]
    result = run("dossier", "moussa mara", *options, store=gold_store)
    assert result.exit_code == 0, result.output
    assert "undermining the credibility of the state" in paths[0].read_text(encoding="utf-8")
    assert "undermining the credibility of the state" in paths[1].read_text(encoding="utf-8")
    assert any("undermining" in one.text for one in docx.Document(str(paths[2])).paragraphs)
    assert run("dossier", "moussa mara", store=gold_store).stdout == paths[0].read_text(encoding="utf-8")
    wrong = run("dossier", "moussa mara", "-o", tmp_path / "mara.pdf", store=gold_store)
    assert wrong.exit_code == UsageError("").exit_code
    assert ".docx" in wrong.stderr


def test_a_dossier_looks_back(gold_store: Path) -> None:
    before = run("dossier", "moussa mara", "--as-of", "2025-08-14", store=gold_store)
    assert before.exit_code == 0
    assert "As known on 2025-08-14" in before.stdout
    assert "undermining the credibility" not in before.stdout
