"""Believing: from a line to the sentence that carries it."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from support.browsing import Opener, choose
from support.pages import Corpus

MIDDLE = """() => {
  const box = document.querySelector("#canvas").getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}"""


def test_click_on_the_canvas_opens_the_actor_and_beside_it_closes(page: Page) -> None:
    choose(page, "Mali")
    expect(page.locator("#evidence-title")).to_have_text("Mali")
    page.click("#close-evidence")
    expect(page.locator("#evidence-title")).to_have_text("Overview")
    x, y = page.evaluate(MIDDLE)
    page.mouse.click(x, y)
    expect(page.locator("#evidence-title")).to_have_text("Mali")


def test_click_on_a_line_opens_its_claims(opened: Opener) -> None:
    page = opened()
    page.click("[data-preset=contested]")
    page.locator("#facet-family li", has_text="Sanction").first.hover()
    page.locator("#facet-family li", has_text="Sanction").locator(".only").first.click()
    choose(page, "ECOWAS")
    page.click("text=Surroundings")
    page.click("#close-evidence")
    x, y = page.evaluate(MIDDLE)
    page.mouse.move(x, y)
    page.mouse.click(x, y)
    expect(page.locator("#evidence-title")).to_contain_text("ECOWAS → Mali")
    expect(page.locator("#tip")).to_contain_text("contested")


def test_denial_stands_beside_what_it_denies(page: Page) -> None:
    page.click("#evidence .ranking button")
    card = page.locator(".statement.contested")
    left, right = card.locator(".affirms").bounding_box(), card.locator(".denies").bounding_box()
    assert left
    assert right
    assert left["x"] + left["width"] <= right["x"]
    assert abs(left["y"] - right["y"]) < 2


def test_every_claim_of_an_actor_is_quoted_in_its_sentence(page: Page, corpus: Corpus) -> None:
    claims, _ = corpus
    choose(page, "Ibrahim Traoré")
    while (more := page.locator("#evidence .plain", has_text=" more")).count():
        more.first.click()
    mine = {
        claim.id for claim in claims for end in (claim.subject, claim.object) if end and end.label == "Ibrahim Traoré"
    }
    shown = page.eval_on_selector_all("#evidence [data-claim]", "all => all.map((one) => one.dataset.claim)")
    assert set(shown) ^ mine == set()
    quotes = {claim.evidence.quote for claim in claims if claim.id in mine}
    assert set(page.locator("#evidence mark").all_inner_texts()) <= {" ".join(quote.split()) for quote in quotes}
    expect(page.locator(".facts")).to_contain_text("Captain")


def test_what_the_filters_hold_back_is_said(page: Page) -> None:
    choose(page, "Ibrahim Traoré")
    page.locator("#facet-family li", has_text="Accusation").locator("input").first.uncheck()
    expect(page.locator(".held-back")).to_contain_text("held back by the filters")
    page.click(".held-back >> text=Show all")
    expect(page.locator(".held-back")).to_have_count(0)


def test_source_lists_what_it_said(page: Page) -> None:
    choose(page, "Assimi Goïta")
    page.locator(".facts .link", has_text="claim").click()
    expect(page.locator("#evidence .lead")).to_contain_text("attributed to this source")


def test_unnamed_party_says_what_it_is(page: Page) -> None:
    page.evaluate(
        "location.hash = 'selected=actor:' + encodeURIComponent('unstated/coercion/subject/' + location.hash)"
    )
    expect(page.locator("#evidence-title")).to_have_text("Overview")
    page.locator("#evidence .ranking .link", has_text="not stated").first.click()
    expect(page.locator("#evidence .unstated").first).to_have_text("not stated")


def test_notes_travel_in_the_link_and_in_a_saved_copy(opened: Opener) -> None:
    page = opened()
    choose(page, "Nema Sagara")
    page.click(".node-tools >> text=Note")
    page.fill("#note-text", "Check </script> with <b>Bamako</b>")
    page.click("#note-dialog [value=save]")
    expect(page.locator(".note")).to_contain_text("Check </script> with <b>Bamako</b>")
    again = opened("#" + page.url.split("#")[1])
    expect(again.locator(".note")).to_contain_text("Check </script> with <b>Bamako</b>")
    page.click("#export")
    with page.expect_download() as download:
        page.click("[data-action=copy]")
    path = download.value.path().rename(download.value.path().with_suffix(".html"))
    copy = opened("#selected=" + page.url.split("selected=")[1].split("&")[0], file=path)
    expect(copy.locator(".note")).to_contain_text("Check </script> with <b>Bamako</b>")
    copy.click(".note >> text=change")
    copy.fill("#note-text", "")
    copy.click("#note-dialog [value=save]")
    expect(copy.locator(".note")).to_have_count(0)
    copy.reload()
    expect(copy.locator(".note")).to_have_count(0)
