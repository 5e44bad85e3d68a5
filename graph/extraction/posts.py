"""Posts that descriptions and predicates give: "X, the deposed president", "head of Y", "became defence minister"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from spacy.tokens import Token

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.apposition import apposed_heads
from juntagraph.graph.extraction.bodies import body_named, unnamed_body
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.subjects import agent, patient, surface_subject
from juntagraph.graph.extraction.syntax import child, conjuncts, prepositional, singular
from juntagraph.graph.extraction.titles import body_words, post_kind

PERSONS = frozenset({"Person", "Officer"})
NO_RANKS = frozenset({"attorney", "secretary", "governor", "solicitor", "director", "consul", "captain", "postmaster"})
GOVERNMENT = frozenset({"minister", "premier", "chancellor"})  # heads of government do not lead the state


def described_posts(analysis: Analysis, mention: Mention, entities: tuple[Entity, ...]) -> Iterator[Proposal]:
    """The post that a noun phrase beside a name gives its bearer."""
    token = analysis.doc[mention.head]
    if not _beside_name(analysis, token):
        return
    for person in entities:
        if person.type in PERSONS and person.named:
            yield from post_claims(analysis, token, person, "apposition")


def _beside_name(analysis: Analysis, token: Token) -> bool:
    """Whether the noun stands in apposition to, or as predicate of, a name or pronoun, not as a bare mention."""
    if token.dep_ in {"appos", "attr"} or any(apposed_heads(token, analysis.entities.by_head)):
        return True
    return any(c.dep_ == "appos" for c in token.children) or (token.dep_ == "nsubj" and token.head.lemma_ == "be")


def predicate_posts(analysis: Analysis) -> Iterator[Proposal]:
    """ "was appointed prime minister", "ousted as president", "served as minister", "became president"."""
    verbs = table("predicates")
    for verb in analysis.doc:
        if verb.pos_ not in {"VERB", "AUX"}:
            continue
        lemma = verb.lemma_.lower()
        for noun in _predicates(verb, lemma, verbs):
            bearer = _own_bearer(verb, noun) or _bearer(verb, lemma, verbs, noun)
            for person in actors(analysis, bearer) if bearer is not None else ():
                if person.type in PERSONS:
                    made = list(post_claims(analysis, noun, person, "predicate", trigger=verb, first=bearer))
                    yield from made
                    yield from _appointments(analysis, verb, lemma, person, made)


def _appointments(
    analysis: Analysis, verb: Token, lemma: str, person: Entity, made: list[Proposal]
) -> Iterator[Proposal]:
    """Who puts a person into the post: "Parliament approved Dorin Recean as prime minister"."""
    if lemma not in table("predicates")["appoint"] or not made:
        return
    by = agent(verb)
    appointers = actors(analysis, by) if by is not None else ()
    for appointer in appointers or (None,):
        if appointer != person:
            yield Proposal(
                "appoints",
                verb.i,
                appointer,
                person,
                made[0].start,
                made[0].end,
                "predicate.appoints",
                about=made[0].text,
            )


def _predicates(verb: Token, lemma: str, verbs: dict[str, list[str]]) -> Iterator[Token]:
    for c in verb.children:
        if (c.dep_ in {"attr", "oprd"} and lemma in {*verbs["become"], *verbs["make"]}) or (
            c.dep_ == "dobj" and lemma in verbs["make"] and c.ent_type_ != "PERSON"
        ):
            yield from conjuncts(c)
    yield from _misread_predicates(verb, lemma, verbs)
    for noun in prepositional(verb, "as"):
        if lemma in {*verbs["as"], *verbs["make"]} or noun.i < verb.i:  # "As army chief, Guéï …"
            yield from conjuncts(noun)


def _misread_predicates(verb: Token, lemma: str, verbs: dict[str, list[str]]) -> Iterator[Token]:
    """Posts that the parser takes for a clause ("made him minister"), an apposition ("named Lee, a judge, president")
    or leaves to the second of two bearers ("chose Lee as envoy and Kim as minister")."""
    if lemma not in verbs["make"]:
        return
    for c in verb.children:
        if c.dep_ == "ccomp" and c.pos_ == "NOUN" and child(c, "nsubj") is not None:
            yield c
        elif c.dep_ == "dobj" and c.pos_ == "PROPN":
            yield from (t for t in c.subtree if t.dep_ == "appos" and t.pos_ == "NOUN" and child(t, "det") is None)
        elif c.dep_ == "conj" and c.pos_ in {"NOUN", "PROPN"}:
            yield from prepositional(c, "as")


def _own_bearer(verb: Token, noun: Token) -> Token | None:
    """Who bears a post that the parser hangs on its bearer rather than on the verb."""
    if noun.dep_ == "ccomp":
        return child(noun, "nsubj")
    if noun.dep_ == "pobj" and noun.head.head.dep_ == "conj" and noun.head.head.head == verb:
        return noun.head.head
    return None


def _bearer(verb: Token, lemma: str, verbs: dict[str, list[str]], noun: Token) -> Token | None:
    if lemma in verbs["transitive"]:
        found = patient(verb)
        if found == noun:  # "Myint Swe, whom the generals made acting president"
            return verb.head if verb.dep_ == "relcl" else None
        return found
    return surface_subject(verb)


def post_claims(
    analysis: Analysis, noun: Token, person: Entity, rule: str, trigger: Token | None = None, first: Token | None = None
) -> Iterator[Proposal]:
    """holdsPost for a noun phrase that names a post, and leads for the body or state that its holder leads."""
    words = [t.lower_ for t in _modifiers(noun)] + [singular(noun)]
    yield from _rank_claims(noun, words, person, rule)
    phrase = words + _set_phrase(noun)
    kind = post_kind(phrase) or post_kind(words)
    if kind is None:
        return
    start, end = _extent(noun)
    text = " ".join(noun.doc[start:end].text.split())
    lead = min([start] + ([first.i] if first is not None and first.sent == noun.sent else []))
    settled = trigger is None
    say = partial(Proposal, subject=person, start=lead, end=end, settled=settled, trigger=(trigger or noun).i)
    led = _led(analysis, noun, words, kind)
    yield say("holdsPost", object=None, text=text, rule=f"{rule}.post.{kind}")
    if led is not None and led != person:
        yield say("leads", object=led, rule=f"{rule}.leads.{kind}")


def _modifiers(noun: Token) -> list[Token]:
    """The words before a noun that belong to its name, with their own: "air force" in "the air force chief"."""
    found: list[Token] = []
    for t in noun.lefts:
        if t.dep_ in {"amod", "compound", "nmod"}:
            found += [*(x for x in _modifiers(t) if x.pos_ != "DET"), t]
    return found


def _rank_claims(noun: Token, words: list[str], person: Entity, rule: str) -> Iterator[Proposal]:
    """ "Khaled Nezzar, the general", "a retired colonel": a rank by description."""
    ranks = table("titles")["ranks"]
    if set(words[:-1]) & NO_RANKS:
        return
    for start in range(len(words)):
        rank = ranks.get(" ".join(words[start:]))
        if rank is not None:
            first = min(t.i for t in (noun, *noun.lefts))
            yield Proposal("hasRank", noun.i, person, None, first, noun.i + 1, f"{rule}.rank", text=rank, settled=True)
            return


def _set_phrase(noun: Token) -> list[str]:
    """ "of staff", "of state" after the noun belong to the post's name."""
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ == "of":
            for obj in prep.children:
                if obj.dep_ == "pobj" and obj.lower_ in {"staff", "state", "government"}:
                    return ["of", obj.lower_]
    return []


