// Returns that were handed in without a connection go from whichever page of the desk is open next. Then the keying form:
// a running total, what the checks say as one types, a draft that is kept on this device and at the desk. Without this
// script the form still works.
"use strict";
const desk = (() => {
  const post = (path, body, type) => fetch(path, {
    method: path.endsWith("/draft") ? "PUT" : "POST",
    headers: { Accept: "application/json", "X-CSRFToken": document.querySelector("[name=csrfmiddlewaretoken]").value, "Content-Type": type },
    body, credentials: "same-origin", redirect: "error",
  });
  // With the same key each time: a lost connection, an answer that was lost, and a desk that failed are all tried again.
  const handIn = async (at, body) => {
    const answer = await post(`${at}/key`, body, "application/x-www-form-urlencoded");
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) throw new Error(answer.status);
    return { ok: answer.ok, status: answer.status, said: await answer.json() };
  };
  return { post, handIn };
})();

(() => {
  const box = document.querySelector("#unsent");
  if (!box) return;
  const words = box.dataset, mark = `desk:${words.person}:`;
  const here = document.querySelector("form[data-draft]");
  const unsent = () => {
    const found = [];
    try {
      for (const key of Object.keys(localStorage)) {
        const kept = key.startsWith(mark) ? JSON.parse(localStorage.getItem(key)) : null;
        if (kept && kept.sending && kept.contest && !(here && here.dataset.contest === kept.contest)) found.push([key, kept]);
      }
    } catch { /* nothing was kept */ }
    return found;
  };
  const say = (kept, text, go) => {
    let row = [...box.children].find((one) => one.dataset.contest === kept.contest);
    if (!row) { row = document.createElement("p"); row.dataset.contest = kept.contest; box.append(row); }
    const link = document.createElement("a");
    link.href = go;
    link.textContent = kept.name;
    row.replaceChildren(link, `: ${text}`);
    box.hidden = false;
  };
  let busy = false, wait = 3000;
  const deliver = async () => {
    if (busy) return;
    busy = true;
    for (const [key, kept] of unsent()) {
      const at = `/contests/${kept.contest}`;
      try {
        const answer = await desk.handIn(at, new URLSearchParams({ ...kept.fields, submission: kept.submission }));
        if (answer.status === 401 || answer.status === 403) { say(kept, words.out, at); continue; }
        if (answer.ok) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify({ ...kept, sending: false }));
        say(kept, answer.ok ? `${words.sent} ${answer.said.says}.` : [words.refused, ...(answer.said.findings || []).map((one) => `${one.says}.`)].join(" "), answer.ok ? at : `${at}/key`);
      } catch {
        say(kept, words.waits, `${at}/key`);
        setTimeout(deliver, wait);
        wait = Math.min(wait * 2, 30000);
        break;
      }
    }
    busy = false;
  };
  window.addEventListener("online", deliver);
  deliver();
})();

