// In a document, shows what was read from the sentence that is pointed at, focused or chosen: beside
// the text, or on a small screen below it. Without this script the numbers lead there.

const notes = document.querySelector("[data-notes]");
const small = matchMedia("(max-width: 60rem)");
const sheet = document.createElement("aside");
sheet.className = "sheet";
sheet.hidden = true;
sheet.tabIndex = 0;
sheet.setAttribute("aria-label", "Read from the chosen sentence");
document.querySelector(".reader").after(sheet);

let chosen = "";

const card = (key) => document.querySelector(`[data-card="${key}"]`);

function mark(key) {
  for (const old of document.querySelectorAll(".reader .active")) {
    old.classList.remove("active");
  }
  for (const one of document.querySelectorAll(`[data-sentence="${key}"], [data-card="${key}"]`)) {
    one.classList.add("active");
  }
}

function preview(key) {
  mark(key);
  const shown = card(key);
  if (shown && notes && !small.matches) {
    notes.scrollTo({ top: shown.offsetTop - notes.offsetTop - 8 });
  }
}

function choose(key) {
  chosen = key;
  preview(key);
  history.replaceState(null, "", `?sentence=${key}#s-${key}`);
  raise(key);
}

function raise(key) {
  const shown = card(key);
  sheet.hidden = !shown;
  if (shown) {
    const copy = shown.cloneNode(true);
    copy.removeAttribute("id");
    copy.removeAttribute("data-card");
    copy.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
    const close = document.createElement("button");
    close.type = "button";
    close.className = "quiet";
    close.textContent = "Close";
    close.addEventListener("click", lower);
    sheet.replaceChildren(close, copy);
  }
  document.body.classList.toggle("with-sheet", !sheet.hidden);
}

function lower() {
  sheet.hidden = true;
  document.body.classList.remove("with-sheet");
}

const text = document.querySelector(".text");
text.addEventListener("pointerover", (event) => {
  const sentence = event.target.closest("[data-sentence]");
  if (sentence && event.pointerType === "mouse") {
    preview(sentence.dataset.sentence);
  }
});
text.addEventListener("pointerleave", () => preview(chosen));
text.addEventListener("focusin", (event) => {
  const sentence = event.target.closest("[data-sentence]");
  if (sentence) {
    preview(sentence.dataset.sentence);
  }
});
text.addEventListener("click", (event) => {
  const sentence = event.target.closest("[data-sentence]");
  if (!sentence || event.target.closest("a.name") || event.metaKey || event.ctrlKey) {
    return;
  }
  if (String(getSelection()) !== "") {
    return;
  }
  event.preventDefault();
  choose(sentence.dataset.sentence);
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    lower();
  }
});

function follow() {
  const key = (location.hash.match(/^#[sn]-(\d+-\d+)$/) || location.search.match(/[?&]sentence=(\d+-\d+)/) || [])[1];
  if (key) {
    chosen = key;
    preview(key);
    raise(key);
  }
}
addEventListener("hashchange", follow);
follow();
