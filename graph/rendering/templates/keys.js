// The keyboard: everything that the pointer does can be done without it.
const Keys = (() => {
  const VIEWS = ["graph", "table", "timeline", "matrix"];
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  // The actor that lies nearest in a direction from the chosen one.
  const next = (from, [dx, dy]) => {
    let best = null;
    let least = Infinity;
    for (const node of Canvas.shown()) {
      if (node === from) continue;
      const [x, y] = [node.x - from.x, node.y - from.y];
      const ahead = x * dx + y * dy;
      const aside = Math.abs(x * dy) + Math.abs(y * dx);
      if (ahead <= 0 || aside > 2 * ahead) continue;
      if (ahead + 2 * aside < least) [best, least] = [node, ahead + 2 * aside];
    }
    return best;
  };

  const walk = (way) => {
    const here = Graph.chosen();
    if (!here) {
      Canvas.pan(way[0] * 80, way[1] * 80);
      return;
    }
    const found = next(here, way);
    if (!found) return;
    State.select("actor", found.key);
    Canvas.moveTo(found, Canvas.scale());
  };

  // From one tie of the chosen actor to the next.
  const around = (step) => {
    const here = Graph.chosen();
    if (!here) return;
    const far = Evidence.neighbours(here).map(([node]) => node);
    if (far.length === 0) return;
    const target = far[step > 0 ? 0 : far.length - 1];
    State.select("actor", target.key);
    Canvas.moveTo(target, Canvas.scale());
  };

  const escape = () => {
    const { selected, pathFrom, focus } = State.get();
    if (selected || pathFrom) State.set({ selected: "", pathFrom: "", pathTo: "" });
    else if (focus) State.set({ focus: "" });
    document.documentElement.classList.remove("show-filters");
  };

  const anywhere = {
    "/": () => Dom.byId("search").focus(),
    "?": () => Dom.byId("help-dialog").showModal(),
    Escape: escape,
    t: () => Theme.toggle(),
    f: () => Canvas.fit(),
    "+": () => Canvas.zoom(1.4),
    "=": () => Canvas.zoom(1.4),
    "-": () => Canvas.zoom(1 / 1.4),
  };
  VIEWS.forEach((view, index) => {
    anywhere[String(index + 1)] = () => State.set({ view });
  });

  const onCanvas = {
    n: () => around(1),
    p: () => around(-1),
    Enter: () => Dom.byId("evidence-title")?.focus(),
    i: () => Graph.chosen() && State.set({ focus: Graph.chosen().key }),
  };

  const typing = (target) => target.matches("input:not([type=checkbox]):not([type=range]), select, textarea") || target.closest("dialog");

  const press = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const canvas = document.activeElement === Dom.byId("canvas-frame");
    if (typing(event.target) && event.key !== "Escape") return;
    const way = canvas && ARROWS[event.key];
    const action = way ? () => walk(way) : (canvas && onCanvas[event.key]) || anywhere[event.key];
    if (!action || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    action();
  };

  // Arrow keys move between the tabs (WAI-ARIA pattern).
  const tabs = (event) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!way) return;
    const view = VIEWS[(VIEWS.indexOf(State.get().view) + way + VIEWS.length) % VIEWS.length];
    State.set({ view });
    Dom.byId(`tab-${view}`).focus();
    event.preventDefault();
  };

  const start = () => {
    document.addEventListener("keydown", press);
    document.querySelector("[role=tablist]").addEventListener("keydown", tabs);
    Dom.byId("help").addEventListener("click", () => Dom.byId("help-dialog").showModal());
  };

  return { start, VIEWS };
})();
