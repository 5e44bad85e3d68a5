"""Who does what to whom in sentences that are easily misread: victims, lists, headings, failed coups, plans."""

from __future__ import annotations

import pytest

from juntagraph.graph.claims import Claim, Span
from juntagraph.graph.documents.document import Document, Segment
from juntagraph.graph.extraction.extract import extract

SAID = [
    ("The union condemned the abduction of the activist Ana Paz by soldiers.", "union condemns soldiers"),
    ("The African Union condemned the overthrow of President Moro.", "African Union condemns overthrow"),
    ("The murder on 22 March of Ana Paz shook the party.", "kills Ana Paz"),
    ("The committee deplored the murder in Gombe of the judges Ana Paz and Ali Sow.", "kills Ali Sow"),
    ("The injured include General Paul Okoth and his driver.", "attacks Paul Okoth"),
    ("Police identified the dead men as Luis Moro, 38, and Ali Sow, 42.", "kills Luis Moro"),
    ("Among the dead was the chief of staff, General Paul Okoth.", "kills Paul Okoth"),
    ("A colonel, two lieutenants and two soldiers were involved in the massacre of monks.", "lieutenants kills monks"),
    ("The bomb went off, killing Maria Moro, 42; Pilar Paz, 19; and a policeman.", "kills Pilar Paz"),
    ("The shooting dead of two students by guards set off the protests.", "guards kills students"),
    ("Police held a Turkish man suspected of shooting dead three people.", "Turkish man kills people"),
    ("Rebels overran an outpost, leaving at least 12 soldiers dead.", "Rebels kills soldiers"),
    ("The soldiers turned their guns on the crowd.", "soldiers attacks crowd"),
    ("The rebels downed an army helicopter.", "rebels attacks army helicopter"),
    ("Heavy fighting pitted the army against the Rapid Support Forces.", "army attacks Rapid Support Forces"),
    ("The blast was the work of the Red Front, police said.", "Red Front attacks"),
    ("The bomb attack on the embassy was planned by Colonel Ali Sow.", "Ali Sow attacks embassy"),
    ("Troops loyal to the king stormed the barracks.", "Troops attacks barracks"),
    ("Police fired tear gas to disperse demonstrators.", "Police attacks demonstrators"),
    ("The Black Hand said it had carried out the attack on the embassy.", "Black Hand attacks embassy"),
    ("Thomas Moro was overthrown and killed in a coup led by Ali Sow.", "Ali Sow overthrows Thomas Moro"),
    ("The regime fell to a coup led by Ali Sow.", "Ali Sow overthrows regime"),
    ("Mutinous soldiers failed to overthrow President Moro.", "Mutinous soldiers attemptsCoupAgainst Moro"),
    ("The failed 2015 putsch was led by General Sow.", "Sow attemptsCoupAgainst"),
    ("General Moro was jailed for his role in the attempted coup.", "Moro attemptsCoupAgainst"),
    ("Power was seized by the military in 1991.", "military seizesPowerIn"),
    ("Since seizing power, the generals have ruled Chad.", "generals seizesPowerIn Chad"),
    ("The general enjoys the support of the presidential guard.", "presidential guard backs general"),
    ("Chad has ended its defence pact with France.", "Chad seversTiesWith France"),
    ("Togo sent a mediation mission to Niamey.", "Togo meets Niger"),
    ("Mali has been suspended from the African Union.", "African Union suspends Mali"),
    ("Five generals were hit with an asset freeze.", "sanctions generals"),
    ("Mali, Guinea and Togo, all members of ECOWAS, are ruled by soldiers.", "Togo memberOf ECOWAS"),
    ("The junta named a civilian, Ana Paz, as prime minister.", "junta appoints Ana Paz"),
    ("Parliament elected Saulos Moro vice-president.", "Parliament appoints Saulos Moro"),
    ("Malick Sow was promoted to brigadier general.", "Malick Sow hasRank Brigadier General"),
    ("Ten generals were sent into early retirement.", "dismisses generals"),
    ("Luis Moro was granted a provisional release.", "releases Luis Moro"),
    ("The junta rejected the ultimatum from ECOWAS.", "junta rejects ECOWAS"),
    ("The council's first decree dissolved parliament.", "council dissolves parliament"),
    ("Three officers sentenced to death for treason were executed on 3 March.", "kills officers"),
    ("Admiral Enzo Prado is serving 25 years for the abduction of 34 students.", "Enzo Prado abducts students"),
    ("Agents raided the paper and took its editor, Rose Paz, to an unknown place.", "Agents detains Rose Paz"),
    ("Bakyt Moro, interior minister. The only civilian on the council was jailed in 2022.", "detains Bakyt Moro"),
    ("Soldiers loyal to Ali Sow detained President Ana Paz, witnesses and officials said.", "Soldiers detains Ana Paz"),
    ("China promised Timur Moro a loan.", "China aids Timur Moro"),
    ("Bakyt Moro led the opposition Acme party until 2022.", "Bakyt Moro leads opposition Acme party"),
    ("The rebels handed over the captured soldiers to the Red Cross.", "rebels releases captured soldiers"),
    ("Who is she? President Ana Paz, who was herself jailed, said nothing.", "detains Ana Paz"),
]  # fmt: skip
UNSAID = [
    ("The rebels handed over the captured soldiers to the Red Cross.", "rebels aids Red Cross"),
    ("The union condemned the arrest of the lawyer Ana Paz.", "condemns Ana Paz"),
    ("Lawyers went on strike to protest at the arrest of a colleague.", "protestsAgainst colleague"),
    ("The minister rejected the release of the prisoners.", "rejects prisoners"),
    ("The deputies lamented the death of General Sow.", "condemns Sow"),
    ("The soldiers' vehicle struck a mine laid by the rebels.", "attacks rebels"),
    ("The officers were plotting to bring back the former president, Ana Paz.", "plotsAgainst Ana Paz"),
    ("The general enjoys the support of the guard.", "general backs guard"),
    ("The men who took over the republic of Chad have said little.", "men attacks Chad"),
    ("Five generals were hit with an asset freeze.", "attacks generals"),
    ("Britain advises its citizens to leave.", "Britain aids citizens"),
    ("The premier had been warned by the French secret service.", "threatens premier"),
    ("Soldiers detained President Ana Paz, witnesses and officials said.", "detains witnesses"),
    ("Chad has ended its defence pact with France.", "Chad alliedWith France"),
    ("Rose Moro was held in Lome. The UN commissioner, Ana Paz, has called for her release.", "releases Ana Paz"),
]
STATUSES = [
    ("The plan was to seize the radio station, arrest the premier and flee.", "detains", "prospective"),
    ("Ali Sow is accused by prosecutors of ordering the murder of two journalists.", "kills", "alleged"),
    ("The trial of former president Ana Paz, overthrown by General Sow, was adjourned.", "overthrows", "asserted"),
    ("Ali Sow denied any role in the plot.", "plotsAgainst", "denied"),
    ("The raid, which the army said had hit a camp, killed ten villagers.", "kills", "asserted"),
    ("France refused to go, as the junta had demanded.", "rejects", "asserted"),
]


