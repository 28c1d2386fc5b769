// Gives every box of the records' forms a name that screen readers say: Django leaves those in
// tables, and those that find as one types, without. Again for each row that is added.
const heading = (box) => {
  if (box.closest("td.delete")) return "Delete";
  const field = [...(box.closest("td")?.classList ?? [])].find((name) => name.startsWith("field-"));
  const column = field?.replace("field-", "column-");
  return column && box.closest("table")?.querySelector(`thead .${CSS.escape(column)}`)?.textContent;
};

const name = (box) => (box.labels?.length ? box.labels[0].textContent : heading(box))?.trim();

function nameAll() {
  for (const box of document.querySelectorAll(".tabular :is(input, select, textarea)")) {
    const words = name(box);
    if (words && !box.labels?.length && !box.ariaLabel) box.ariaLabel = words;
  }
  for (const box of document.querySelectorAll("select.admin-autocomplete")) {
    const words = name(box);
    const shown = box.parentElement.querySelector(".select2-selection");
    if (!words || !shown) continue;
    const chosen = shown.querySelector(".select2-selection__rendered");
    shown.removeAttribute("aria-labelledby");
    shown.ariaLabel = [words, chosen?.title].filter(Boolean).join(" ");
    if (chosen) chosen.ariaLabel = shown.ariaLabel;
  }
  for (const empty of document.querySelectorAll("thead th:empty")) empty.role = "presentation";
}

const soon = () => setTimeout(nameAll);
addEventListener("load", soon);
document.addEventListener("formset:added", soon);
document.addEventListener("change", soon);
