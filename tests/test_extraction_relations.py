"""Ties, aid, demands, ruptures, personnel and standing facts in the ways prose puts them."""

from __future__ import annotations

import pytest

from juntagraph.graph.claims import Claim, Polarity
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.extract import extract

CASES = [
    # cooperation
    ("Togo supports General Amara Sylla.", "Togo", "backs", "Amara Sylla"),
    ("Colonel Rivas came out in support of President Ortiz.", "Rivas", "backs", "Ortiz"),
    ("The soldiers went over to President Ortiz.", "soldiers", "backs", "Ortiz"),
    ("Supporters of President Ortiz marched.", "Supporters of President Ortiz", "backs", "Ortiz"),
    ("General Sylla suspended parliament with the consent of King Moro.", "Moro", "backs", "Sylla"),
    ("President Ortiz enjoys the support of Ghana.", "Ghana", "backs", "Ortiz"),
    ("Togo sent weapons to the rebels.", "Togo", "aids", "rebels"),
    ("Ghana came to the rescue of President Ortiz.", "Ghana", "aids", "Ortiz"),
    ("Ghana rewarded General Sylla with 40 million dollars.", "Ghana", "aids", "Sylla"),
    ("The rebels received weapons from Togo.", "Togo", "aids", "rebels"),
    ("Togo, the main supplier of arms to the rebels, protested.", "Togo", "aids", "rebels"),
    ("Ghana formed an alliance with Togo.", "Ghana", "alliedWith", "Togo"),
    ("Ghana signed an agreement with Togo.", "Ghana", "partnersWith", "Togo"),
    # consultation
    ("President Ortiz met General Sylla.", "Ortiz", "meets", "Sylla"),
    ("President Ortiz resigned after a meeting with General Sylla.", "Ortiz", "meets", "Sylla"),
    ("Ghana will mediate between the rebels and the army.", "Ghana", "meets", "rebels"),
    ("Ghana will mediate between the rebels and the army.", "Ghana", "meets", "army"),
    ("Colonel Rivas had been in touch with the rebels.", "Rivas", "meets", "rebels"),
    # demands, refusals, threats, condemnation
    ("Ghana urged the junta to free President Ortiz.", "Ghana", "demandsOf", "junta"),
    ("The general ordered the soldiers out of the capital.", "general", "demandsOf", "soldiers"),
    ("Ghana wants the junta to leave.", "Ghana", "demandsOf", "junta"),
    ("The marines landed at the request of President Ortiz.", "Ortiz", "demandsOf", "marines"),
    ("Ghana urged the junta to free the prisoners. The junta refused.", "junta", "rejects", "Ghana"),
    ("The rebels threatened to storm the homes of judges.", "rebels", "threatens", "judges"),
    ("Ghana condemned the junta.", "Ghana", "condemns", "junta"),
    ("The archbishop spoke out against the junta.", "archbishop", "condemns", "junta"),
    # sanctions and ruptures
    ("Ghana imposed sanctions on Togo.", "Ghana", "sanctions", "Togo"),
    ("Ghana cut off its oil supplies to Togo.", "Ghana", "sanctions", "Togo"),
    ("Ghana barred the officers from entry.", "Ghana", "sanctions", "officers"),
    ("Ghana halted its aid to Togo.", "Ghana", "suspends", "Togo"),
    ("The junta withdrew the licence of Radio Kati.", "junta", "suspends", "Radio Kati"),
    ("Ghana broke off military cooperation with the junta.", "Ghana", "seversTiesWith", "junta"),
    ("Ghana has recalled its ambassador to Togo.", "Ghana", "seversTiesWith", "Togo"),
    ("Togo withdrew from ECOWAS.", "Togo", "withdrawsFrom", "ECOWAS"),
    ("Togo expelled the French ambassador.", "Togo", "expels", "French ambassador"),
    ("Soviet experts were sent home by Togo.", "Togo", "expels", "Soviet experts"),
    # personnel and institutions
    ("Parliament named Josef Neret, a judge, provisional president.", "Parliament", "appoints", "Josef Neret"),
    ("Congress put Robert Mikel in charge of the police.", "Congress", "appoints", "Robert Mikel"),
    ("The king promised to name a new prime minister.", "king", "appoints", "new prime minister"),
    ("President Ortiz sacked the government.", "Ortiz", "dismisses", "government"),
    ("Commissioner Moses Drover was stood down.", None, "dismisses", "Moses Drover"),
    ("The general had lost his command.", None, "dismisses", "general"),
    ("The junta dissolved the National Assembly.", "junta", "dissolves", "National Assembly"),
    ("The junta postponed the election.", "junta", "postpones", "election"),
    ("Parliament extended the mandate of President Ortiz.", "Parliament", "extendsMandateOf", "Ortiz"),
    ("Students demonstrated against General Sylla.", "Students", "protestsAgainst", "Sylla"),
    ("Ghana deployed troops against the rebels.", "Ghana", "mobilizesAgainst", "rebels"),
    # standing facts
    ("Captain Javier Lico, one of the conspirators, fled.", "Javier Lico", "memberOf", "conspirators"),
    ("They formed a High State Committee, of which General Sylla was a member.",
     "Sylla", "memberOf", "High State Committee"),
    ("Pablo Moro worked for the Patriotic Front.", "Pablo Moro", "memberOf", "Patriotic Front"),
    ("The Azad Party, the political wing of the Patriotic Front, met.", "Azad Party", "partOf", "Patriotic Front"),
    ("Pablo Moro, the president's right-hand man, fled.", "Pablo Moro", "associateOf", "president"),
    ("Colonel Rivas is close to General Sylla.", "Rivas", "associateOf", "Sylla"),
    ("General Gustavo Lehmann, the air force chief, spoke.", "Gustavo Lehmann", "leads", "air force"),
    ("The Belarusian ruler, Pavel Moroz, spoke.", "Pavel Moroz", "leads", "Belarus"),
    ("The exiles led by Sergeant Abdul Karimu fled.", "Abdul Karimu", "leads", "exiles"),
    ("Colonel Rivas took command of the navy.", "Rivas", "leads", "navy"),
    ("Colonel Rivas was in charge of the army.", "Rivas", "leads", "army"),
    ("President Ortiz chose Nina Paco as foreign minister.", "Nina Paco", "holdsPost", "foreign minister"),
    ("Brigadier Pablo Moro resigned.", "Pablo Moro", "hasRank", "Brigadier"),
]  # fmt: skip


