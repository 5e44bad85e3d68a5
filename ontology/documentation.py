"""The vocabulary as a page for readers: `python -m juntagraph.ontology.documentation > docs/vocabulary.md`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from juntagraph.ontology.relations import Relation, StatusTerm
from juntagraph.ontology.rules import rules
from juntagraph.ontology.terms import JG
from juntagraph.ontology.vocabulary import Vocabulary, vocabulary

_HEAD = f"""# The vocabulary

Written from `ontology/juntagraph.ttl`; change that file, then run
`python -m juntagraph.ontology.documentation > docs/vocabulary.md`. Namespace `{JG}`, prefix `jg:`.
How other vocabularies relate to it stands in `ontology/alignments.ttl`, what a store must look like in
`ontology/shapes.ttl` and `ontology/rules/`."""
_SIGNS = {1: "+", -1: "−", 0: "0"}


def page(terms: Vocabulary) -> str:
    """The page in Markdown."""
    sections = (_HEAD, _relations(terms), _statuses(terms), _classes(terms), _rules())
    return "\n\n".join(sections) + "\n"


def _relations(terms: Vocabulary) -> str:
    note = (
        "Sign: + a tie, − hostile, 0 neither. ↔ is symmetric. Where PLOVER has two roots, the second is that of "
        "prospective claims. Relations of one family are near in meaning."
    )
    heads = ("relation", "from → to", "reads", "meaning", "sign", "PLOVER", "family")
    return f"## Relations\n\n{note}\n\n{_table(heads, map(_relation, terms.relations.values()))}"


def _relation(row: Relation) -> tuple[str, ...]:
    ends = f"{row.domain} {'↔' if row.symmetric else '→'} {row.range}"
    reads = row.label if row.symmetric else f"{row.label} / {row.inverse_label}"
    roots = dict.fromkeys(root for root in (row.plover, row.plover_prospective) if root)
    return f"`{row.name}`", ends, reads, row.definition, _SIGNS[row.sign], ", ".join(roots) or "–", row.family


def _statuses(terms: Vocabulary) -> str:
    note = "From firm to loose; if several apply, the loosest wins, except `denied`, which always stands."
    heads = ("status", "meaning", "affirms", "MUC-4 confidence")
    rows = (_status(row) for row in terms.statuses.values())
    return f"## Statuses\n\n{note}\n\n{_table(heads, rows)}"


def _status(row: StatusTerm) -> tuple[str, ...]:
    return f"`{row.name}`", row.definition, "yes" if row.affirming else "no", row.muc4 or "–"


def _classes(terms: Vocabulary) -> str:
    heads = ("class", "below", "meaning")
    rows = ((f"`{c.name}`", ", ".join(c.parents) or "–", c.definition) for c in terms.classes.values())
    return f"## Classes\n\n{_table(heads, rows)}"


def _rules() -> str:
    note = "Beside the shapes, these hold in a store that `juntagraph validate` finds nothing wrong with."
    rows = ((f"`{rule.name}`", rule.severity, rule.message) for rule in rules())
    return f"## Rules over a store\n\n{note}\n\n{_table(('rule', 'if broken', 'what holds'), rows)}"


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    return "\n".join(_lines((heads, ("---",) * len(heads), *rows)))


def _lines(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    return (f"| {' | '.join(row)} |" for row in rows)


if __name__ == "__main__":
    print(page(vocabulary()), end="")
