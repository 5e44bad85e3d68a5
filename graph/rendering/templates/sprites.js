// Shapes of actors, drawn once for each size and colour and then stamped: thousands of paths a frame would be slow.
const Sprites = (() => {
  const shapes = new Map(Object.entries(Model.shapes).map(([name, path]) => [name, new Path2D(path)]));
  const LIMIT = 800;
  const made = new Map();

  const make = (shape, pixels, fill, edge, hairline) => {
    const reach = Math.ceil(pixels * 1.25) + 2;
    const sprite = document.createElement("canvas");
    sprite.width = sprite.height = 2 * reach;
    const context = sprite.getContext("2d");
    context.translate(reach, reach);
    context.scale(pixels, pixels);
    context.fillStyle = fill;
    context.strokeStyle = edge;
    context.lineWidth = Math.min(hairline, pixels / 4) / pixels;
    context.fill(shapes.get(shape), "evenodd");
    context.stroke(shapes.get(shape));
    return sprite;
  };

  // Stamp a shape of that radius (in units of the drawing) around a point; `density` is device pixels per unit.
  const stamp = (context, shape, x, y, radius, fill, edge, density) => {
    const pixels = Math.max(1, Math.round(radius * density * 2) / 2);
    const key = `${shape}|${pixels}|${fill}|${edge}`;
    let sprite = made.get(key);
    if (!sprite) {
      if (made.size >= LIMIT) made.clear();
      sprite = make(shape, pixels, fill, edge, 1.3 * devicePixelRatio);
      made.set(key, sprite);
    }
    const size = sprite.width / density;
    context.drawImage(sprite, x - size / 2, y - size / 2, size, size);
  };

  return { stamp };
})();
