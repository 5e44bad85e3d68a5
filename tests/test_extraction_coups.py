"""Plots, attempts and coups, who is held to have made them and who denies it, in the ways news puts them."""

from __future__ import annotations

import pytest

from juntagraph.graph.claims import Actor
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.extract import extract

Row = tuple[str | None, str, str | None, str, str, str | None]
"""Subject, relation, object, polarity, status, source."""

KRAL_PLOTS = ("Otto Kral", "plotsAgainst")
PLOTS = [
    # one coup in several words, with both its ends
    ("The colonels confessed to plotting the overthrow of President Anna Mabe.",
     ("colonels", "plotsAgainst", "Anna Mabe", "affirmed", "confirmed", "colonels")),
    ("Otto Kral was accused of conspiracy to overthrow President Anna Mabe.",
     (*KRAL_PLOTS, "Anna Mabe", "affirmed", "alleged", None)),
    ("Anna Mabe accused Togo of planning to topple her government.",
     ("Togo", "plotsAgainst", "government", "affirmed", "alleged", "Anna Mabe")),
    ("The army said it had foiled an attempt by a group of officers to seize power.",
     ("officers", "attemptsCoupAgainst", None, "affirmed", "attributed", "army")),
    ("Otto Kral was accused of seeking to overthrow President Anna Mabe.",
     ("Otto Kral", "attemptsCoupAgainst", "Anna Mabe", "affirmed", "alleged", None)),
    # what something else is done for
    ("Investigators claim that the Red Circle was preparing bombings with the aim of toppling President Anna Mabe.",
     ("Red Circle", "plotsAgainst", "Anna Mabe", "affirmed", "alleged", "Investigators")),
    ("The president accused the former army chief of fomenting unrest to bring down the government.",
     ("former army chief", "plotsAgainst", "government", "affirmed", "alleged", "president")),
    # parts in it, and whom trials and suspicions are about
    ("General Otto Kral was arrested on suspicion of complicity in the coup.",
     (*KRAL_PLOTS, None, "affirmed", "alleged", None)),
    ("Otto Kral was awaiting trial over an earlier coup plot.", (*KRAL_PLOTS, None, "affirmed", "alleged", None)),
    ("Otto Kral was jailed for 20 years in his absence for plotting against President Anna Mabe.",
     (*KRAL_PLOTS, "Anna Mabe", "affirmed", "alleged", None)),
    ("Prosecutors opened an inquiry into Otto Kral for rebellion and conspiracy.",
     (*KRAL_PLOTS, None, "affirmed", "alleged", None)),
    ("The alleged masterminds, Otto Kral and Jan Lind, fled.", (*KRAL_PLOTS, None, "affirmed", "alleged", None)),
    ("Diplomats suspect that Otto Kral had agreed on the ouster of President Anna Mabe.",
     (*KRAL_PLOTS, "Anna Mabe", "affirmed", "alleged", "Diplomats")),
    ("President Anna Mabe suspects that the whole affair was planned by senior generals.",
     ("senior generals", "plotsAgainst", None, "affirmed", "alleged", "Anna Mabe")),
    ("The president blames Otto Kral and Jan Lind for the failed coup.",
     ("Jan Lind", "attemptsCoupAgainst", None, "affirmed", "alleged", "president")),
]  # fmt: skip
COUPS = [
    ("Officers are preparing a counter-coup against the president.",
     ("Officers", "plotsAgainst", "president", "affirmed", "asserted", None)),
    ("Togo says that it has foiled a raid meant to seize President Anna Mabe.",
     (None, "plotsAgainst", "Anna Mabe", "affirmed", "attributed", "Togo")),
    ("There was talk of a coup by the presidential guard.",
     ("presidential guard", "overthrows", None, "affirmed", "rumoured", None)),
    ("Otto Kral staged a coup against Anna Mabe.",
     ("Otto Kral", "overthrows", "Anna Mabe", "affirmed", "asserted", None)),
    ("The July coup that toppled Anna Mabe was led by the presidential guard.",
     ("presidential guard", "overthrows", "Anna Mabe", "affirmed", "asserted", None)),
    ("The military's ouster of Anna Mabe was condemned.",
     ("military", "overthrows", "Anna Mabe", "affirmed", "asserted", None)),
    ("Otto Kral took part in the coup by which Jan Lind deposed King Moro.",
     ("Otto Kral", "overthrows", "Moro", "affirmed", "asserted", None)),
    ("On Monday Otto Kral went on the radio and declared the president removed.",
     ("Otto Kral", "overthrows", "president", "affirmed", "asserted", None)),
    ("Two generals forced President Anna Mabe to resign.",
     ("generals", "overthrows", "Anna Mabe", "affirmed", "asserted", None)),
    ("The coup that brought Otto Kral to power in Togo was bloodless.",
     ("Otto Kral", "seizesPowerIn", "Togo", "affirmed", "asserted", None)),
    ("Otto Kral took over the government of Togo in May.",
     ("Otto Kral", "seizesPowerIn", "Togo", "affirmed", "asserted", None)),
    ("President Anna Mabe survived a coup attempt in May.",
     (None, "attemptsCoupAgainst", "Anna Mabe", "affirmed", "asserted", None)),
    ("A failed coup by the presidential guard shook Togo.",
     ("presidential guard", "attemptsCoupAgainst", None, "affirmed", "asserted", None)),
    ("Parliament removed President Anna Mabe from office.",
     ("Parliament", "dismisses", "Anna Mabe", "affirmed", "asserted", None)),
]  # fmt: skip
DENIED = [
    # in its own clause
    ("Otto Kral denied that he had a hand in the plot.", (*KRAL_PLOTS, None, "negated", "denied", "Otto Kral")),
    ("Jan Lind insists that neither Togo nor Ghana had any part in the coup.",
     ("Togo", "plotsAgainst", None, "negated", "denied", "Jan Lind")),
    ("The minister ruled out any Togolese involvement in the coup.",
     ("Togo", "plotsAgainst", None, "negated", "denied", "minister")),
    ("Otto Kral said he had nothing to do with the coup.", (*KRAL_PLOTS, None, "negated", "denied", "Otto Kral")),
    ("Otto Kral denied any role in the plot to kill President Anna Mabe.",
     (*KRAL_PLOTS, "Anna Mabe", "negated", "denied", "Otto Kral")),
    ("Togo's government said that it was not directly involved in the coup.",
     ("government", "plotsAgainst", None, "negated", "denied", "government")),
    ("Otto Neva's lawyer, Hamil Vaz, says that his client knew of no plot.",
     ("Otto Neva", "plotsAgainst", None, "negated", "denied", "Hamil Vaz")),
    # beside what somebody else says
    ("President Jan Lind insists that Togo did not instigate the revolt, as General Kral alleges.",
     ("Togo", "plotsAgainst", None, "negated", "denied", "Jan Lind")),
    ("President Jan Lind insists that Togo did not instigate the revolt, as General Kral alleges.",
     ("Togo", "plotsAgainst", None, "affirmed", "alleged", "Kral")),
    # of what was told before
    ("General Zed Feru was murdered. His allies accuse the presidential guard of the murder. "
     "The presidency rejects the accusation.",
     ("presidential guard", "kills", "Zed Feru", "negated", "denied", "presidency")),
    ("Prosecutors accuse Otto Kral of murdering the judge Jan Lind. He denies the charges.",
     ("Otto Kral", "kills", "Jan Lind", "negated", "denied", "Otto Kral")),
    ("The president blames Otto Kral and Jan Lind for the failed coup. Both reject the charge.",
     ("Jan Lind", "attemptsCoupAgainst", None, "negated", "denied", "Jan Lind")),
    ("Prosecutors opened an inquiry into Otto Kral for conspiracy. His lawyers deny it.",
     (*KRAL_PLOTS, None, "negated", "denied", "lawyers")),
    ("Soldiers toppled President Anna Mabe. Washington denied that it had had a hand in the coup.",
     ("United States", "plotsAgainst", "Anna Mabe", "negated", "denied", "United States")),
    # not the deed is denied but its name
    ("General Otto Kral toppled President Anna Mabe on Monday. Kral denies that it was a coup.",
     ("Otto Kral", "overthrows", "Anna Mabe", "negated", "denied", "Otto Kral")),
    ("Soldiers removed President Anna Mabe in July. The generals insist that this was not a coup.",
     ("generals", "overthrows", "Anna Mabe", "negated", "denied", "generals")),
    ("The army has denied that the ultimatum amounts to a coup.",
     ("army", "overthrows", None, "negated", "denied", "army")),
    # the report is said to be untrue
    ("There was no truth, his staff said, in reports that President Otto Kral had been arrested.",
     (None, "detains", "Otto Kral", "negated", "denied", "staff")),
    ("Reports that Otto Kral had been arrested were denied by the police.",
     (None, "detains", "Otto Kral", "negated", "denied", "police")),
    ("The claim that Togo had arrested Otto Kral was a lie, the minister said.",
     ("Togo", "detains", "Otto Kral", "negated", "denied", "minister")),
]  # fmt: skip


