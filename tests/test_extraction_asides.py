"""What stands beside a subject or is joined to it: asides, fronted descriptions, contrasts, lists, entries."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.reading import assert_told, assert_untold, claims_of, told

from juntagraph.graph.claims import Claim
from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.read import read
from juntagraph.graph.extraction.extract import extract

TOLD = [
    # What is prevented, tried or left without a choice.
    ("Officers prevented General Sow from sacking Bob Paz.", "Sow dismisses Bob Paz asserted"),
    ("The army had no option but to arrest President Paz.", "army detains Paz asserted"),
    ("General Sow said that he had had no choice but to remove President Paz.", "Sow overthrows Paz attributed Sow"),
    ("Soldiers attempted to kill President Paz.", "Soldiers attacks Paz asserted"),
    ("A court found Bob Paz guilty of killing General Sow.", "Bob Paz kills Sow alleged"),
    ("General Sow pleaded not guilty to complicity in the murder of Bob Paz.", "Sow kills Bob Paz denied Sow"),
    ("The court stripped Bob Paz of his immunity so that he can be charged.", "- prosecutes Bob Paz prospective"),
    # Asides between subject and verb.
    ("General Sow, under virtual house arrest, said he had refused to resign.", "- detains Sow asserted"),
    ("Bob Paz, himself ousted as prime minister in 2000, opposed the coup.", "- dismisses Bob Paz asserted"),
    ("Moscow, until then Togo's patron, sent arms to Benin.", "Russia backs Togo asserted"),
    ("Rebels killed Bob Paz, then President of Togo.", "Bob Paz leads Togo asserted"),
    ("The bombing, which the junta blamed on the rebels, killed ten.", "junta accuses rebels asserted"),
    ("Bob Paz, chief of the Unity Front, who had threatened Togo, was held.", "Bob Paz threatens Togo asserted"),
    ("Bob Paz, an aide of General Sow, himself a deputy, fled.", "Bob Paz associateOf Sow asserted"),
    (
        "A group of officers under Colonel Roe, commander of the guard, seized and shot six generals.",
        "officers detains generals asserted",
    ),
    # Fronted descriptions, offices in capitals, entries of a list.
    (
        "Ana Roe stood. A former colonel who fought the rebels, she accuses the junta.",
        "Ana Roe attacks rebels asserted",
    ),
    ("Bob Paz, Minister of Defence, was held.", "Bob Paz holdsPost Minister of Defence asserted"),
    ("My Special Representative, Ana Roe, met the president.", "Ana Roe holdsPost Special Representative asserted"),
    ("Ana Roe, Chief Minister of Kano, was held.", "Ana Roe leads Kano asserted"),
    (
        "Ana Roe, commander of the guard and an old comrade of General Sow, spoke.",
        "Ana Roe associateOf Sow asserted",
    ),
    (
        "Bob Paz, a former minister close to General Sow and a candidate in the election, was shot dead.",
        "Bob Paz holdsPost candidate asserted",
    ),
    ("PM Bob Paz fled Togo.", "Bob Paz holdsPost PM asserted"),
    (
        "Ana Roe. A rancher elected president in 2005, she moved left. Soldiers seized her in June.",
        "Soldiers detains Ana Roe asserted",
    ),
    # Lists, contrasts and what follows.
    ("President Paz was killed not by rebels but by soldiers.", "soldiers kills Paz asserted"),
    ("The army arrested not Bob Paz but his brother, Ibra Paz.", "army detains Ibra Paz asserted"),
    (
        "Fighting broke out between soldiers backing Bob Paz and troops loyal to General Sow.",
        "troops backs Sow asserted",
    ),
    (
        "Troops disarmed the tactical unit, sealed off President Paz's home and seized his cars.",
        "Troops mobilizesAgainst Paz asserted",
    ),
    ("Togo recognised the junta on Monday, followed by Chile and Spain.", "Spain backs junta asserted"),
    ("The EU, the US, Britain and Canada widened sanctions against Togo.", "United States sanctions Togo asserted"),
    (
        "General Sow was sacked by Bob Paz for refusing to leave and reinstated by the Supreme Court.",
        "Supreme Court appoints Sow asserted",
    ),
    ("Niger threw out the French ambassador.", "Niger expels French ambassador asserted"),
    (
        "Bob Paz of the Unity Front and Ana Roe, who leads the Justice Party, joined the Reform Party.",
        "Ana Roe memberOf Reform Party asserted",
    ),
    # Who said, told, accused or did it.
    (
        "Bob Paz fled. An army spokesman, Major Roe, denied a coup. Soldiers hit a faction that police planned to arm, "
        "he said.",
        "police aids faction prospective Roe",
    ),
    ("The premier accused the army of a coup after soldiers attacked the palace.", "soldiers attacks palace asserted"),
    ("General Sow was accused of plotting by the government.", "government accuses Sow asserted"),
    ("Bob Paz told a paper that Ana Roe was not the premier.", "Ana Roe holdsPost premier denied Bob Paz"),
    ("The envoy conveyed the president's demand that General Sow leave.", "president demandsOf Sow"),
    ("Washington financed the rebels in order to topple President Paz.", "United States plotsAgainst Paz asserted"),
    ("Soldiers took President Paz captive in mid-meeting.", "Soldiers detains Paz asserted"),
    ("Soldiers put Bob Paz at the head of a council.", "Bob Paz leads council asserted"),
    ("Zealots call General Sow the author of the coup.", "Sow overthrows - attributed Zealots"),
    ("The Union left in protest against General Sow's promotion.", "- appoints Sow asserted"),
    ("The ambassadors called on President Paz at the palace.", "ambassadors meets Paz asserted"),
    ("Ana Roe faces arrest over graft.", "- detains Ana Roe prospective"),
    ("The guard is seen as loyal to General Sow.", "guard backs Sow"),
    ("Police killed four suspected assassins of President Paz.", "suspected assassins kills Paz alleged"),
    ("General Sow threw in his lot with Bob Paz.", "Sow backs Bob Paz asserted"),
    ("Rioters set the embassy of Togo on fire.", "Rioters attacks"),
    ("The envoy advised the junta to hold elections.", "envoy demandsOf junta asserted"),
    ("The army chief announced that he was taking over in Togo.", "army chief seizesPowerIn Togo confirmed army chief"),
]


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_what_stands_beside_a_subject_is_read(text: str, claim: str) -> None:
    assert_told(text, claim)


NOT_TOLD = [
    ("Bob Paz, barred from standing by the Supreme Court, fled.", "backs"),
    ("Embattled President Paz said it was not just a coup.", "denied"),
    ("President Paz said he had recognised three men among the attackers.", "backs"),
    ("Mali is a country encircled by Togo.", "mobilizesAgainst"),
    ("Benin threatened to send in troops.", "threatens troops"),
    ("A squadron leader, Bob Paz, took power.", "leads"),
    ("Ana Roe called President Paz a dictator.", "holdsPost dictator"),
    ("Bob Paz, whom General Sow had named premier, fled.", "Sow holdsPost"),
    ("Officers closed the borders in Togo.", "sanctions"),
    ("Bob Paz was shot and wounded by rebels.", "kills"),
    ("The managers whom President Paz had fired on live television fled.", "attacks"),
    ("Ana Roe offered Bob Paz the help of her guards.", "guards aids"),
    ("The bishops staged rallies in support of the government.", "protestsAgainst"),
    ("General Sow suspended parliament with the consent of King Paz.", "backs Sow alleged"),
    ("Zealots would not be surprised to see General Sow behind bars.", "meets"),
    ("Benin's officers had no part. Those who believe that they can seize power are wrong.", "seizesPowerIn"),
    ("He was born in Kemusuk, Java, and joined the army.", "Java memberOf"),
]


@pytest.mark.parametrize(("text", "part"), NOT_TOLD)
def test_what_only_looks_like_a_claim_is_left_out(text: str, part: str) -> None:
    assert_untold(text, part)


def test_what_was_prevented_is_negated() -> None:
    [claim] = [c for c in claims_of("The army stopped rebels from attacking Togo.") if c.relation == "attacks"]
    assert claim.polarity == "negated"


CHRONOLOGY = """1974, 12 September: The council deposes the emperor.

