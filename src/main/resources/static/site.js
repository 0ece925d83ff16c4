// Suggestions below a search box or an entity picker, as the ARIA combobox pattern has it. Without
// this script the same forms go to /search.
//   <input data-suggest="go">            choosing opens the thing's page
//   <input data-suggest="fill" name="a"> choosing shows the thing's name and sends its IRI

const DELAY_MS = 120;

for (const input of document.querySelectorAll("input[data-suggest]")) {
  combobox(input);
}

function combobox(input) {
  const list = document.createElement("ul");
  list.id = input.id + "-suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  const kind = input.dataset.class ? "&class=" + input.dataset.class : "";
  const sent = document.createElement("input");
  sent.type = "hidden";
  let shown = [];
  let chosen = -1;
  let asked = 0;
  let timer;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const mark = (index) => {
    chosen = index;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
    if (chosen < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[chosen].id);
      list.children[chosen].scrollIntoView({ block: "nearest" });
    }
  };

  const take = (suggestion) => {
    close();
    if (input.dataset.suggest === "go") {
      location.assign("/entity?iri=" + encodeURIComponent(suggestion.iri));
    } else {
      input.value = suggestion.label;
      sent.value = suggestion.iri;
      if (input.name) {
        sent.name = input.name;
        input.removeAttribute("name");
        input.after(sent);
      }
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };

  const show = (suggestions) => {
    shown = suggestions;
    list.replaceChildren(
      ...suggestions.map((suggestion, i) => {
        const item = document.createElement("li");
        item.id = `${list.id}-${i}`;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        item.textContent = suggestion.label;
        if (suggestion.type) {
          const type = document.createElement("span");
          type.className = "note";
          type.textContent = " " + suggestion.type;
          item.append(type);
        }
        item.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          take(suggestion);
        });
        return item;
      }),
    );
    chosen = -1;
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  };

  const ask = async () => {
    const words = input.value.trim();
    const turn = ++asked;
    if (words.length < 2) {
      close();
      return;
    }
    const response = await fetch("/api/suggest?limit=10&q=" + encodeURIComponent(words) + kind);
    const suggestions = response.ok ? (await response.json()).suggestions : [];
    if (turn === asked && document.activeElement === input) {
      show(suggestions);
    }
  };

  input.addEventListener("input", () => {
    if (sent.isConnected) {
      input.name = sent.name;
      sent.remove();
    }
    clearTimeout(timer);
    timer = setTimeout(() => ask().catch(close), DELAY_MS);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      close();
      event.preventDefault();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!list.hidden) {
        const step = event.key === "ArrowDown" ? 1 : -1;
        mark(chosen < 0 && step < 0 ? shown.length - 1 : (chosen + step + shown.length) % shown.length);
        event.preventDefault();
      }
    } else if (event.key === "Enter" && chosen >= 0) {
      take(shown[chosen]);
      event.preventDefault();
    }
  });
}
