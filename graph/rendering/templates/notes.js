// What the analyst notes on an actor or a statement: kept in the link, or in a saved copy of the page.
const Notes = (() => {
  const { say } = Model;

  const saved = () => new Map(Object.entries(JSON.parse(Dom.byId("notes").textContent)));

  const text = (key) => State.get().notes.get(key) ?? "";

  const write = (key, value) => {
    const notes = new Map(State.get().notes);
    if (value.trim()) notes.set(key, value.trim());
    else notes.delete(key);
    State.set({ notes });
  };

  const edit = (key) => {
    const dialog = Dom.byId("note-dialog");
    const area = Dom.byId("note-text");
    area.value = text(key);
    dialog.returnValue = "";
    dialog.onclose = () => {
      if (dialog.returnValue === "save") write(key, area.value);
    };
    dialog.showModal();
  };

  const shown = (key) => text(key) && Dom.create("div", { class: "note" }, Dom.create("strong", {}, say("note")), Dom.create("p", { dir: "auto" }, text(key)),
    Dom.button({ class: "link", onclick: () => edit(key) }, say("change")));

  const update = (state) => {
    for (const node of Model.nodes) node.pinned = state.notes.has(`actor:${node.key}`);
  };

  // The page as it came, with the notes put into the element that holds them.
  const copyOfPage = () => {
    const root = self.juntagraph.pristine.cloneNode(true);
    for (const name of ["data-js", "data-theme"]) root.removeAttribute(name);
    const page = `<!doctype html>\n${root.outerHTML}\n`;
    const json = JSON.stringify(Object.fromEntries(State.get().notes)).replace(/[<>&\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
    return page.replace(/(<script id="notes" type="application\/json">)[^<]*/, (_, open) => open + json);
  };

  return { saved, edit, shown, update, copyOfPage };
})();
