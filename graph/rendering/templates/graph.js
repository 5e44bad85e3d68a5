// The graph view: keeps the canvas in step with the state, and turns clicks into selections.
const Graph = (() => {
  let hover = null;
  let hoverLine = null;

  const chosen = () => {
    const [kind, id] = State.selected();
    return kind === "actor" ? Model.nodeByKey.get(id) ?? null : null;
  };

  const lineOf = ([kind, id]) => {
    if (kind === "edge") return Model.edges.find((edge) => edge.key === id) ?? null;
    if (kind === "claim") return Model.claims.find((claim) => claim.id === id)?.line ?? null;
    if (kind === "statement") return Model.byStatement.get(id)?.[0]?.line ?? null;
    return null;
  };

  const neighbourhood = (node) => {
    const edges = new Set(node.edges.filter((edge) => Filter.get().lines.has(edge)));
    const nodes = new Set([node]);
    for (const edge of edges) nodes.add(edge.a).add(edge.b);
    return { nodes, edges };
  };

  const ofLine = (edge) => ({ nodes: new Set([edge.a, edge.b]), edges: new Set([edge]) });

  // What stands out: a path, what is under the pointer, a family pointed at in the legend, or what is selected.
  const emphasis = (state) => {
    if (hover) return neighbourhood(hover);
    if (hoverLine) return ofLine(hoverLine);
    if (Facets.pointed()) return Facets.pointed();
    const path = Paths.found(state);
    if (path) return path;
    const line = lineOf(State.selected());
    if (line && Filter.get().lines.has(line)) return ofLine(line);
    const node = chosen();
    return node && Canvas.shown().has(node) ? neighbourhood(node) : null;
  };

  const refresh = () => {
    Display.emphasise(emphasis(State.get()));
    Canvas.redraw();
  };

  const update = (state, before) => {
    const result = Filter.get();
    const moved = Places.arrange(state, result);
    Display.update(result.lines);
    Groups.update(state.group, result.nodes);
    Canvas.show(result.nodes, moved);
    Dom.byId("nothing").hidden = result.nodes.size > 0;
    refresh();
    if (!before || !Canvas.network()) return;
    if (moved || state.preset !== before.preset) Canvas.fit(result.nodes);
    else if (state.selected !== before.selected && state.view === "graph") reveal();
  };

  // Bring what was chosen elsewhere (in a list, in a link) into sight.
  const reveal = () => {
    const line = lineOf(State.selected());
    const nodes = (line ? [line.a, line.b] : [chosen()]).filter((node) => Canvas.shown().has(node));
    if (nodes.length === 0 || Canvas.inView(nodes)) return;
    if (nodes.length === 1) Canvas.moveTo(nodes[0]);
    else Canvas.fit(new Set(nodes));
  };

  const under = (event) => {
    const { x, y } = Canvas.at(event.pointer.DOM);
    return Display.hit(x, y, 7 / Canvas.scale());
  };

  const click = (event) => {
    if (event.nodes.length > 0) {
      State.select("actor", Model.nodes[event.nodes[0]].key);
      return;
    }
    const look = under(event);
    if (look) State.select("edge", look.edge.key);
    else State.select(null);
  };

  const onCanvas = (event) => {
    const box = Dom.byId("canvas").getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const expand = (event) => {
    const id = Canvas.network().getNodeAt(onCanvas(event));
    if (id === undefined) return;
    const { key } = Model.nodes[id];
    const { focus, hops } = State.get();
    State.set({ focus: key, hops: focus === key ? String(Number(hops) + 1) : "1", selected: `actor:${key}` });
  };

  const tip = (text, x, y) => {
    const box = Dom.byId("tip");
    box.hidden = !text;
    if (!text) return;
    box.textContent = text;
    const { clientWidth } = Dom.byId("canvas");
    box.style.left = `${Math.max(4, Math.min(x + 14, clientWidth - box.offsetWidth - 4))}px`;
    box.style.top = `${y + 16}px`;
  };

  const describe = (look) => {
    const ends = look.edge.symmetric ? "↔" : "→";
    const first = look.claims.length === 1 ? Model.sentence(look.claims[0]) : `${look.edge.a.label} ${ends} ${look.edge.b.label}: ${Looks.words(look)}`;
    return look.stance === "affirmed" ? first : `${first} (${Model.say(look.stance)})`;
  };

  const point = (event) => {
    if (hover || !Canvas.ready()) return;
    const dom = onCanvas(event);
    const look = under({ pointer: { DOM: dom } });
    if ((look?.edge ?? null) !== hoverLine) {
      hoverLine = look?.edge ?? null;
      Dom.byId("canvas").classList.toggle("pointing", Boolean(look));
      refresh();
    }
    tip(look ? describe(look) : "", dom.x, dom.y);
  };

  const enter = ({ node, pointer }) => {
    hover = Model.nodes[node];
    hoverLine = null;
    Dom.byId("canvas").classList.add("pointing");
    tip(`${Labels.plain(hover.label)} · ${Model.typeLabel(hover.type)}`, pointer.DOM.x, pointer.DOM.y);
    refresh();
  };

  const leave = () => {
    hover = null;
    hoverLine = null;
    Dom.byId("canvas").classList.remove("pointing");
    tip("");
    refresh();
  };

  const start = () => {
    update(State.get());
    Canvas.start({ click, hoverNode: enter, blurNode: leave });
    const canvas = Dom.byId("canvas");
    canvas.addEventListener("dblclick", expand);
    canvas.addEventListener("mousemove", point);
    canvas.addEventListener("mouseleave", leave);
    Dom.byId("zoom-in").addEventListener("click", () => Canvas.zoom(1.4));
    Dom.byId("zoom-out").addEventListener("click", () => Canvas.zoom(1 / 1.4));
    Dom.byId("fit").addEventListener("click", () => Canvas.fit());
    Theme.watch(refresh);
  };

  return { start, update, refresh, chosen, lineOf, describe, hovered: () => hover };
})();
