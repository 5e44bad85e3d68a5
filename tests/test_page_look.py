"""Colours that everyone can tell apart, shapes and words for everything that the vocabulary names."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from juntagraph.graph.rendering.style import interface_text, shape, style
from juntagraph.ontology.vocabulary import vocabulary

TEMPLATES = Path(__file__).parent.parent / "graph" / "rendering" / "templates"
THEMES = ["light", "dark"]
SIGHTS = {
    "usual": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
"""Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency", 2009."""
TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
TO_OKLAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
"""Ottosson, "A perceptual color space for image processing", 2020."""


def linear(colour: str) -> Any:
    values = np.array([int(colour[start : start + 2], 16) for start in (1, 3, 5)]) / 255
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def contrast(one: str, two: str) -> float:
    """WCAG 2.2 contrast ratio."""
    dark, light = sorted(float(linear(colour) @ [0.2126, 0.7152, 0.0722]) for colour in (one, two))
    return (light + 0.05) / (dark + 0.05)


def seen(colour: str, sight: Any) -> Any:
    return TO_OKLAB @ np.cbrt(TO_CONES @ np.clip(np.array(sight) @ linear(colour), 0, 1))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_any_two_hues_differ_to_every_eye(theme: str, sight: str) -> None:
    hues = {name: seen(colours[theme], SIGHTS[sight]) for name, colours in style()["hues"].items()}
    near = [(one, two) for one, two in combinations(hues, 2) if np.linalg.norm(hues[one] - hues[two]) < 0.085]
    assert near == []


@pytest.mark.parametrize("theme", THEMES)
def test_lines_stand_out_from_paper_and_text_from_every_ground(theme: str) -> None:
    ground = {name: colours[theme] for name, colours in style()["surfaces"].items()}
    assert [name for name, colours in style()["hues"].items() if contrast(colours[theme], ground["paper"]) < 3] == []
    for back in ("paper", "panel", "accent-soft", "deny-soft", "warm", "mark"):
        assert contrast(ground["ink"], ground[back]) >= 7
    for text in ("muted", "accent", "deny"):
        assert min(contrast(ground[text], ground[back]) for back in ("paper", "panel")) >= 4.5


def test_every_family_and_status_has_its_look_in_the_file() -> None:
    words = vocabulary()
    assert {row["name"] for row in style()["families"]} == set(words.families)
    assert [row["name"] for row in style()["statuses"]] == list(words.statuses)
    assert {row["hue"] for row in style()["families"]} == set(style()["hues"])


def test_statuses_differ_without_colour() -> None:
    looks = [json.dumps({key: value for key, value in row.items() if key != "name"}) for row in style()["statuses"]]
    assert len(set(looks)) == len(looks)


def test_every_class_that_a_claim_may_name_has_a_shape_of_its_own_or_of_its_parent() -> None:
    words = vocabulary()
    actors = [name for name in words.classes if words.is_a(name, "Actor") or name in {"Post", "Rank", "Text"}]
    assert actors
    assert {shape(name) for name in actors} <= set(style()["shapes"])
    assert set(style()["types"]) <= set(words.classes)
    leaves = [
        "Person",
        "Officer",
        "State",
        "Government",
        "Junta",
        "ArmedForce",
        "ArmedGroup",
        "Party",
        "Company",
        "MediaOutlet",
        "Group",
    ]
    assert len({shape(name) for name in leaves}) == len(leaves)


def test_presets_name_known_families_and_statuses() -> None:
    for preset in style()["presets"].values():
        assert set(preset["families"]) <= set(vocabulary().families)
        assert set(preset["statuses"]) <= set(vocabulary().statuses)


def used(patterns: Sequence[str]) -> set[str]:
    sources = [path.read_text(encoding="utf-8") for path in TEMPLATES.glob("*") if path.suffix in {".js", ".html"}]
    sources += [path.read_text(encoding="utf-8") for path in TEMPLATES.parent.glob("*.py")]
    return {found for source in sources for pattern in patterns for found in re.findall(pattern, source)}


def test_every_interface_text_that_is_asked_for_exists_and_none_is_idle() -> None:
    text = interface_text()
    asked = used(
        [r'[sS]ay\(\s*"([\w-]+)"', r'text\["([\w-]+)"\]', r'_say\("([\w-]+)"', r'interface_text\(\)\["([\w-]+)"\]']
    )
    assert asked - set(text) == set()
    made = (
        "family-",
        "status-",
        "sign-",
        "preset-",
        "tab-",
        "keep-",
        "key-",
        "column-",
        "facet-",
        "group-",
        "basis-",
        "date-",
        "count-",
    )
    quoted = used([r'"([\w-]+)"'])
    assert {key for key in text if not key.startswith(made)} - quoted == set()


def test_every_made_up_key_has_its_text() -> None:
    text = interface_text()
    assert {f"family-{name}" for name in vocabulary().families} <= set(text)
    assert {f"status-{name}" for name in vocabulary().statuses} <= set(text)


PLAIN_TABLE = {"loader.js": ["insertAdjacentHTML"]}
"""Markup of the page itself, which a browser that runs scripts takes for text: shown where the page stays packed."""


def test_script_never_makes_markup_from_text() -> None:
    for path in TEMPLATES.glob("*.js"):
        source = path.read_text(encoding="utf-8")
        found = re.findall(
            r"innerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|fetch\(|XMLHttpRequest|import\(", source
        )
        assert found == PLAIN_TABLE.get(path.name, []), path.name
