// Finding an actor by typing: a combobox (WAI-ARIA pattern) over names, without regard to case and accents.
const Search = (() => {
  const LIMIT = 12;
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("’", "'");

  const entries = Model.nodes
    .filter((node) => node.kind !== "unstated")
    .map((node) => ({ node, forms: [node.label, ...(node.names ?? [])].map(fold) }));

  // 0 for a name that starts so, 1 for a word in it, 2 for letters in it; -1 for none.
  const rank = (forms, query) => {
    if (forms.some((form) => form.startsWith(query))) return 0;
    if (forms.some((form) => form.includes(` ${query}`))) return 1;
    return forms.some((form) => form.includes(query)) ? 2 : -1;
  };

  const matches = (text) => {
    const query = fold(text.trim());
    if (!query) return [];
    return entries
      .map((entry) => ({ node: entry.node, rank: rank(entry.forms, query) }))
      .filter((found) => found.rank >= 0)
      .sort((one, two) => one.rank - two.rank || two.node.size - one.node.size)
      .slice(0, LIMIT)
      .map((found) => found.node);
  };

  const option = (list, node, index, choose) => {
    const form = Dom.create("span", { class: "kind" }, Model.typeLabel(node.type));
    const item = Dom.create("li", { role: "option", id: `${list.id}-${index}`, "aria-selected": "false" }, Cards.glyph(node.shape), Dom.name(node.label), form);
    item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      choose(node);
    });
    return item;
  };

  // Make a combobox of an input and its list; `chosen` gets the node.
  const attach = (input, list, chosen) => {
    let found = [];
    let active = -1;

    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      active = -1;
    };
    const choose = (node) => {
      input.value = "";
      close();
      chosen(node);
    };
    const move = (index) => {
      active = (index + found.length) % found.length;
      [...list.children].forEach((item, position) => item.setAttribute("aria-selected", String(position === active)));
      input.setAttribute("aria-activedescendant", list.children[active].id);
      list.children[active].scrollIntoView({ block: "nearest" });
    };
    const offer = () => {
      found = matches(input.value);
      list.replaceChildren(...found.map((node, index) => option(list, node, index, choose)));
      if (input.value.trim() && found.length === 0) list.append(Dom.create("li", { class: "none", role: "option", "aria-disabled": "true" }, Model.say("noActor")));
      list.hidden = !input.value.trim();
      input.setAttribute("aria-expanded", String(!list.hidden));
      active = -1;
      if (found.length > 0) move(0);
      Dom.announce(Model.say("found", { n: found.length }));
    };
    input.addEventListener("input", offer);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" && found.length > 0 && !list.hidden) move(active + 1);
      else if (event.key === "ArrowUp" && found.length > 0 && !list.hidden) move(active - 1);
      else if (event.key === "Enter" && found[active]) choose(found[active]);
      else if (event.key === "Escape" && input.value) {
        input.value = "";
        close();
        event.stopPropagation();
      } else return;
      event.preventDefault();
    });
  };

  const show = (node) => {
    const { nodes } = Filter.get();
    const blocked = !nodes.has(node);
    State.set({ selected: `actor:${node.key}`, view: "graph", texts: node.kind === "text" ? "1" : State.get().texts });
    if (blocked && !Filter.get().nodes.has(node)) Dom.announce(Model.say("filteredOut", { name: node.label }));
    else Canvas.moveTo(node);
  };

  return { attach, fold, matches, start: () => attach(Dom.byId("search"), Dom.byId("search-list"), show) };
})();
