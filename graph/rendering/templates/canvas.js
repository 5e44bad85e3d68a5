// vis-network holds the actors, the view and the pointer; the page draws shapes and lines in its hooks.
const Canvas = (() => {
  const hidden = new Set(Model.nodes);
  let network = null;
  let dataset = null;
  let shown = new Set();
  let ready = false;
  let begun = 0;
  let density = 1; // device pixels per pixel of the page
  let waiting = false; // for the view to be opened, to be fitted into it

  const fillOf = (node, colours) => {
    const group = Groups.tintOf(node);
    if (node.kind) return colours.paper;
    return group === null ? colours.node : colours.tint(group);
  };

  const drawNode = (context, node, x, y, scale) => {
    const colours = Theme.colours();
    const emphasis = Display.emphasis();
    const size = node.size * Display.factor(scale);
    const edge = node.kind ? colours.muted : Groups.tintOf(node) === null ? colours.paper : colours.ink;
    context.globalAlpha = emphasis && !emphasis.nodes.has(node) ? 0.18 : 1;
    Sprites.stamp(context, node.shape, x, y, size, fillOf(node, colours), edge, density * scale);
    context.globalAlpha = 1;
    if (node.pinned) mark(context, x, y, size, colours);
    if (node === Graph.chosen()) ring(context, x, y, size, scale, colours);
  };

  const ring = (context, x, y, size, scale, colours) => {
    context.beginPath();
    context.arc(x, y, 1.4 * size + 3 / scale, 0, 2 * Math.PI);
    context.lineWidth = 2.6 / scale;
    context.strokeStyle = colours.accent;
    context.stroke();
  };

  const mark = (context, x, y, size, colours) => {
    context.beginPath();
    context.arc(x + 0.85 * size, y - 0.85 * size, 0.42 * size, 0, 2 * Math.PI);
    context.fillStyle = colours.accent;
    context.fill();
  };

  const renderer = ({ ctx, id, x, y }) => {
    const node = Model.nodes[id];
    const width = 2 * node.size * Display.factor(network ? network.getScale() : 1);
    const draw = () => Motion.moving() || drawNode(ctx, node, x, y, network.getScale());
    return { drawNode: draw, nodeDimensions: { width, height: width } };
  };

  const OPTIONS = {
    autoResize: true,
    layout: { improvedLayout: false },
    physics: { enabled: false },
    nodes: { shape: "custom", ctxRenderer: renderer, chosen: false, label: undefined },
    interaction: {
      hover: true, selectConnectedEdges: false, hoverConnectedEdges: false, keyboard: false, zoomSpeed: 0.7,
    },
  };

  // The middle and extent of what is drawn, with room for labels.
  const extent = (nodes) => {
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (const { x, y } of nodes) {
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, width: box.right - box.left, height: box.bottom - box.top };
  };

  const fit = (nodes = shown, animate = true) => {
    if (!network || nodes.size === 0) return;
    const box = extent(nodes);
    const { clientWidth, clientHeight } = Dom.byId("canvas");
    waiting = clientWidth === 0;
    if (waiting) return;
    const scale = Math.min(1.6, clientWidth / (box.width + 190), clientHeight / (box.height + 120));
    network.moveTo({ position: { x: box.x, y: box.y }, scale: Math.max(0.02, scale), animation: animate && motion() });
  };

  // How much of the canvas the panel covers from below, as it does on a phone.
  const covered = () => {
    const panel = Dom.byId("evidence");
    if (getComputedStyle(panel).position !== "fixed") return 0;
    return Math.max(0, Dom.byId("canvas").getBoundingClientRect().bottom - panel.getBoundingClientRect().top);
  };

  const motion = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });

  const show = (nodes, moved) => {
    const changes = [];
    for (const node of Model.nodes) {
      const hide = !nodes.has(node);
      if (moved || hide !== hidden.has(node)) changes.push({ id: node.id, x: node.x, y: node.y, hidden: hide });
      if (hide) hidden.add(node);
      else hidden.delete(node);
    }
    shown = nodes;
    if (dataset) dataset.update(changes);
  };

  const begin = (context) => {
    if (Motion.draw(context, network)) return;
    begun = performance.now();
    density = context.canvas.width / Dom.byId("canvas").clientWidth;
    Groups.draw(context);
    Display.draw(context, network.getScale());
  };

  const end = (context) => {
    ready = true;
    if (Motion.moving()) return;
    Labels.draw(context, network, density);
    Motion.spent(performance.now() - begun);
  };

  const surface = () => Dom.byId("canvas").querySelector("canvas");

  const dragged = ({ nodes }) => {
    if (nodes.length === 0) {
      Motion.move(network, surface());
      return;
    }
    const places = network.getPositions(nodes);
    for (const id of nodes) {
      Object.assign(Model.nodes[id], places[id]);
      Places.keep(Model.nodes[id], State.get().preset);
    }
    Display.arrange();
  };

  const start = (hooks) => {
    dataset = new vis.DataSet(Model.nodes.map(({ id, x, y, size }, index) => ({ id, x, y, size, hidden: hidden.has(Model.nodes[index]) })));
    network = new vis.Network(Dom.byId("canvas"), { nodes: dataset, edges: [] }, OPTIONS);
    Dom.byId("canvas").querySelector(".vis-network").tabIndex = -1;
    network.on("beforeDrawing", begin);
    network.on("afterDrawing", end);
    network.on("dragging", dragged);
    network.on("dragEnd", Motion.rest);
    network.on("zoom", () => Motion.move(network, surface()));
    for (const [name, listener] of Object.entries(hooks)) network.on(name, listener);
    fit(shown, false);
  };

  // The view was opened: it may have another size by now.
  const wake = () => {
    network.setSize("100%", "100%");
    network.redraw();
    if (waiting) fit(shown, false);
  };

  // Whether these actors can all be seen, clear of the rim.
  const inView = (nodes) => {
    const { clientWidth, clientHeight } = Dom.byId("canvas");
    return nodes.every((node) => {
      const { x, y } = network.canvasToDOM(node);
      return x > 30 && y > 30 && x < clientWidth - 30 && y < clientHeight - 30 - covered();
    });
  };

  return {
    start, show, fit, wake, inView,
    redraw: Dom.perFrame(() => network?.redraw()),
    ready: () => ready,
    shown: () => shown,
    network: () => network,
    at: (dom) => network.DOMtoCanvas(dom),
    scale: () => network.getScale(),
    moveTo: (node, scale = Math.max(network.getScale(), 0.8)) =>
      network.moveTo({ position: { x: node.x, y: node.y }, offset: { x: 0, y: -covered() / 2 }, scale, animation: motion() }),
    zoom: (by) => network.moveTo({ scale: Math.max(0.02, Math.min(8, network.getScale() * by)), animation: motion() }),
    pan: (dx, dy) => {
      const middle = network.getViewPosition();
      const scale = network.getScale();
      network.moveTo({ position: { x: middle.x + dx / scale, y: middle.y + dy / scale } });
    },
  };
})();
