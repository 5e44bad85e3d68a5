// Where actors stand: each view has its own layout, and the surroundings of one actor lie in rings around it.
const Places = (() => {
  const RING = 170; // pixels between two rings at zoom 1
  const ROOM = 62; // pixels of a ring that an actor takes
  const home = Model.nodes.map(({ x, y }) => [x, y]);

  // Actors by their number of steps from the focus, each after the one that it hangs on.
  const rings = (focus, nodes, lines) => {
    const found = [[focus]];
    const seen = new Set([focus]);
    while (found.at(-1).length > 0) {
      const next = [];
      for (const node of found.at(-1)) {
        for (const edge of node.edges) {
          const far = Model.other(edge, node);
          if (!lines.has(edge) || !nodes.has(far) || seen.has(far)) continue;
          seen.add(far);
          next.push(far);
        }
      }
      found.push(next);
    }
    return found.slice(0, -1);
  };

  const around = (focus, { nodes, lines }) => {
    const places = new Map();
    let reach = 0;
    for (const ring of rings(focus, nodes, lines)) {
      ring.forEach((node, index) => {
        const angle = (2 * Math.PI * index) / ring.length - Math.PI / 2;
        places.set(node, [reach * Math.cos(angle), reach * Math.sin(angle)]);
      });
      reach = Math.max(reach + RING, (ring.length * ROOM) / (2 * Math.PI) + RING);
    }
    return places;
  };

  // Put the actors where this state has them; true when any of them moved.
  const arrange = (state, result) => {
    const focus = state.focus && Model.nodeByKey.get(state.focus);
    const ringed = focus ? around(focus, result) : new Map();
    let moved = false;
    for (const node of Model.nodes) {
      const [x, y] = ringed.get(node) ?? node.views[state.preset] ?? home[node.id];
      moved ||= node.x !== x || node.y !== y;
      [node.x, node.y] = [x, y];
    }
    return moved;
  };

  // An actor that was dragged stays there as long as its view does.
  const keep = (node, preset) => {
    if (node.views[preset]) node.views[preset] = [node.x, node.y];
    else home[node.id] = [node.x, node.y];
  };

  return { arrange, keep };
})();
