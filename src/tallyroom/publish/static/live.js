// Keeps an open page up to date: asks for version.json and fetches only what has changed. Shows times in the reader's
// own zone too. The page is whole without this script.
(() => {
  const my = document.currentScript.dataset, doc = document, main = doc.getElementById("main");
  const all = (root, what) => [...root.querySelectorAll(what)], parts = all(doc, "[data-part]");
  let known = null, wait = 2000, timer = 0, busy = false, said = 0;

  const clock = (timeZone, weekday) => new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone, weekday });
  const there = clock(my.zone), here = clock(), dated = clock(undefined, "short");
  function times(root) {
    for (const time of all(root, "time[datetime]")) {
      const at = new Date(time.dateTime), text = time.textContent;
      if (isNaN(at) || time.firstElementChild || there.format(at) === here.format(at)) continue;
      time.replaceChildren((/[a-z]/i.test(text) ? dated : here).format(at), doc.createElement("span"));
      time.firstElementChild.textContent = ` (${text} London)`;
    }
  }
  const page = text => new DOMParser().parseFromString(text, "text/html");
  const sections = root => all(root, "main > section"), name = one => one.id || one.firstElementChild.textContent;
  const was = new Map([...sections(doc), ...parts].map(one => [one, one.innerHTML.trim()]));

  function put(now, next) {
    const sent = next.innerHTML.trim();
    if (was.get(now) === sent) return false;
    const rows = () => all(now, "tr, li"), active = doc.activeElement;
    const old = new Set(rows().map(row => row.textContent)), open = all(now, "details[open]").map(name);
    const focus = now.contains(active) && active.getAttribute("href");
    // what is in view stays where it is
    const anchor = all(doc, "main section").find(one => one !== now && one.getBoundingClientRect().bottom > 0 && now.compareDocumentPosition(one) & 4);
    const top = anchor?.getBoundingClientRect().top;
    now.replaceChildren(...[...next.childNodes].map(one => doc.importNode(one, true)));
    was.set(now, sent);
    times(now);
    for (const one of all(now, "details")) one.open = open.includes(name(one));
    for (const row of rows()) if (!old.has(row.textContent)) row.className += " fresh";
    if (focus) all(now, "[href]").find(one => one.getAttribute("href") === focus)?.focus({ preventScroll: true });
    if (anchor && now.getBoundingClientRect().top < 0) scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: "instant" });
    return true;
  }
  async function get(path) {
    const answer = await fetch(path, { cache: "no-cache" });
    if (!answer.ok) throw new Error(answer.status);
    return answer.text();
  }
  async function refresh(version) {
    let changed = false;
    for (const part of parts) {
      const path = `${my.folder}parts/${part.dataset.part}`;
      if (known.parts[path] === version.parts[path]) continue;
      const body = page(await get(`${my.top}${path}.html`)).body;
      for (const one of all(body, "[href]")) {
        const href = one.getAttribute("href");
        if (!/^#|:/.test(href)) one.setAttribute("href", main.dataset.root + href);
      }
      changed = put(part, body) || changed;
    }
    if (!parts.length) {
      const mine = main.dataset.council, since = version.recent.filter(([entry]) => entry > known.entry);
      if (mine && since.length === version.entry - known.entry && since.every(([, one]) => one && one !== mine)) return;
      const next = page(await get(location.pathname)), now = sections(doc), fresh = sections(next);
      if (now.length === fresh.length) now.forEach((one, i) => { changed = put(one, fresh[i]) || changed; });
      else changed = put(main, next.getElementById("main"));
    }
    if (changed && Date.now() - said > 20000) {
      said = Date.now();
      doc.getElementById("news").textContent = `${my.said}: ${(doc.querySelector(".latest a, .verdict") || doc.querySelector("h1")).textContent}`;
    }
  }

  async function look() {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    try {
      const version = JSON.parse(await get(`${my.top}version.json`));
      if (known && version.entry !== known.entry) await refresh(version);
      known = version;
      wait = version.rehearsal ? 1000 : 15000;
      if (doc.hidden || navigator.connection?.saveData) wait = Math.max(wait * 4, 60000);
    } catch { wait = Math.min(wait * 2, 120000); }
    busy = false;
    timer = setTimeout(look, wait * (0.9 + Math.random() / 5));
  }

  function reveal() {
    const one = doc.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (one?.tagName === "DETAILS") one.open = true;
  }
  for (const one of all(doc, "[data-embed]")) one.textContent = one.textContent.replace(one.dataset.embed, new URL(one.dataset.embed, location).href);
  addEventListener("hashchange", reveal);
  doc.addEventListener("visibilitychange", () => doc.hidden || look());
  reveal();
  times(doc);
  look();
})();
