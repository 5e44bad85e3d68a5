// Factions or countries as hulls behind the actors, with a tint on each actor.
const Groups = (() => {
  let mode = "";
  let numbers = new Map();
  let members = new Map();

  const valueOf = (node) => (mode === "faction" ? node.faction : mode === "country" ? node.country : undefined);

  const names = () => new Map([...numbers].map(([value, number]) => [number, mode === "faction" ? Model.say("faction", { n: value }) : Countries.name(value)]));

  const update = (chosen, nodes) => {
    mode = chosen;
    const values = [...new Set(Model.nodes.map(valueOf).filter((value) => value !== undefined))];
    values.sort((one, two) => (one < two ? -1 : 1));
    numbers = new Map(values.map((value, index) => [value, index]));
    members = Model.group([...nodes].filter((node) => valueOf(node) !== undefined), (node) => numbers.get(valueOf(node)));
  };

  const tintOf = (node) => numbers.get(valueOf(node)) ?? null;

  // The convex hull, by Andrew's monotone chain.
  const hull = (points) => {
    const sorted = [...points].sort((one, two) => one[0] - two[0] || one[1] - two[1]);
    const turns = (o, a, b) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
    const chain = (all) => {
      const kept = [];
      for (const next of all) {
        while (kept.length > 1 && turns(kept.at(-2), kept.at(-1), next) <= 0) kept.pop();
        kept.push(next);
      }
      return kept.slice(0, -1);
    };
    return sorted.length < 3 ? sorted : [...chain(sorted), ...chain(sorted.reverse())];
  };

  const outlines = () =>
    [...members].filter(([, nodes]) => nodes.length > 2).map(([number, nodes]) => ({ number, points: hull(nodes.map(({ x, y }) => [x, y])) }));

  const draw = (context) => {
    if (!mode) return;
    const colours = Theme.colours();
    context.save();
    context.lineJoin = "round";
    for (const { number, points } of outlines()) {
      context.beginPath();
      points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
      context.closePath();
      context.fillStyle = context.strokeStyle = colours.tint(number);
      context.lineWidth = 70;
      context.globalAlpha = 0.16;
      context.stroke();
      context.fill();
    }
    context.restore();
  };

  return { update, draw, tintOf, outlines, names, mode: () => mode };
})();

// Names of countries by code, from the browser's own list.
const Countries = (() => {
  const listed = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });
  const name = (code) => {
    try {
      return code ? listed.of(code) : Model.say("noCountry");
    } catch {
      return code; // not a code of the form that the list knows
    }
  };
  return { name };
})();
