"""Seeing and asking: what the graph shows, and how the filters and the search change it."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from support.browsing import choose, shown
from support.pages import Corpus

PICTURE = "() => document.querySelector('#canvas canvas').toDataURL()"


def unfold(page: Page, facet: str) -> None:
    page.locator(f"#facet-{facet}").evaluate("details => { details.open = true; }")


def test_opens_with_everything_drawn(page: Page, corpus: Corpus) -> None:
    assert shown(page)[0] == len(set(corpus[0]))
    assert len(page.evaluate(PICTURE)) > 40_000
    expect(page.locator("h1")).to_have_text("Sample: coups & juntas")
    expect(page.locator("#evidence-title")).to_have_text("Overview")


def test_search_finds_by_other_names_without_accents(page: Page) -> None:
    page.fill("#search", "president goita")
    expect(page.locator("#search-list [role=option]").first).to_contain_text("Assimi Goïta")
    page.keyboard.press("Enter")
    expect(page.locator("#evidence-title")).to_have_text("Assimi Goïta")
    expect(page.locator(".facts")).to_contain_text("Mali")
    page.fill("#search", "nobody of that name")
    expect(page.locator("#search-list")).to_have_text("No actor has that name.")


def test_search_list_is_walked_with_arrows(page: Page) -> None:
    page.fill("#search", "mali")
    second = page.locator("#search-list [role=option]").nth(1).locator("bdi").inner_text()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#search-list [aria-selected=true] bdi")).to_have_text(second)
    page.keyboard.press("Enter")
    expect(page.locator("#evidence-title")).to_have_text(second)


def test_legend_filters_and_counts_agree(page: Page) -> None:
    everything, actors = shown(page)
    row = page.locator("#facet-family li", has_text="Arrest").first
    count = int(row.locator("> label .count").inner_text())
    row.locator("> label input").uncheck()
    claims, left = shown(page)
    assert claims == everything - count
    assert left < actors
    expect(row.locator("> label .count")).to_have_text(str(count))
    page.click("#chips .chip")
    assert shown(page) == (everything, actors)


def test_only_leaves_one_choice_and_takes_itself_back(page: Page) -> None:
    everything = shown(page)
    row = page.locator("#facet-status li", has_text="rumoured")
    row.hover()
    row.locator(".only").click()
    assert shown(page)[0] == int(row.locator(".count").inner_text())
    row.locator(".only").click()
    assert shown(page) == everything


def test_single_relations_open_under_their_family(page: Page) -> None:
    family = page.locator("#facet-family > ul > li", has_text="Accusation")
    family.locator("summary").click()
    before = shown(page)[0]
    inner = family.locator(".inner li", has_text="condemns")
    inner.locator("input").uncheck()
    assert shown(page)[0] == before - int(inner.locator(".count").inner_text())


def test_document_and_source_filters(page: Page) -> None:
    for facet in ("document", "source"):
        unfold(page, facet)
        row = page.locator(f"#facet-{facet} li").first
        count = int(row.locator(".count").inner_text())
        before = shown(page)[0]
        row.locator("input").uncheck()
        assert shown(page)[0] == before - count
        page.click("#reset")


def test_long_lists_are_narrowed_by_typing(page: Page) -> None:
    unfold(page, "document")
    rows = page.locator("#facet-document li:visible")
    page.fill("#facet-document .narrow", "gabon")
    expect(rows).to_have_count(1)


def test_views_of_accusations_alliances_and_conflicts(page: Page) -> None:
    everything = shown(page)[0]
    seen = {}
    for preset in ("accusations", "alliances", "contested"):
        page.click(f"[data-preset={preset}]")
        seen[preset] = shown(page)[0]
        assert 0 < seen[preset] < everything
    counts = page.locator("#facet-status li", has_text="denied").locator(".count").inner_text()
    assert int(counts) > 0
    page.click("[data-preset='']")
    assert shown(page)[0] == everything


def test_unstated_parties_and_posts_can_be_shown_or_left_out(page: Page) -> None:
    actors = shown(page)[1]
    page.locator("#unstated").uncheck()
    assert shown(page)[1] < actors
    page.locator("#unstated").check()
    page.locator("#texts").check()
    choose(page, "prime minister")
    expect(page.locator(".facts")).to_contain_text("post")


def test_surroundings_grow_step_by_step(page: Page) -> None:
    everything = shown(page)[1]
    choose(page, "Nema Sagara")
    page.click("text=Surroundings")
    near = shown(page)[1]
    assert shown(page)[0] == sum(map(int, page.locator("#facet-status .count").all_inner_texts()))
    page.click("text=one step more")
    wider = shown(page)[1]
    assert near < wider < everything
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert shown(page)[1] == everything


def test_hidden_actor_takes_its_claims_along_and_comes_back(page: Page) -> None:
    everything = shown(page)
    choose(page, "France")
    page.click(".node-tools >> text=Hide")
    assert shown(page)[0] < everything[0]
    page.click("#chips >> text=1 actor hidden")
    assert shown(page) == everything


def test_shortest_path_shows_each_step_with_its_quote(page: Page) -> None:
    choose(page, "Vladimir")
    start = page.locator("#evidence-title").inner_text()
    choose(page, "Mohamed Bazoum")
    page.click("text=Path to…")
    page.fill("#path-search", "Assimi Goïta")
    page.keyboard.press("Enter")
    steps = page.locator(".path > li")
    assert steps.count() >= 1
    expect(steps.last).to_contain_text("Assimi Goïta")
    assert steps.locator("mark").count() == steps.count()
    assert "pathFrom" in page.url
    assert "pathTo" in page.url
    assert start


def test_groups_tint_actors(page: Page) -> None:
    expect(page.locator("#group")).to_have_value("faction")  # the page was given factions
    tinted = page.evaluate(PICTURE)
    page.select_option("#group", "country")
    page.wait_for_timeout(150)
    assert page.evaluate(PICTURE) != tinted
    assert "group=country" in page.url


def test_pointing_at_the_legend_lets_its_lines_stand_out(page: Page) -> None:
    plain = page.evaluate(PICTURE)
    page.locator("#facet-family li", has_text="Armed force").first.hover()
    page.wait_for_timeout(150)
    assert page.evaluate(PICTURE) != plain


def test_double_click_on_an_actor_shows_its_surroundings(page: Page) -> None:
    choose(page, "Assimi")
    box = page.locator("#canvas").bounding_box()
    assert box
    page.mouse.dblclick(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator("#chips")).to_contain_text("Around Assimi Goïta: 1 step")


def test_empty_result_is_said(page: Page) -> None:
    page.locator("#facet-family .facet-tools >> text=none").click()
    expect(page.locator("#nothing")).to_be_visible()
    assert shown(page) == (0, 0)
