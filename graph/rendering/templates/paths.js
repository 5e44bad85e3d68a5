// The shortest chain of claims between two actors.
const Paths = (() => {
  const { say, nodeByKey } = Model;

  const ends = (state) => [nodeByKey.get(state.pathFrom), nodeByKey.get(state.pathTo)];

  // Breadth first over what is shown; parties that are not stated lead nowhere.
  const search = (from, to) => {
    const { lines } = Filter.get();
    const came = new Map([[from, null]]);
    const queue = [from];
    for (const node of queue) {
      if (node === to) break;
      for (const edge of node.edges) {
        const far = Model.other(edge, node);
        if (!lines.has(edge) || came.has(far) || far.kind) continue;
        came.set(far, edge);
        queue.push(far);
      }
    }
    if (!came.has(to)) return null;
    const steps = [];
    for (let node = to; came.get(node); node = Model.other(came.get(node), node)) steps.unshift({ edge: came.get(node), to: node });
    return steps;
  };

  const steps = (state) => {
    const [from, to] = ends(state);
    return from && to && from !== to ? search(from, to) : null;
  };

  const found = (state) => {
    const chain = steps(state);
    if (!chain) return null;
    const nodes = new Set(ends(state));
    for (const { edge } of chain) nodes.add(edge.a).add(edge.b);
    return { nodes, edges: new Set(chain.map(({ edge }) => edge)) };
  };

  const picker = () => {
    const list = Dom.create("ul", { role: "listbox", id: "path-list", hidden: true, "aria-label": say("actors") });
    const input = Dom.create("input", { type: "text", id: "path-search", role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "path-list", "aria-label": say("pathTarget"), placeholder: say("pathTarget") });
    Search.attach(input, list, (node) => State.set({ pathTo: node.key }));
    return Dom.create("div", { class: "combo" }, input, list);
  };

  const step = ({ edge, to }) => Dom.create("li", {},
    Dom.button({ class: "link", onclick: () => State.select("edge", edge.key) }, say(`family-${edge.family}`), " · ", say("claims", { n: Filter.get().lines.get(edge).length })),
    " → ", Cards.actor([to.key, to.label]), Cards.claimCard(Filter.get().lines.get(edge)[0]));

  const panel = (state) => {
    const [from, to] = ends(state);
    if (!from) return Dom.create("p", {}, say("noActor"));
    const chain = steps(state);
    const title = Dom.create("h2", { tabindex: "-1", id: "evidence-title" }, say("pathFrom"), " ", Dom.name(from.label), to && [" ", say("to"), " ", Dom.name(to.label)]);
    const answer = !to || from === to ? Dom.create("p", {}, say("pathAsk")) : chain ? Dom.create("ol", { class: "path" }, chain.map(step)) : Dom.create("p", {}, say("noPath"));
    return [title, picker(), answer];
  };

  const ask = (node) => {
    State.set({ pathFrom: node.key, pathTo: "", selected: "", view: "graph" });
    Dom.byId("path-search")?.focus();
  };

  return { ask, found, panel, steps };
})();
