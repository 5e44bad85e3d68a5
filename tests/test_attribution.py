"""Who says what: the ways in which news prose puts words to a source."""

from __future__ import annotations

import pytest

from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.attribution import attributions, outermost, to_attribution
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, Mode, TokenRange, covering
from juntagraph.graph.extraction.parse import parse, pipeline
from juntagraph.graph.extraction.parsed import Doc, plain

SENTENCES = [
    # subject of a verb of saying, in either order, and parentheses
    ("Colonel Sy said that the plot had failed.", "Colonel Sy", "said", "that the plot had failed", Mode.SAY),
    ('"The plot has failed," said Colonel Sy.', "Colonel Sy", "said", '"The plot has failed,"', Mode.SAY),
    ('Colonel Sy said: "The plot has failed."', "Colonel Sy", "said", '"The plot has failed."', Mode.SAY),
    (
        "The cleric, the prosecution confirmed, was taken into custody on Friday.",
        "the prosecution",
        "confirmed",
        "The cleric … was taken into custody on Friday",
        Mode.CONFIRM,
    ),
    (
        "As the opposition noted, the vote was never held.",
        "the opposition",
        "noted",
        "the vote was never held",
        Mode.SAY,
    ),
    # sources without a subject: agents, antecedents, control, "according to"
    ("He was said by two officials to have fled.", "two officials", "was said", "He … to have fled", Mode.SAY),
    (
        "The radio, which said the president had fled, fell silent.",
        "The radio … which",
        "said",
        "the president had fled",
        Mode.SAY,
    ),
    (
        "The general issued a statement saying that the vote was rigged.",
        "The general",
        "saying",
        "that the vote was rigged",
        Mode.SAY,
    ),
    (
        "According to security sources, dozens of soldiers were arrested.",
        "security sources",
        "According",
        "dozens of soldiers were arrested",
        Mode.SAY,
    ),
    # infinitives and gerunds
    (
        "The junta accused the general of plotting a coup.",
        "The junta",
        "accused",
        "the general of plotting a coup",
        Mode.ALLEGE,
    ),
    (
        "The union urged the junta to free the journalists.",
        "The union",
        "urged",
        "the junta to free the journalists",
        Mode.DEMAND,
    ),
    ("The minister denied having met the rebels.", "The minister", "denied", "having met the rebels", Mode.DENY),
    # nouns
    (
        "The ministry's claim that the plot was foiled angered the officers.",
        "The ministry's",
        "claim",
        "that the plot was foiled",
        Mode.ALLEGE,
    ),
    (
        "Reports from security sources say that dozens of soldiers were arrested.",
        "Reports from security sources",
        "say",
        "that dozens of soldiers were arrested",
        Mode.SAY,
    ),
    (
        "Rumours abound that the general was granted immunity.",
        "",
        "Rumours",
        "that the general was granted immunity",
        Mode.RUMOUR,
    ),
    # no source
    ("Soldiers reportedly fled the barracks.", "", "reportedly", "Soldiers … fled the barracks", Mode.RUMOUR),
    ("The alleged plotters were arrested.", "", "alleged", "The … plotters", Mode.ALLEGE),
    ("Officers suspected of plotting a coup were arrested.", "", "suspected of", "plotting a coup", Mode.ALLEGE),
    ("The general seems to have fled.", "", "seems", "The general … to have fled", Mode.SEEM),
    # idioms, headlines, datelines, agency style
    (
        "The rebels claimed responsibility for the attack on the barracks.",
        "The rebels",
        "claimed",
        "the attack on the barracks",
        Mode.CONFIRM,
    ),
    (
        "Police: three officers held after the plot",
        "Police",
        ":",
        "three officers held after the plot",
        Mode.SAY,
    ),
    (
        "CONAKRY (AFP) - Colonel Sy said on Friday that the plot had failed.",
        "Colonel Sy",
        "said",
        "that the plot had failed",
        Mode.SAY,
    ),
    (
        "Sy has been named foreign minister, state television reports.",
        "state television",
        "reports",
        "Sy has been named foreign minister",
        Mode.SAY,
    ),
]


def words(doc: Doc, pieces: tuple[TokenRange, ...]) -> str:
    return " … ".join(doc[start:end].text for start, end in pieces)


def read(text: str) -> tuple[Doc, list[AttributionSpans]]:
    doc = plain(pipeline()(text))
    return doc, attributions(doc)


@pytest.mark.parametrize(("text", "source", "cue", "content", "mode"), SENTENCES, ids=[s[0] for s in SENTENCES])
def test_source_cue_content_and_mode(text: str, source: str, cue: str, content: str, mode: Mode) -> None:
    doc, found = read(text)
    rows = [(words(doc, a.source), words(doc, a.cue), words(doc, a.content), a.mode) for a in found]
    assert (source, cue, content, mode) in rows


