// Turns the field for formatted text into an editor; without scripts it takes simple HTML.
document.addEventListener("trix-file-accept", (event) => event.preventDefault());

for (const field of document.querySelectorAll("textarea[data-formatted]")) {
  const editor = document.createElement("trix-editor");
  editor.setAttribute("input", field.id);
  editor.setAttribute("aria-label", field.labels[0]?.textContent ?? "Text with formatting");
  field.hidden = true;
  field.after(editor);
}
