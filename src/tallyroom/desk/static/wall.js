// The wall: parts that have changed arrive and take their place; what is read does not move more than it must.
"use strict";
(() => {
  const state = document.querySelector("#state");
  const source = new EventSource("/wall/events");
  source.addEventListener("parts", (event) => {
    for (const [name, html] of Object.entries(JSON.parse(event.data))) {
      const part = document.querySelector(`[data-part="${name}"]`);
      if (part && part.innerHTML !== html) part.innerHTML = html;
    }
    state.textContent = state.dataset.live;
  });
  source.onerror = () => { state.textContent = state.dataset.lost; };
  window.addEventListener("pagehide", () => source.close());
})();
