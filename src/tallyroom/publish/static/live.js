// Keeps an open page up to date: asks for version.json, and takes in the page's new text when it has changed.
// The page is whole without this script.
(() => {
  const script = document.currentScript, url = script.dataset.version;
  let seen = null, wait = 2000;
  const rows = root => new Set([...root.querySelectorAll("tr, li")].map(row => row.textContent));
  async function refresh() {
    const answer = await fetch(location.pathname, { cache: "no-cache" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = document.querySelector("main"), next = page.querySelector("main");
    if (!next || now.innerHTML === next.innerHTML) return;
    const before = rows(now);
    now.replaceChildren(...next.childNodes);
    for (const row of now.querySelectorAll("tr, li")) if (!before.has(row.textContent)) row.classList.add("fresh");
  }
  async function look() {
    try {
      const version = await (await fetch(url, { cache: "no-cache" })).json();
      if (seen !== null && version.entry !== seen) await refresh();
      seen = version.entry;
      wait = version.rehearsal ? 1000 : 15000;
    } catch { wait = Math.min(wait * 2, 120000); }
    setTimeout(look, wait);
  }
  look();
})();
