// The embedded records, linked. Positions in lists are the keys, so no text of a document ever is one.
const Model = (() => {
  const data = JSON.parse(self.juntagraph.records);
  const [nodes, edges, claims, documents] = [data.nodes, data.edges, data.claims, data.documents].map(Columns.records);
  const { families, statuses, shapes, types } = data;

  // Interface text: say("claims", {n: 3}); "one|many" chooses by n.
  const say = (key, values = {}) => {
    const forms = data.text[key].split("|");
    const form = forms.length > 1 && values.n !== 1 ? forms[1] : forms[0];
    return form.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
  };

  const group = (items, key) => {
    const groups = new Map();
    items.forEach((item) => {
      const value = key(item);
      if (groups.has(value)) groups.get(value).push(item);
      else groups.set(value, [item]);
    });
    return groups;
  };

  const relations = new Map(Object.entries(data.relations));
  const nodeByKey = new Map(nodes.map((node) => [node.key, node]));
  const ends = (claim) => [claim.subject, claim.object].filter(Boolean);

  claims.forEach((claim, index) => {
    claim.index = index;
    [claim.before, claim.quote, claim.after] = claim.words;
    claim.row = relations.get(claim.relation);
    claim.nodes = ends(claim).map(([key]) => nodeByKey.get(key)).filter(Boolean);
    claim.line = claim.edge === undefined ? null : edges[claim.edge];
    claim.against = Boolean(claim.negated);
  });
  nodes.forEach((node) => {
    node.edges = [];
  });
  edges.forEach((edge, index) => {
    edge.index = index;
    edge.a = nodes[edge.from];
    edge.b = nodes[edge.to];
    for (const end of new Set([edge.a, edge.b])) end.edges.push(edge);
  });

  const byEdge = group(claims.filter((claim) => claim.line), (claim) => claim.line);
  const byStatement = group(claims, (claim) => claim.statement);
  // The statements that some of these claims affirm and others negate.
  const disputed = (some) => {
    const [against, on] = [some.filter((claim) => claim.against), some.filter((claim) => !claim.against)];
    const affirmed = new Set(on.map((claim) => claim.statement));
    return new Set(against.map((claim) => claim.statement).filter((id) => affirmed.has(id)));
  };
  const statusByName = new Map(statuses.map((status) => [status.name, status]));
  const familyByName = new Map(families.map((family) => [family.name, family]));
  const other = (edge, node) => (edge.a === node ? edge.b : edge.a);
  const party = (end) => (end ? end[1] : say("unstated"));
  const relationText = (claim) => (claim.against ? say("negation", { relation: claim.row.label }) : claim.row.label);
  const sentence = (claim) => `${party(claim.subject)} ${relationText(claim)} ${party(claim.object)}`;
  const sourceText = (claim) => (claim.source ? claim.source[1] : say("ownVoice"));
  const typeLabel = (kind) => types[kind] ?? kind;

  return {
    data, nodes, edges, claims, documents, families, statuses, shapes, types, relations, nodeByKey, byEdge, byStatement,
    disputed, statusByName, familyByName, say, group, other, party, relationText, sentence, sourceText, typeLabel,
  };
})();
