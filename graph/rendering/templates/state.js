// Everything that can be chosen on the page, in one value that the address carries after its #.
const State = (() => {
  const FACETS = ["family", "relation", "sign", "status", "type", "document", "source", "country"];
  const SINGLE = {
    view: "graph", selected: "", preset: "", basis: "when", from: "", to: "", known: "", undated: "1", focus: "", hops: "1",
    pathFrom: "", pathTo: "", group: Model.nodes.some((node) => node.faction !== undefined) ? "faction" : "", unstated: "1", texts: "", text: "", sort: "",
  };
  const ALLOWED = {
    view: ["graph", "table", "timeline", "matrix"],
    preset: ["", "contested", ...Object.keys(Model.data.presets)],
    basis: ["when", "said"],
    group: ["", "faction", "country"],
  };
  const listeners = [];
  let kept = new Map(); // notes that the file itself carries

  const initial = () => ({
    ...SINGLE,
    off: Object.fromEntries(FACETS.map((facet) => [facet, new Set()])),
    hidden: new Set(),
    notes: new Map(kept),
  });
  let current = initial();

  const encode = (state) => {
    const parameters = new URLSearchParams();
    for (const [name, usual] of Object.entries(SINGLE)) if (state[name] !== usual) parameters.set(name, state[name]);
    for (const facet of FACETS) for (const value of state.off[facet]) parameters.append(`off-${facet}`, value);
    for (const key of state.hidden) parameters.append("hide", key);
    for (const [key, text] of state.notes) if (kept.get(key) !== text) parameters.append("note", JSON.stringify([key, text]));
    for (const key of kept.keys()) if (!state.notes.has(key)) parameters.append("note", JSON.stringify([key, ""]));
    return parameters.toString();
  };

  const decode = (hash) => {
    const state = initial();
    if (/^claim-[0-9a-f]+$/.test(hash)) return { ...state, selected: hash.replace("-", ":") };
    const parameters = new URLSearchParams(hash);
    for (const name of Object.keys(SINGLE)) if (parameters.has(name)) state[name] = parameters.get(name);
    for (const [name, values] of Object.entries(ALLOWED)) if (!values.includes(state[name])) state[name] = SINGLE[name];
    for (const name of ["from", "to", "known"]) if (!/^\d{4}-\d\d-\d\d$/.test(state[name]) || Number.isNaN(Date.parse(state[name]))) state[name] = "";
    for (const facet of FACETS) state.off[facet] = new Set(parameters.getAll(`off-${facet}`));
    state.hidden = new Set(parameters.getAll("hide"));
    for (const [key, text] of parameters.getAll("note").map(note)) {
      if (text) state.notes.set(key, text);
      else state.notes.delete(key);
    }
    return state;
  };

  // A link may come from anyone: a note that is not a pair of texts is none.
  const note = (text) => {
    try {
      const [key, value] = JSON.parse(text);
      return [String(key), String(value)];
    } catch {
      return ["", ""];
    }
  };

  const link = () => `${location.href.split("#")[0]}#${encode(current)}`;

  const write = () => {
    try {
      history.replaceState(null, "", `#${encode(current)}`);
    } catch {
      // a page inside a notebook has no address of its own
    }
  };

  const apply = (next) => {
    const before = current;
    current = next;
    for (const listener of listeners) listener(current, before);
  };

  const set = (patch) => {
    apply({ ...current, ...patch });
    write();
  };

  const toggle = (facet, value, on) => {
    const values = new Set(current.off[facet]);
    if (on) values.delete(value);
    else values.add(value);
    set({ off: { ...current.off, [facet]: values } });
  };

  const off = (facet, values) => set({ off: { ...current.off, [facet]: new Set(values) } });

  const reset = () => set({ ...initial(), view: current.view, selected: current.selected, notes: current.notes });
  const read = () => apply(decode(location.hash.slice(1)));
  const start = () => {
    kept = Notes.saved();
    current = decode(location.hash.slice(1));
    addEventListener("hashchange", read);
  };

  return {
    FACETS, start, set, toggle, off, reset, link,
    get: () => current,
    watch: (listener) => listeners.push(listener),
    select: (kind, id) => set({ selected: kind ? `${kind}:${id}` : "" }),
    // What is selected as [kind, id]: actor:person/x → ["actor", "person/x"].
    selected: () => {
      const cut = current.selected.indexOf(":");
      return cut < 0 ? ["", ""] : [current.selected.slice(0, cut), current.selected.slice(cut + 1)];
    },
  };
})();
