"""Standing facts: who leads, belongs to, is tied to whom, in the ways that reports put them. All names are invented."""

from __future__ import annotations

import pytest

from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.extract import extract

Fact = tuple[str, str, str]
KNOWN = "General Anselm Kotto and Mr Awa Diop spoke.\n\n"  # the full names, as an earlier paragraph gives them


def facts(text: str) -> set[Fact]:
    """Subject, relation and object of what the text says beside `KNOWN`."""
    claims = extract(Document("d", KNOWN + text)).claims
    return {(c.subject.label, c.relation, c.object.label) for c in claims if c.subject and c.object}


@pytest.mark.parametrize(
    ("text", "subject", "body"),
    [
        # verbs and nouns of command
        ("Tom Baro, who heads the Northern Front, fled.", "Tom Baro", "Northern Front"),
        ("The council, chaired by General Kotto, met.", "Anselm Kotto", "council"),
        ("The rebels are commanded by Ibra Sow.", "Ibra Sow", "rebels"),
        ("The rebels under Ibra Sow took the town.", "Ibra Sow", "rebels"),
        ("Anselm Kotto is in command of the Third Brigade.", "Anselm Kotto", "Third Brigade"),
        ("Anselm Kotto was at the head of the land forces.", "Anselm Kotto", "land forces"),
        ("The Sahel Company, owned by Ibra Sow, denied it.", "Ibra Sow", "Sahel Company"),
        # titles and appositions
        ("The leader of the Patriotic Front, Ibra Sow, denied it.", "Ibra Sow", "Patriotic Front"),
        ("Patriotic Front leader Ibra Sow denied it.", "Ibra Sow", "Patriotic Front"),
        ("The Patriotic Front, of which Ibra Sow is the leader, denied it.", "Ibra Sow", "Patriotic Front"),
        ("The Patriotic Front and its leader, Ibra Sow, denied it.", "Ibra Sow", "Patriotic Front"),
        ("The president of Mali, Awa Diop, resigned.", "Awa Diop", "Mali"),
        ("Mali's President Awa Diop resigned.", "Awa Diop", "Mali"),
        ("Togolese leader Awa Diop resigned.", "Awa Diop", "Togo"),
        ("Togo's strongman, Gen Awa Diop, resigned.", "Awa Diop", "Togo"),
        ("Armed forces chief of staff General Tom Baro resigned.", "Tom Baro", "armed forces"),
        ("Chief of Army Staff Lt Gen Tom Baro resigned.", "Tom Baro", "army"),
        ("Tom Baro, the chief of naval staff, resigned.", "Tom Baro", "navy"),
        ("Tom Baro, the embattled army chief, resigned.", "Tom Baro", "army"),
        ("Tom Baro, president of the Civic Union, resigned.", "Tom Baro", "Civic Union"),
        ("The council met. Its chairman, Senegal's President Tom Baro, left.", "Tom Baro", "Senegal"),
        ("Presidents Tom Baro of Guinea and Ibra Sow of Chad met.", "Ibra Sow", "Chad"),
    ],
)
def test_who_leads_what(text: str, subject: str, body: str) -> None:
    assert (subject, "leads", body) in facts(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Tom Baro, Kasala's security chief, resigned.", "leads"),  # of its security, not of the town
        ("Tom Baro, deputy head of the council, resigned.", "leads"),
        ("Tom Baro, the chief of staff, resigned.", "leads"),  # whose staff is not said
        ("In Lima, where he was received by Premier Tom Baro, the ousted leader called for calm.", "leads"),
        ("Members of parliament fled.", "memberOf"),
        ("Its members left the council.", "memberOf"),
        ("The army's spokesman, Tom Baro, denied it.", "partOf"),
        ("Mali's President Awa Diop resigned.", "partOf"),  # a title is no organ of the state
        ("Mali's Supreme Court ruled.", "partOf"),
        ("Foreign minister Tom Baro and his government denied it.", "leads"),  # a minister's is another's too
        ("Two judges, Tom Baro and Ibra Sow, were shot.", "holdsPost"),
        ("The Civic Union won 22 seats in parliament.", "memberOf"),
    ],
)
def test_what_tells_of_no_such_tie(text: str, relation: str) -> None:
    assert [f for f in facts(text) if f[1] == relation] == []


