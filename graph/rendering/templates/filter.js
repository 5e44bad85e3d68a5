// Which claims the state lets through, what is left of lines and actors, and how many claims each choice holds.
const Filter = (() => {
  const { claims, documents, nodeByKey, data } = Model;
  const PRESETS = new Map(Object.entries(data.presets));
  const SIGNS = new Map([[1, "tie"], [-1, "hostile"], [0, "neutral"]]);

  const only = (value) => [value];
  const distinct = (values) => [...new Set(values)];
  const values = {
    family: (claim) => only(claim.row.family),
    relation: (claim) => only(claim.relation),
    sign: (claim) => only(SIGNS.get(claim.row.sign)),
    status: (claim) => only(claim.status),
    type: (claim) => distinct(claim.nodes.map((node) => node.type)),
    document: (claim) => only(documents[claim.document].id),
    source: (claim) => only(claim.source ? claim.source[0] : ""),
    country: (claim) => distinct(claim.nodes.map((node) => node.country ?? "")),
  };
  claims.forEach((claim) => {
    claim.facets = State.FACETS.map((facet) => values[facet](claim));
  });

  const period = (claim, basis) => {
    const of = basis === "said" ? documents[claim.document] : claim;
    const first = basis === "said" ? of.saidFirst : of.whenFirst;
    const last = basis === "said" ? of.saidLast : of.whenLast;
    return first === undefined && last === undefined ? null : [first ?? -Infinity, last ?? Infinity];
  };

  const day = (iso) => (iso ? Math.floor(Date.parse(`${iso}T00:00:00Z`) / 864e5) : null);
  const iso = (number) => new Date(number * 864e5).toISOString().slice(0, 10);

  // Whether a document had said it by the end of the day: one without a date may have been written later.
  const inKnown = (claim, known) => known === null || documents[claim.document].saidFirst <= known;

  const inTime = (claim, state, from, to) => {
    if (from === null && to === null && state.undated) return true;
    const span = period(claim, state.basis);
    if (!span) return Boolean(state.undated);
    return (to === null || span[0] <= to) && (from === null || span[1] >= from);
  };

  const inPreset = (claim, preset, contested) => {
    if (!preset) return true;
    if (preset === "contested") return contested.has(claim.statement);
    const rule = PRESETS.get(preset);
    return !rule || rule.families.includes(claim.row.family) || rule.statuses.includes(claim.status);
  };

  const drawn = (node, state) =>
    !state.hidden.has(node.key) && (node.kind !== "unstated" || state.unstated) && (node.kind !== "text" || state.texts);

  // Actors within so many steps of the focus, over lines that are still there.
  const around = (focus, hops, lines) => {
    let edge = new Set([focus]);
    const reached = new Set(edge);
    for (let step = 0; step < hops && edge.size > 0; step += 1) {
      const next = new Set();
      for (const node of edge) {
        for (const line of node.edges) {
          const far = Model.other(line, node);
          if (lines.has(line) && !reached.has(far)) next.add(far);
        }
      }
      next.forEach((node) => reached.add(node));
      edge = next;
    }
    return reached;
  };

  // The claims that no choice keeps out, and those that the choices of a single facet do.
  const passing = (state) => {
    const [from, to, known] = [day(state.from), day(state.to), day(state.known)];
    const said = claims.filter((claim) => inKnown(claim, known));
    const contested = Model.disputed(said);
    const off = State.FACETS.map((facet) => state.off[facet]);
    const kept = [];
    const near = [];
    for (const claim of said) {
      if (!inTime(claim, state, from, to) || !inPreset(claim, state.preset, contested)) continue;
      if (claim.nodes.some((node) => state.hidden.has(node.key))) continue;
      const failed = claim.facets.map((held, index) => held.some((value) => off[index].has(value)));
      const failures = failed.filter(Boolean).length;
      if (failures === 0) kept.push(claim);
      else if (failures === 1) near.push([claim, failed.indexOf(true)]);
    }
    return { kept, near, contested, said: new Set(said) };
  };

  // A choice counts the claims that are shown, or would be without the choices of its own facet.
  const count = (kept, near) => {
    const counts = State.FACETS.map(() => new Map());
    const add = (claim, index) => {
      for (const value of claim.facets[index]) counts[index].set(value, (counts[index].get(value) ?? 0) + 1);
    };
    for (const claim of kept) counts.forEach((_, index) => add(claim, index));
    for (const [claim, index] of near) add(claim, index);
    return new Map(State.FACETS.map((facet, index) => [facet, counts[index]]));
  };

  const bundled = (kept, state) => {
    const lines = new Map();
    for (const claim of kept) {
      const edge = claim.line;
      if (!edge || !drawn(edge.a, state) || !drawn(edge.b, state)) continue;
      if (lines.has(edge)) lines.get(edge).push(claim);
      else lines.set(edge, [claim]);
    }
    return lines;
  };

  const compute = (state) => {
    let { kept, near, contested, said } = passing(state);
    const lines = bundled(kept, state);
    const focus = state.focus && nodeByKey.get(state.focus);
    if (focus) {
      const reached = around(focus, Number(state.hops) || 1, lines);
      const within = (claim) => claim.nodes.length > 0 && claim.nodes.every((node) => reached.has(node) || node.kind === "text");
      for (const edge of lines.keys()) if (!reached.has(edge.a) || !reached.has(edge.b)) lines.delete(edge);
      kept = kept.filter(within);
      near = near.filter(([claim]) => within(claim));
    }
    const present = new Set(focus ? [focus] : []);
    for (const edge of lines.keys()) present.add(edge.a).add(edge.b);
    return { claims: kept, contested, said, inside: new Set(kept), counts: count(kept, near), lines, nodes: present };
  };

  let latest = null;
  return {
    day, iso, period,
    update: (state) => {
      latest = compute(state);
      return latest;
    },
    get: () => latest,
  };
})();