(() => {
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const words = form.dataset;
  const store = `desk:${words.person}:${words.contest}`;
  const total = form.querySelector("output");
  const kept = form.querySelector(".kept");
  const found = form.querySelector("#found");
  const button = form.querySelector(".sum button");
  const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
  const many = form.querySelector(".many");
  const cells = [...form.querySelectorAll("input[name]:not([type=hidden])")];
  const votes = cells.filter((cell) => cell.name.startsWith("votes:"));
  const submission = form.querySelector("[name=submission]");
  let edit = Number(words.edit), timer = 0, looking = null, sending = false;

  const say = (text) => { kept.textContent = text; };
  const number = (text) => { const digits = text.replace(/[,\s]/g, ""); return /^\d+$/.test(digits) ? Number(digits) : null; };
  const values = () => {
    const fields = {};
    for (const cell of cells) if (cell.type !== "checkbox" ? cell.value : cell.checked) fields[cell.name] = cell.value;
    return fields;
  };
  const keep = (state) => {
    try { localStorage.setItem(store, JSON.stringify({ edit, submission: submission.value, fields: values(), contest: words.contest, name: words.name, ...state })); } catch { /* no room: the desk keeps it */ }
  };
  const recall = () => { try { return JSON.parse(localStorage.getItem(store)); } catch { return null; } };
  const forget = () => { try { localStorage.removeItem(store); } catch { /* nothing was kept */ } };
  const put = (fields) => {
    for (const cell of cells) {
      if (cell.type === "checkbox") cell.checked = cell.name in fields;
      else cell.value = fields[cell.name] ?? "";
    }
  };

  const add = () => {
    const given = votes.map((cell) => number(cell.value));
    const sum = given.reduce((all, n) => all + (n ?? 0), 0);
    total.textContent = sum.toLocaleString("en-GB");
    const best = Math.max(0, ...given.map((n) => n ?? 0));
    const whole = given.every((n) => n !== null);
    votes.forEach((cell, place) => {
      cell.setAttribute("aria-invalid", String(cell.value !== "" && given[place] === null));
      const mark = cell.closest(".line").querySelector(".leads");
      if (mark) mark.textContent = whole && best > 0 && given[place] === best ? words.leads : "";
    });
  };

  const show = (findings) => {
    found.replaceChildren(...findings.map((one) => {
      const row = document.createElement("li");
      row.className = one.grade;
      const grade = document.createElement("b");
      grade.textContent = words[one.grade] || one.grade;
      row.append(grade, ` ${one.code === "cell" ? `${one.where}: ` : ""}${one.says}. ${one.mend}`);
      return row;
    }));
    many.hidden = !findings.length;
    many.textContent = `${words.many} ${findings.length}`;
  };

  const encoded = () => new URLSearchParams(new FormData(form));

  const settle = async () => {
    const at = edit;
    try {
      const answer = await desk.post(`${words.at}/draft`, JSON.stringify({ edit, submission: submission.value, fields: values() }), "application/json");
      if (answer.ok && at === edit) { keep({ saved: true }); say(words.saved); }
      else if (answer.status === 401 || answer.status === 403) say(words.out);
    } catch { say(words.here); }
    if (looking) looking.abort();
    looking = new AbortController();
    try {
      const answer = await fetch(`${words.at}/look`, { method: "POST", headers: { Accept: "application/json", "X-CSRFToken": token }, body: encoded(), signal: looking.signal });
      if (answer.ok) show((await answer.json()).findings);
    } catch { /* no connection: the sum on this page is all there is */ }
  };

  form.addEventListener("input", () => {
    edit += 1;
    keep({ saved: false });
    say("");
    add();
    clearTimeout(timer);
    timer = setTimeout(settle, 600);
  });

  const send = async () => {
    if (sending) return;
    sending = true;
    clearTimeout(timer);
    button.disabled = true;
    keep({ saved: false, sending: true });
    try {
      const { ok, said } = await desk.handIn(words.at, encoded());
      if (ok) { forget(); location.assign(said.go); return; }
      keep({ saved: false });
      if (said.findings) { show(said.findings); say(words.refused); found.closest("section").scrollIntoView({ block: "center" }); }
      else say(said.error.what);
    } catch {
      say(words.waits);
      setTimeout(send, 3000);
    }
    sending = false;
    button.disabled = false;
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); send(); });
  window.addEventListener("online", () => { const mine = recall(); if (mine && mine.sending) send(); else if (mine && !mine.saved) settle(); });

  const mine = recall();
  if (mine && (mine.sending || mine.edit > edit)) { // not handed in yet, or newer than what the desk has: two questions
    put(mine.fields);
    edit = Math.max(edit, mine.edit);
    submission.value = mine.submission;
    say(words.back);
    if (mine.sending) send(); else settle();
  }
  add();
})();

document.querySelectorAll("form[data-forget]").forEach((form) => form.addEventListener("submit", () => {
  try { Object.keys(localStorage).filter((key) => key.startsWith("desk:")).forEach((key) => localStorage.removeItem(key)); } catch { /* nothing was kept */ }
}));

document.querySelectorAll("[data-shows]").forEach((select) => {
  const turn = () => document.querySelectorAll("[data-for]").forEach((part) => { part.hidden = !part.dataset.for.split(" ").includes(select.value); });
  select.addEventListener("change", turn);
  turn();
});
