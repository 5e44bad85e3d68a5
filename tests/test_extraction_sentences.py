"""Whole sentences of a wire report: who does it to whom through control, relative clauses, participles and lists."""

from __future__ import annotations

import pytest

from juntagraph.graph.claims import Claim
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.extract import extract

CASES = [
    # participants through the sentence
    ("Soldiers loyal to General Sylla stormed the palace, detaining President Ortiz and some ministers.",
     "Soldiers", "attacks", "palace"),
    ("Soldiers loyal to General Sylla stormed the palace, detaining President Ortiz and some ministers.",
     "Soldiers", "detains", "Ortiz"),
    ("The junta, which seized power in May, has released Awa Touré, its most vocal critic.",
     "junta", "releases", "Awa Touré"),
    ("Accused of treason, Colonel Rivas was arrested on Monday and is awaiting trial.", None, "detains", "Rivas"),
    ("Accused of treason, Colonel Rivas was arrested on Monday and is awaiting trial.", None, "prosecutes", "Rivas"),
    ("Colonel Rivas fled to Ghana, where he was granted asylum.", None, "aids", "Rivas"),
    ("President Ortiz dismissed General Sylla and named Colonel Rivas in his place.", "Ortiz", "dismisses", "Sylla"),
    ("President Ortiz dismissed General Sylla and named Colonel Rivas in his place.", "Ortiz", "appoints", "Rivas"),
    ("After dismissing General Sylla, President Ortiz promoted Colonel Rivas to general.",
     "Ortiz", "dismisses", "Sylla"),
    ("After dismissing General Sylla, President Ortiz promoted Colonel Rivas to general.",
     "Ortiz", "appoints", "Rivas"),
    ("General Sylla, sacked by President Ortiz in March, now leads the rebels.", "Ortiz", "dismisses", "Sylla"),
    ("The rebels, who are supported by Ghana and armed by Togo, attacked the town.", "Ghana", "backs", "rebels"),
    ("The rebels, who are supported by Ghana and armed by Togo, attacked the town.", "Togo", "aids", "rebels"),
    ("Ghana, which has long backed the rebels, denied sending them weapons.", "Ghana", "backs", "rebels"),
    ("Togo's president, Pablo Moro, met his Ghanaian counterpart, Nina Paco, on Friday.",
     "Pablo Moro", "meets", "Nina Paco"),
    ("Awa Touré, whose husband was killed by soldiers last year, leads the opposition.",
     "soldiers", "kills", "husband"),
    ("The man who shot President Ortiz was hanged on Friday.", None, "kills", "man"),
    ("Nine of the ten officers on trial were convicted.", None, "prosecutes", "officers"),
    ("Most of the detainees were freed within a week.", None, "releases", "detainees"),
    ("None of the officers was arrested.", None, "detains", "officers"),
    ("Colonel Rivas was shot dead as he left his home.", None, "kills", "Rivas"),
    ("Rivas and four bodyguards were killed in the attack.", None, "kills", "Rivas"),
    ("Rivas and four bodyguards were killed in the attack.", None, "kills", "bodyguards"),
    ("In the capital, police fired into the crowd and killed a student.", "police", "kills", "student"),
    ("An explosion outside the ministry killed three policemen.", None, "kills", "policemen"),
    ("A car bomb killed the police chief, Ivo Zara.", None, "kills", "Ivo Zara"),
    ("Suspected jihadists killed 20 villagers in the north.", "Suspected jihadists", "kills", "villagers"),
    ("Jihadists have killed thousands since 2012.", "Jihadists", "kills", "people"),
    ("Militants ambushed a military convoy, killing 15 soldiers and wounding ten.", "Militants", "kills", "soldiers"),
    ("Militants ambushed a military convoy, killing 15 soldiers and wounding ten.",
     "Militants", "attacks", "military convoy"),
    ("The army said it had killed 30 militants in an operation near Kidal.", "army", "kills", "militants"),
    ("It was the army that killed the prisoners.", "army", "kills", "prisoners"),
    ("Ghana said its troops had come under attack.", None, "attacks", "troops"),
    ("A court in Lima sentenced the former minister, Ivo Zara, to ten years in prison for corruption.",
     "court", "prosecutes", "Ivo Zara"),
    ("Ivo Zara, a former minister, was sentenced by a court in Lima to ten years.", "court", "prosecutes", "Ivo Zara"),
    ("The judge ordered Ivo Zara released on bail.", "judge", "releases", "Ivo Zara"),
    ("The judge ordered that Ivo Zara be released.", "judge", "releases", "Ivo Zara"),
    ("The state has charged Ivo Zara and three others with sedition.", "state", "prosecutes", "Ivo Zara"),
    ("Police said on Monday they had detained Ivo Zara, a lawyer, at the airport.", "Police", "detains", "Ivo Zara"),
    ("Ivo Zara was detained at the airport as he tried to board a plane.", None, "detains", "Ivo Zara"),
    ("Ivo Zara has been missing since armed men took him away on Monday.", "armed men", "detains", "Ivo Zara"),
    ("The kidnappers are holding eleven people.", "kidnappers", "abducts", "people"),
    ("Twelve pupils were seized from their school by gunmen.", "gunmen", "abducts", "pupils"),
    ("Gunmen who kidnapped the mayor have set him free.", "Gunmen", "abducts", "mayor"),
    ("Gunmen who kidnapped the mayor have set him free.", "Gunmen", "releases", "mayor"),
    ("The army rescued the hostages.", "army", "releases", "hostages"),
    ("The government has expelled the French ambassador, giving him two days to leave.",
     "government", "expels", "French ambassador"),
    ("Mr Ortiz held a meeting with General Sylla and the heads of the opposition.", "Ortiz", "meets", "Sylla"),
    ("A delegation led by Pablo Moro arrived in Lomé to meet General Sylla.", "Pablo Moro", "leads", "delegation"),
    ("Pablo Moro flew to Lomé for talks with General Sylla.", "Pablo Moro", "meets", "Sylla"),
    ("In talks with General Sylla, Pablo Moro called for calm.", "Pablo Moro", "meets", "Sylla"),
    ("General Sylla was meeting Pablo Moro when soldiers arrived.", "Sylla", "meets", "Pablo Moro"),
    ("Pablo Moro will visit Togo next week.", "Pablo Moro", "meets", "Togo"),
    ("Pablo Moro, on a visit to Togo, praised the junta.", "Pablo Moro", "meets", "Togo"),
    ("Pablo Moro, on a visit to Togo, praised the junta.", "Pablo Moro", "backs", "junta"),
    ("Ghana has offered to mediate between the army and the rebels.", "Ghana", "meets", "rebels"),
    ("Ghana voiced its support for General Sylla, calling him a friend.", "Ghana", "backs", "Sylla"),
    ("Ghana pledged its full backing to General Sylla.", "Ghana", "backs", "Sylla"),
    ("The union threw its support behind General Sylla.", "union", "backs", "Sylla"),
    ("General Sylla has won the backing of the union.", "union", "backs", "Sylla"),
    ("A Ghanaian company supplied the junta with drones.", "Ghanaian company", "aids", "junta"),
    ("Ghana has agreed to send 200 soldiers to help the junta.", "Ghana", "aids", "junta"),
    ("Ghana is training the junta's special forces.", "Ghana", "aids", "special forces"),
    ("Ghana gave refuge to President Ortiz.", "Ghana", "aids", "Ortiz"),
    ("Togo and Ghana signed a pact on mutual defence.", "Togo", "alliedWith", "Ghana"),
    ("Togo and Ghana are close allies.", "Togo", "alliedWith", "Ghana"),
    ("Delegates voted to extend General Sylla's mandate by five years.", "Delegates", "extendsMandateOf", "Sylla"),
    ("General Sylla's term was extended until 2029 by the assembly.", "assembly", "extendsMandateOf", "Sylla"),
    ("Ivo Zara was appointed army chief in place of General Sylla.", None, "appoints", "Ivo Zara"),
    ("Ivo Zara, appointed prime minister in March, resigned.", None, "appoints", "Ivo Zara"),
    ("Ivo Zara was elected president by parliament.", "parliament", "appoints", "Ivo Zara"),
    ("Ivo Zara was removed from his post as army chief.", None, "dismisses", "Ivo Zara"),
    ("Ivo Zara was relieved of his duties.", None, "dismisses", "Ivo Zara"),
    ("The president sacked his entire cabinet.", "president", "dismisses", "entire cabinet"),
    ("Ivo Zara was stripped of his command and sent abroad as an envoy.", None, "dismisses", "Ivo Zara"),
    ("Parliament voted out the government of Ivo Zara.", "Parliament", "dismisses", "government"),
    ("The generals forced Ivo Zara to retire.", "generals", "dismisses", "Ivo Zara"),
]  # fmt: skip

ALIKE = [
    ("Ivo Zara's whereabouts are unknown.", "abducts"),
    ("Ghana has cancelled Togo's debt.", "prosecutes"),
]


def claims(text: str) -> list[Claim]:
    return list(extract(Document("d", text, date="2024-01-15")).claims)


def ends(claim: Claim) -> tuple[str | None, str, str | None]:
    subject, obj = claim.subject, claim.object
    return subject.label if subject else None, claim.relation, obj.label if obj else None


@pytest.mark.parametrize(("text", "subject", "relation", "object_"), CASES)
def test_prose_gives_the_relation(text: str, subject: str | None, relation: str, object_: str | None) -> None:
    assert (subject, relation, object_) in {ends(c) for c in claims(text)}


@pytest.mark.parametrize(("text", "relation"), ALIKE)
def test_what_only_looks_like_it_is_left_out(text: str, relation: str) -> None:
    assert relation not in {c.relation for c in claims(text)}
