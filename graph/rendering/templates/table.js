// The table of the claims: the rows stand in the page itself; this sorts and filters them.
const Table = (() => {
  const { claims, say } = Model;
  let body = null;
  let rows = [];
  let texts = [];

  const order = {
    subject: (claim) => claim.subject?.[1] ?? "",
    relation: (claim) => claim.row.label,
    object: (claim) => claim.object?.[1] ?? "",
    status: (claim) => Model.statuses.findIndex(({ name }) => name === claim.status),
    source: (claim) => claim.source?.[1] ?? "",
    when: (claim) => claim.whenFirst ?? claim.whenLast ?? Infinity,
    details: (claim) => claim.countText ?? claim.about ?? "",
    quote: (claim) => claim.start,
    document: (claim) => `${Model.documents[claim.document].date ?? "9999"} ${Model.documents[claim.document].title}`,
  };

  const compare = (column) => (one, two) => {
    const [a, b] = [order[column](claims[one]), order[column](claims[two])];
    return (typeof a === "number" ? a - b || 0 : a.localeCompare(b, "en", { numeric: true })) || one - two;
  };

  const sort = (state) => {
    const [column, way] = state.sort.split(" ");
    const positions = claims.map((_, index) => index);
    if (order[column]) positions.sort(compare(column));
    if (way === "down") positions.reverse();
    body.append(...positions.map((index) => rows[index]));
    for (const head of document.querySelectorAll("#claims th[data-column]")) {
      const mine = head.dataset.column === column;
      head.setAttribute("aria-sort", mine ? (way === "down" ? "descending" : "ascending") : "none");
    }
  };

  const filter = (state) => {
    const { inside } = Filter.get();
    const query = Search.fold(state.text.trim());
    let shown = 0;
    claims.forEach((claim, index) => {
      const fits = inside.has(claim) && (!query || texts[index].includes(query));
      rows[index].hidden = !fits;
      shown += fits ? 1 : 0;
    });
    Dom.byId("table-count").textContent = say("ofClaims", { n: shown, all: claims.length });
  };

  const prepare = () => {
    if (body) return;
    body = document.querySelector("#claims tbody");
    rows = [...body.rows];
    texts = rows.map((row) => Search.fold(row.textContent));
  };

  const update = (state, before, force = false) => {
    if (document.readyState === "loading" || (state.view !== "table" && !force)) return; // the rows come after this script
    prepare();
    if (!before || before.view !== state.view || before.sort !== state.sort || force) sort(state);
    filter(state);
    if (Dom.byId("table-text") !== document.activeElement) Dom.byId("table-text").value = state.text;
    const [kind, id] = State.selected();
    rows.forEach((row, index) => row.classList.toggle("chosen", kind === "claim" && claims[index].id === id));
  };

  // The table as it came: all rows, in their first order.
  const pristine = () => {
    prepare();
    const section = Dom.byId("view-table").cloneNode(true);
    section.querySelector("tbody").replaceChildren(...rows.map((row) => row.cloneNode(true)));
    for (const row of section.querySelectorAll("tbody tr")) {
      row.hidden = false;
      row.removeAttribute("class");
    }
    for (const head of section.querySelectorAll("th[data-column]")) head.setAttribute("aria-sort", "none");
    section.querySelector("#table-count").textContent = "";
    return section;
  };

  const turn = (column) => {
    const [now, way] = State.get().sort.split(" ");
    State.set({ sort: now !== column ? `${column} up` : way === "up" ? `${column} down` : "" });
  };

  const start = () => {
    for (const head of document.querySelectorAll("#claims th[data-column]")) head.querySelector("button").addEventListener("click", () => turn(head.dataset.column));
    Dom.byId("table-text").addEventListener("input", (event) => State.set({ text: event.target.value }));
    Dom.byId("claims").addEventListener("click", (event) => {
      const link = event.target.closest("a.permalink");
      if (!link) return;
      event.preventDefault();
      State.select("claim", link.dataset.claim);
    });
    addEventListener("beforeprint", () => update(State.get(), null, true));
  };

  return { start, update, pristine };
})();
