// Taking things along: pictures, tables and graphs of what is shown, links, prints and a copy with the notes.
const Keeping = (() => {
  const { say, data } = Model;

  const slug = () => data.title.normalize("NFD").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "").toLowerCase().slice(0, 60) || "claims";

  const save = (blob, ending) => {
    const address = URL.createObjectURL(blob);
    const anchor = Dom.create("a", { href: address, download: `${slug()}.${ending}` });
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
    Dom.announce(say("saved", { name: `${slug()}.${ending}` }));
  };

  const text = (content, type, ending) => save(new Blob([content], { type: `${type};charset=utf-8` }), ending);
  const shown = () => Filter.get().claims;

  // The key to the picture: the families that it shows.
  const legend = (context, colours, width, y) => {
    let x = 16;
    context.font = "12px system-ui, sans-serif";
    context.textBaseline = "middle";
    for (const family of new Set(Display.looks().map((look) => look.family))) {
      const label = say(`family-${family}`);
      const length = context.measureText(label).width + 44;
      if (x + length > width) return;
      context.fillStyle = colours.family(family);
      context.fillRect(x, y - 1.5, 22, 3);
      context.fillStyle = colours.ink;
      context.fillText(label, x + 27, y);
      x += length;
    }
  };

  const png = () => {
    const source = Dom.byId("canvas").querySelector("canvas");
    const ratio = source.width / Dom.byId("canvas").clientWidth;
    const [top, bottom] = [44, 34];
    const picture = Dom.create("canvas", { width: source.width, height: source.height + Math.round((top + bottom) * ratio) });
    const context = picture.getContext("2d");
    const colours = Theme.colours();
    context.fillStyle = colours.paper;
    context.fillRect(0, 0, picture.width, picture.height);
    context.drawImage(source, 0, Math.round(top * ratio));
    context.scale(ratio, ratio);
    context.fillStyle = colours.ink;
    context.font = "600 17px system-ui, sans-serif";
    context.fillText(Labels.plain(data.title), 16, 28);
    legend(context, colours, source.width / ratio, source.height / ratio + top + bottom / 2);
    picture.toBlob((blob) => save(blob, "png"), "image/png");
  };

  const copyText = async (address) => {
    try {
      await navigator.clipboard.writeText(address);
      Dom.announce(say("copied"));
    } catch {
      prompt(say("copyByHand"), address);
    }
  };

  const copy = (claim) => copyText(`${location.href.split("#")[0]}#claim-${claim.id}`);

  const actions = {
    png,
    svg: () => text(Svg.draw(), "image/svg+xml", "svg"),
    csv: () => text(Formats.csv(shown()), "text/csv", "csv"),
    graphml: () => text(Formats.graphml(shown()), "application/graphml+xml", "graphml"),
    jsonld: () => text(Formats.jsonld(shown()), "application/ld+json", "jsonld"),
    copy: () => text(Notes.copyOfPage(), "text/html", "html"),
    link: () => copyText(State.link()),
    print: () => print(),
  };

  const close = () => {
    Dom.byId("export-menu").hidden = true;
    Dom.byId("export").setAttribute("aria-expanded", "false");
  };

  const open = () => {
    Dom.byId("export-menu").hidden = false;
    Dom.byId("export").setAttribute("aria-expanded", "true");
    Dom.byId("export-menu").querySelector("button").focus();
  };

  const step = (event) => {
    const items = [...Dom.byId("export-menu").querySelectorAll("button")];
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (way) items[(items.indexOf(document.activeElement) + way + items.length) % items.length].focus();
    else if (event.key === "Escape") {
      close();
      Dom.byId("export").focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const start = () => {
    const menu = Dom.byId("export-menu");
    Dom.byId("export").addEventListener("click", () => (menu.hidden ? open() : close()));
    menu.addEventListener("keydown", step);
    menu.addEventListener("click", (event) => {
      const { action } = event.target.closest("button")?.dataset ?? {};
      if (!action) return;
      close();
      actions[action]();
    });
    document.addEventListener("click", (event) => {
      if (!event.target.closest(".menu")) close();
    });
  };

  return { start, copy, actions };
})();
