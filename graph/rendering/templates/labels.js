// Names beside the actors: as many as fit without covering each other, the weightiest first; more as one zooms in.
const Labels = (() => {
  const FONT = '500 12.5px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';
  const SMALL = '11px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';
  const LIMIT = 28;
  const HEIGHT = 16;
  const CELL = 64;
  const MOST = 700; // actors looked at for a frame, the weightiest first
  const WEIGHTY = Math.max(10, [...Model.nodes].map((node) => node.size).sort((one, two) => two - one)[40] ?? 0);
  const widths = { [FONT]: new Map(), [SMALL]: new Map() };
  const ranked = [...Model.nodes].sort((one, two) => two.size - one.size || one.id - two.id);

  // Marks that turn the writing direction could make a name read as another.
  const plain = (text) => text.replace(/[\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
  const short = (text) => (text.length > LIMIT ? `${text.slice(0, LIMIT - 1).trimEnd()}…` : text);

  const measured = (context, text, font) => {
    const known = widths[font];
    if (!known.has(text)) {
      context.font = font;
      known.set(text, context.measureText(text).width);
    }
    return known.get(text);
  };

  // Boxes taken so far, found by the squares that they touch.
  const taken = () => {
    const squares = new Map();
    const each = ({ left, top, right, bottom }, visit) => {
      for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
        for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) if (visit(x * 100003 + y)) return true;
      }
      return false;
    };
    const meets = (one, two) => one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom;
    return {
      add: (box) => {
        each(box, (square) => {
          if (squares.has(square)) squares.get(square).push(box);
          else squares.set(square, [box]);
          return false;
        });
      },
      free: (box, overSmall = false) =>
        !each(box, (square) => (squares.get(square) ?? []).some((other) => other.owner !== box.owner && !(overSmall && other.small) && meets(box, other))),
    };
  };

  const around = (x, y, reach, width) => [
    { left: x - width / 2, top: y + reach + 2 },
    { left: x + reach + 4, top: y - HEIGHT / 2 },
    { left: x - width / 2, top: y - reach - HEIGHT - 2 },
    { left: x - reach - 4 - width, top: y - HEIGHT / 2 },
    { left: x + reach * 0.7 + 3, top: y + reach * 0.7 },
    { left: x + reach * 0.7 + 3, top: y - reach * 0.7 - HEIGHT },
    { left: x - reach * 0.7 - 3 - width, top: y + reach * 0.7 },
    { left: x - reach * 0.7 - 3 - width, top: y - reach * 0.7 - HEIGHT },
  ];

  // The weightiest actors get their names even over small ones that stand in the way.
  const place = (boxes, node, x, y, reach, width, room, weighty) => {
    const places = around(x, y, reach, width)
      .map((box) => ({ ...box, right: box.left + width, bottom: box.top + HEIGHT, owner: node }))
      .filter((box) => box.left > 0 && box.right < room.width && box.top > 0 && box.bottom < room.height);
    return places.find((box) => boxes.free(box)) ?? (weighty ? places.find((box) => boxes.free(box, true)) : null) ?? null;
  };

  const write = (context, text, box, ink, halo) => {
    context.textAlign = "left";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = halo;
    context.fillStyle = ink;
    context.strokeText(text, box.left, box.top + HEIGHT / 2);
    context.fillText(text, box.left, box.top + HEIGHT / 2);
  };

  const onScreen = (network, node, width, height) => {
    const { x, y } = network.canvasToDOM(node);
    return x > -20 && y > -20 && x < width + 20 && y < height + 20 ? { node, x, y } : null;
  };

  const reachOf = (node, scale) => node.size * Display.factor(scale) * scale;

  // [text, box, strong] of every label that is to be drawn at this view, in pixels of the screen.
  const arrange = (context, network, width, height) => {
    const scale = network.getScale();
    const emphasis = Display.emphasis();
    const visible = Canvas.shown();
    const seen = ranked.filter((node) => visible.has(node)).map((node) => onScreen(network, node, width, height)).filter(Boolean);
    const boxes = taken();
    const first = (emphasis ? seen.filter(({ node }) => emphasis.nodes.has(node)) : seen).slice(0, MOST);
    for (const { node, x, y } of first) {
      const reach = reachOf(node, scale) * 0.85;
      boxes.add({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach, owner: node, small: node.size < WEIGHTY });
    }
    const found = [];
    for (const { node, x, y } of first) {
      const minor = node.kind !== undefined;
      const chosen = node === Graph.chosen() || node === Graph.hovered();
      if (minor && !emphasis && scale < 0.75) continue;
      const font = minor ? SMALL : FONT;
      const text = short(plain(node.label));
      const weighty = chosen || node.size >= WEIGHTY;
      const box = place(boxes, node, x, y, reachOf(node, scale), measured(context, text, font), { width, height }, weighty);
      if (!box) continue;
      boxes.add(box);
      found.push({ text, box, minor, font });
    }
    return [found, boxes];
  };

  const lineWords = (context, network, boxes) => {
    const emphasis = Display.emphasis();
    const scale = network.getScale();
    if (!emphasis && scale < 1.15) return [];
    const looks = Display.looks().filter((look) => !emphasis || emphasis.edges.has(look.edge));
    if (looks.length > 400) return [];
    return looks.flatMap((look) => {
      const [px, py] = Geometry.point(look.path, look.stance === "affirmed" ? 0.5 : 0.3);
      const { x, y } = network.canvasToDOM({ x: px, y: py });
      const text = Looks.words(look);
      const width = measured(context, text, SMALL);
      const box = { left: x - width / 2, right: x + width / 2, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2, owner: look };
      if (!boxes.free(box, true)) return [];
      boxes.add(box);
      return [{ text, box, look, font: SMALL }];
    });
  };

  const layout = (context, network, width, height) => {
    const [names, boxes] = arrange(context, network, width, height);
    return [...lineWords(context, network, boxes), ...names];
  };

  const draw = (context, network, ratio) => {
    const { clientWidth, clientHeight } = Dom.byId("canvas");
    const colours = Theme.colours();
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const { text, box, minor, font } of layout(context, network, clientWidth, clientHeight)) {
      context.font = font;
      write(context, text, box, minor ? colours.muted : colours.ink, colours.halo);
    }
    context.restore();
  };

  return { draw, layout, plain };
})();
