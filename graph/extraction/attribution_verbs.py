"""Verbal cues: "said", "was accused of", "as he noted", "seems to"."""

from __future__ import annotations

from juntagraph.graph.extraction.attribution_control import is_passive
from juntagraph.graph.extraction.attribution_frames import Complement, complements, is_infinitive
from juntagraph.graph.extraction.attribution_lexicon import Frames, frames_of, in_class
from juntagraph.graph.extraction.attribution_outside import outside
from juntagraph.graph.extraction.attribution_parts import assembled
from juntagraph.graph.extraction.attribution_source import Source, is_dummy, source_of
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, Mode
from juntagraph.graph.extraction.attribution_speech import SPEECH
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS, child, is_aside

SPEECHLESS = frozenset({"you", "what", "this", "that"})  # subjects that report nobody's words
IDIOM = frozenset({"dobj", "acomp", "oprd", "ccomp"})  # labels of the second word of an idiom: "claim responsibility"
PERSONAL = frozenset({"he", "she", "him", "her", "them", "they", "me", "us", "who", "whom"})
CLAUSAL = frozenset({"that", "quote"})
KNOWN = frozenset({Mode.KNOW, Mode.CONFIRM, Mode.DENY, Mode.EVALUATE, Mode.BELIEVE})  # "was confirmed", "is doubted"


def verb_frames(cue: Token) -> Frames | None:
    """The frames of a verb, with its particle ("point out") where it has one: "wrote back" takes clauses only."""
    lemma, idiom = cue.lemma_.lower(), _idiom(cue)
    if idiom is not None:
        return frames_of("verb", f"{lemma}_{idiom.lemma_.lower()}")
    particle = child(cue, "prt")
    frames = frames_of("verb", lemma)
    if particle is None:
        return frames
    phrasal = frames_of("verb", f"{lemma}_{particle.lower_}")  # also of a verb that is none alone: "shrugged off"
    if phrasal is not None or frames is None:
        return phrasal
    return {frame: mode for frame, mode in frames.items() if frame in CLAUSAL} or None


def _idiom(cue: Token) -> Token | None:
    """The second word of an idiom of the lexicon: "responsibility" in "claimed responsibility for"."""
    lemma = cue.lemma_.lower()
    if not in_class("idiomatic", lemma):
        return None
    after = (word for word in cue.rights if word.dep_ in IDIOM)
    return next((word for word in after if frames_of("verb", f"{lemma}_{word.lemma_.lower()}")), None)


def verbal(cue: Token, frames: Frames) -> AttributionSpans | None:
    """The attribution that a verb of the lexicon makes, if it has a content or may yet get a quotation."""
    if frames.get("inf") is Mode.SEEM:
        return _seeming(cue, frames)
    passive = is_passive(cue)
    source = source_of(cue)
    governed = [*complements(cue), *(complements(idiom) if (idiom := _idiom(cue)) is not None else ())]
    found = [c for c in (_allowed(c, frames, cue) for c in governed) if c and not _within(c[1], source)]
    found = found or outside(cue, frames, passive)
    if not found and ("quote" not in frames or passive or _goes(cue)):
        return None
    if not _reports(cue, source, found, frames, passive) or _carries(found):
        return None
    if source is not None and is_dummy(cue.doc[source.head]) and passive:
        source = None
    mode = next((frames[f] for f, _ in found if f in frames), next(iter(frames.values())))
    rule = "passive" if passive else SPEECH if "quote" in frames else "verb"
    return assembled(cue, source, found, mode, rule)


def _reports(cue: Token, source: Source | None, found: list[Complement], frames: Frames, passive: bool) -> bool:
    """Whether the clause says that something was said: not "to say", "say!" or "the chance to say"."""
    if passive:
        return _passive_reports(cue, source, found, frames)
    if source is None or cue.doc[source.head].lower_ in SPEECHLESS:
        return False
    head = cue.doc[source.head]
    if (cue.lemma_ == "see" and _no_seer(head)) or (is_aside(cue) and _only_beside(cue, head)):
        return False
    return not (is_infinitive(cue) and cue.dep_ in ("acl", "relcl"))


