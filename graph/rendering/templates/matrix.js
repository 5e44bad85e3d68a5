// Who against whom: one row for each accuser, one column for each accused; any family can be shown so.
const Matrix = (() => {
  const SIDE = 60; // rows and columns at first: a browser lays out a hundred thousand cells in many seconds
  const { say } = Model;
  const chosen = () => Dom.byId("matrix-family").value;

  const name = (end) => (end ? end[0] : "");

  const ranked = (claims, end) => {
    const totals = Model.group(claims, (claim) => name(claim[end]));
    return [...totals].sort((one, two) => two[1].length - one[1].length || (one[1][0][end]?.[1] ?? "").localeCompare(two[1][0][end]?.[1] ?? "", "en")).map(([key, all]) => [key, all[0][end], all.length]);
  };

  const cell = (claims, most) => {
    if (!claims) return Dom.create("td");
    const against = claims.filter((claim) => claim.against).length;
    const kind = against === 0 ? "affirmed" : against === claims.length ? "denied" : "contested";
    const open = () => {
      const [first] = claims;
      if (first.line) State.select("edge", first.line.key);
      else State.select("claim", first.id);
    };
    const label = say("cell", { subject: Model.party(claims[0].subject), object: Model.party(claims[0].object), n: claims.length, against });
    const marks = against > 0 ? `${claims.length - against || ""}✕${against}` : String(claims.length);
    return Dom.create("td", {}, Dom.button({ class: `cell ${kind} heat-${Math.min(4, Math.ceil((4 * claims.length) / most))}`, "aria-label": label, title: label, onclick: open }, marks));
  };

  const corner = () => Dom.create("td", { class: "corner" }, say("matrixCorner"));

  const table = (claims, rows, columns) => {
    const cells = Model.group(claims, (claim) => JSON.stringify([name(claim.subject), name(claim.object)]));
    const most = Math.max(1, ...[...cells.values()].map((all) => all.length));
    const head = columns.map(([, end]) => Dom.create("th", { scope: "col" }, Dom.create("div", {}, Cards.actor(end))));
    return Dom.create("table", { class: "matrix" }, Dom.create("caption", {}, say("matrixCaption", { family: say(`family-${chosen()}`) })),
      Dom.create("thead", {}, Dom.create("tr", {}, corner(), head)),
      Dom.create("tbody", {}, rows.map(([key, end]) => Dom.create("tr", {}, Dom.create("th", { scope: "row" }, Cards.actor(end)), columns.map(([column]) => cell(cells.get(JSON.stringify([key, column])), most))))));
  };

  // The busiest come first; what is cut off is said.
  const parts = (claims, side) => {
    const all = { rows: ranked(claims, "subject"), columns: ranked(claims, "object") };
    const rows = all.rows.slice(0, side);
    const kept = new Set(rows.map(([key]) => key));
    const columns = ranked(claims.filter((claim) => kept.has(name(claim.subject))), "object").slice(0, side);
    const cut = rows.length < all.rows.length || columns.length < all.columns.length;
    const numbers = { rows: rows.length, columns: columns.length, allRows: all.rows.length, allColumns: all.columns.length };
    const button = Dom.button({ class: "link", onclick: () => show(claims, side + SIDE) }, say("matrixMore"));
    return [cut && Dom.create("p", { class: "held-back" }, say("matrixCut", numbers), " ", button), table(claims, rows, columns)].filter(Boolean);
  };

  const show = (claims, side = SIDE) => {
    const content = claims.length > 0 ? parts(claims, side) : [Dom.create("p", { class: "empty-note" }, say("matrixEmpty"))];
    Dom.byId("matrix-holder").replaceChildren(...content);
  };

  const update = (state) => {
    if (state.view !== "matrix") return;
    show(Filter.get().claims.filter((claim) => claim.row.family === chosen()));
  };

  const start = () => {
    const present = new Set(Model.claims.map((claim) => claim.row.family));
    const select = Dom.byId("matrix-family");
    const usable = Model.families.filter(({ name: family }) => present.has(family) && !["post", "rank", "comment"].includes(family));
    select.append(...usable.map(({ name: family }) => Dom.create("option", { value: family }, say(`family-${family}`))));
    if (present.has("accusation")) select.value = "accusation";
    select.addEventListener("change", () => update(State.get()));
  };

  return { start, update };
})();
