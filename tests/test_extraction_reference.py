"""Whom pronouns and descriptions stand for, as the claims of whole passages show it."""

from __future__ import annotations

import pytest
from support.reading import claims_of, told

LIFE = "Ali Sow, who died on Monday, ruled Chad. In 1982 Sow toppled Bob Paz; Paz fled. Sow won two elections."
TOLD = [
    # Who asks, harms or owns is not the one.
    (
        "Bob Paz, the envoy, landed. General Sow asked Secretary-General Roe to dismiss him.",
        "Roe dismisses Bob Paz prospective Sow",
    ),
    (
        "Two aides to President Roe said that General Sow had gone to see him and demanded that he quit.",
        "Sow demandsOf Roe asserted",
    ),
    ("General Roe leads the council. Commissioner Bob Paz is to be his deputy.", "Bob Paz associateOf Roe prospective"),
    ("President Roe was jailed. General Bob Paz, who was his ally, fled.", "Bob Paz associateOf Roe asserted"),
    (
        "When General Roe appealed to President Paz in June, he was sacked within hours.",
        "- dismisses Roe asserted",
    ),
    (
        "General Sow ordered the mutiny. General Roe toppled him. Roe ordered the general to leave Togo.",
        "Roe expels Sow asserted",
    ),
    ("About 900 Americans live in Grenada. The council promised to let them leave.", "council releases 900 Americans"),
    ("General Roe fled with his son Marc. Brazil has granted them asylum.", "Brazil aids Marc asserted"),
    ("Some of the rebels told judges that they had been tortured by soldiers.", "soldiers attacks rebels attributed"),
    ("Bob Roe clashed with soldiers. They arrested him.", "soldiers detains Bob Roe asserted"),
    (
        "General Sow accused Captain Roe of disobeying orders and said that he would face trial.",
        "- prosecutes Roe prospective Sow",
    ),
    # Of whom the text goes on to tell.
    (
        "General Sow accused Colonel Roe of disobeying orders and said that he would face trial.\n\nPresident Paz, who "
        "was in Dubai, flew home and said that the violence had been a coup. He dissolved parliament.",
        "Paz dissolves parliament asserted",
    ),
    (
        "President Paz sacked General Roe, then named him envoy. He was suspected of having plotted a coup.",
        "Roe plotsAgainst - alleged",
    ),
    (
        "A committee was set up under Captain Roe, whom President Paz had refused to promote. He jailed two judges.",
        "Roe detains judges asserted",
    ),
    (f"{LIFE}\n\nHe jailed two ministers.", "Ali Sow detains ministers asserted"),
    (f"{LIFE}\n\nGeneral Bob Moro sacked his deputy, Ana Paz.", "Ana Paz associateOf Bob Moro asserted"),
    ("Ali Sow ruled Chad for years. The president's nephew, Bob Moro, fled.", "Bob Moro associateOf Ali Sow asserted"),
    (
        "Army units deposed Bob Paz on Sunday. The prime minister had tried to sack the army chief.",
        "Bob Paz dismisses army chief prospective",
    ),
    (
        "The family of General Roe is divided. His brother, Bob Moro, runs the army.",
        "Bob Moro associateOf Roe asserted",
    ),
    (
        "Bob Paz has died. It was a long war. There is mourning. The shops were shut. Togo's army jailed him twice.",
        "army detains Bob Paz asserted",
    ),
    # Who is quoted.
    ('President Paz resigned. "I was forced out at gunpoint," he said.', "- overthrows Paz attributed Paz"),
    ("General Roe replaced Bob Paz. Roe thinks that he should go to jail.", "- detains Bob Paz prospective Roe"),
    # In an interview, and after an offer.
    (
        "Her father, Colonel Bob Ely, was jailed.\n\nQ: And then?\n\nA: My father attacked the rebels.",
        "Bob Ely attacks rebels asserted",
    ),
    ("Soldiers held Bob Ely. General Paz offered him the embassy in Madrid. He refused.", "Bob Ely rejects - asserted"),
    ("General Roe, a Baoule of 50 who commanded the land forces, fled.", "Roe leads land forces asserted"),
    # Names.
    ("Colonel Bob Pattakos has died. Pattakos took part in the coup in Greece.", "Bob Pattakos overthrows - asserted"),
    ("The court jailed General Lee Jin-wo on Tuesday.", "court detains Lee Jin-wo asserted"),
    (
        "Ibra Sow Moro was jailed. President Paz died. His son Sow, a general, dissolved parliament.",
        "Sow associateOf Paz asserted",
    ),
    (
        "The colonel and the opposition candidate, Bob Paz, were plotting a coup, prosecutors said.",
        "Bob Paz plotsAgainst - attributed prosecutors",
    ),
    ("Some thirty men under the Frenchman Bob Roe landed in Togo.", "Bob Roe leads men asserted"),
    (
        "Men ousted Jean Roe.\n\nROE. The exiled president is in Togo. He jailed judges.",
        "Jean Roe detains judges asserted",
    ),
    # Entries of a list of who is who.
    ("Ana Roe, 59. Envoy in London. Has dissolved the Constitutional Court.", "Ana Roe dissolves Constitutional Court"),
    ("Bob Moro. Defence minister for the second time.", "Bob Moro holdsPost Defence minister asserted"),
    ("Dmitri Paz. The Russian president warned the rebels.", "Dmitri Paz leads Russia asserted"),
]
UNTOLD = [
    (
        "The Patriotic Movement attacked a camp. Ali Sow denied that his movement was armed.\n\n"
        "Later the Movement for Peace (MFP) killed two men.",
        "memberOf Movement for Peace",
    ),
    ("Soldiers toppled President Bob Paz of Honduras. The Costa Rican president condemned the coup.", "Paz condemns"),
    ("President Bob Paz was held in Togo. The vice president condemned the army.", "Paz condemns"),
    ("The chief justice, Bob Paz, quit. The president met the army chief.", "meets Bob Paz"),
    ("The colonel and the candidate, Bob Paz, fled.", "Bob Paz hasRank"),
    (
        "Generals ousted the caretaker government. The government of Bob Paz jailed them.",
        "caretaker government detains",
    ),
    ("President Bob Paz quit. Ana Roe, his deputy, was sworn in. Togo recognised the new president.", "backs Bob Paz"),
    ("Soldiers shot ten men in Accra. The army said that at least 40 others were executed.", "kills army"),
    ("PRESENTER: How did it happen?\n\nCORRESPONDENT: The man who toppled him, General Roe, leads.", "CORRESPONDENT"),
    ("Bob Paz and Ali Sow met. The two generals who sat with them were dismissed.", "dismisses Bob Paz"),
    ("Ana Roe reports to the army and is driven off to a barracks.", "attributed Ana Roe"),
    ("The leader of last year's coup, Captain Sow, fled.", "holdsPost"),
    ("Bob Paz was at the palace. Two soldiers with rifles stood behind him.", "soldiers backs"),
    ("Kenya's president, who was ousted, crossed into Uganda.", "mobilizesAgainst"),
    ("Soldiers ousted Bob Paz. The leader of the rebels jailed two judges.", "Bob Paz detains"),
    ("Soldiers ousted Bob Paz. The president of the Senate jailed two judges.", "Bob Paz detains"),
    ("General Roe accused me of plotting a coup, and said that I had killed a judge.", "Roe kills"),
]


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_whom_a_passage_tells_of(text: str, claim: str) -> None:
    assert [line for one in claims_of(text) if (line := told(one)).startswith(claim)]


@pytest.mark.parametrize(("text", "part"), UNTOLD)
def test_whom_a_passage_does_not_tell_of(text: str, part: str) -> None:
    assert not [line for one in claims_of(text) if part in (line := told(one))]