def claims(text: str) -> list[Claim]:
    return list(extract(Document("d", text, date="2024-05-14", segments=(Segment(Span(0, len(text))),))).claims)


def told(text: str) -> set[str]:
    """Each claim as subject, relation and object, and without its subject."""
    found = set()
    for claim in claims(text):
        ends = [end.label if end else "" for end in (claim.subject, claim.object)]
        found |= {" ".join([ends[0], claim.relation, ends[1]]).strip(), f"{claim.relation} {ends[1]}".strip()}
        found.add(f"{ends[0]} {claim.relation}".strip())
    return found


@pytest.mark.parametrize(("text", "said"), SAID)
def test_what_a_sentence_says_is_read(text: str, said: str) -> None:
    assert said in told(text)


@pytest.mark.parametrize(("text", "unsaid"), UNSAID)
def test_what_a_sentence_does_not_say_is_not_read(text: str, unsaid: str) -> None:
    assert unsaid not in told(text)


@pytest.mark.parametrize(("text", "relation", "status"), STATUSES)
def test_how_firmly_it_is_put(text: str, relation: str, status: str) -> None:
    assert {str(claim.status) for claim in claims(text) if claim.relation == relation} == {status}


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Soldiers arrested the president before dawn on Monday.", "2024-05-13"),
        ("General Sow led the 2015 putsch.", "2015"),
    ],
)
def test_when_it_happened(text: str, when: str) -> None:
    assert when in {str(claim.when) for claim in claims(text)}


def test_what_is_rejected_in_another_s_words_is_not_what_went_before() -> None:
    found = claims(
        "Soldiers killed 22 villagers, according to survivors. "
        "The army says that they were fighters of the Sava Front, which rejects this."
    )
    assert "Sava Front" not in {claim.source.label for claim in found if claim.source}
