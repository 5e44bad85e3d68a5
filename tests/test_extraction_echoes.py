"""What is told by numbers alone, by repetition and by lists: tolls, echoes, lists, the two sides."""

from __future__ import annotations

import pytest

from juntagraph.graph.claims import Claim
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.extract import extract

CASES = [
    # tolls
    ("The clinic counts 45 dead.", None, "kills", "people"),
    ("The death toll rose to 60.", None, "kills", "people"),
    ("The toll from the raid has climbed to 31.", None, "kills", "people"),
    ("Hospital staff spoke of at least 30 dead.", None, "kills", "people"),
    ("The ministry put the number of dead at 18.", None, "kills", "people"),
    ("The government puts the dead at nearly 100.", None, "kills", "people"),
    ("The authorities admitted 57 deaths.", None, "kills", "people"),
    ("The war may have cost up to 200,000 lives.", None, "kills", "people"),
    ("The number of prisoners had risen to 17.", None, "detains", "prisoners"),
    ("There were 12 deaths.", None, "kills", "people"),
    ("The toll stood at 45.", None, "kills", "people"),
    ("The unrest has claimed more than 90 lives.", None, "kills", "people"),
    ("Three died in the raid.", None, "kills", "people"),
    # echoes
    ("Colonel Rivas was arrested. So was General Sylla.", None, "detains", "Sylla"),
    ("Colonel Rivas was arrested, as were General Sylla and Pablo Moro.", None, "detains", "Sylla"),
    ("Colonel Rivas was arrested, as were General Sylla and Pablo Moro.", None, "detains", "Pablo Moro"),
    ("Ghana backed the king, as did Togo.", "Togo", "backs", "king"),
    ("Ghana condemned the coup. So did Togo.", "Togo", "condemns", "coup"),
    ("Ghana recognised the junta. Togo followed suit.", "Togo", "backs", "junta"),
    ("Seventeen officers were arrested. They include Colonel Rivas.", None, "detains", "Rivas"),
    ("Ten ministers were dismissed. These include Pablo Moro.", None, "dismisses", "Pablo Moro"),
    # lists, small clauses, headlines
    ("The army had three former ministers shot: Pablo Moro, General Ivo Zara and Nina Paco.",
     "army", "kills", "Pablo Moro"),
    ("The army had three former ministers shot: Pablo Moro, General Ivo Zara and Nina Paco.",
     "army", "kills", "Nina Paco"),
    ("Police arrested two former soldiers, Pablo Moro and Ivo Zara.", "Police", "detains", "Pablo Moro"),
    ("Police arrested two former soldiers, Pablo Moro and Ivo Zara.", "Police", "detains", "Ivo Zara"),
    ("On Monday police caught eight more in Lima, including Pablo Moro and Ivo Zara.", "police", "detains", "Ivo Zara"),
    ("The guards took hostage the interim president, Pablo Moro.", "guards", "abducts", "Pablo Moro"),
    ("Pablo Moro is reported killed.", None, "kills", "Pablo Moro"),
    ("At least 14 people killed in clashes.", None, "kills", "people"),
    ("Pablo Moro was jailed for treason, and let out only in December.", None, "releases", "Pablo Moro"),
    ("General Amara Sylla spoke of the murder of Ivo Zara. Pablo Moro ordered the killing.",
     "Pablo Moro", "kills", "Ivo Zara"),
    ("Soldiers held dozens of students. Several were shot.", None, "kills", "students"),
    # pairs
    ("General Sylla fought General Rivas for years. Ghana mediated between the two men.", "Ghana", "meets", "Sylla"),
    ("General Sylla fought General Rivas for years. Ghana mediated between the two men.", "Ghana", "meets", "Rivas"),
    ("The army fights the Popular Front. Ghana brought the two sides together.", "Popular Front", "meets", "army"),
    # shared deeds, lists, orders
    ("The guards took hostage the president, Pablo Moro, and his premier, Ivo Zara.", "guards", "abducts", "Ivo Zara"),
    ("The minister was held with his rival, Ivo Zara, at a barracks.", None, "detains", "Ivo Zara"),
    ("About 50 people were arrested, three Americans among them.", None, "detains", "Americans"),
    ("Riyadh rushed to back the king, as did Egypt.", "Egypt", "backs", "king"),
    ("The government declared Volker Pertz, the head of the mission, persona non grata.",
     "government", "expels", "Volker Pertz"),
    ("Ivo Zara has been named to run the ministry.", None, "appoints", "Ivo Zara"),
    ("Ghana dismissed General Zara, then named him minister of sport.", "Ghana", "appoints", "Zara"),
    ("Ivo Zara was killed with a knife.", None, "kills", "Ivo Zara"),
    ("Ivo Zara was charged with treason.", None, "prosecutes", "Ivo Zara"),
]  # fmt: skip

ALIKE = [
    ("The number of parties had risen to 17.", "detains"),
    ("The plan has ten points. They include a vote.", "detains"),
    ("Ghana was poor. So was Togo.", "backs"),
    ("The two leaders agreed to meet.", "detains"),
    ("So is General Zara under arrest?", "detains"),
    ("Has General Zara been killed?", "kills"),
    ("The firing squad was called.", "dismisses"),
    ("Police fired on the crowd.", "dismisses"),
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
