// Unpacks what the page carries packed (gzip in Base64): the records, the library and the page's own program. Both run
// because the policy of the page names their hashes; without DecompressionStream (browsers before 2023) the plain table is shown.
"use strict";
(() => {
  const root = document.documentElement;
  const pristine = root.cloneNode(true); // as the page came, for copies of it: nothing has been changed yet

  const bytes = (text) => {
    const binary = atob(text);
    const found = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) found[at] = binary.charCodeAt(at);
    return found;
  };

  const unpacked = (id) => {
    const packed = new Blob([bytes(document.getElementById(id).textContent)]).stream();
    return new Response(packed.pipeThrough(new DecompressionStream("gzip"))).text();
  };

  const run = (source) => {
    const element = document.createElement("script");
    element.textContent = source;
    document.head.append(element);
    element.remove();
  };

  const start = async () => {
    const [records, library, program] = await Promise.all(["data", "library", "program"].map(unpacked));
    self.juntagraph = { pristine, records };
    run(library);
    run(program);
  };

  start().catch((error) => {
    delete root.dataset.js;
    document.getElementById("view-table").insertAdjacentHTML("beforeend", document.getElementById("plain").textContent);
    throw error;
  });
})();