def _extent(noun: Token) -> tuple[int, int]:
    """The post's words: modifiers, noun and its "of", "to" or "at" phrase, without determiner and clauses."""
    lefts = [t for t in noun.lefts if t.dep_ in {"amod", "compound", "nmod", "poss"} or t.lower_ == "-"]
    lefts = [t for t in lefts if t.pos_ != "PRON"]
    start = min((t.left_edge.i for t in lefts), default=noun.i)
    end = noun.i + 1
    for prep in noun.rights:
        if prep.dep_ == "prep" and prep.lower_ in {"of", "to", "for", "at", "in"} and prep.i <= end + 2:
            inner = [
                t
                for t in prep.subtree
                if not any(
                    a.dep_ in {"relcl", "acl", "appos", "punct"} for a in (t, *t.ancestors) if prep.is_ancestor(a)
                )
            ]
            if prep.lower_ in {"in", "at", "for"} and not any(t.pos_ == "PROPN" for t in inner):
                continue
            last = _unbroken(prep, inner)
            end = max(end, last + 1)
    return start, end


def _unbroken(prep: Token, tokens: list[Token]) -> int:
    last = prep.i
    for token in tokens:
        if token.i > last + 1:
            break
        last = max(last, token.i)
    return last


def _led(analysis: Analysis, noun: Token, words: list[str], kind: str) -> Entity | None:
    """What the holder leads: the "of" phrase or owner of a "body" post, the state of a "state" post."""
    if kind == "none":
        return None
    body = body_words(words)
    for token in [*prepositional(noun, "of"), *(c for c in noun.children if c.dep_ == "poss")]:
        for entity in actors(analysis, token):
            if entity.type not in PERSONS and _leadable(noun, entity, kind, body):
                return entity
    if body:
        return body_named(analysis, noun.i, body) or unnamed_body(analysis, noun.i, body)
    ruler = kind == "state" or (noun.lower_ == "leader" and words[-2:-1] and words[-2] in gazetteer().adjectives)
    return _state(analysis, noun) if ruler and noun.lower_ not in GOVERNMENT else None


def _leadable(noun: Token, entity: Entity, kind: str, body: list[str]) -> bool:
    """Whether a post so called leads such a body: a mayor no state, Mali's army chief the army."""
    if kind == "body":
        local = bool(body) or noun.lower_ == "mayor"
        return not (local and entity.type in {"State", "Place"})
    return entity.type in {"State", "Government", "Junta"} and noun.lower_ not in GOVERNMENT


def _state(analysis: Analysis, noun: Token) -> Entity | None:
    mention = analysis.entities.mention(noun.i)
    return analysis.entities.state(mention.country) if mention is not None and mention.country else None
