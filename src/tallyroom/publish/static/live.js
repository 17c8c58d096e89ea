// Keeps an open page up to date: asks for version.json, and fetches only what has changed. Shows times in the
// reader's own zone, London's beside them. The page is whole without this script.
(() => {
  const my = document.currentScript.dataset, main = document.getElementById("main");
  const news = document.getElementById("news"), parts = [...document.querySelectorAll("[data-part]")];
  let seen = null, known = null, wait = 2000, timer = 0, busy = false, said = 0;

  const at = (zone, more) => new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone, ...more });
  const there = at(my.zone), here = at(), day = at(undefined, { weekday: "short" });
  function times(root) {
    for (const time of root.querySelectorAll("time[datetime]:not([data-done])")) {
      const moment = new Date(time.dateTime);
      time.dataset.done = "";
      if (isNaN(moment) || there.format(moment) === here.format(moment)) continue;
      const london = document.createElement("span");
      london.className = "quiet";
      london.textContent = ` (${time.textContent} London)`;
      time.textContent = (/[a-z]/i.test(time.textContent) ? day : here).format(moment);
      time.append(london);
    }
  }

  // each part as the server wrote it, before times were put into the reader's zone
  const was = new Map([...document.querySelectorAll("main > section, [data-part]")].map(one => [one, one.innerHTML.trim()]));
  const page = text => new DOMParser().parseFromString(text, "text/html");
  const key = row => row.textContent.replace(/\s+/g, " ");
  function put(now, next) {
    const source = next.innerHTML.trim();
    if (was.get(now) === source) return false;
    const old = new Set([...now.querySelectorAll("tr, li")].map(key));
    const open = new Set([...now.querySelectorAll("details[open] > summary")].map(one => one.parentNode.id || one.textContent));
    const focus = now.contains(document.activeElement) && document.activeElement.getAttribute("href");
    // what is at the top of the window stays there
    const anchor = [...document.querySelectorAll("main section, main h1")].filter(one => one !== now)
      .find(one => one.getBoundingClientRect().bottom > 0 && one.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_PRECEDING);
    const top = anchor && anchor.getBoundingClientRect().top;
    now.replaceChildren(...[...next.childNodes].map(node => document.importNode(node, true)));
    was.set(now, source);
    times(now);
    for (const one of now.querySelectorAll("details > summary")) if (open.has(one.parentNode.id || one.textContent)) one.parentNode.open = true;
    for (const row of now.querySelectorAll("tr, li")) if (!old.has(key(row))) row.classList.add("fresh");
    if (focus) [...now.querySelectorAll("[href]")].find(one => one.getAttribute("href") === focus)?.focus({ preventScroll: true });
    if (anchor) scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: "instant" });
    return true;
  }
  async function text(path) {
    const answer = await fetch(path, { cache: "no-cache" });
    if (!answer.ok) throw new Error(answer.status);
    return answer.text();
  }
  async function refresh(version) {
    let changed = false;
    if (parts.length) {
      for (const part of parts) {
        const name = `${my.folder}parts/${part.dataset.part}`;
        if (known.parts[name] === version.parts[name]) continue;
        // a part's links lead from the front page
        const root = main.dataset.root || "";
        const doc = page(await text(`${my.top}${name}.html`)).body;
        if (root) for (const one of doc.querySelectorAll("[href]")) if (!/^[#/]|:/.test(one.getAttribute("href"))) one.setAttribute("href", root + one.getAttribute("href"));
        changed = put(part, doc) || changed;
      }
    } else {
      const mine = main.dataset.council, since = version.recent.filter(([entry]) => entry > seen);
      const all = version.entry - seen === since.length;
      if (mine && all && since.every(([, council]) => council && council !== mine)) return;
      const next = [...page(await text(location.pathname)).querySelectorAll("main > section")];
      const now = [...document.querySelectorAll("main > section")];
      if (next.length !== now.length) { main.replaceChildren(...page(await text(location.pathname)).getElementById("main").childNodes); times(main); changed = true; }
      else now.forEach((one, i) => { changed = put(one, next[i]) || changed; });
    }
    if (changed && Date.now() - said > 20000) {
      said = Date.now();
      const latest = document.querySelector(".latest li a, .verdict");
      news.textContent = `${my.said}: ${latest ? latest.textContent : document.title}`;
    }
  }
  async function look() {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    try {
      const version = JSON.parse(await text(`${my.top}version.json`));
      if (seen !== null && version.entry !== seen) await refresh(version);
      seen = version.entry;
      known = version;
      wait = version.rehearsal ? 1000 : 15000;
      if (document.hidden || navigator.connection?.saveData) wait = Math.max(wait * 4, 5000);
    } catch { wait = Math.min(wait * 2, 120000); }
    busy = false;
    timer = setTimeout(look, wait * (0.9 + Math.random() / 5));
  }
  for (const code of document.querySelectorAll("[data-embed]"))
    code.textContent = code.textContent.replace(code.dataset.embed, new URL(code.dataset.embed, location).href);
  function reveal() {
    const one = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (one?.tagName === "DETAILS") one.open = true;
  }
  addEventListener("hashchange", reveal);
  document.addEventListener("visibilitychange", () => document.hidden || look());
  reveal();
  times(document);
  look();
})();