def claims(text: str) -> list[Claim]:
    return list(extract(Document("d", text, date="2024-01-15")).claims)


def ends(claim: Claim) -> tuple[str | None, str, str | None]:
    subject, obj = claim.subject, claim.object
    return subject.label if subject else None, claim.relation, obj.label if obj else None


# headlines leave out "were"
CASES += [
    ("Three generals arrested in Togo", None, "detains", "generals"),
    ("Togo: army chief sacked", None, "dismisses", "army chief"),
]


@pytest.mark.parametrize(("text", "subject", "relation", "object_"), CASES)
def test_prose_gives_the_relation(text: str, subject: str | None, relation: str, object_: str) -> None:
    assert (subject, relation, object_) in {ends(c) for c in claims(text)}


@pytest.mark.parametrize(
    "text", ["No state has recognised General Sylla.", "General Sylla was recognised by no state."]
)
def test_recognition_by_none_is_negated(text: str) -> None:
    assert [c.polarity for c in claims(text) if c.relation == "backs"] == [Polarity.NEGATED]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Pablo Moro, the mayor of Bamako, fled.", "leads"),
        ("President Ortiz left Ghana in haste.", "withdrawsFrom"),
        ("The general ordered Pablo Moro not to leave his house.", "expels"),
        ("Pablo Moro was stripped of his citizenship.", "dismisses"),
        ("Ghana halted its aid.", "aids"),
    ],
)
def test_what_only_looks_like_the_relation_is_left_out(text: str, relation: str) -> None:
    assert relation not in {c.relation for c in claims(text)}
