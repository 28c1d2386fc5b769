// Gives every box of the records' forms a name that screen readers say, and its help: Django leaves
// those in tables, dates with a time, and those that find as one types, without. Again for each row
// that is added.
const column = (box) => {
  const field = [...(box.closest("td")?.classList ?? [])].find((name) => name.startsWith("field-"));
  const head = field?.replace("field-", "column-");
  return head && box.closest("table")?.querySelector(`thead .${CSS.escape(head)}`);
};

const heading = (box) => (box.closest("td.delete") ? "Delete" : column(box)?.textContent);

const name = (box) => (box.labels?.length ? box.labels[0].textContent : heading(box))?.trim();

function nameAll() {
  for (const box of document.querySelectorAll(".tabular :is(input, select, textarea)")) {
    const words = name(box);
    if (words && !box.labels?.length && !box.ariaLabel) box.ariaLabel = words;
    const help = box.getAttribute("aria-describedby");
    if (!help || document.getElementById(help)) continue;
    box.removeAttribute("aria-describedby");
    box.ariaDescription = column(box)?.querySelector(".help")?.title;
  }
  for (const box of document.querySelectorAll(".datetime input")) {
    const parts = [box.closest("fieldset")?.querySelector("legend"), box.previousSibling];
    box.ariaLabel ??= parts.map((part) => part?.textContent.trim()).join(" ");
  }
  for (const tip of document.querySelectorAll("span.help-tooltip[aria-label]")) tip.role = "img";
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
