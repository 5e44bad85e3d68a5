// What the canvas shows, as a drawing that can be scaled: same lines, shapes and names.
const Svg = (() => {
  const number = (value) => String(Math.round(value * 100) / 100);

  // Records a path as SVG path data, with the calls that a canvas path knows.
  const pen = () => {
    const parts = [];
    const put = (letter) => (...values) => parts.push(letter + values.map(number).join(" "));
    return {
      moveTo: put("M"), lineTo: put("L"), quadraticCurveTo: put("Q"), bezierCurveTo: put("C"), closePath: put("Z"),
      arc: (x, y, radius) => parts.push(`a${number(radius)} ${number(radius)} 0 1 0 ${number(-2 * radius)} 0a${number(radius)} ${number(radius)} 0 1 0 ${number(2 * radius)} 0`),
      text: () => parts.join(""),
    };
  };

  const traced = (draw) => {
    const path = pen();
    draw(path);
    return path.text();
  };

  const stressed = (set, item) => !Display.emphasis() || Display.emphasis()[set].has(item);

  const line = (look, k, colours) => {
    const colour = colours.family(look.family);
    const opacity = stressed("edges", look.edge) ? 1 : 0.13;
    const { a, b, symmetric } = look.edge;
    const size = (7 + 1.6 * look.width) * k;
    const ends = [[b, true], ...(symmetric ? [[a, false]] : [])];
    const heads = ends.map(([node, atEnd]) => traced((path) => Geometry.traceHead(Geometry.head(look, Geometry.rim(look.path, node.size * k + 1.5 * k, atEnd), size), path)));
    return [
      Dom.svg("path", { d: traced((path) => Geometry.trace(look.path, path)), fill: "none", stroke: colour, opacity, "stroke-width": number(look.width * k), "stroke-dasharray": look.dash.map((length) => number(length * k)).join(" ") || null }),
      Dom.svg("path", { d: heads.join(""), fill: colour, opacity }),
      look.stance !== "affirmed" && opacity === 1 && cross(look, k, colours),
    ];
  };

  const cross = (look, k, colours) => {
    const [x, y] = Geometry.point(look.path, 0.5);
    const arm = 5 * k;
    const d = `M${number(x - arm)} ${number(y - arm)}l${number(2 * arm)} ${number(2 * arm)}M${number(x + arm)} ${number(y - arm)}l${number(-2 * arm)} ${number(2 * arm)}`;
    return Dom.svg("path", { d, stroke: colours.deny, "stroke-width": number(2.2 * k), fill: "none" });
  };

  const actor = (node, k, colours) => {
    const size = node.size * k;
    const tint = Groups.tintOf(node);
    return Dom.svg("path", {
      d: Model.shapes[node.shape], "fill-rule": "evenodd", transform: `translate(${number(node.x)} ${number(node.y)}) scale(${number(size)})`,
      fill: node.kind ? colours.paper : tint === null ? colours.node : colours.tint(tint), stroke: node.kind ? colours.muted : tint === null ? colours.paper : colours.ink,
      "stroke-width": number(1.4 / node.size), opacity: stressed("nodes", node) ? 1 : 0.18,
    });
  };

  const hulls = (colours) => Groups.mode() ? Groups.outlines().map(({ number: index, points }) => Dom.svg("path", {
    d: `M${points.map(([x, y]) => `${number(x)} ${number(y)}`).join("L")}Z`, fill: colours.tint(index), stroke: colours.tint(index), "stroke-width": "70", "stroke-linejoin": "round", opacity: "0.16",
  })) : [];

  const label = ({ text, box, minor, font }, colours) => Dom.svg("text", {
    x: number(box.left), y: number((box.top + box.bottom) / 2), "dominant-baseline": "central", "font-family": "system-ui, sans-serif", "font-size": font.includes("12.5") ? "12.5" : "11",
    fill: minor ? colours.muted : colours.ink, stroke: colours.halo, "stroke-width": "3.5", "paint-order": "stroke", "stroke-linejoin": "round",
  }, text);

  const draw = () => {
    const { clientWidth: width, clientHeight: height } = Dom.byId("canvas");
    const network = Canvas.network();
    const colours = Theme.colours();
    const scale = network.getScale();
    const k = Display.factor(scale);
    const middle = network.getViewPosition();
    const move = `translate(${number(width / 2 - middle.x * scale)} ${number(height / 2 - middle.y * scale)}) scale(${scale})`;
    const context = document.createElement("canvas").getContext("2d");
    const names = Labels.layout(context, network, width, height);
    const drawing = Dom.svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height },
      Dom.svg("title", {}, Model.data.title),
      Dom.svg("rect", { width, height, fill: colours.paper }),
      Dom.svg("g", { transform: move }, hulls(colours), Display.looks().flatMap((look) => line(look, k, colours)), [...Canvas.shown()].map((node) => actor(node, k, colours))),
      Dom.svg("g", {}, names.map((name) => label(name, colours))));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawing)}\n`;
  };

  return { draw };
})();
