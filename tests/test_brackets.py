"""Text as monitoring services write it: editors' tags, square brackets, acronyms of names in careless case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.brackets import readable
from juntagraph.graph.extraction.extract import extract


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Kati -- [Text] The army left.", "Kati --        The army left."),
        ("the Kati liberation front [KLF] fled", "the Kati Liberation Front (KLF) fled"),
        ("an improvised device (ID) burst", "an improvised device (ID) burst"),
        ("leader of al-Kati in the Islamic west (AKIW)", "leader of al-Kati in the Islamic West (AKIW)"),
        ("he [Sow] fled", "he (Sow) fled"),
    ],
)
def test_a_parser_gets_round_brackets_and_names_with_capitals(text: str, read: str) -> None:
    assert readable(text) == read


@given(st.text(alphabet="aAbB [](){}-'. \n[Text]", max_size=80))
def test_no_offset_moves(text: str) -> None:
    assert len(readable(text)) == len(text)


def test_an_organisation_is_found_by_its_acronym_in_square_brackets() -> None:
    text = "BAMAKO -- [Text] The Kati liberation front [KLF] attacked the army. Later the KLF attacked the police."
    claims = extract(Document("d", text)).claims
    attackers = {c.subject.label for c in claims if c.relation == "attacks" and c.subject}
    assert attackers == {"Kati Liberation Front"}
    assert all(text[c.evidence.span.start : c.evidence.span.end] == c.evidence.quote for c in claims)
