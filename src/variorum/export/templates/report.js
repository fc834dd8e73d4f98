// Keys, and nothing that the page needs: every word of it is there without this script.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const stops = all("[data-stop]");
  const differences = all(".differing [data-stop]");
  const pairs = all(".pair");
  const help = document.querySelector("dialog.keys");
  const ask = document.querySelector(".ask-keys");
  const used = document.querySelector(".use-keys");
  let current = null;

  const reveal = (goal) => {
    for (let at = goal.parentElement; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  };

  const go = (goal) => {
    if (!goal) return;
    if (current) current.removeAttribute("data-current");
    current = goal;
    reveal(goal);
    goal.setAttribute("data-current", "");
    goal.tabIndex = -1;
    goal.focus({ preventScroll: true });
    goal.scrollIntoView({ block: "start" });
  };

  // The nearest one after or before the place that the reader is at: the current one, or the top of the window.
  const step = (list, way) => {
    const shown = list.filter((one) => one === current || one.getClientRects().length);
    const at = shown.indexOf(current);
    if (at >= 0) return shown[at + way];
    const top = current ? current.getBoundingClientRect().top : 0;
    const after = shown.findIndex((one) => one.getBoundingClientRect().top > top + 1);
    if (way > 0) return shown[after];
    return shown[(after < 0 ? shown.length : after) - 1];
  };

  const toggle = () => {
    if (!current) return;
    const words = all("details.words", current).filter((one) => one.parentElement.closest("details.words") === current.closest("details.words"));
    const open = words.some((one) => !one.open);
    for (const one of words) one.open = open;
  };

  const aside = () => {
    const next = pairs[(pairs.findIndex((one) => one.open) + 1) % pairs.length];
    if (!next) return;
    next.open = true;
    next.firstElementChild.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  };

  const keys = {
    j: () => go(step(stops, 1)),
    k: () => go(step(stops, -1)),
    n: () => go(step(differences, 1)),
    p: () => go(step(differences, -1)),
    o: toggle,
    s: aside,
    "?": () => (help.open ? help.close() : help.showModal()),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    if (!used.checked || event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (help.open && event.key !== "?") return;
    event.preventDefault();
    keys[event.key]();
  });
  document.addEventListener("focusin", (event) => {
    const stop = event.target.closest("[data-stop]");
    if (stop && stop !== current) {
      if (current) current.removeAttribute("data-current");
      current = stop;
    }
  });

  const arrive = () => {
    const goal = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!goal) return;
    reveal(goal);
    goal.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", arrive);
  arrive();

  // On paper nothing opens: what differs is printed with its words, and every list in full.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all(".differing details, details.rest").filter((one) => !one.open);
    for (const one of closed) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of closed) one.open = false;
  });

  ask.hidden = false;
  ask.addEventListener("click", () => help.showModal());
  help.querySelector(".close").addEventListener("click", () => help.close());
})();