23 November: General Sow is killed. The same night sixty officials are shot.

1977-78: The regime kills thousands of students.

1990, February: The rebels attack the port.
"""
PLAYERS = """Ana Roe

* Prime minister since 2011, when her party won.
* She faces an inquiry.

Bob Paz

* A former deputy who quit the Reform Party.
"""


def _in_file(path: Path, text: str) -> list[Claim]:
    path.write_text(text, encoding="utf-8")
    (document,) = [one for one in read([path]) if isinstance(one, Document)]
    return list(extract(document).claims)


def test_years_before_days_date_the_entries_of_a_chronology(tmp_path: Path) -> None:
    dated = {(c.relation, c.when) for c in _in_file(tmp_path / "chronology.md", CHRONOLOGY)}
    assert {("overthrows", "1974-09-12"), ("kills", "1974-11-23"), ("kills", "1977/1978")} <= dated
    assert ("attacks", "1990-02") in dated


def test_a_name_on_a_line_of_its_own_heads_a_list(tmp_path: Path) -> None:
    lines = [told(c) for c in _in_file(tmp_path / "players.md", PLAYERS)]
    assert "Ana Roe holdsPost Prime minister asserted" in lines
    assert "- prosecutes Ana Roe asserted" in lines
    assert "Bob Paz withdrawsFrom Reform Party asserted" in lines


def test_a_city_in_capitals_tells_the_country() -> None:
    lines = [told(c) for c in claims_of("BUJUMBURA - The army has seized power.")]
    assert "army seizesPowerIn Burundi asserted" in lines


def test_a_bare_attack_beside_a_full_one_is_the_same() -> None:
    found = claims_of("Gunmen opened fire on a bus carrying police officers, injuring ten of them.")
    assert [c.object.label if c.object else None for c in found if c.relation == "attacks"] == ["police officers"]


def test_of_two_namesakes_the_title_tells_which() -> None:
    text = (
        "The government of Mrs Ana Banda fell. Felix Dias Banda, a minister, spoke. Mrs Banda accused Togo of a plot."
    )
    assert "Ana Banda accuses Togo asserted" in [told(c) for c in claims_of(text)]
