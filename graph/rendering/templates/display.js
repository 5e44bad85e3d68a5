// Draws the lines, in batches of one look each: vis-network draws them one by one, which takes ten times as long.
const Display = (() => {
  let looks = [];
  let batches = [];
  let paths = new Map();
  let emphasis = null;

  const styleKey = (look) => `${look.family}|${look.dash}|${look.width}`;

  const arrange = () => {
    for (const look of looks) look.path = Geometry.curve(look);
    batches = [...Model.group(looks, styleKey).values()];
    paths = new Map();
  };

  const update = (lines) => {
    looks = [...lines].map(([edge, claims]) => Looks.line(edge, claims));
    Geometry.bend(looks);
    arrange();
  };

  // Sizes shrink more slowly than the drawing when one zooms out, so that lines stay visible.
  const factor = (scale) => Math.min(6, Math.max(0.45, scale ** -0.62));

  const pathOf = (batch, key) => {
    if (!paths.has(key)) {
      const pen = new Path2D();
      for (const look of batch) Geometry.trace(look.path, pen);
      paths.set(key, pen);
    }
    return paths.get(key);
  };

  const heads = (batch, k) => {
    const pen = new Path2D();
    for (const look of batch) {
      const { a, b, symmetric } = look.edge;
      const size = (7 + 1.6 * look.width) * k;
      Geometry.traceHead(Geometry.head(look, Geometry.rim(look.path, b.size * k + 1.5 * k, true), size), pen);
      if (symmetric) Geometry.traceHead(Geometry.head(look, Geometry.rim(look.path, a.size * k + 1.5 * k, false), size), pen);
    }
    return pen;
  };

  const stroke = (context, batch, key, k, colours, clear) => {
    const [look] = batch;
    context.strokeStyle = colours.family(look.family);
    context.fillStyle = context.strokeStyle;
    context.lineWidth = look.width * k;
    context.setLineDash(clear ? look.dash.map((length) => length * k) : []);
    context.stroke(pathOf(batch, key));
    context.setLineDash([]);
    if (clear) context.fill(heads(batch, k));
  };

  // A cross on lines that are denied.
  const crosses = (context, marked, k, colours) => {
    const pen = new Path2D();
    const arm = 5 * k;
    for (const look of marked) {
      const [x, y] = Geometry.point(look.path, 0.5);
      pen.moveTo(x - arm, y - arm);
      pen.lineTo(x + arm, y + arm);
      pen.moveTo(x + arm, y - arm);
      pen.lineTo(x - arm, y + arm);
    }
    for (const [width, colour] of [[5, colours.halo], [2.2, colours.deny]]) {
      context.lineWidth = width * k;
      context.strokeStyle = colour;
      context.stroke(pen);
    }
  };

  const draw = (context, scale) => {
    const colours = Theme.colours();
    const k = factor(scale);
    const clear = 8 * k * scale > 3; // smaller heads and dashes could not be told apart
    const stressed = (look) => !emphasis || emphasis.edges.has(look.edge);
    context.lineCap = "butt";
    context.globalAlpha = emphasis ? 0.13 : 1;
    batches.forEach((batch, index) => stroke(context, batch, index, k, colours, clear));
    context.globalAlpha = 1;
    if (emphasis) {
      const chosen = looks.filter(stressed);
      [...Model.group(chosen, styleKey).values()].forEach((batch, index) => {
        paths.delete(`emphasis-${index}`);
        stroke(context, batch, `emphasis-${index}`, k, colours, true);
      });
    }
    crosses(context, looks.filter((look) => look.stance !== "affirmed" && stressed(look)), k, colours);
  };

  const hit = (x, y, within) => {
    let best = null;
    let least = within;
    for (const look of looks) {
      const apart = Geometry.distance(look.path, x, y, within);
      if (apart < least) [best, least] = [look, apart];
    }
    return best;
  };

  return {
    update, arrange, draw, hit, factor,
    looks: () => looks,
    emphasise: (chosen) => {
      emphasis = chosen;
    },
    emphasis: () => emphasis,
  };
})();
