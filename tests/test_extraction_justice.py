"""Courts, expulsions and meetings, in the many ways a wire report puts them."""

from __future__ import annotations

import pytest

from juntagraph.graph.claims import Claim
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.extract import extract

CASES = [
    # prosecutes
    ("Colonel Rivas received 26 years.", None, "prosecutes", "Rivas"),
    ("Colonel Rivas got 26 years in prison.", None, "prosecutes", "Rivas"),
    ("Colonel Rivas was handed a life term.", None, "prosecutes", "Rivas"),
    ("Colonel Rivas was given a ten-year sentence.", None, "prosecutes", "Rivas"),
    ("A military court gave Colonel Rivas 20 years.", "military court", "prosecutes", "Rivas"),
    ("The court handed Colonel Rivas a life sentence.", "court", "prosecutes", "Rivas"),
    ("The court sentenced Colonel Rivas to death.", "court", "prosecutes", "Rivas"),
    ("Colonel Rivas was sentenced to 20 years in absentia.", None, "prosecutes", "Rivas"),
    ("Colonel Rivas went on trial.", None, "prosecutes", "Rivas"),
    ("Colonel Rivas is on trial for treason.", None, "prosecutes", "Rivas"),
    ("The trial of Colonel Rivas and ten other officers began.", None, "prosecutes", "Rivas"),
    ("Colonel Rivas appeared before a judge.", None, "prosecutes", "Rivas"),
    ("Colonel Rivas appeared in court.", None, "prosecutes", "Rivas"),
    ("Colonel Rivas was brought before a military tribunal.", None, "prosecutes", "Rivas"),
    ("Colonel Rivas will stand trial.", None, "prosecutes", "Rivas"),
    ("Prosecutors charged Colonel Rivas with treason.", "Prosecutors", "prosecutes", "Rivas"),
    ("Prosecutors are investigating Colonel Rivas.", "Prosecutors", "prosecutes", "Rivas"),
    ("Colonel Rivas is under investigation.", None, "prosecutes", "Rivas"),
    ("Colonel Rivas is under investigation for fraud.", None, "prosecutes", "Rivas"),
    ("Prosecutors opened an inquiry into Colonel Rivas.", "Prosecutors", "prosecutes", "Rivas"),
    ("Prosecutors are looking into Colonel Rivas.", "Prosecutors", "prosecutes", "Rivas"),
    ("The attorney general brought charges against Colonel Rivas.", "attorney general", "prosecutes", "Rivas"),
    ("Colonel Rivas faces charges of treason.", None, "prosecutes", "Rivas"),
    ("The conviction of Colonel Rivas was upheld.", None, "prosecutes", "Rivas"),
    ("The court convicted Colonel Rivas of treason.", "court", "prosecutes", "Rivas"),
    ("The jury found Colonel Rivas guilty of treason.", "jury", "prosecutes", "Rivas"),
    ("Colonel Rivas was found guilty by the court.", "court", "prosecutes", "Rivas"),
    ("Colonel Rivas was indicted on three counts.", None, "prosecutes", "Rivas"),
    ("The case against Colonel Rivas is before the courts.", None, "prosecutes", "Rivas"),
    ("Police questioned Colonel Rivas.", "Police", "prosecutes", "Rivas"),
    ("The court summoned Colonel Rivas.", "court", "prosecutes", "Rivas"),
    ("The court upheld the sentence of Colonel Rivas.", "court", "prosecutes", "Rivas"),
    ("The court jailed Colonel Rivas for ten years.", "court", "prosecutes", "Rivas"),
    ("Colonel Rivas was jailed for ten years.", None, "prosecutes", "Rivas"),
    ("Ten officers were put on trial.", None, "prosecutes", "officers"),
    ("A commission of inquiry will look into the conduct of the army.", "commission", "prosecutes", "army"),
    ("Colonel Rivas was acquitted.", None, "releases", "Rivas"),
    # expels
    ("Togo gave the ambassador 48 hours to leave.", "Togo", "expels", "ambassador"),
    ("Togo ordered the ambassador to leave the country.", "Togo", "expels", "ambassador"),
    ("The envoy was declared persona non grata by Togo.", "Togo", "expels", "envoy"),
    ("Soldiers flew President Ortiz to Ghana.", "Soldiers", "expels", "Ortiz"),
    ("Soldiers put President Ortiz on a plane to Ghana.", "Soldiers", "expels", "Ortiz"),
    ("Soldiers forced President Ortiz into exile.", "Soldiers", "expels", "Ortiz"),
    ("President Ortiz was driven into exile.", None, "expels", "Ortiz"),
    ("The party expelled Awa Touré.", "party", "expels", "Awa Touré"),
    ("Togo kicked out the French ambassador.", "Togo", "expels", "French ambassador"),
    ("The ambassador was shown the door.", None, "expels", "ambassador"),
    ("The ambassador was told to leave within 72 hours.", None, "expels", "ambassador"),
    ("The expulsion of the ambassador was announced.", None, "expels", "ambassador"),
    ("Togo stripped Awa Touré of citizenship and deported her.", "Togo", "expels", "Awa Touré"),
    # meets
    ("Presidents Ortiz and Sylla met in Lomé.", "Ortiz", "meets", "Sylla"),
    ("President Ortiz held talks with General Sylla.", "Ortiz", "meets", "Sylla"),
    ("President Ortiz and General Sylla held talks.", "Ortiz", "meets", "Sylla"),
    ("President Ortiz and General Sylla met.", "Ortiz", "meets", "Sylla"),
    ("President Ortiz had talks with the rebels.", "Ortiz", "meets", "rebels"),
    ("President Ortiz was received by King Moro.", "Moro", "meets", "Ortiz"),
    ("General Sylla went to see President Ortiz.", "Sylla", "meets", "Ortiz"),
    ("General Sylla saw President Ortiz on Monday.", "Sylla", "meets", "Ortiz"),
    ("General Sylla telephoned President Ortiz.", "Sylla", "meets", "Ortiz"),
    ("General Sylla spoke to President Ortiz by telephone.", "Sylla", "meets", "Ortiz"),
    ("General Sylla spoke by phone with President Ortiz.", "Sylla", "meets", "Ortiz"),
    ("General Sylla sat down with the rebels.", "Sylla", "meets", "rebels"),
    ("Talks between the rebels and the army collapsed.", "rebels", "meets", "army"),
    ("A meeting between General Sylla and President Ortiz is planned.", "Sylla", "meets", "Ortiz"),
    ("President Ortiz paid a visit to Ghana.", "Ortiz", "meets", "Ghana"),
    ("President Ortiz visited Ghana.", "Ortiz", "meets", "Ghana"),
    ("President Ortiz arrived in Ghana for talks with King Moro.", "Ortiz", "meets", "Moro"),
    ("A Ghanaian delegation met the junta.", "Ghanaian delegation", "meets", "junta"),
    ("Ghana mediated between the rebels and the army.", "Ghana", "meets", "rebels"),
    ("Ghana is brokering talks between the rebels and the army.", "Ghana", "meets", "rebels"),
    ("Ghana is brokering talks between the rebels and the army.", "rebels", "meets", "army"),
    ("A priest shuttled between the president and the generals.", "priest", "meets", "generals"),
    ("The rebels negotiated a ceasefire with the army.", "rebels", "meets", "army"),
    ("Envoys from Ghana met the rebels.", "Envoys", "meets", "rebels"),
    ("Ghana hosted talks between the rebels and the army.", "rebels", "meets", "army"),
    ("The envoy consulted with the junta.", "envoy", "meets", "junta"),
    ("President Ortiz discussed the crisis with General Sylla.", "Ortiz", "meets", "Sylla"),
    ("General Sylla attended a summit with King Moro.", "Sylla", "meets", "Moro"),
    ("Togo, Ghana and Mali have ended their talks.", "Togo", "meets", "Ghana"),
    ("General Sylla had an audience with King Moro.", "Sylla", "meets", "Moro"),
    ("General Sylla and King Moro shook hands.", "Sylla", "meets", "Moro"),
    ("General Sylla has had no contact with King Moro.", "Sylla", "meets", "Moro"),
]  # fmt: skip

ALIKE = [
    ("A military court gave him 20 years.", "aids"),
    ("Colonel Rivas was acquitted.", "prosecutes"),
    ("The colonel tried to flee.", "prosecutes"),
    ("The army received 26 tanks.", "prosecutes"),
    ("King Moro summoned General Sylla to the palace.", "meets"),
    ("The demands were met by the junta.", "meets"),
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
