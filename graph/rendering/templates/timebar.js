// The period: a histogram of the claims, two sliders over it, and a button that lets time run.
const Timebar = (() => {
  const BARS = 64;
  const STEP = 220; // milliseconds between two steps of the run
  const [low, high] = [Dom.byId("time-from"), Dom.byId("time-to")];
  let domain = null;
  let running = null;

  const spans = (basis) => Model.claims.map((claim) => Filter.period(claim, basis)).filter(Boolean);

  const measure = (basis) => {
    const days = spans(basis).flat().filter(Number.isFinite);
    if (days.length === 0) return null;
    const [first, last] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
    return [first, Math.max(last, first + 1)];
  };

  const heights = (claims, basis) => {
    const bars = new Array(BARS).fill(0);
    const [first, last] = domain;
    const place = (day) => Math.max(0, Math.min(BARS - 1, Math.floor(((day - first) / (last - first)) * BARS)));
    for (const claim of claims) {
      const span = Filter.period(claim, basis);
      if (!span) continue;
      // What goes on without end counts where it is known to begin, or to end.
      const [from, to] = [Number.isFinite(span[0]) ? span[0] : span[1], Number.isFinite(span[1]) ? span[1] : span[0]];
      const [start, end] = [place(from), place(to)];
      for (let bar = start; bar <= end; bar += 1) bars[bar] += 1 / (end - start + 1);
    }
    return bars;
  };

  const draw = (state, shown) => {
    const everything = heights(Model.claims, state.basis);
    const visible = heights(shown, state.basis);
    const most = Math.max(...everything, 1);
    const bar = (share, index, kind) => {
      const height = share > 0 ? Math.max(1, (34 * share) / most) : 0;
      return Dom.svg("rect", { class: kind, x: index * 10 + 1, y: 36 - height, width: 8, height });
    };
    Dom.byId("histogram").replaceChildren(
      ...everything.map((share, index) => bar(share, index, "bar-all")),
      ...visible.map((share, index) => bar(share, index, "bar-shown")),
    );
  };

  const set = () => {
    const [from, to] = [Number(low.value), Number(high.value)].sort((one, two) => one - two);
    State.set({ from: from <= domain[0] ? "" : Filter.iso(from), to: to >= domain[1] ? "" : Filter.iso(to) });
  };

  const stop = () => {
    clearInterval(running);
    running = null;
    Dom.byId("play").setAttribute("aria-pressed", "false");
  };

  const play = () => {
    if (running) {
      stop();
      return;
    }
    if (Number(high.value) >= domain[1]) high.value = low.value;
    Dom.byId("play").setAttribute("aria-pressed", "true");
    const stride = Math.max(1, Math.ceil((domain[1] - domain[0]) / BARS));
    running = setInterval(() => {
      high.value = String(Number(high.value) + stride);
      set();
      if (Number(high.value) >= domain[1]) stop();
    }, STEP);
  };

  const written = (day) => new Date(day * 864e5).toLocaleDateString("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });

  const label = (state) => {
    const [from, to] = [Filter.day(state.from) ?? domain[0], Filter.day(state.to) ?? domain[1]];
    low.value = String(from);
    high.value = String(to);
    low.setAttribute("aria-valuetext", written(from));
    high.setAttribute("aria-valuetext", written(to));
    Dom.byId("time-label").textContent = Model.say("period", { from: written(from), to: written(to) });
  };

  const update = (state, { claims }, before) => {
    if (!before || before.basis !== state.basis) {
      domain = measure(state.basis);
      for (const slider of [low, high]) [slider.min, slider.max, slider.disabled] = domain ? [domain[0], domain[1], false] : [0, 1, true];
    }
    Dom.byId("basis").value = state.basis;
    Dom.byId("known").value = state.known;
    Dom.byId("undated").checked = Boolean(state.undated);
    const undated = Model.claims.filter((claim) => !Filter.period(claim, state.basis)).length;
    Dom.byId("undated-count").textContent = String(undated);
    Dom.byId("play").disabled = !domain;
    Dom.byId("time-label").textContent = Model.say("noDates");
    Dom.byId("histogram").replaceChildren();
    if (!domain) return;
    label(state);
    draw(state, claims);
  };

  const start = () => {
    for (const slider of [low, high]) slider.addEventListener("input", () => (stop(), set()));
    Dom.byId("play").addEventListener("click", play);
    Dom.byId("basis").addEventListener("change", (event) => State.set({ basis: event.target.value, from: "", to: "" }));
    Dom.byId("known").addEventListener("change", (event) => State.set({ known: event.target.value }));
    Dom.byId("undated").addEventListener("change", (event) => State.set({ undated: event.target.checked ? "1" : "" }));
  };

  return { start, update, stop };
})();
