"""Standing facts that titles, appositions and predicates give: ranks, posts, what is led, whose man somebody is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.belonging import belonging
from juntagraph.graph.extraction.belonging_parts import units
from juntagraph.graph.extraction.bodies import body_called
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.leading import leading
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.participants import actors
from juntagraph.graph.extraction.posts import described_posts, inherited_posts
from juntagraph.graph.extraction.posts_led import GOVERNMENT, RULED, adjective_of_state
from juntagraph.graph.extraction.posts_predicates import predicate_posts
from juntagraph.graph.extraction.syntax import child, conjuncts, prepositional, singular
from juntagraph.graph.extraction.titles import body_words, parse_title, post_kind, set_body

PERSONS = frozenset({"Person", "Officer"})


def propose_standing(analysis: Analysis) -> Iterator[Proposal]:
    """All standing facts of a document."""
    for mention in analysis.entities.mentions:
        entities = analysis.entities.at(mention.head)
        if mention.kind == "name" and mention.prefix:
            for head, person in _bearers(analysis, mention):
                yield from _titled(analysis, mention, head, person)
        if mention.kind == "nominal":
            yield from described_posts(analysis, mention, entities)
            yield from inherited_posts(analysis, mention, entities)
        yield from belonging(analysis, mention, entities)
    yield from units(analysis)
    yield from predicate_posts(analysis)
    yield from leading(analysis)


def _bearers(analysis: Analysis, mention: Mention) -> list[tuple[int, Entity]]:
    """Who bears the title, with the head of his name; in the plural all those joined ("Presidents A and B")."""
    head, last = analysis.doc[mention.head], analysis.doc[mention.prefix[-1]]
    plural = _in_singular(last.lower_) != last.lower_
    tokens = list(conjuncts(head)) if plural else [head]
    return [(t.i, e) for t in tokens for e in analysis.entities.at(t.i) if e.type in PERSONS]


def _titled(analysis: Analysis, mention: Mention, head: int, person: Entity) -> Iterator[Proposal]:
    """ "Gen Abass Dembele", "Prime Minister Mara", "Police chief Cho Ji-ho"."""
    doc = analysis.doc
    start = mention.prefix[0]
    words = [singular(doc[i]) for i in mention.prefix]
    words = [_in_singular(w) for w in words]
    title = parse_title(words)
    say = partial(Proposal, subject=person, start=start, end=mention.end, settled=True, trigger=mention.head)
    if title.rank:
        yield say("hasRank", object=None, text=title.rank, rule="title.rank")
    if title.post is None:
        return
    first, last = (start + offset for offset in title.post)
    yield say("holdsPost", object=None, text=_one(doc[first:last].text), rule="title.post")
    led = led_by_title(analysis, head, [doc[i].lower_ for i in range(first, last)], title.kind)
    if led is not None:
        yield say("leads", object=led, rule=f"title.leads.{title.kind}")


def _in_singular(word: str) -> str:
    """A title or rank in the singular: "Presidents A and B", "Majors A and B"."""
    one = word.lower().removesuffix("s")
    known = post_kind([word.lower()]) or parse_title([word.lower()]).rank
    return one if not known and (post_kind([one]) or parse_title([one]).rank) else word


def _one(post: str) -> str:
    """A post in the singular: "former Prime Ministers" held by each of two."""
    singular_form = post.removesuffix("s")
    return singular_form if post_kind(singular_form.lower().split()) and not post_kind(post.lower().split()) else post


def led_by_title(analysis: Analysis, head: int, words: list[str], kind: str | None) -> Entity | None:
    """The state of a president, the body of a chief. Which state is never guessed: the words have to name it."""
    if kind in {"none", None}:
        return None
    body = (set_body(words) or "").split() or body_words(words)
    if body:
        return body_called(analysis, head, body)
    ruler = kind == "state" or (words[-1] == "leader" and adjective_of_state(words))
    owned = next((e for e in _owners(analysis, head) if e.type not in PERSONS), None)
    if owned is not None and (kind == "body" or owned.type in RULED) and words[-1] not in GOVERNMENT:
        return owned
    code = analysis.entities.mention(head)
    if ruler and code is not None and code.country and words[-1] not in GOVERNMENT:
        return analysis.entities.state(code.country)
    return None


def _owners(analysis: Analysis, head: int) -> Iterator[Entity]:
    """Whose the bearer of a title is: "their leader General Ware", "Senegal's President Fall", "Governor Ware of Kano".

    The parser hangs the owner on the name or on its title.
    """
    mention = analysis.entities.mention(head)
    for token in (head, *(mention.prefix if mention is not None else ())):
        owner = child(analysis.doc[token], "poss")
        yield from actors(analysis, owner) if owner is not None else ()
    for place in prepositional(analysis.doc[head], "of"):
        yield from (e for e in actors(analysis, place) if e.type in {"State", "Place"})
