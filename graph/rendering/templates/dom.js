// Elements and interface text. Text always goes in as text, never as markup.
const Dom = (() => {
  const SVG = "http://www.w3.org/2000/svg";

  const byId = (id) => document.getElementById(id);

  // create("button", {class: "x", type: "button", onclick: f}, "text", child): functions become listeners,
  // everything else an attribute; null and false are left out.
  const fill = (element, properties, children) => {
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === "function") element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
    return element;
  };

  const create = (tag, properties = {}, ...children) => fill(document.createElement(tag), properties, children);
  const svg = (tag, properties = {}, ...children) => fill(document.createElementNS(SVG, tag), properties, children);
  const button = (properties, ...children) => create("button", { type: "button", ...properties }, ...children);

  // Names come from documents: isolated, so that no writing direction leaks into the words beside them.
  const name = (text, properties = {}) => create("bdi", properties, text);

  const announce = (text) => {
    byId("announcer").textContent = text;
  };

  // At most one call per frame, whatever the number of requests.
  const perFrame = (action) => {
    let waiting = false;
    return () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        action();
      });
    };
  };

  return { byId, create, svg, button, name, announce, perFrame };
})();
