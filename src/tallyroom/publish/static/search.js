// Find a council, a ward or a candidate as you type, from one small index. Without it the A to Z below does.
(() => {
  const my = document.currentScript.dataset, field = document.getElementById("find");
  const list = document.getElementById("found"), count = document.getElementById("found-count"), most = 40;
  const fold = name => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  let rows = null;
  document.getElementById("finder").hidden = false;
  async function load() {
    const { councils, contests, candidates } = await (await fetch(my.index)).json();
    rows = [
      ...councils.map(([id, name, welsh]) => ({ path: `councils/${id}/`, name, more: welsh === name ? "" : welsh })),
      ...contests.map(([id, name, body]) => ({ path: `contests/${id}/`, name, more: councils[body][1] })),
      ...candidates.map(([name, contest]) => ({ path: `contests/${contests[contest][0]}/`, name, more: `${contests[contest][1]}, ${councils[contests[contest][2]][1]}` })),
    ].map(row => ({ ...row, key: fold(`${row.name} ${row.more}`) }));
  }
  async function find() {
    if (!rows) await (find.loading ??= load());
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    const hits = words.length ? rows.filter(row => words.every(word => row.key.includes(word))) : [];
    hits.sort((a, b) => b.key.startsWith(words[0]) - a.key.startsWith(words[0]));
    list.replaceChildren(...hits.slice(0, most).map(row => {
      const item = document.createElement("li"), link = document.createElement("a"), more = document.createElement("span");
      link.href = my.root + row.path;
      link.textContent = row.name;
      more.className = "quiet";
      more.textContent = ` ${row.more}`;
      item.append(link, more);
      return item;
    }));
    count.textContent = words.length ? (hits.length ? `${hits.length} ${my.found}` : my.none) : "";
  }
  field.addEventListener("input", find);
  field.addEventListener("focus", () => find.loading ??= load(), { once: true });
  if (field.value) find();
})();
