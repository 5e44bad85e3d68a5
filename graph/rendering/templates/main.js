// Starts the page and keeps its parts in step with the state.
const Page = (() => {
  const { say } = Model;
  const root = document.documentElement;

  const views = (state, before) => {
    const { view } = state;
    root.dataset.view = view;
    for (const name of Keys.VIEWS) {
      const tab = Dom.byId(`tab-${name}`);
      tab.setAttribute("aria-selected", String(name === view));
      tab.tabIndex = name === view ? 0 : -1;
    }
    if (view === "graph" && before && before.view !== view) Canvas.wake();
  };

  // What is being held back, as chips that take it off again.
  const chips = (state) => {
    const chip = (text, patch) => Dom.button({ class: "chip removable", onclick: () => State.set(patch) }, text, Dom.create("span", { "aria-hidden": "true" }, " ×"), Dom.create("span", { class: "unseen" }, say("remove")));
    const offs = State.FACETS.filter((facet) => state.off[facet].size > 0).map((facet) => chip(say("facetOff", { facet: say(`facet-${facet}`), n: state.off[facet].size }), { off: { ...state.off, [facet]: new Set() } }));
    const focus = state.focus && Model.nodeByKey.get(state.focus);
    const all = [
      state.preset && chip(say(`preset-${state.preset}`), { preset: "" }),
      focus && chip(say("around", { name: focus.label, n: Number(state.hops) }), { focus: "", hops: "1" }),
      focus && Dom.button({ class: "chip", onclick: () => State.set({ hops: String(Number(state.hops) + 1) }) }, say("oneMore")),
      state.hidden.size > 0 && chip(say("hiddenActors", { n: state.hidden.size }), { hidden: new Set() }),
      (state.from || state.to) && chip(say("periodChip", { from: state.from || "…", to: state.to || "…" }), { from: "", to: "" }),
      state.known && chip(say("knownChip", { date: state.known }), { known: "" }),
      ...offs,
    ].filter(Boolean);
    Dom.byId("chips").replaceChildren(...all);
    Dom.byId("reset").hidden = all.length === 0;
  };

  const counts = (result) => {
    const actors = [...result.nodes].filter((node) => !node.kind).length;
    Dom.byId("shown").textContent = say("shown", { claims: result.claims.length, all: Model.claims.length, actors });
  };

  const update = (state, before = null) => {
    const result = Filter.update(state);
    views(state, before);
    Notes.update(state);
    Graph.update(state, before);
    Facets.update(state, result);
    Timebar.update(state, result, before);
    Evidence.update(state, before);
    Table.update(state, before);
    Timeline.update(state);
    Matrix.update(state);
    chips(state);
    counts(result);
  };

  const buttons = () => {
    for (const view of Keys.VIEWS) Dom.byId(`tab-${view}`).addEventListener("click", () => State.set({ view }));
    Dom.byId("filters").addEventListener("click", () => root.classList.toggle("show-filters"));
    Dom.byId("close-filters").addEventListener("click", () => root.classList.remove("show-filters"));
  };

  const start = () => {
    State.start();
    Theme.start();
    Facets.start();
    Timebar.start();
    Evidence.start();
    Search.start();
    Matrix.start();
    Table.start();
    Keeping.start();
    Keys.start();
    buttons();
    Filter.update(State.get());
    root.dataset.view = State.get().view;
    Graph.start();
    update(State.get());
    State.watch(update);
    root.dataset.ready = "";
  };

  return { start };
})();
Page.start();