@pytest.mark.parametrize(
    ("text", "subject", "body"),
    [
        ("Ibra Sow, a Patriotic Front member, was shot.", "Ibra Sow", "Patriotic Front"),
        ("The ruling council met. Council member Ibra Sow was shot.", "Ibra Sow", "ruling council"),
        ("Patriotic Front lawmaker Ibra Sow denied it.", "Ibra Sow", "Patriotic Front"),
        ("Ibra Sow, a spokesman for the Patriotic Front, denied it.", "Ibra Sow", "Patriotic Front"),
        ("Ibra Sow, one of the leaders of the Patriotic Front, denied it.", "Ibra Sow", "Patriotic Front"),
        ("Anselm Kotto was a leading figure in the Patriotic Front.", "Anselm Kotto", "Patriotic Front"),
        ("Anselm Kotto, a captain in the presidential guard, died.", "Anselm Kotto", "presidential guard"),
        ("Captain Tom Baro of the presidential guard died.", "Tom Baro", "presidential guard"),
        ("Diop and his party, the Patriotic Front, protested.", "Awa Diop", "Patriotic Front"),
        ("The council's members include General Kotto and Tom Baro.", "Tom Baro", "council"),
        ("The members of the council are General Kotto, Tom Baro and Ibra Sow.", "Ibra Sow", "council"),
        ("The Patriotic Front met. Among its members are Tom Baro and Ibra Sow.", "Ibra Sow", "Patriotic Front"),
        ("The junta consists of General Kotto, Tom Baro and Ibra Sow.", "Tom Baro", "junta"),
        ("The council is made up of General Kotto, Tom Baro and Ibra Sow.", "Ibra Sow", "council"),
        ("Ibra Sow has a seat in the cabinet.", "Ibra Sow", "cabinet"),
        ("Ibra Sow founded the Patriotic Front.", "Ibra Sow", "Patriotic Front"),
        ("Togo, Ghana and Mali are members of the African Union.", "Ghana", "African Union"),
        ("African Union members Togo and Ghana protested.", "Togo", "African Union"),
    ],
)
def test_who_belongs_to_what(text: str, subject: str, body: str) -> None:
    assert (subject, "memberOf", body) in facts(text)


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("The Red Brigade, a unit of the presidential guard, took the town.", "Red Brigade", "presidential guard"),
        ("The Patriotic Front's armed wing, the Red Brigade, took the town.", "Red Brigade", "Patriotic Front"),
        ("The Red Brigade is part of the Patriotic Front.", "Red Brigade", "Patriotic Front"),
        ("The Sahel Company, owned by the army, denied it.", "Sahel Company", "army"),
    ],
)
def test_what_is_part_of_what(text: str, part: str, whole: str) -> None:
    assert (part, "partOf", whole) in facts(text)


@pytest.mark.parametrize(
    ("text", "person", "principal"),
    [
        ("Diop's aide Ibra Sow was arrested.", "Ibra Sow", "Awa Diop"),
        ("Diop aide Ibra Sow was arrested.", "Ibra Sow", "Awa Diop"),
        ("President Diop was arrested. His brother, Ibra Sow, fled.", "Ibra Sow", "Awa Diop"),
        ("Ibra Sow, Diop's son-in-law and finance minister, fled.", "Ibra Sow", "Awa Diop"),
        ("Ibra Sow, chief of staff to Diop, fled.", "Ibra Sow", "Awa Diop"),
        ("Ibra Sow, one of Diop's closest advisers, fled.", "Ibra Sow", "Awa Diop"),
        ("Ibra Sow worked as an adviser to Diop.", "Ibra Sow", "Awa Diop"),
        ("The brothers Tom Sow and Ibra Sow fled.", "Tom Sow", "Ibra Sow"),
        ("Two of Diop's aides, Tom Baro and Ibra Sow, fled.", "Ibra Sow", "Awa Diop"),
    ],
)
def test_who_is_whose_man(text: str, person: str, principal: str) -> None:
    assert (person, "associateOf", principal) in facts(text)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ex-Premier Tom Baro fled.", "Ex-Premier"),
        ("The attorney-general, Tom Baro, fled.", "attorney-general"),
        ("Secretary-General Tom Baro fled.", "Secretary-General"),
        ("Another former Premier, Tom Baro, fled.", "former Premier"),
        ("Gov. Tom Baro fled.", "Gov."),
        ("Parliament named Tom Baro defence minister.", "defence minister"),
    ],
)
def test_posts_beside_names(text: str, post: str) -> None:
    assert ("Tom Baro", "holdsPost", post) in facts(text)


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Lt. Gen. Tom Baro fled.", "Lieutenant General"),
        ("Col. Tom Baro fled.", "Colonel"),
        ("Flt. Lt. Tom Baro fled.", "Flight Lieutenant"),
        ("MEN LED BY MAJ. T.A. BARO TOOK THE CAPITAL OF THE COUNTRY AT DAWN.", "Major"),
    ],
)
def test_abbreviated_ranks(text: str, rank: str) -> None:
    assert any(f[1:] == ("hasRank", rank) and f[0].casefold().endswith("baro") for f in facts(text))


def test_a_name_is_of_one_class_throughout() -> None:
    found = facts("Kotto's aide Ibra Sow fled.")
    assert ("Ibra Sow", "associateOf", "Anselm Kotto") in found


@pytest.mark.parametrize(
    ("text", "relation", "when"),
    [
        ("Tom Baro, who led the navy until 2019, was detained.", "leads", "../2019"),
        ("The council sacked Tom Baro as army chief in May 2020.", "holdsPost", "../2020-05"),
        ("The council sacked Tom Baro as army chief in May 2020.", "leads", "../2020-05"),
        ("The council named Tom Baro army chief in May 2020.", "holdsPost", "2020-05"),
        ("Tom Baro, president of Mali from 1990 to 2000, died in May 2020.", "holdsPost", "1990/2000"),
        ("General Tom Baro died in May 2020.", "hasRank", None),
        ("Tom Baro, the army chief, died in May 2020.", "leads", None),
    ],
)
def test_when_a_post_is_held(text: str, relation: str, when: str | None) -> None:
    claims = extract(Document("d", text)).claims
    assert {c.when for c in claims if c.relation == relation} == {when}
