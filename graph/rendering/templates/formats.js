// The filtered claims as CSV, GraphML and JSON-LD.
const Formats = (() => {
  const { documents, data } = Model;
  const BASE = data.base;
  const NAMESPACE = data.namespace;

  const COLUMNS = ["claim", "statement", "subject", "relation", "object", "polarity", "status", "source", "when", "count_min", "count_max", "count_approx", "about", "quote", "document", "title", "date", "url", "start", "end"];

  const record = (claim) => {
    const { id, title, date, url } = documents[claim.document];
    const { min, max, approx } = claim.count ?? {};
    return [
      claim.id, claim.statement, claim.subject?.[1], claim.relation, claim.object?.[1], claim.against ? "negated" : "affirmed", claim.status, claim.source?.[1],
      claim.when, min, max, claim.count ? approx : undefined, claim.about, claim.quote, id, title, date, url, claim.start, claim.end,
    ];
  };

  // A cell that a spreadsheet could take for a formula is shown as text (OWASP, CSV injection).
  const cell = (value) => {
    const text = String(value ?? "");
    const safe = typeof value === "string" && /^[\s]*[=+\-@|%\t\r]/.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  };

  const csv = (claims) => `\ufeff${[COLUMNS, ...claims.map(record)].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

  // XML 1.0 knows no control characters but tab and line ends, nor halves of surrogate pairs.
  const legal = (value) => String(value).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

  const graphml = (claims) => {
    const SPACE = "http://graphml.graphdrawing.org/xmlns";
    const file = document.implementation.createDocument(SPACE, "graphml");
    const add = (parent, tag, attributes, text) => {
      const element = file.createElementNS(SPACE, tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, legal(value));
      if (text !== undefined) element.textContent = legal(text);
      return parent.appendChild(element);
    };
    const keys = [["node", "key"], ["node", "label"], ["node", "type"], ...COLUMNS.map((name) => ["edge", name])];
    for (const [kind, name] of keys) add(file.documentElement, "key", { id: `${kind}-${name}`, for: kind, "attr.name": name, "attr.type": "string" });
    const graph = add(file.documentElement, "graph", { id: "claims", edgedefault: "directed" });
    const drawn = claims.filter((claim) => claim.line);
    for (const node of new Set(drawn.flatMap(({ line }) => [line.a, line.b]))) {
      const element = add(graph, "node", { id: `n${node.id}` });
      for (const name of ["key", "label", "type"]) add(element, "data", { key: `node-${name}` }, node[name]);
    }
    for (const claim of drawn) {
      const [from, to] = directed(claim);
      const element = add(graph, "edge", { id: `c${claim.index}`, source: `n${from.id}`, target: `n${to.id}` });
      record(claim).forEach((value, index) => {
        if (value !== undefined) add(element, "data", { key: `edge-${COLUMNS[index]}` }, value);
      });
    }
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`;
  };

  // Lines of symmetric relations may run against the claim.
  const directed = ({ subject, line }) => (subject && subject[0] === line.b.key && subject[0] !== line.a.key ? [line.b, line.a] : [line.a, line.b]);

  const iri = (path) => BASE + path.split("/").map(encodeURIComponent).join("/");
  const thing = (end) => end && { "@id": iri(end[0]), "@type": end[2], label: end[1] };

  const node = (claim) => ({
    "@id": iri(`claim/${claim.id}`), "@type": "Claim", statement: { "@id": iri(`statement/${claim.statement}`) }, relation: { "@id": `jg:${claim.relation}` },
    subject: thing(claim.subject), object: thing(claim.object), polarity: { "@id": claim.against ? "jg:negated" : "jg:affirmed" }, status: { "@id": `jg:${claim.status}` },
    source: thing(claim.source), when: claim.when && { "@type": "http://id.loc.gov/datatypes/edtf/EDTF", "@value": claim.when }, about: claim.about,
    wasDerivedFrom: { "@id": iri(`document/${documents[claim.document].id}`) },
    evidence: { "@type": "oa:SpecificResource", "oa:hasSource": { "@id": iri(`document/${documents[claim.document].id}`) }, "oa:hasSelector": [
      { "@type": "oa:TextQuoteSelector", "oa:exact": claim.quote, "oa:prefix": claim.before || undefined, "oa:suffix": claim.after || undefined },
      { "@type": "oa:TextPositionSelector", "oa:start": claim.start, "oa:end": claim.end }] },
  });

  const jsonld = (claims) => `${JSON.stringify({
    "@context": { "@vocab": NAMESPACE, jg: NAMESPACE, oa: "http://www.w3.org/ns/oa#", label: "http://www.w3.org/2000/01/rdf-schema#label", wasDerivedFrom: "http://www.w3.org/ns/prov#wasDerivedFrom" },
    "@graph": claims.map(node),
  }, null, 1)}\n`;

  return { csv, graphml, jsonld };
})();