def _goes(cue: Token) -> bool:
    """ "reports to the barracks", "reported for duty": says nothing."""
    return cue.lemma_ == "report" and any(c.dep_ == "prep" and c.lower_ in {"to", "for"} for c in cue.rights)


def _only_beside(cue: Token, head: Token) -> bool:
    """ "as protests continued", "wept as the judge read the verdict": what happened meanwhile, no report."""
    thing = child(cue, "dobj")
    own = thing is not None and thing.pos_ == "NOUN" and not _is_actor(thing)
    return own or head.lemma_.lower() in _happenings()


def _happenings() -> list[str]:
    """Events, which report nothing: "as protests continued", unlike "as reports suggest"."""
    return [*table("actors")["events"]["words"], *table("actors")["events"]["going_on"]]


def _no_seer(head: Token) -> bool:
    """ "the riots have seen dozens arrested", "the year saw him fall": no eyes, no report."""
    return head.pos_ == "NOUN" and head.lemma_.lower() not in actor_nouns() and head.lower_ not in actor_nouns()


def _passive_reports(cue: Token, source: Source | None, found: list[Complement], frames: Frames) -> bool:
    """A passive without source needs more than its subject: "was decided", "was named" report an event."""
    modes = {frames[f] for f, _ in found if f in frames} or {frames.get("obj", Mode.SAY)}
    if Mode.ACT in modes:
        return False
    if source is not None:
        return True
    if cue.lemma_ == "see" and not any(f == "as" for f, _ in found):
        return False  # "has not been seen since" is no view of him
    bare = all(f == "obj" and (t.dep_ in SUBJECTS or t.i == cue.head.i) for f, t in found)
    if cue.dep_ == "acl":
        return any(f not in ("obj", "clause", "as") for f, _ in found)
    return not bare or bool(modes & KNOWN)


def _allowed(complement: Complement, frames: Frames, cue: Token) -> Complement | None:
    frame, token = complement
    if in_class("personal", cue.lemma_) and frame in ("obj", "passive", "as"):
        whom = token if frame != "as" else next((c for c in cue.children if c.dep_ in {"dobj", "nsubjpass"}), token)
        if _is_actor(whom):
            return None  # "dismissed General Smith", "dismissed him as army chief": nothing is denied
    if frame in frames:
        return complement
    if frame == "that" and "quote" in frames:
        return "quote", token
    if frame == "passive" and ("obj" in frames or "inf" in frames):
        return "obj", token
    return None


def _is_actor(token: Token) -> bool:
    return token.ent_type_ == "PERSON" or token.lower_ in PERSONAL or token.lemma_.lower() in actor_nouns()


def _carries(found: list[Complement]) -> bool:
    """Whether the object speaks itself: in "issued a statement saying that" the participle is the cue."""
    return (
        len(found) == 1
        and in_class("vehicles", found[0][1].lemma_)
        and any(c.dep_ == "acl" and c.tag_ == "VBG" and frames_of("verb", c.lemma_.lower()) for c in found[0][1].rights)
    )


def _within(token: Token, source: Source | None) -> bool:
    return source is not None and any(a <= token.i < b for a, b in source.spans)


def _seeming(cue: Token, frames: Frames) -> AttributionSpans | None:
    """ "X seems to be ill": the text's own guess has no source, and the whole clause is content."""
    found = [c for c in complements(cue) if c[0] in frames]
    found += [("clause", c) for c in cue.children if c.dep_ == "acomp"]
    subject = source_of(cue)
    if not found or subject is None or any(f == "inf" and _speaks(t) for f, t in found):
        return None
    head = cue.doc[subject.head]
    return assembled(cue, None, found if is_dummy(head) else [*found, ("subject", head)], Mode.SEEM, "seem")


def _speaks(verb: Token) -> bool:
    """Whether a verb is a cue itself: in "seemed to confirm that" the subject confirms."""
    frames = frames_of("verb", verb.lemma_.lower())
    return frames is not None and "that" in frames
