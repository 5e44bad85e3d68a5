"""Bytes to text and text to blocks, for all encodings and layouts, kind and hostile."""

from __future__ import annotations

import json
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juntagraph.graph.documents.composing import Block, compose
from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.encoding import decode
from juntagraph.graph.documents.layout import segments_of
from juntagraph.graph.documents.metadata import Metadata
from juntagraph.graph.documents.read import read
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.findings import Finding

SENTENCE = "“Le président Keïta” was seized – says Gen Goïta."
READABLE = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co"), exclude_characters="\ufeff\ufffd")
BOMB = b"".join(b"%c: &%c [*%c,*%c]\n" % (98 + i, 98 + i, 97 + i, 97 + i) for i in range(22))
TELETYPE = """BULLETIN

   BRIDGETOWN, OCT 22 - GRENADA'S NEW MILITARY RULERS WERE ALMOST ENTIRELY
ISOLATED ON SATURDAY, THREE DAYS AFTER TROOPS SHOT PRIME MINISTER MAURICE
BISHOP DEAD.
   GENERAL HUDSON AUSTIN, COMMANDER OF THE ARMY, PRESIDES OVER A COUNCIL OF
SIXTEEN MEMBERS.
"""


@given(st.text(READABLE, min_size=1).filter(str.strip), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_unicode_is_read_back_exactly(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_names_keep_their_accents_in_common_encodings(encoding: str) -> None:
    decoded = decode(SENTENCE.encode(encoding))
    assert decoded.text == SENTENCE
    assert decoded.guessed == (encoding == "cp1252")


def test_other_scripts_in_old_encodings_are_told() -> None:
    russian = "Военные объявили о роспуске правительства и введении чрезвычайного положения."
    assert decode(russian.encode("cp1251")).text == russian


def test_text_cut_inside_a_character_is_read_and_said() -> None:
    cut = decode((SENTENCE + "é").encode()[:-1])
    assert (cut.text, cut.cut) == (SENTENCE, True)
    assert not decode("… at the café".encode("cp1252")).cut


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    with suppress(InvalidDataError):
        assert "\x00" not in decode(data).text


@given(st.text(st.sampled_from("aB .\n\r\t-1“é\u2028\x0c"), max_size=300))
def test_blocks_hold_every_word_once_and_in_order(text: str) -> None:
    spans = [segment.span for segment in segments_of(text)]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


@given(st.lists(st.text(st.characters(), max_size=40), max_size=8))
def test_composed_text_is_clean_and_spans_fit(parts: list[str]) -> None:
    text, segments = compose(map(Block, parts))
    assert text == "\n\n".join(segment.span.of(text) for segment in segments)
    text.encode()
    assert not set(text) & set("\x00\x1b\xad\u200b\u202e\r\t")


def test_wrapped_capitals_form_paragraphs() -> None:
    segments = segments_of(TELETYPE)
    assert [segment.kind for segment in segments] == ["heading", "paragraph", "paragraph"]
    assert segments[1].span.of(TELETYPE).startswith("BRIDGETOWN")
    assert segments[1].span.of(TELETYPE).endswith("BISHOP DEAD.")


def test_one_paragraph_a_line_is_not_taken_for_wrapped() -> None:
    lines = [
        "Soldiers seized the palace at dawn on Monday, the radio said.",
        "The president is held in the barracks.",
    ] * 3
    assert len(segments_of("\n".join(lines))) == 6


def test_list_items_and_headings_in_plain_text() -> None:
    items = "- Abass Dembele, former\n  governor of Mopti\n- Nema Sagara\n1. A. Goïta"
    text = f"Who is who\n\nThe generals\n\n{items}\n\nIt failed."
    kinds = [(s.kind, " ".join(s.span.of(text).split())) for s in segments_of(text)]
    assert kinds == [
        ("title", "Who is who"),
        ("heading", "The generals"),
        ("item", "- Abass Dembele, former governor of Mopti"),
        ("item", "- Nema Sagara"),
        ("item", "1. A. Goïta"),
        ("paragraph", "It failed."),
    ]


def test_title_that_metadata_name_is_found_in_the_text() -> None:
    text = "BULLETIN\n\nCoup in Grenada.\n\nThe prime minister was shot. His cabinet fled."
    assert [segment.kind for segment in segments_of(text, "Coup  in Grenada.")] == ["heading", "title", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        " " * 1_000_000 + "x",
        "- " * 500_000,
        "\n".join(["word"] * 20_000),
        "x\n\n" * 20_000,
        "." * 1_000_000,
        '."' * 300_000 + "a",
    ],
)
def test_long_and_odd_texts_are_laid_out_in_linear_time(text: str) -> None:
    assert segments_of(text)


def hostile(path: Path, data: bytes) -> list[Document | Finding]:
    path.write_bytes(data)
    return list(read([path], overrides=Metadata(language="en", date="2020")))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bomb.md", b"---\na: &a [x,x]\n" + BOMB + b"z: {<<: [*w, *w]}\n---\nSoldiers mutinied at dawn."),
        ("deep.md", b"---\ntitle: " + b"[" * 5000 + b"\n---\nSoldiers mutinied at dawn."),
        ("quotes.md", b"> " * 3000 + b"Soldiers mutinied at dawn."),
        ("stars.md", b"*" * 50_000 + b" Soldiers mutinied at dawn."),
        ("brackets.md", b"[" * 20_000 + b" Soldiers mutinied at dawn."),
        ("deep.jsonl", b"[" * 100_000 + b"\n" + b'{"id": "a", "text": "Soldiers mutinied at dawn."}'),
        ("digits.jsonl", b'{"id": ' + b"9" * 10_000 + b"}\n" + b'{"id": "a", "text": "Soldiers mutinied at dawn."}'),
        ("deep.html", b"<div>" * 20_000 + b"<p>Soldiers mutinied at dawn.</p>"),
        ("entity.html", b'<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n'
         b"<html><body><p>Soldiers mutinied at dawn. &e;</p></body></html>"),
        ("zip.pdf", b"PK\x03\x04" + bytes(200)),
        ("objects.pdf", b"%PDF-1.4\n1 0 obj<</Pages 1 0 R/Kids[1 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
    ],
)  # fmt: skip
def test_hostile_files_are_read_or_refused(tmp_path: Path, name: str, data: bytes) -> None:
    items = hostile(tmp_path / name, data)
    texts = [item.text for item in items if isinstance(item, Document)]
    assert texts or items
    assert not any("root:" in text for text in texts)
    assert all("Soldiers mutinied" in text for text in texts)
    assert texts or name.endswith(".pdf") or name in ("deep.html", "quotes.md", "brackets.md")


def test_broken_characters_in_a_corpus_are_refused(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": str(i), "text": text})
        for i, text in enumerate(["a \ud800 b", "a \x00 b", "fine \ue000 text"])
    ]
    items = hostile(tmp_path / "c.jsonl", "\n".join(lines).encode())
    assert [item.line for item in items if isinstance(item, Finding)] == [1, 2]
    assert [item.content_hash != "" for item in items if isinstance(item, Document)] == [True]


def test_metadata_cannot_carry_controls_or_scripts(tmp_path: Path) -> None:
    record = {
        "id": "a",
        "text": "Soldiers mutinied.",
        "title": "A\x1b[31m\nB\u202e",
        "url": "javascript:alert(1)",
        "source": "x" * 5000,
    }
    items = hostile(tmp_path / "c.jsonl", json.dumps(record).encode())
    (document,) = (item for item in items if isinstance(item, Document))
    assert (document.title, document.url, document.source) == ("A [31m B", None, None)
