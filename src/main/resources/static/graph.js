// Draws <div data-graph="ID OF A JSON ELEMENT"> as a graph of nodes and typed edges. Both can be clicked; the table
// beside the picture holds the same links for keyboards and screen readers.
//   { nodes: [{id, label, href, kind: centre | actor | matter | place}],
//     edges: [{source, target, label, href, tone: a class of site.css, relation: whether it is a standing relation}] }
import cytoscape from "/webjars/cytoscape.mjs";

const WIDEST_LABEL = 120;
const PIXELS_A_NODE = 26000;

// Cytoscape would add a style element, which the server's policy forbids, unless an element of this name is there;
// what it would say stands in site.css.
const placeholder = document.createElement("meta");
placeholder.id = "__________cytoscape_stylesheet";
document.head.append(placeholder);

for (const box of document.querySelectorAll("[data-graph]")) {
  draw(box, JSON.parse(document.getElementById(box.dataset.graph).textContent));
}

function draw(box, { nodes, edges }) {
  const { width, height } = box.getBoundingClientRect();
  const drawn = nodes.slice(0, Math.max(8, Math.min(nodes.length, Math.floor((width * height) / PIXELS_A_NODE))));
  const known = new Set(drawn.map((node) => node.id));
  const graph = cytoscape({
    container: box,
    elements: {
      nodes: drawn.map((data, i) => ({ data, position: place(i, drawn.length, width, height) })),
      edges: edges
        .filter((edge) => known.has(edge.source) && known.has(edge.target))
        .map((data, i) => ({ data: { ...data, id: "edge" + i } })),
    },
    style: style(),
    layout: { name: "preset", fit: false },
    userZoomingEnabled: false,
    userPanningEnabled: false,
    autoungrabify: true,
  });
  graph.on("tap", "node, edge", (event) => {
    const { href } = event.target.data();
    if (href) {
      location.assign(href);
    }
  });
  graph.on("mouseover", "node, edge", (event) => {
    box.classList.add("over");
    const near = event.target.isNode() ? event.target.closedNeighborhood() : event.target.union(event.target.connectedNodes());
    graph.elements().difference(near).addClass("dim");
    event.target.addClass("named");
    near.edges().addClass("named");
  });
  graph.on("mouseout", "node, edge", () => {
    box.classList.remove("over");
    graph.elements().removeClass("dim named");
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.style(style()));
  box.dataset.drawn = "true";
}

// Two ellipses around the centre, nearest those with the most ties: the same graph always looks the same.
function place(i, count, width, height) {
  if (i === 0) {
    return { x: width / 2, y: height / 2 };
  }
  const inner = count > 10 ? Math.floor((count - 1) / 3) : 0;
  const [index, size, reach] = i <= inner ? [i - 1, inner, 0.52] : [i - 1 - inner, count - 1 - inner, 1];
  const angle = (2 * Math.PI * (index + (reach < 1 ? 0.5 : 0.25))) / size;
  return {
    x: width / 2 + reach * (width / 2 - 80) * Math.cos(angle),
    y: height / 2 + reach * (height / 2 - 45) * Math.sin(angle) - 8,
  };
}

function style() {
  const colours = getComputedStyle(document.documentElement);
  const colour = (name) => colours.getPropertyValue(name).trim();
  const tones = { "tone-c3": "--c3", "tone-c2": "--c3", "tone-c1": "--c2", "tone-0": "--muted", "tone-p1": "--p2", "tone-p2": "--p3", "tone-p3": "--p3" };
  return [
    {
      selector: "node",
      style: {
        label: "data(label)", "font-size": 13, "font-family": colours.getPropertyValue("--sans"), color: colour("--ink"),
        "text-wrap": "wrap", "text-max-width": WIDEST_LABEL, "text-valign": "bottom", "text-margin-y": 5,
        "text-background-color": colour("--surface"), "text-background-opacity": 0.85, "text-background-padding": 2,
        "background-color": colour("--muted"), width: 16, height: 16, shape: "ellipse",
      },
    },
    { selector: "node[kind = 'actor']", style: { "background-color": colour("--accent"), width: 22, height: 22 } },
    { selector: "node[kind = 'place']", style: { shape: "diamond" } },
    { selector: "node[kind = 'matter']", style: { shape: "round-rectangle" } },
    { selector: "node[kind = 'centre']", style: { "background-color": colour("--accent"), width: 38, height: 38, "font-size": 16, "font-weight": "bold" } },
    {
      selector: "edge",
      style: {
        width: 2.5, "curve-style": "bezier", "line-color": (edge) => colour(tones[edge.data("tone")] ?? "--muted"),
        "font-size": 11, "font-family": colours.getPropertyValue("--sans"), color: colour("--ink"),
        "text-background-color": colour("--surface"), "text-background-opacity": 0.9, "text-background-padding": 2,
      },
    },
    { selector: "edge[?relation]", style: { "line-style": "dashed", width: 1.5, "target-arrow-shape": "triangle", "target-arrow-color": colour("--muted") } },
    { selector: "edge.named", style: { label: "data(label)", width: 4 } },
    { selector: ".dim", style: { opacity: 0.18 } },
  ];
}
