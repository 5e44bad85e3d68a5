"""What is known about a document beside its text: values that are either right or absent."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from urllib.parse import urlsplit

from juntagraph.graph.claims.dates import bounds
from juntagraph.ontology.errors import InvalidDataError

_TIME = re.compile(r"(?<=\d\d)[T ]\s*\d\d?:\d\d.*$", re.DOTALL)
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]+")
_NOTHING = {"", "~", "null", "none"}
_LONGEST = 1000  # characters: a title, name or address beyond this is a mistake or an attack
_DATE_HINT = "write the publication date as EDTF: 2025-08-10, 2025-08 or 2025"


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, publication date (EDTF), publisher, http(s) address and ISO 639-1 language, each None when unknown.

    Raises InvalidDataError when made with a date, address or language that is none.
    """

    title: str | None = None
    date: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        for name in ("date", "url", "language"):
            value = getattr(self, name)
            if value is not None and _CLEAN[name](value) != value:
                raise InvalidDataError(f"not a {name}: {value!r}", hint=f"written right it is {_CLEAN[name](value)!r}")

    def over(self, other: Metadata) -> Metadata:
        """These values, and those of `other` where there are none here."""
        return Metadata(*(getattr(self, f.name) or getattr(other, f.name) for f in fields(self)))


def clean(given: Mapping[str, str]) -> tuple[Metadata, tuple[InvalidDataError, ...]]:
    """The usable values among those given by name, and what is wrong with the others."""
    metadata, problems = Metadata(), []
    for name, value in _stated(given):
        try:
            metadata = replace(metadata, **{name: _CLEAN[name](value)})
        except InvalidDataError as problem:
            problems.append(problem)
    return metadata, tuple(problems)


def _stated(given: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name in _CLEAN:
        value = given.get(name, "").strip()
        if value.casefold() not in _NOTHING:
            yield name, value


def line(value: str) -> str:
    """The value as one printable line."""
    text = " ".join(_UNPRINTABLE.sub(" ", value).split())
    if not text or len(text) > _LONGEST:
        raise InvalidDataError(f"not a name or title: {len(value):,} characters", hint="give one short line")
    return text


def publication_date(value: str) -> str:
    """The date as EDTF, without time of day; raises InvalidDataError for an interval and for what is no date."""
    day = _TIME.sub("", value.strip())
    if "/" in day:
        raise InvalidDataError(f"not a date: {value[:40]!r}", hint=_DATE_HINT)
    try:
        bounds(day)
    except InvalidDataError:
        raise InvalidDataError(f"not a date: {value[:40]!r}", hint=_DATE_HINT) from None
    return day


def web_address(value: str) -> str:
    """The address if it is one of the web: others ("javascript:", "file:") could run or leak something later."""
    try:
        parts = urlsplit(value)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        usable = False
    if not usable or len(value) > _LONGEST or re.search(r"[\s<>\"{}|\\^`]", value) or _UNPRINTABLE.search(value):
        raise InvalidDataError(f"not a web address: {value[:80]!r}", hint="give one that starts with https://")
    return value


@cache
def language_code(value: str) -> str:
    """ISO 639-1 code for a language tag, three-letter code or English name: "en-GB", "eng", "English"."""
    tag = re.split(r"[-_]", value.strip().casefold())[0]
    if re.fullmatch("[a-z]{2}", tag):
        return tag
    import pycountry  # half a second, and seldom needed

    found = pycountry.languages.get(alpha_3=tag) or pycountry.languages.get(name=value.strip().title())
    code = getattr(found, "alpha_2", None)
    if code is None:
        raise InvalidDataError(f"not a language: {value[:40]!r}", hint="give an ISO 639-1 code such as en")
    return str(code)


_CLEAN: dict[str, Callable[[str], str]] = {
    "title": line, "date": publication_date, "source": line, "url": web_address, "language": language_code
}  # fmt: skip
