// Where lines run: straight, bent where several join the same two actors, a loop where both ends are one.
const Geometry = (() => {
  const GAP = 30;

  // Spread the lines of each pair of actors evenly to both sides.
  const bend = (looks) => {
    const pairs = Model.group(looks, ({ edge }) => Math.min(edge.from, edge.to) * Model.nodes.length + Math.max(edge.from, edge.to));
    for (const parallel of pairs.values()) {
      parallel.forEach((look, position) => {
        const side = look.edge.from <= look.edge.to ? 1 : -1;
        look.bend = side * (position - (parallel.length - 1) / 2) * GAP;
        look.turn = position;
      });
    }
  };

  // A quadratic curve {x0, y0, cx, cy, x1, y1} between the centres of both ends.
  const curve = (look) => {
    const { a, b } = look.edge;
    if (a === b) {
      const reach = 3.4 * a.size + 30 + 16 * look.turn;
      return { x0: a.x, y0: a.y, cx: a.x + reach, cy: a.y - reach, x1: a.x, y1: a.y, loop: reach };
    }
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = Math.hypot(dx, dy) || 1;
    const push = 2 * look.bend;
    return {
      x0: a.x, y0: a.y, x1: b.x, y1: b.y,
      cx: (a.x + b.x) / 2 - (dy / length) * push,
      cy: (a.y + b.y) / 2 + (dx / length) * push,
    };
  };

  // A loop is a cubic with both handles beside the control point.
  const handles = ({ x0, y0, loop }) => [x0 + loop * 1.3, y0 - loop * 0.25, x0 + loop * 0.25, y0 - loop * 1.3];

  const point = (path, t) => {
    const s = 1 - t;
    if (path.loop) {
      const [ax, ay, bx, by] = handles(path);
      const [p, q, r, u] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
      return [p * path.x0 + q * ax + r * bx + u * path.x1, p * path.y0 + q * ay + r * by + u * path.y1];
    }
    const [p, q, r] = [s * s, 2 * s * t, t * t];
    return [p * path.x0 + q * path.cx + r * path.x1, p * path.y0 + q * path.cy + r * path.y1];
  };

  const trace = (path, pen) => {
    pen.moveTo(path.x0, path.y0);
    if (path.loop) pen.bezierCurveTo(...handles(path), path.x1, path.y1);
    else if (path.cx * 2 === path.x0 + path.x1 && path.cy * 2 === path.y0 + path.y1) pen.lineTo(path.x1, path.y1);
    else pen.quadraticCurveTo(path.cx, path.cy, path.x1, path.y1);
  };

  // Where a line meets the rim of an actor of that radius, and its direction there: [x, y, dx, dy].
  const rim = (path, radius, atEnd) => {
    let near = atEnd ? 1 : 0;
    let far = 0.5;
    const [ex, ey] = atEnd ? [path.x1, path.y1] : [path.x0, path.y0];
    for (let round = 0; round < 7; round += 1) {
      const middle = (near + far) / 2;
      const [x, y] = point(path, middle);
      if (Math.hypot(x - ex, y - ey) > radius) far = middle;
      else near = middle;
    }
    const [x, y] = point(path, far);
    const [bx, by] = point(path, far + (atEnd ? -0.04 : 0.04));
    const length = Math.hypot(x - bx, y - by) || 1;
    return [x, y, (x - bx) / length, (y - by) / length];
  };

  // The head of an arrow with its tip at the rim; its form tells the sign: hostile a barbed point, tie a round, neutral an open point.
  const head = (look, [x, y, dx, dy], size) => {
    const at = (along, across) => [x - dx * along * size - dy * across * size, y - dy * along * size + dx * across * size];
    if (look.sign > 0) return { form: "round", centre: at(0.34, 0), radius: size * 0.34 };
    const [back, wide] = look.sign < 0 ? [0.75, 0.46] : [0.4, 0.62];
    return { form: "point", points: [[x, y], at(1, wide), at(back, 0), at(1, -wide)] };
  };

  const traceHead = (form, pen) => {
    if (form.form === "round") {
      const [x, y] = form.centre;
      pen.moveTo(x + form.radius, y);
      pen.arc(x, y, form.radius, 0, 2 * Math.PI);
      return;
    }
    form.points.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.closePath();
  };

  const distance = (path, x, y, within) => {
    const reach = within + (path.loop ?? 0) * 1.3;
    if (x < Math.min(path.x0, path.x1, path.cx) - reach || x > Math.max(path.x0, path.x1, path.cx) + reach) return Infinity;
    if (y < Math.min(path.y0, path.y1, path.cy) - reach || y > Math.max(path.y0, path.y1, path.cy) + reach) return Infinity;
    let least = Infinity;
    let [px, py] = [path.x0, path.y0];
    for (let step = 1; step <= 16; step += 1) {
      const [qx, qy] = point(path, step / 16);
      const [ux, uy] = [qx - px, qy - py];
      const along = Math.max(0, Math.min(1, ((x - px) * ux + (y - py) * uy) / (ux * ux + uy * uy || 1)));
      least = Math.min(least, Math.hypot(px + along * ux - x, py + along * uy - y));
      [px, py] = [qx, qy];
    }
    return least;
  };

  return { bend, curve, point, trace, rim, head, traceHead, distance };
})();
