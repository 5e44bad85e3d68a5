// How a line looks: colour for its family, dash for the firmest of its claims, a cross where it is denied.
const Looks = (() => {
  const RANK = new Map(Model.statuses.map((status, index) => [status.name, index]));

  const firmest = (claims) => claims.reduce((best, claim) => (RANK.get(claim.status) < RANK.get(best.status) ? claim : best));

  // stance: "affirmed", "contested" (both sides are claimed) or "denied" (only the denial is).
  const line = (edge, claims) => {
    const affirmed = claims.filter((claim) => !claim.against);
    const denied = claims.length - affirmed.length;
    const status = affirmed.length > 0 ? firmest(affirmed).status : "denied";
    const { dash, width } = Model.statusByName.get(status);
    const sign = Math.sign(claims.reduce((sum, claim) => sum + claim.row.sign, 0));
    return {
      edge, claims, dash, sign, status,
      stance: denied === 0 ? "affirmed" : affirmed.length > 0 ? "contested" : "denied",
      family: edge.family,
      width: width * (1.5 + 0.75 * Math.min(3, Math.floor(Math.log2(claims.length)))),
    };
  };

  // The words on a line: its relations, with their number where there are several claims.
  const words = (look) => {
    const labels = [...new Set(look.claims.map((claim) => claim.row.label))];
    const text = labels.length > 2 ? Model.say(`family-${look.family}`) : labels.join(", ");
    return look.claims.length > 1 ? `${text} ×${look.claims.length}` : text;
  };

  return { line, words };
})();
