// A claim as a row of the table, and as the words that the table is searched by; each made once, when it is asked for.
const Rows = (() => {
  const { say } = Model;
  const [rows, words] = [[], []];

  const details = (claim) => [claim.countText, claim.about && say("about", { about: claim.about })].filter(Boolean).join("; ");

  const cell = (...children) => Dom.create("td", {}, ...children);
  const named = (text) => cell(Dom.name(text));

  const title = ({ title, url }) => Dom.create(url ? "a" : "bdi", url ? { href: url, target: "_blank", rel: "noopener noreferrer" } : {}, title);

  const made = (claim) => {
    const link = Dom.create("a", { class: "permalink", href: `#claim-${claim.id}`, "data-claim": claim.id }, Model.relationText(claim));
    const { title: name, url, date } = Model.documents[claim.document];
    return Dom.create("tr", {},
      named(Model.party(claim.subject)), Dom.create("th", { scope: "row" }, link), named(Model.party(claim.object)), cell(say(`status-${claim.status}`)),
      cell(claim.whenText), cell(Dom.create("q", { dir: "auto" }, claim.quote)), named(Model.sourceText(claim)), named(details(claim)),
      cell(title({ title: name, url }), date && [" ", Dom.create("bdi", { class: "date" }, date)]));
  };

  const told = (claim) => {
    const { title: name, date } = Model.documents[claim.document];
    return Search.fold([Model.sentence(claim), say(`status-${claim.status}`), claim.whenText, claim.quote, Model.sourceText(claim), details(claim), name, date].join(" "));
  };

  const of = (claim) => (rows[claim.index] ??= made(claim));
  const wordsOf = (claim) => (words[claim.index] ??= told(claim));

  return { of, wordsOf };
})();
