// Brushing the chart: dragging across years, by mouse, pen or finger, narrows the list of events. The address always says
// what is shown; the server makes the list, and this script exchanges that part of the page instead of loading it all.
// Keyboards use the chart's links and the two year fields, which do the same.

const chart = document.getElementById("chart");
const brush = document.getElementById("brush");
const DRAG = 6;

function part() {
  return document.getElementById("selection");
}

async function show(url, push = true) {
  const address = new URL(url, location.href);
  address.hash = "";
  const focused = document.activeElement?.id;
  part().classList.add("busy");
  const response = await fetch(address);
  if (!response.ok) {
    location.assign(address);
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  part().replaceWith(document.adoptNode(page.getElementById("selection")));
  const selected = page.getElementById("brush");
  if (brush && selected) {
    for (const name of ["x", "y", "width", "height"]) {
      brush.setAttribute(name, selected.getAttribute(name));
    }
  }
  if (push) {
    history.pushState(null, "", address);
  }
  if (focused && part().contains(document.getElementById(focused))) {
    document.getElementById(focused).focus();
  }
}

function span(from, to) {
  const address = new URL(location.href);
  address.searchParams.set("from", from);
  address.searchParams.set("to", to);
  return show(address);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-follow]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    show(link.getAttribute("href")).then(() => {
      if (!document.activeElement || document.activeElement === document.body) {
        document.getElementById("told").focus();
      }
    });
  }
});

document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-span], [data-state]")) {
    event.preventDefault();
    const address = new URL(event.target.action);
    address.search = new URLSearchParams([...new FormData(event.target)].filter(([, value]) => value !== ""));
    show(address);
  }
});

document.addEventListener("input", (event) => {
  if (event.target.id === "as-of") {
    event.target.form.querySelector("output").textContent = event.target.value;
  }
});
document.addEventListener("change", (event) => {
  if (event.target.id === "as-of") {
    event.target.form.requestSubmit();
  }
});

addEventListener("popstate", () => show(location.href, false));

if (chart) {
  brushing();
  if (Number(brush.getAttribute("width")) > 0) {
    const window = chart.parentElement;
    const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width;
    window.scrollLeft = Number(brush.getAttribute("x")) * scale - window.clientWidth / 4;
  }
}

function brushing() {
  const left = Number(chart.dataset.left);
  const slot = Number(chart.dataset.slot);
  const first = Number(part().dataset.first);
  const last = Number(part().dataset.last);
  const years = Number(part().dataset.years);
  const periods = Math.round((last - first + 1) / years);
  let start = null;
  let dragged = false;

  const period = (event) => {
    const box = chart.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * chart.viewBox.baseVal.width;
    return Math.min(periods - 1, Math.max(0, Math.floor((x - left) / slot)));
  };

  chart.addEventListener("pointerdown", (event) => {
    if (event.button === 0) {
      start = { period: period(event), x: event.clientX };
      dragged = false;
    }
  });
  chart.addEventListener("dragstart", (event) => event.preventDefault());
  chart.addEventListener("pointermove", (event) => {
    if (start === null || (!dragged && Math.abs(event.clientX - start.x) < DRAG)) {
      return;
    }
    if (!dragged) {
      dragged = true;
      chart.setPointerCapture(event.pointerId);
    }
    const now = period(event);
    brush.setAttribute("x", left + slot * Math.min(start.period, now));
    brush.setAttribute("width", slot * (Math.abs(now - start.period) + 1));
  });
  chart.addEventListener("pointerup", (event) => {
    if (start !== null && dragged) {
      const now = period(event);
      span(first + years * Math.min(start.period, now), first + years * (Math.max(start.period, now) + 1) - 1);
    }
    start = null;
  });
  chart.addEventListener("pointercancel", () => {
    start = null;
  });
  // a drag that ends on a column is no click on it
  chart.addEventListener(
    "click",
    (event) => {
      if (dragged) {
        event.preventDefault();
        event.stopPropagation();
        dragged = false;
      }
    },
    true,
  );
}
