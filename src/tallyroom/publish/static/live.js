// Keeps an open page up to date: asks for version.json and fetches only what has changed. Shows times in the reader's
// own zone too. The page is whole without this script.
(() => {
  const my = document.currentScript.dataset, doc = document, main = doc.getElementById("main");
  const all = (root, what) => [...root.querySelectorAll(what)], parts = all(doc, "[data-part]");
  const age = doc.getElementById("age");
  // what is shown, from the page itself: the hashes of its parts; of a page without parts the first look asks for it again
  let known = { entry: -1, parts: Object.fromEntries(parts.map(one => [`${my.folder}parts/${one.dataset.part}`, one.dataset.hash])) };
  let wait = 2000, timer = 0, busy = false, said = 0, heard = Date.now();

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
    now.replaceChildren(...[...next.childNodes].map(one => doc.importNode(one, true)));
    was.set(now, sent);
    times(now);
    for (const one of all(now, "details")) one.open = open.includes(name(one));
    for (const row of rows()) if (!old.has(row.textContent)) row.className += " fresh";
    if (focus) all(now, "[href]").find(one => one.getAttribute("href") === focus)?.focus({ preventScroll: true });
    return true;
  }
  // what is being read stays where it is: the first row in view, found again by what it is about
  function hold(change) {
    const about = one => one.tagName + (one.firstElementChild || one).textContent.trim().slice(0, 60);
    const at = one => one.getBoundingClientRect().top, lines = "tr, li, h1, h2, p, dt";
    const first = scrollY > 0 && all(main, lines).find(one => one.getBoundingClientRect().bottom > 1);
    const [key, top] = first ? [about(first), at(first)] : [];
    change();
    const again = first && all(main, lines).find(one => about(one) === key);
    if (again) scrollBy({ top: at(again) - top, behavior: "instant" });
  }
  function fresh(ok) {
    if (ok) heard = Date.now();
    age.hidden = ok || (navigator.onLine && Date.now() - heard < 10000);
    age.textContent = age.hidden ? "" : my.old.replace("{time}", here.format(heard));
  }
  async function get(path) {
    const answer = await fetch(path, { cache: "no-cache" });
    if (!answer.ok) throw new Error(answer.status);
    return answer.text();
  }
  // the whole page again; its header and title, which are no parts, are replaced at once
  async function whole() {
    const next = page(await get(location.pathname)), now = doc.querySelector("header"), header = next.querySelector("header");
    if (now && header && now.innerHTML.trim() !== header.innerHTML.trim()) now.replaceChildren(...[...header.childNodes].map(one => doc.importNode(one, true)));
    doc.title = next.title;
    my.rehearsal = next.querySelector("script[data-rehearsal]")?.dataset.rehearsal ?? my.rehearsal;
    return next;
  }
  async function refresh(version) {
    let changed = false;
    const puts = [];
    for (const part of parts) {
      const path = `${my.folder}parts/${part.dataset.part}`;
      if (known.parts[path] === version.parts[path]) continue;
      const body = page(await get(`${my.top}${path}.html`)).body;
      for (const one of all(body, "[href]")) {
        const href = one.getAttribute("href");
        if (!/^#|:/.test(href)) one.setAttribute("href", main.dataset.root + href);
      }
      puts.push(() => put(part, body));
    }
    if (parts.length) { if (my.rehearsal !== String(+version.rehearsal)) await whole(); }
    else {
      const mine = main.dataset.council, since = version.recent.filter(([entry]) => entry > known.entry);
      if (mine && since.length === version.entry - known.entry && since.every(([, one]) => one && one !== mine)) return;
      const next = await whole(), now = sections(doc), sent = sections(next);
      if (now.length === sent.length) now.forEach((one, i) => puts.push(() => put(one, sent[i])));
      else puts.push(() => put(main, next.getElementById("main")));
    }
    hold(() => { for (const one of puts) changed = one() || changed; });
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
      if (version.entry !== known.entry || version.rehearsal !== known.rehearsal) await refresh(version);
      known = version;
      fresh(true);
      wait = version.rehearsal ? 1000 : 5000;
      if (doc.hidden || navigator.connection?.saveData) wait = Math.max(wait * 4, 60000);
    } catch { wait = Math.min(wait * 2, 30000); fresh(false); }
    busy = false;
    timer = setTimeout(look, wait * (0.9 + Math.random() / 5));
  }

  function reveal() {
    const one = doc.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (one?.tagName === "DETAILS") one.open = true;
  }
  for (const one of all(doc, "[data-embed]")) for (const path of [one.dataset.embed, one.dataset.script]) one.textContent = one.textContent.replace(path, new URL(path, location).href);
  // in a frame, the page that holds it may give it the height that it takes
  if (parent !== window) new ResizeObserver(() => parent.postMessage({ tallyroom: doc.documentElement.scrollHeight }, "*")).observe(doc.body);
  addEventListener("hashchange", reveal);
  doc.addEventListener("visibilitychange", () => doc.hidden || look());
  addEventListener("online", () => { wait = 1000; look(); });
  addEventListener("offline", () => fresh(false));
  addEventListener("pageshow", event => event.persisted && look());
  reveal();
  times(doc);
  look();
})();
