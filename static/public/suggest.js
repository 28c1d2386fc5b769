// Suggestions under a search box while its words are typed; without scripts the box is only a box.
// The pattern is the "editable combobox with list autocomplete" of the ARIA authoring practices.
const PAUSE = 180; // milliseconds without a key, before words are asked about
const SHORTEST = 2; // letters

function enhance(box, number) {
  const list = document.createElement("ul");
  const said = document.createElement("div");
  let waiting = 0;
  let asked = "";
  let chosen = -1;

  list.id = `suggestions-${number}`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  said.className = "govuk-visually-hidden";
  said.setAttribute("role", "status");
  box.after(list, said);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");

  function close() {
    list.hidden = true;
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function choose(place) {
    const options = [...list.children];
    chosen = (place + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    box.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  }

  function show(suggestions) {
    list.replaceChildren(
      ...suggestions.map((suggestion, place) => {
        const option = document.createElement("li");
        const kind = document.createElement("span");
        option.id = `${list.id}-${place}`;
        option.className = "suggestions__option";
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.address = suggestion.address;
        option.textContent = suggestion.text;
        kind.className = "suggestions__kind";
        kind.textContent = suggestion.kind;
        if (suggestion.kind) option.append(" ", kind);
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          location.assign(suggestion.address);
        });
        return option;
      }),
    );
    list.hidden = suggestions.length === 0;
    chosen = -1;
    box.setAttribute("aria-expanded", String(!list.hidden));
    box.removeAttribute("aria-activedescendant");
    said.textContent = list.hidden ? "" : `${suggestions.length} suggestions`;
  }

  async function ask() {
    const words = box.value.trim();
    if (words === asked) return;
    asked = words;
    if (words.length < SHORTEST) return close();
    try {
      const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(words)}`);
      const { suggestions } = await answer.json();
      if (words === box.value.trim() && document.activeElement === box) show(suggestions);
    } catch {
      close();
    }
  }

  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === "Enter" && chosen >= 0) location.assign(list.children[chosen].dataset.address);
    else return;
    event.preventDefault();
  });
}

document.querySelectorAll("[data-suggest]").forEach(enhance);
