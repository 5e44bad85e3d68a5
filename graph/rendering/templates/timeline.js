// The dated claims in order: a strip of dots by family over time, and the list, year by year.
const Timeline = (() => {
  const { say, families, documents } = Model;
  const FIRST = 300;
  const DOT = 7;

  const startOf = (span) => (Number.isFinite(span[0]) ? span[0] : span[1]);

  const dated = (state, claims) =>
    claims
      .map((claim) => ({ claim, span: Filter.period(claim, state.basis) }))
      .filter(({ span }) => span)
      .sort((one, two) => startOf(one.span) - startOf(two.span) || one.claim.index - two.claim.index);

  const ticks = (first, last) => {
    const [from, to] = [first, last].map((day) => new Date(day * 864e5).getUTCFullYear());
    const step = Math.max(1, Math.ceil((to - from + 1) / 14));
    const years = [];
    for (let year = Math.ceil(from / step) * step; year <= to; year += step) years.push([year, Filter.day(`${year}-01-01`)]);
    return years.filter(([, day]) => day >= first);
  };

  // Stack the dots that would cover each other.
  const stacked = (items, place) => {
    const columns = new Map();
    return items.map((item) => {
      const column = Math.round(place(startOf(item.span)) / DOT);
      const height = columns.get(column) ?? 0;
      columns.set(column, height + 1);
      return { ...item, x: column * DOT, level: height };
    });
  };

  const strip = (items) => {
    const width = Math.max(320, Dom.byId("timeline-strip").clientWidth || 900);
    const margin = 168;
    const days = items.map(({ span }) => startOf(span));
    const [first, last] = [days[0], Math.max(days.at(-1), days[0] + 1)];
    const place = (day) => margin + ((day - first) / (last - first)) * (width - margin - 20);
    let y = 10;
    const parts = [];
    for (const { name, hue } of families) {
      const lane = stacked(items.filter(({ claim }) => claim.row.family === name), place);
      if (lane.length === 0) continue;
      const height = Math.max(20, 12 + DOT * Math.max(...lane.map(({ level }) => level)));
      y += height;
      parts.push(Dom.svg("line", { x1: margin, x2: width - 12, y1: y + 4, y2: y + 4, class: "lane" }));
      parts.push(Dom.svg("text", { x: margin - 10, y: y + 3, class: "lane-name" }, say(`family-${name}`)));
      for (const { claim, x, level } of lane) parts.push(dot(claim, hue, x, y - level * DOT));
    }
    const axis = ticks(first, last).flatMap(([year, day]) => [
      Dom.svg("line", { x1: place(day), x2: place(day), y1: 6, y2: y + 8, class: "tick" }),
      Dom.svg("text", { x: place(day), y: y + 22, class: "tick-name" }, String(year)),
    ]);
    return Dom.svg("svg", { viewBox: `0 0 ${width} ${y + 30}`, width, height: y + 30, "aria-hidden": "true" }, axis, parts);
  };

  const dot = (claim, hue, x, y) => {
    const title = Dom.svg("title", {}, `${Model.sentence(claim)} (${say(`status-${claim.status}`)})`);
    const firm = ["confirmed", "asserted", "attributed"].includes(claim.status);
    return Dom.svg("circle", { cx: x, cy: y, r: 3, class: `dot ${firm ? `fill-hue-${hue}` : "hollow"} stroke-hue-${hue}`, onclick: () => State.select("claim", claim.id) }, title);
  };

  const entry = ({ claim }, basis) => Dom.create("li", { class: State.selected()[1] === claim.id ? "chosen" : null },
    Dom.create("time", { class: "date" }, basis === "said" ? documents[claim.document].date : claim.whenText),
    Dom.create("span", { class: `bar bg-hue-${Model.familyByName.get(claim.row.family)?.hue}`, "aria-hidden": "true" }),
    Dom.button({ class: "link", onclick: () => State.select("claim", claim.id) }, Dom.name(Model.sentence(claim))),
    Cards.statusChip(claim.status), Dom.create("span", { class: "source" }, Dom.name(Model.sourceText(claim))));

  const years = (items, basis) => {
    const groups = Model.group(items, ({ span }) => new Date(startOf(span) * 864e5).getUTCFullYear());
    return [...groups].map(([year, all]) => Dom.create("section", {}, Dom.create("h3", {}, String(year), Dom.create("span", { class: "count" }, say("claims", { n: all.length }))),
      Dom.create("ol", { class: "entries" }, all.map((item) => entry(item, basis)))));
  };

  const update = (state) => {
    if (state.view !== "timeline") return;
    const items = dated(state, Filter.get().claims);
    const rest = items.slice(FIRST);
    const undated = Filter.get().claims.length - items.length;
    Dom.byId("timeline-strip").replaceChildren(...(items.length > 0 ? [strip(items)] : []));
    const button = Dom.button({ class: "plain", onclick: () => button.replaceWith(...years(rest, state.basis)) }, say("showMore", { n: rest.length }));
    Dom.byId("timeline-list").replaceChildren(...years(items.slice(0, FIRST), state.basis), ...(rest.length > 0 ? [button] : []));
    Dom.byId("timeline-note").textContent = say("timelineNote", { n: items.length, undated });
  };

  return { update };
})();
