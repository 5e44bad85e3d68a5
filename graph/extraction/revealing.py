"""Groups whose members a later sentence names: "arrested two generals. … Among those held are Gen A and Gen B"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from juntagraph.graph.extraction.counting import count_of
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.singled import members
from juntagraph.graph.extraction.syntax import is_plural

REACH = 4  # sentences behind a group in which its members may be named


def named_later(group: Token, by_head: Mapping[int, Mention]) -> tuple[int, ...]:
    """Head tokens of the members: as many as the group counts, all with its rank, singled out of the same people.

    None where the number does not fit: a sentence on other people must not name these.
    """
    count = count_of(group)
    rank = group.lemma_.lower()
    if not is_plural(group) or count is None or count.min != count.max or rank not in table("titles")["ranks"]:
        return ()
    for token in _those(group):
        named = [one for one in members(token) if _has_rank(one, rank, by_head)]
        if named and len(named) == count.min:
            return tuple(one.i for one in named)
    return ()


def _those(group: Token) -> Iterator[Token]:
    """Each "those" of "among those …" in the sentences behind."""
    sentences = [one for one in group.doc.sents if one.start > group.i][:REACH]
    yield from (t for one in sentences for t in one if t.lower_ == "those" and t.head.lower_ in {"among", "amongst"})


def _has_rank(token: Token, rank: str, by_head: Mapping[int, Mention]) -> bool:
    mention = by_head.get(token.i)
    if mention is None or mention.kind != "name":
        return False
    before = (*token.children, *(token.doc[i] for i in mention.prefix))
    return any(one.lower_ == rank for one in before)
