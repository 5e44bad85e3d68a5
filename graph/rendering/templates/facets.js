// The legend, which is the filter: every family, status, type, document and source with its number of claims.
const Facets = (() => {
  const LONG = 12;
  const { documents, families, statuses, say } = Model;
  const rows = new Map();
  let pointed = null;

  const lineGlyph = (colour, dash, crossed = false, sign = null) => {
    const line = Dom.svg("path", { d: "M2 8H36", fill: "none", class: `stroke-${colour}`, "stroke-width": "2.4", "stroke-dasharray": dash.join(" ") || null });
    const cross = crossed && Dom.svg("path", { d: "M14 3L24 13M24 3L14 13", class: "stroke-deny", "stroke-width": "2.2" });
    return Dom.svg("svg", { viewBox: "0 0 46 16", class: "line-glyph", "aria-hidden": "true" }, line, cross || null, sign === null ? null : headGlyph(colour, sign));
  };

  const headGlyph = (colour, sign) => {
    const form = Geometry.head({ sign }, [45, 8, 1, 0], 11);
    if (form.form === "round") return Dom.svg("circle", { cx: form.centre[0], cy: form.centre[1], r: form.radius, class: `fill-${colour}` });
    return Dom.svg("path", { d: `M${form.points.map((point) => point.join(" ")).join("L")}Z`, class: `fill-${colour}` });
  };

  const signOf = (family) => {
    const signs = new Set([...Model.relations.values()].filter((row) => row.family === family).map((row) => row.sign));
    return signs.size === 1 ? [...signs][0] : 0;
  };

  const seen = (facet, position = State.FACETS.indexOf(facet)) => new Set(Model.claims.flatMap((claim) => claim.facets[position]));

  // [value, label, glyph] of every choice of each facet, in the order in which they are listed.
  const choices = {
    family: () => families.map(({ name, hue }) => [name, say(`family-${name}`), lineGlyph(`hue-${hue}`, [], false, signOf(name))]),
    sign: () => [["tie", 1], ["hostile", -1], ["neutral", 0]].map(([name, sign]) => [name, say(`sign-${name}`), lineGlyph("ink", [], false, sign)]),
    status: () => statuses.map(({ name, dash, crossed, definition }) => [name, say(`status-${name}`), lineGlyph("ink", dash, crossed), definition]),
    type: () => Object.entries(Model.types).map(([name, label]) => [name, label, Cards.glyph(shapeOf(name))]),
    document: () => documents.map(({ id, title, date }) => [id, date ? `${title} (${date})` : title, null]),
    source: () => [["", say("ownVoice"), null], ...sources()],
    country: () => [...seen("country")].sort().map((code) => [code, Countries.name(code), null]),
  };

  const shapeOf = (type) => Model.nodes.find((node) => node.type === type && node.kind !== "unstated")?.shape ?? "page";

  const sources = () => {
    const found = new Map(Model.claims.filter((claim) => claim.source).map(({ source }) => [source[0], source[1]]));
    return [...found].sort((one, two) => one[1].localeCompare(two[1], "en")).map(([id, label]) => [id, label, null]);
  };

  const relationsOf = (family) => [...Model.relations].filter(([, row]) => row.family === family);

  const row = (facet, [value, label, glyph, hint]) => {
    const box = Dom.create("input", { type: "checkbox", onchange: (event) => State.toggle(facet, value, event.target.checked) });
    const count = Dom.create("span", { class: "count" });
    const only = Dom.button({ class: "only", "aria-label": say("onlyThis", { name: label }), onclick: () => keepOnly(facet, value) }, say("only"));
    const item = Dom.create("li", { title: hint ?? null }, Dom.create("label", {}, box, glyph, Dom.name(label, { class: "what" }), count), only);
    rows.get(facet).push({ value, box, count, item, label });
    return item;
  };

  const keepOnly = (facet, value) => {
    const others = rows.get(facet).map((entry) => entry.value).filter((other) => other !== value);
    const already = State.get().off[facet].size === others.length && !State.get().off[facet].has(value);
    State.off(facet, already ? [] : others);
  };

  // Pointing at a family, status or relation lets its lines stand out.
  const point = (item, facet, value) => {
    const position = State.FACETS.indexOf(facet);
    const set = (next) => {
      pointed = next;
      Graph.refresh();
    };
    item.addEventListener("mouseenter", () => {
      const edges = new Set();
      const nodes = new Set();
      for (const [edge, claims] of Filter.get().lines) {
        if (!claims.some((claim) => claim.facets[position].includes(value))) continue;
        edges.add(edge);
        nodes.add(edge.a).add(edge.b);
      }
      if (edges.size > 0) set({ edges, nodes });
    });
    item.addEventListener("mouseleave", () => set(null));
  };

  const familyRow = (choice) => {
    const [family, label] = choice;
    const item = row("family", choice);
    const inner = relationsOf(family);
    if (inner.length > 1) {
      const list = Dom.create("ul", {}, inner.map(([name, relation]) => {
        const child = row("relation", [name, relation.label, null]);
        point(child, "relation", name);
        return child;
      }));
      const summary = Dom.create("summary", { "aria-label": say("relationsOf", { name: label }) });
      item.append(Dom.create("details", { class: "inner" }, summary, list));
    }
    return item;
  };

  const section = (facet) => {
    const list = Dom.create("ul");
    const present = seen(facet);
    for (const choice of choices[facet]().filter(([value]) => present.has(value))) {
      const item = facet === "family" ? familyRow(choice) : row(facet, choice);
      if (["family", "status", "sign"].includes(facet)) point(item, facet, choice[0]);
      list.append(item);
    }
    const all = Dom.button({ class: "link", onclick: () => State.off(facet, []) }, say("all"));
    const none = Dom.button({ class: "link", onclick: () => State.off(facet, rows.get(facet).map(({ value }) => value)) }, say("none"));
    const tools = Dom.create("div", { class: "facet-tools" }, all, none, facet !== "family" && list.children.length > LONG && narrow(facet));
    const open = ["family", "status", "type"].includes(facet);
    return Dom.create("details", { class: "facet", open, id: `facet-${facet}` }, Dom.create("summary", {}, say(`facet-${facet}`), Dom.create("span", { class: "badge" })), tools, list);
  };

  const narrow = (facet) => {
    const apply = (event) => {
      const query = Search.fold(event.target.value);
      for (const { item, label } of rows.get(facet)) item.hidden = !Search.fold(label).includes(query);
    };
    return Dom.create("input", { type: "search", class: "narrow", placeholder: say("narrow"), "aria-label": say("narrowList", { name: say(`facet-${facet}`) }), oninput: apply });
  };

  const update = (state, { counts }) => {
    for (const [facet, entries] of rows) {
      for (const { value, box, count, item } of entries) {
        const n = counts.get(facet).get(value) ?? 0;
        box.checked = !state.off[facet].has(value);
        count.textContent = String(n);
        item.classList.toggle("empty", n === 0);
      }
      const badge = document.querySelector(`#facet-${facet} .badge`);
      if (badge) badge.textContent = state.off[facet].size > 0 ? say("off", { n: state.off[facet].size }) : "";
    }
    for (const choice of document.querySelectorAll("[data-preset]")) choice.setAttribute("aria-pressed", String(choice.dataset.preset === state.preset));
    Dom.byId("group").value = state.group;
    Dom.byId("unstated").checked = Boolean(state.unstated);
    Dom.byId("texts").checked = Boolean(state.texts);
  };

  const start = () => {
    const holder = Dom.byId("facets");
    for (const facet of State.FACETS) rows.set(facet, []);
    for (const facet of ["family", "status", "sign", "type", "country", "document", "source"]) {
      if (facet === "country" && seen("country").size < 2) continue;
      holder.append(section(facet));
    }
    for (const choice of document.querySelectorAll("[data-preset]")) choice.addEventListener("click", () => State.set({ preset: choice.dataset.preset }));
    for (const [id, field] of [["unstated", "unstated"], ["texts", "texts"]]) {
      Dom.byId(id).addEventListener("change", (event) => State.set({ [field]: event.target.checked ? "1" : "" }));
    }
    const groups = Dom.byId("group");
    for (const field of ["faction", "country"]) if (!Model.nodes.some((node) => node[field] !== undefined)) groups.querySelector(`[value=${field}]`).remove();
    Dom.byId("group-by").hidden = groups.options.length < 2;
    groups.addEventListener("change", () => State.set({ group: groups.value }));
    Dom.byId("reset").addEventListener("click", State.reset);
  };

  return { start, update, lineGlyph, pointed: () => pointed };
})();
