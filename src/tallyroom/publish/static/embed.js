// For pages that hold a widget: gives each frame the height that its widget says it takes.
addEventListener("message", ({ data, source }) => {
  if (!(data?.tallyroom > 0)) return;
  for (const frame of document.querySelectorAll("iframe")) if (frame.contentWindow === source) frame.height = Math.ceil(data.tallyroom);
});
