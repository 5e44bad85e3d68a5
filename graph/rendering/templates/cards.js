// One claim, and one statement with its claims for and against, as readable cards.
const Cards = (() => {
  const { documents, say, statusByName } = Model;

  const glyph = (shape) =>
    Dom.svg("svg", { viewBox: "-1.3 -1.3 2.6 2.6", class: "glyph", "aria-hidden": "true" }, Dom.svg("path", { d: Model.shapes[shape], "fill-rule": "evenodd" }));

  const actor = (end) => {
    if (!end) return Dom.create("span", { class: "unstated" }, say("unstated"));
    const [key, label] = end;
    if (!Model.nodeByKey.has(key)) return Dom.name(label);
    return Dom.button({ class: "link actor", onclick: () => State.select("actor", key) }, Dom.name(label));
  };

  const statusChip = (status) => {
    const { dash, crossed, definition } = statusByName.get(status);
    return Dom.create("span", { class: `chip status-${status}`, title: definition }, Facets.lineGlyph("ink", dash, crossed), say(`status-${status}`));
  };

  const chip = (text, title = null) => text && Dom.create("span", { class: "chip", title }, text);

  const documentLine = (claim) => {
    const { title, url, date, source } = documents[claim.document];
    const named = Dom.name(title, { class: "document-title" });
    const link = url ? Dom.create("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, named) : named;
    return Dom.create("span", { class: "document" }, link, [source, date].filter(Boolean).map((part) => [" · ", Dom.name(part)]));
  };

  const quote = (claim) =>
    Dom.create("blockquote", { dir: "auto" }, claim.before, Dom.create("mark", {}, claim.quote), claim.after);

  const ruleText = ({ rule, confidence }) =>
    confidence === undefined ? say("foundBy", { rule }) : say("foundByOften", { rule, percent: Math.round(100 * confidence) });

  const claimCard = (claim) => {
    const [, chosen] = State.selected();
    const source = Dom.create("span", { class: "source" }, claim.source ? [say("accordingTo"), " ", Dom.name(claim.source[1])] : say("ownVoice"));
    const facts = [statusChip(claim.status), chip(claim.whenText, claim.when), chip(claim.countText), claim.about && chip(say("about", { about: claim.about }))];
    const tools = Dom.create("span", { class: "tools" }, Dom.button({ class: "link", onclick: () => Keeping.copy(claim) }, say("copyLink")));
    const rule = claim.rule && Dom.create("small", { class: "rule" }, ruleText(claim));
    return Dom.create("figure", { class: `claim${claim.id === chosen ? " chosen" : ""}`, "data-claim": claim.id },
      Dom.create("div", { class: "chips" }, facts), quote(claim), Dom.create("figcaption", {}, source, Dom.create("br"), documentLine(claim), rule, tools));
  };

  const side = (claims, heading, kind) =>
    claims.length > 0 && Dom.create("section", { class: `side ${kind}` }, Dom.create("h4", {}, say(heading, { n: claims.length })), claims.map(claimCard));

  // Denial beside accusation: two columns where both sides are claimed.
  const statement = (claims) => {
    const [first] = claims;
    const [against, on] = [claims.filter((claim) => claim.against), claims.filter((claim) => !claim.against)];
    const both = against.length > 0 && on.length > 0;
    const title = Dom.create("h3", {}, actor(first.subject), " ", Dom.create("span", { class: `relation line-hue-${Model.familyByName.get(first.row.family)?.hue}` }, first.row.label), " ", actor(first.object));
    return Dom.create("article", { class: `statement${both ? " contested" : ""}`, "data-statement": first.statement },
      title, both && Dom.create("p", { class: "contested-note" }, say("contestedNote")),
      Dom.create("div", { class: both ? "sides two" : "sides" }, side(on, both ? "sayIt" : "claimsFor", "affirms"), side(against, "denyIt", "denies")));
  };

  // Contested statements first, then those with most claims.
  const statements = (claims) => {
    const groups = [...Model.group(claims, (claim) => claim.statement).values()];
    const weight = (group) => (Filter.get().contested.has(group[0].statement) ? 1000 : 0) + group.length;
    return groups.sort((one, two) => weight(two) - weight(one)).map(statement);
  };

  return { glyph, actor, chip, statement, statements, statusChip, documentLine, claimCard };
})();
