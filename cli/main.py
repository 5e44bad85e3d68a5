"""The command line: `main` is the program, its commands live in the modules of this folder."""

from __future__ import annotations

import click

import juntagraph
from juntagraph.cli.program import Place, Program

COMMANDS = {
    "demo": Place("demo", "Tour a corpus: load, ask, cut out, draw."),
    "load": Place("load", "Load documents into the store."),
    "import": Place("importing", "Import a coup data set as a source of claims.", "import_"),
    "extract": Place("extract", "Print the claims of documents, without a store."),
    "claims": Place("claims", "List claims: all, or those that involve ACTOR."),
    "actors": Place("actors", "List actors: all, or those called NAME."),
    "show": Place("actors", "Show one actor and every claim about it."),
    "subgraph": Place("subgraph", "Cut out the claims around ACTORs."),
    "path": Place("path", "Show how two actors are connected."),
    "timeline": Place("timeline", "List what is claimed of ACTOR in order of time."),
    "events": Place("events", "List events that claims of several documents tell of."),
    "accusations": Place("ties", "List who accuses whom of what, and who denies it."),
    "alliances": Place("ties", "List who stands with whom, and what speaks against it."),
    "dossier": Place("dossier", "Write all that is claimed of ACTOR as a report."),
    "diff": Place("diff", "List what became new, firmer, contradicted or withdrawn."),
    "conflicts": Place("conflicts", "List claims that contradict, diverge or supersede."),
    "resolve": Place("resolve", "Decide which actors are one, pair by pair."),
    "merge": Place("judging", "Hold several ACTORs to be one."),
    "split": Place("judging", "Take an ACTOR apart."),
    "same": Place("judging", "Judge that two actors are one."),
    "different": Place("judging", "Judge that two actors are two."),
    "unsure": Place("judging", "Judge that it cannot be told whether two actors are one."),
    "undo": Place("judging", "Take the last judgement back."),
    "judgements": Place("judging", "List who was judged to be one or two."),
    "query": Place("query", "Ask the store in SPARQL, or ask a saved query."),
    "analyse": Place("analyse", "Find central actors, factions and imbalance."),
    "render": Place("render", "Draw the graph as one interactive HTML page."),
    "export": Place("export", "Write claims as RDF, graphs and tables."),
    "stats": Place("stats", "Count what the store holds."),
    "validate": Place("validate", "Check the store, or RDF files, against the vocabulary."),
    "serve": Place("serve", "Serve the store read-only as a SPARQL endpoint."),
    "completion": Place("completion", "Print what makes a shell complete what you type."),
}
"""First what fills a store, then what asks, draws, hands on and looks after it."""


@click.group(
    "juntagraph",
    cls=Program,
    places=COMMANDS,
    epilog="Begin with `juntagraph demo`, or with `juntagraph load FILE…` and `juntagraph claims`. "
    "Exit codes: 0 done, 1 failed, 2 usage, 3 not found, 4 ambiguous, 5 invalid data, 6 timed out.",
)
@click.version_option(juntagraph.__version__, message="%(prog)s %(version)s", help="Show the version and exit.")
def main() -> None:
    """Who says what about juntas, officers, coups and foreign partners, how firmly, and in which words.

    Documents become claims in a store; what you ask of the store becomes tables, graphs, pages and files. Data goes
    to stdout, all else to stderr.
    """
