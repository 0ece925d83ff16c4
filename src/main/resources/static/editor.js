// The SPARQL editor: YASGUI with the graph's prefixes, terms and examples. Without this script the plain form stays.
//   <script type="application/json" id="editor-data">{ endpoint, query, prefixes, classes, properties }</script>
import "/webjars/yasgui.min.js";

const Yasgui = window.Yasgui;
const data = JSON.parse(document.getElementById("editor-data").textContent);
const box = document.getElementById("editor");
const ours = data.prefixes.id.replace(/id\/$/, "");

// Terms of the ontology, completed by any part of their names.
Yasgui.Yasqe.forkAutocompleter("class", { name: "classes", persistenceId: null, bulk: true, get: () => Promise.resolve(data.classes) });
Yasgui.Yasqe.forkAutocompleter("property", { name: "properties", persistenceId: null, bulk: true, get: () => Promise.resolve(data.properties) });

Yasgui.Yasqe.defaults.autocompleters = ["variables", "classes", "properties"];
Yasgui.Yasqe.defaults.value = data.query;
Yasgui.Yasqe.defaults.addPrefixes = undefined;
Yasgui.Yasr.defaults.prefixes = data.prefixes;

box.hidden = false;
document.getElementById("plain-editor").hidden = true;

const yasgui = new Yasgui(box, {
  persistenceId: null,
  requestConfig: { endpoint: data.endpoint, method: "POST" },
  copyEndpointOnNewTab: true,
  endpointCatalogueOptions: { getData: () => [{ endpoint: data.endpoint }] },
  yasqe: { value: data.query, persistenceId: null },
  yasr: { prefixes: data.prefixes, persistenceId: null },
});
yasgui.getTab().setQuery(data.query);

// Things of the graph have pages here.
box.addEventListener(
  "click",
  (event) => {
    const link = event.target.closest("a[href]");
    if (link && link.getAttribute("href").startsWith(ours)) {
      event.preventDefault();
      location.assign("/entity?iri=" + encodeURIComponent(link.getAttribute("href")));
    }
  },
  true,
);
