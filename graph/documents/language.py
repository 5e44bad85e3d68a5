"""The language of a text, told from its letters (langid; Lui & Baldwin 2012)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SAMPLE = 4000  # characters: more changes nothing
_ENOUGH = 100  # letters from which the best guess was right for 99 % of English passages, in capitals too
_SURE = 0.95  # probability that makes a shorter text count


def detect(text: str) -> str | None:
    """ISO 639-1 code of the language (ISO 639-3 where it has none), None when the text is too short to tell.

    >>> detect("Le gouvernement a dissous tous les partis politiques du pays, a annoncé mardi son porte-parole.")
    'fr'
    """
    sample = text[:_SAMPLE].lower()  # in capitals the bytes mean less
    language, probability = _identifier().classify(sample)
    enough = sum(map(str.isalpha, sample)) >= _ENOUGH or probability >= _SURE
    return str(language) if enough else None


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # a second to load, once a process

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
