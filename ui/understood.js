// What a follow-up was understood as can be edited; Enter asks exactly what then stands there.
// Gradio runs this where the turns are shown: `element` holds them, `trigger` tells the server.
const parts = (event) => {
  const line = event.target.closest?.(".understood");
  return line && { line, text: line.querySelector("p"), form: line.querySelector("form") };
};
const close = ({ text, form }) => {
  form.hidden = true;
  text.hidden = false;
};
element.addEventListener("click", (event) => {
  const found = event.target.closest("button.edit") && parts(event);
  if (!found) return;
  found.text.hidden = true;
  found.form.hidden = false;
  const area = found.form.querySelector("textarea");
  area.value = area.defaultValue;
  area.style.height = `${area.scrollHeight}px`;
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
});
element.addEventListener("keydown", (event) => {
  const found = parts(event);
  if (!found || found.form.hidden) return;
  if (event.key === "Escape") {
    close(found);
    found.text.querySelector("button").focus();
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    found.form.requestSubmit();
  }
});
element.addEventListener("submit", (event) => {
  event.preventDefault();
  const found = parts(event);
  const question = found.form.querySelector("textarea").value.trim();
  close(found);
  if (question) trigger("select", { question });
});