@pytest.mark.parametrize(
    "text",
    [
        "The army arrested two generals on Tuesday.",
        "The general was dismissed on Friday.",
        "The president dismissed the army chief.",
        "The president recalled his ambassador.",
        "Say nothing.",
        "Location: Conakry",
        "10:30 - 11:45: the airport is closed",
        "CORRESPONDENT: the streets are calm and the shops have opened again",
    ],
)
def test_the_documents_own_voice_is_no_source(text: str) -> None:
    assert read(text)[1] == []


def test_the_addressee_is_not_the_source() -> None:
    doc, found = read("A minister told AFP that the army had arrested two generals.")
    assert [doc[a.source_head].text for a in found if a.source_head is not None] == ["minister"]
    assert [doc[a.addressee].text for a in found if a.addressee is not None] == ["AFP"]


def test_a_negated_cue_is_marked() -> None:
    _, found = read("The general did not say that he would resign.")
    assert [a.negated for a in found] == [True]


def test_a_source_inside_a_source_is_nested() -> None:
    doc, found = read("A source told the agency that the minister had denied the charge.")
    assert [doc[a.cue_head].text for a in found] == ["told", "denied"]
    assert [a.parent for a in found] == [None, 0]
    assert outermost(found) == found[:1]
    assert [doc[a.cue_head].text for a in covering(found, found[1].content_roots[0])] == ["denied", "told"]


def test_what_is_said_beside_is_not_said_inside() -> None:
    doc, found = read("He said the army held the mayor and denied that it had tortured him.")
    assert [words(doc, a.content) for a in found] == ["the army held the mayor", "that it had tortured him"]
    assert [words(doc, a.source) for a in found] == ["He", "He"]


def test_a_second_clause_in_the_present_belongs_to_what_was_said() -> None:
    doc, found = read("A close associate asserted he remains at home and is not under arrest.")
    assert [words(doc, a.content) for a in found] == ["he remains at home and is not under arrest"]


@pytest.mark.parametrize(
    "text",
    [
        '"We are in control," he said. "The plotters are in custody. They will be tried."',
        "“We are in control,” he said.\n\n“The plotters are in custody. They will be tried.”",
        "“We are in control,” he said. “The plotters are in custody.\n\n“They will be tried.”",
        "''We are in control,'' he said. ''The plotters are in custody. They will be tried.''",
    ],
)
def test_one_cue_has_a_quotation_of_several_sentences(text: str) -> None:
    doc, found = read(text)
    assert [words(doc, a.source) for a in outermost(found)] == ["he"]
    content = words(doc, outermost(found)[0].content)
    assert all(part in content for part in ("control", "custody", "tried"))


def test_what_a_quotation_quotes_stays_inside_it() -> None:
    doc, found = read('"The minister said he was ill," the colonel told reporters before he left.')
    outer = outermost(found)
    assert [words(doc, a.source) for a in outer] == ["the colonel"]
    inner = next(a for a in found if a.parent is not None)
    assert "colonel" not in words(doc, inner.content)


def test_a_participle_after_a_quotation_has_its_speaker() -> None:
    doc, found = read("''I do not like it,'' he said, adding that the vote was rigged.")
    assert [(words(doc, a.source), words(doc, a.cue)) for a in outermost(found)] == [("he", "said"), ("he", "adding")]


def test_a_quotation_in_quotes_is_signed_after_a_dash() -> None:
    doc, found = read("“The transition will last as long as it takes.” — General Sy")
    assert [words(doc, a.source) for a in found] == ["General Sy"]


def test_character_offsets_give_the_words_back() -> None:
    text = "“We hold him,”  said General Sy, who accused the minister of plotting."
    doc, found = read(text)
    for spans in found:
        attribution = to_attribution(doc, spans)
        assert [s.of(text) for s in attribution.source] == [doc[a:b].text for a, b in spans.source]
        assert [s.of(text) for s in attribution.content] == [doc[a:b].text for a, b in spans.content]


def test_wire_copy_in_capitals_is_read_too() -> None:
    text = "THE RADIO SAID THAT THE PRESIDENT HAD FLED. THE COUNCIL DENIED THAT TROOPS FIRED INTO THE CROWD."
    doc = parse(Document("wire", text))
    found = outermost(attributions(doc))
    assert [to_attribution(doc, a).source[0].of(text) for a in found] == ["THE RADIO", "THE COUNCIL"]
    assert [a.mode for a in found] == [Mode.SAY, Mode.DENY]
