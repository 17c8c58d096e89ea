// One tab stop for a map: arrow keys move to the nearest neighbour, and a card names what is under finger, mouse or focus.
(() => {
  "use strict";
  const card = document.getElementById("map-card");
  const cells = (map) => [...map.querySelectorAll("a")];
  const middle = (cell) => { const box = cell.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; };
  const name = (cell) => cell.querySelector("title")?.textContent || "";
  const steps = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  function begin(map) {
    map.dataset.stops = "1";
    cells(map).forEach((cell, at) => cell.setAttribute("tabindex", at ? "-1" : "0"));
  }

  function show(cell) { if (card) card.textContent = name(cell); }

  function towards(map, from, [dx, dy]) {
    const [x, y] = middle(from);
    let best = null, least = Infinity;
    for (const cell of cells(map)) {
      const [cx, cy] = middle(cell), along = (cx - x) * dx + (cy - y) * dy;
      const aside = Math.abs((cx - x) * dy) + Math.abs((cy - y) * dx), far = along + 2 * aside;
      if (cell !== from && along > 0.5 && far < least) [best, least] = [cell, far];
    }
    return best;
  }

  const inMap = (event) => { const cell = event.target.closest?.(".hexmap a"); return cell && [cell, cell.closest("svg")]; };
  document.addEventListener("keydown", (event) => {
    const there = inMap(event);
    if (!there || !(event.key in steps || event.key === "Home" || event.key === "End")) return;
    const [from, map] = there, all = cells(map);
    const to = event.key === "Home" ? all[0] : event.key === "End" ? all[all.length - 1] : towards(map, from, steps[event.key]);
    event.preventDefault();
    if (!to) return;
    from.setAttribute("tabindex", "-1");
    to.setAttribute("tabindex", "0");
    to.focus();
  });
  document.addEventListener("focusin", (event) => { const there = inMap(event); if (there) show(there[0]); });
  document.addEventListener("pointerover", (event) => { const there = inMap(event); if (there) show(there[0]); });

  // the first touch names a hexagon, the second opens it
  let touched = null, byTouch = false;
  document.addEventListener("pointerdown", (event) => { byTouch = event.pointerType === "touch"; });
  document.addEventListener("click", (event) => {
    const there = inMap(event);
    if (!there || !byTouch || there[0] === touched) return;
    event.preventDefault();
    touched = there[0];
    show(touched);
  });

  const all = () => document.querySelectorAll("svg.hexmap[role=group]:not([data-stops])").forEach(begin);
  all();
  new MutationObserver(all).observe(document.getElementById("main"), { childList: true, subtree: true });
})();
