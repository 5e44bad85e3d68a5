// The table of the claims, sorted and filtered. A browser lays out ten thousand rows in many seconds, so they are put
// in by portions as the reader comes near their end, and all of them for print.
const Table = (() => {
  const PORTION = 500;
  const { claims, say } = Model;
  const body = document.querySelector("#claims tbody");
  const more = Dom.byId("table-more");
  const collator = new Intl.Collator("en", { numeric: true });
  let found = [];

  const value = {
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
    const [a, b] = [value[column](one), value[column](two)];
    return (typeof a === "number" ? a - b || 0 : collator.compare(a, b)) || one.index - two.index;
  };

  const sorted = (some, [column, way]) => {
    if (value[column]) some.sort(compare(column));
    return way === "down" ? some.reverse() : some;
  };

  const chosen = () => {
    const [kind, id] = State.selected();
    body.querySelector("tr.chosen")?.classList.remove("chosen");
    const claim = kind === "claim" && found.find((one) => one.id === id);
    if (claim) Rows.of(claim).classList.add("chosen");
  };

  const extend = (count = PORTION) => {
    const at = body.rows.length;
    body.append(...found.slice(at, at + count).map(Rows.of));
    const left = found.length - body.rows.length;
    more.hidden = left === 0;
    more.textContent = say("showMore", { n: left });
  };

  const fill = (state, count) => {
    const { inside } = Filter.get();
    const query = Search.fold(state.text.trim());
    found = sorted(claims.filter((claim) => inside.has(claim) && (!query || Rows.wordsOf(claim).includes(query))), state.sort.split(" "));
    body.replaceChildren();
    more.parentElement.scrollTop = 0;
    extend(count);
    Dom.byId("table-count").textContent = say("ofClaims", { n: found.length, all: claims.length });
  };

  const heads = ([column, way]) => {
    for (const head of document.querySelectorAll("#claims th[data-column]")) {
      head.setAttribute("aria-sort", head.dataset.column !== column ? "none" : way === "down" ? "descending" : "ascending");
    }
  };

  const update = (state, before, whole = false) => {
    if (state.view !== "table" && !whole) return;
    if (!before || before.view !== "table" || !onlyChosen(state, before)) fill(state, whole ? Infinity : PORTION);
    heads(state.sort.split(" "));
    if (Dom.byId("table-text") !== document.activeElement) Dom.byId("table-text").value = state.text;
    chosen();
  };

  // A row that is chosen must not throw the reader back to the top.
  const onlyChosen = (state, before) => Object.keys(state).every((name) => name === "selected" || state[name] === before[name]);

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
    more.addEventListener("click", () => extend());
    new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && extend(), { root: more.parentElement, rootMargin: "600px" }).observe(more);
    addEventListener("beforeprint", () => update(State.get(), null, true));
  };

  return { start, update };
})();