def rows(text: str) -> set[Row]:
    claims = extract(Document("sample", text, date="2024-01-15")).claims
    return {
        (_name(c.subject), c.relation, _name(c.object), c.polarity.value, c.status.value, _name(c.source))
        for c in claims
    }


def _name(actor: Actor | None) -> str | None:
    return actor.label if actor is not None else None


@pytest.mark.parametrize(("text", "row"), [*PLOTS, *COUPS, *DENIED], ids=lambda value: str(value)[:60])
def test_coups_and_their_denials(text: str, row: Row) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Otto Kral overthrew President Anna Mabe. He said that it was a coup.", "negated"),
        ("The minister rejected the takeover.", "negated"),
        ("Reports that Otto Kral had been arrested were not denied by the police.", "negated"),
        ("There was truth in reports that Otto Kral had been arrested, the minister said.", "negated"),
    ],
)
def test_what_is_not_denied_is_not_negated(text: str, relation: str) -> None:
    assert relation not in {polarity for *_, polarity, _, _ in rows(text)}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("President Anna Mabe survived a coup attempt in May.", "attacks"),
        ("Parliament removed President Anna Mabe from office.", "overthrows"),
        ("Otto Kral took over the family firm.", "seizesPowerIn"),
        ("Otto Kral took part in a parade.", "overthrows"),
    ],
)
def test_what_only_looks_like_a_coup_is_none(text: str, relation: str) -> None:
    assert relation not in {row[1] for row in rows(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The colonels confessed to plotting the overthrow of President Anna Mabe.",
        "Police said they had thwarted a plot to assassinate President Anna Mabe.",
        "The colonel was charged with conspiracy to overthrow the government.",
    ],
)
def test_one_plot_is_told_once(text: str) -> None:
    assert len([row for row in rows(text) if row[1] in {"plotsAgainst", "overthrows", "attemptsCoupAgainst"}]) == 1
