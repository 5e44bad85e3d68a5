// The two themes: the system's, or the one chosen with the switch; and the colours that the drawing takes from them.
const Theme = (() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const listeners = [];
  let cached = null;

  const name = () => root.dataset.theme ?? (system.matches ? "dark" : "light");

  const read = () => {
    const computed = getComputedStyle(root);
    const property = (key) => computed.getPropertyValue(key).trim();
    const hues = new Map(Object.keys(Model.data.hues).map((hue) => [hue, property(`--hue-${hue}`)]));
    return {
      paper: property("--paper"), ink: property("--ink"), muted: property("--muted"), node: property("--node"),
      halo: property("--paper"), accent: property("--accent"), deny: property("--deny"),
      family: (family) => hues.get(Model.familyByName.get(family)?.hue) ?? property("--muted"),
      tint: (number) => Model.data.tints[((number % 8) + 8) % 8][name()],
    };
  };

  const changed = () => {
    cached = null;
    Dom.byId("theme").setAttribute("aria-pressed", String(name() === "dark"));
    for (const listener of listeners) listener();
  };

  const toggle = () => {
    root.dataset.theme = name() === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("juntagraph-theme", root.dataset.theme);
    } catch {
      // no storage: the choice holds until the page is closed
    }
    changed();
  };

  const start = () => {
    Dom.byId("theme").addEventListener("click", toggle);
    system.addEventListener("change", changed);
    changed();
  };

  return { start, toggle, name, colours: () => (cached ??= read()), watch: (listener) => listeners.push(listener) };
})();
