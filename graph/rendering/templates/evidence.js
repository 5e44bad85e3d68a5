// The panel beside the graph: what stands behind the line or actor that was chosen, down to the sentence.
const Evidence = (() => {
  const FIRST = 40; // statements shown at once
  const { say, claims } = Model;
  const panel = Dom.byId("evidence-body");

  const heading = (text, node = null) =>
    Dom.create("h2", { tabindex: "-1", id: "evidence-title" }, node && Cards.glyph(node.shape), Dom.name(text));

  const more = (cards) => {
    const [now, later] = [cards.slice(0, FIRST), cards.slice(FIRST)];
    if (later.length === 0) return now;
    const button = Dom.button({ class: "plain", onclick: () => button.replaceWith(...more(later)) }, say("showMore", { n: later.length }));
    return [...now, button];
  };

  const kept = (all) => all.filter((claim) => Filter.get().inside.has(claim));
  const known = (all) => all.filter((claim) => Filter.get().said.has(claim));

  const later = (all) => {
    const n = all.length - known(all).length;
    return n > 0 && Dom.create("p", { class: "held-back" }, say("heldLater", { n, date: State.get().known }));
  };

  // What the filter holds back is said, never silently left out.
  const listing = (all) => {
    const shown = kept(all);
    const hidden = all.length - shown.length;
    const note = hidden > 0 && Dom.create("p", { class: "held-back" }, say("heldBack", { n: hidden }), " ", Dom.button({ class: "link", onclick: State.reset }, say("showAll")));
    return [note, more(Cards.statements(shown))];
  };

  const fact = (term, ...values) => values.flat().length > 0 && [Dom.create("dt", {}, term), Dom.create("dd", {}, ...values)];

  const joined = (items) => items.flatMap((item, index) => (index === 0 ? [item] : [", ", item]));

  const link = (address) => Dom.create("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, address);

  const attributes = (node, relation) => {
    const found = Model.group(kept(claims.filter((claim) => claim.relation === relation && claim.subject?.[0] === node.key && claim.object)), (claim) => claim.statement);
    return [...found.values()].map((group) => {
      const dates = [...new Set(group.map((claim) => claim.whenText).filter(Boolean))].join(", ");
      const open = Dom.button({ class: "link", onclick: () => State.select("statement", group[0].statement) }, Dom.name(group[0].object[1]), dates && ` (${dates})`);
      return Dom.create("div", {}, group.every((claim) => claim.against) ? Dom.create("s", { title: say("denied") }, open) : open);
    });
  };

  const facts = (node) => {
    const own = claims.filter((claim) => claim.source?.[0] === node.key);
    return Dom.create("dl", { class: "facts" },
      fact(say("type"), Model.typeLabel(node.type)),
      fact(say("rank"), attributes(node, "hasRank")),
      fact(say("posts"), attributes(node, "holdsPost")),
      fact(say("alsoCalled"), joined((node.names ?? []).map((name) => Dom.name(name)))),
      node.country && fact(say("country"), Countries.name(node.country)),
      node.gender && fact(say("gender"), node.gender),
      node.faction !== undefined && fact(say("factionTerm"), String(node.faction)),
      node.measure !== undefined && fact(say("measure"), node.measure.toPrecision(3)),
      own.length > 0 && fact(say("isSource"), Dom.button({ class: "link", onclick: () => State.select("source", node.key) }, say("claims", { n: own.length }))),
      fact(say("elsewhere"), joined((node.links ?? []).map(link))));
  };

  const tools = (node) => Dom.create("div", { class: "node-tools" },
    Dom.button({ class: "plain", onclick: () => State.set({ focus: node.key, hops: "1", view: "graph" }) }, say("isolate")),
    Dom.button({ class: "plain", onclick: () => hide(node) }, say("hide")),
    Dom.button({ class: "plain", onclick: () => Paths.ask(node) }, say("pathTo")),
    Dom.button({ class: "plain", onclick: () => Notes.edit(State.get().selected) }, say("note")));

  const hide = (node) => State.set({ hidden: new Set([...State.get().hidden, node.key]), selected: "" });

  const neighbours = (node) => {
    const found = new Map();
    for (const [edge, all] of Filter.get().lines) {
      if (edge.a !== node && edge.b !== node) continue;
      const far = Model.other(edge, node);
      if (far.kind !== "text") found.set(far, (found.get(far) ?? 0) + all.length);
    }
    return [...found].sort((one, two) => two[1] - one[1]);
  };

  const ties = (node) => {
    const found = neighbours(node).filter(([far]) => far.kind !== "unstated").slice(0, 12);
    if (found.length === 0) return null;
    return Dom.create("p", { class: "ties" }, say("tiedTo"), " ", joined(found.map(([far, n]) => Dom.create("span", {}, Cards.actor([far.key, far.label]), ` (${n})`))));
  };

  const ofActor = (node) => {
    const mine = claims.filter((claim) => claim.nodes.includes(node) || claim.subject?.[0] === node.key || claim.object?.[0] === node.key);
    const about = mine.filter((claim) => claim.relation !== "hasRank" && claim.relation !== "holdsPost");
    const rest = mine.filter((claim) => !about.includes(claim));
    return [heading(node.label, node), facts(node), tools(node), Notes.shown(`actor:${node.key}`), ties(node), ...listing(about),
      rest.length > 0 && Dom.create("h3", { class: "divider" }, say("ranksAndPosts")), ...(rest.length > 0 ? listing(rest) : [])];
  };

  const ofUnstated = (node) => [heading(say("unstated"), node), Dom.create("p", {}, say("unstatedNote")), ...listing(node.edges.flatMap((edge) => Model.byEdge.get(edge)))];

  const ofEdge = (edge) => {
    const arrow = edge.symmetric ? "↔" : "→";
    const title = Dom.create("h2", { tabindex: "-1", id: "evidence-title" }, Dom.name(edge.a.label), ` ${arrow} `, Dom.name(edge.b.label));
    return [title, Dom.create("p", { class: "lead" }, say(`family-${edge.family}`), ": ", say("claims", { n: Model.byEdge.get(edge).length })), ...listing(Model.byEdge.get(edge))];
  };

  const ofStatement = (id) => {
    const all = Model.byStatement.get(id);
    return [heading(say("statement")), Dom.create("div", { class: "node-tools" }, Dom.button({ class: "plain", onclick: () => Notes.edit(`statement:${id}`) }, say("note"))),
      Notes.shown(`statement:${id}`), known(all).length > 0 && Cards.statement(known(all)), later(all)];
  };

  const ofSource = (key) => {
    const all = claims.filter((claim) => (claim.source?.[0] ?? "") === key);
    return [heading(all[0].source ? all[0].source[1] : say("ownVoice")), Dom.create("p", { class: "lead" }, say("saidBy", { n: all.length })), ...listing(all)];
  };

  const ranking = () => {
    const best = [...Filter.get().nodes].filter((node) => !node.kind).sort((one, two) => two.size - one.size).slice(0, 8);
    const item = (node) => Dom.create("li", {}, Cards.glyph(node.shape), Cards.actor([node.key, node.label]), Dom.create("span", { class: "count" }, say("lines", { n: neighbours(node).length })));
    return [Dom.create("h3", {}, say("mostNamed")), Dom.create("ol", { class: "ranking" }, best.map(item))];
  };

  const disputes = () => {
    const open = [...Filter.get().contested].map((id) => known(Model.byStatement.get(id))).filter((all) => kept(all).length > 0).sort((one, two) => two.length - one.length);
    if (open.length === 0) return null;
    const item = (all) => {
      const [first] = all.filter((claim) => !claim.against);
      const [yes, no] = [all.filter((claim) => !claim.against).length, all.filter((claim) => claim.against).length];
      return Dom.create("li", {}, Dom.button({ class: "link", onclick: () => State.select("statement", first.statement) }, Dom.name(Model.sentence(first))), Dom.create("span", { class: "count" }, say("yesNo", { yes, no })));
    };
    return [Dom.create("h3", {}, say("contestedList", { n: open.length })), Dom.create("ul", { class: "ranking" }, open.slice(0, 8).map(item)),
      open.length > 8 && Dom.button({ class: "link", onclick: () => State.set({ preset: "contested" }) }, say("showAllContested"))];
  };

  const overview = () => {
    const without = claims.filter((claim) => !claim.line).length;
    return [heading(say("overview")), Dom.create("p", {}, say("overviewNote")), disputes(), ranking(),
      without > 0 && Dom.create("p", { class: "held-back" }, say("tableOnly", { n: without }), " ", Dom.button({ class: "link", onclick: () => State.set({ view: "table" }) }, say("tab-table")))];
  };

  const content = () => {
    const [kind, id] = State.selected();
    const state = State.get();
    if (kind === "actor" && Model.nodeByKey.has(id)) {
      const node = Model.nodeByKey.get(id);
      return node.kind === "unstated" ? ofUnstated(node) : ofActor(node);
    }
    const line = kind === "edge" && Graph.lineOf([kind, id]);
    if (line) return ofEdge(line);
    if (kind === "statement" && Model.byStatement.has(id)) return ofStatement(id);
    const claim = kind === "claim" && claims.find((one) => one.id === id);
    if (claim) return ofStatement(claim.statement);
    if (kind === "source" && claims.some((one) => (one.source?.[0] ?? "") === id)) return ofSource(id);
    return state.pathFrom ? Paths.panel(state) : overview();
  };

  const update = (state, before) => {
    panel.replaceChildren(...[content()].flat(3).filter(Boolean));
    const chosen = Boolean(state.selected || state.pathFrom);
    document.documentElement.classList.toggle("has-selection", chosen);
    Dom.byId("close-evidence").hidden = !chosen;
    if (before && before.selected !== state.selected) {
      panel.parentElement.scrollTop = 0;
      panel.querySelector(".chosen")?.scrollIntoView({ block: "center" });
      Dom.announce(Dom.byId("evidence-title")?.textContent ?? "");
    }
  };

  const start = () => Dom.byId("close-evidence").addEventListener("click", () => State.set({ selected: "", pathFrom: "", pathTo: "" }));

  return { start, update, neighbours };
})();
