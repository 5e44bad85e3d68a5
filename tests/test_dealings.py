"""What parties do with and to one another: exercises, aid, refusals, sanctions lifted, in the ways news puts them."""

from __future__ import annotations

import pytest

from juntagraph.graph.claims import Actor
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.extract import extract

REFUSAL = "Ghana said that it will not accept refugees from Togo."
CASES: list[tuple[str, str, str, str | None]] = [
    # one of several subjects with the others
    ("Togo and Ghana held joint military exercises.", "Togo", "partnersWith", "Ghana"),
    ("Togo and Ghana agreed to share intelligence.", "Togo", "partnersWith", "Ghana"),
    ("The president and the rebels held talks.", "president", "meets", "rebels"),
    # whose decision, whose base
    ("The minister praised Ghana's decision to free the soldiers.", "minister", "backs", "Ghana"),
    ("The army bombed the rebels' headquarters near Kati.", "army", "attacks", "rebels"),
    ("Prosecutors opened an inquiry into the dealings of Acme Bank.", "Prosecutors", "prosecutes", "Acme Bank"),
    ("Ghana rejected an appeal filed by Togo.", "Ghana", "rejects", "Togo"),
    ("Lawmakers protested the arrest of Pablo Moro.", "Lawmakers", "protestsAgainst", None),
    ("Togo and Ghana failed to reach an agreement.", "Togo", "rejects", "Ghana"),
    ("Ghana will not lift its embargo on Togo.", "Ghana", "rejects", "Togo"),
    ("Ghana has refused to lift its ban on Togo.", "Ghana", "rejects", "Togo"),
    ("The king cancelled a planned visit to Togo.", "king", "rejects", "Togo"),
    ("Togo denied entry to a Ghanaian singer.", "Togo", "rejects", "Ghanaian singer"),
    ("Pablo Moro began a hunger strike to protest against the junta.", "Pablo Moro", "protestsAgainst", "junta"),
    ("The minister reaffirmed his support for the rebels.", "minister", "backs", "rebels"),
    ("The terrorists staged three attacks against Ghanaian interests.", "terrorists", "attacks", "Ghana"),
    ("Guerrillas blew up a pylon.", "Guerrillas", "attacks", None),
    ("The Kati Front claimed responsibility for the bombing.", "Kati Front", "attacks", None),
    ("The judge linked Pablo Moro to the murder of Ibra Sow.", "Pablo Moro", "kills", "Ibra Sow"),
    ("The arrest of two officers for killing Ibra Sow was welcomed.", "officers", "kills", "Ibra Sow"),
    ("Two men planted a bomb at the embassy.", "men", "attacks", "embassy"),
    ("The attack was perpetrated by terrorists near Kati.", "terrorists", "attacks", None),
    ("The bomb, allegedly detonated by rebels, damaged a pylon.", "rebels", "attacks", None),
    ("The bombing was attributed to the Kati Front.", "Kati Front", "attacks", None),
    ("The men involved in the murder of Ibra Sow fled.", "men", "kills", "Ibra Sow"),
    # aid
    ("Ghana sent peacekeepers to Togo.", "Ghana", "aids", "Togo"),
    ("Ghana opened its borders to refugees from Togo.", "Ghana", "aids", "refugees"),
    ("Ghana contributed two million dollars to the rebels.", "Ghana", "aids", "rebels"),
    # hostile steps
    ("Ghana launched a series of raids on Togo.", "Ghana", "attacks", "Togo"),
    ("The army remained on alert in Togo.", "army", "mobilizesAgainst", "Togo"),
    ("The junta mobilised troops against Togo.", "junta", "mobilizesAgainst", "Togo"),
    ("The rebels violated the truce with the army.", "rebels", "attacks", "army"),
    ("The general issued an ultimatum to the junta.", "general", "threatens", "junta"),
    ("Ghana announced the suspension of aid to Togo.", "Ghana", "suspends", "Togo"),
    ("Ghana cut its military aid to Togo.", "Ghana", "suspends", "Togo"),
    ("Ghana said that the junta must go.", "Ghana", "demandsOf", "junta"),
    ("The union demanded an apology from the junta.", "union", "demandsOf", "junta"),
    # easing
    ("Ghana lifted its embargo against Togo.", "Ghana", "releases", "Togo"),
    ("The king granted a pardon to Pablo Moro.", "king", "releases", "Pablo Moro"),
    # talking
    ("President Ortiz called General Sylla on Monday.", "Ortiz", "meets", "Sylla"),
    ("President Ortiz had lunch with General Sylla.", "Ortiz", "meets", "Sylla"),
]


def _label(actor: Actor | None) -> str | None:
    return actor.label if actor else None


def found(text: str) -> set[tuple[str | None, str, str | None]]:
    """Subject, relation and object of each claim."""
    claims = extract(Document("d", text, date="2024-01-15")).claims
    return {(_label(c.subject), c.relation, _label(c.object)) for c in claims}


@pytest.mark.parametrize(("text", "subject", "relation", "object_"), CASES)
def test_prose_gives_the_relation(text: str, subject: str, relation: str, object_: str | None) -> None:
    assert (subject, relation, object_) in found(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Ghana lifted its sanctions against Togo.", "sanctions"),
        ("The junta mobilised troops against Togo.", "aids"),
        ("The minister called General Sylla a traitor.", "meets"),
        ("President Ortiz called the ministers on Monday.", "demandsOf"),
        ("Togo and Ghana received letters.", "meets"),
    ],
)
def test_what_only_looks_like_the_relation_is_left_out(text: str, relation: str) -> None:
    assert relation not in {name for _, name, _ in found(text)}


def test_a_refusal_of_what_is_to_come_is_itself_a_fact() -> None:
    (claim,) = [c for c in extract(Document("d", REFUSAL)).claims if c.relation == "rejects"]
    assert (claim.polarity, claim.status) == ("affirmed", "asserted")


def test_the_stop_of_an_abbreviated_state_is_part_of_its_name() -> None:
    assert ("United States", "sanctions", "Togo") in found("The U.S. has imposed sanctions on Togo.")
