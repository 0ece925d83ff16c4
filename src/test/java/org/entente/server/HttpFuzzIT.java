package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.entente.ontology.Ent;
import org.entente.reliability.Tally;
import org.entente.store.Changes;
import org.entente.store.RdfSource;
import org.entente.store.TripleStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Hostile values in every route and parameter. The number of requests is {@code -Dentente.fuzz=N},
 * their seed {@code -Dentente.fuzz.seed=N}.
 */
class HttpFuzzIT {
  private static final int REQUESTS = Integer.getInteger("entente.fuzz", 400);
  private static final long SEED = Long.getLong("entente.fuzz.seed", 20_140_301L);
  private static final int SHOWN = 3;

  /** What only the inside of the program, or of the machine, has. */
  private static final List<String> INSIDE =
      List.of(
          "root:x:0:0",
          "Manifest-Version",
          "\tat org.",
          "\tat java.",
          "java.lang.",
          "org.apache.jena.",
          "org.eclipse.jetty",
          "freemarker.",
          "StackOverflow");

  /** Requests that end before any filter sees them: malformed ones, and {@code Expect}. */
  private static final Set<Integer> JETTYS_OWN = Set.of(400, 417, 431);

  private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");

  /** Names in the graph are hostile too. */
  private static final String NAMES =
      """
      PREFIX ent:  <https://w3id.org/entente/ontology#>
      PREFIX id:   <https://w3id.org/entente/id/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      id:script a ent:State ; rdfs:label "<script>canary7f3()</script>" ;
        skos:altLabel "\\"><img src=x onerror=canary7f3()>", "' onclick='canary7f3()" .
      """;

  @RegisterExtension static final ServedStore SERVED = new ServedStore(HttpFuzzIT::build);

  private static void build(Path store) {
    SampleStore.build(store);
    try (TripleStore open = TripleStore.open(store)) {
      Changes names =
          Changes.builder().replace(Ent.GAZETTEER_GRAPH, RdfSource.of("names.ttl", NAMES)).build();
      assertThat(open.apply(names).violations()).isEmpty();
    }
  }

  @Test
  void noRouteFallsOverShowsMarkupLeadsAwayOrBelievesForgedHeaders() throws Exception {
    RawHttp http = new RawHttp(SERVED.port());
    RawHttp.Response described = http.send(plain("/openapi.json"));
    HostileRequests requests =
        new HostileRequests(new ObjectMapper().readTree(described.body()), SERVED.port(), SEED);
    assertThat(REQUESTS).as("every route has its turn").isGreaterThan(requests.places());
    TreeMap<String, List<String>> faults = new TreeMap<>();
    TreeMap<Integer, Integer> answers = new TreeMap<>();
    try (Tally tally = Tally.of("hostile requests")) {
      for (int i = 0; i < REQUESTS; i++) {
        tally.tried();
        RawHttp.Request request = requests.next(i);
        RawHttp.Response response = http.send(request);
        answers.merge(response.status(), 1, Integer::sum);
        List<String> found = faults(request, response);
        for (String fault : found) {
          faults.computeIfAbsent(fault, f -> new ArrayList<>()).add(i + ": " + request);
        }
        if (found.isEmpty()) {
          tally.held();
        }
      }
      tally.remark("answers by status: " + answers);
    }
    faults.replaceAll((fault, where) -> examples(where));
    assertThat(faults).as("answers by status: " + answers).isEmpty();
    assertThat(http.send(plain("/health")).status()).isEqualTo(200);
  }

  private static List<String> examples(List<String> where) {
    List<String> examples = new ArrayList<>(where.subList(0, Math.min(SHOWN, where.size())));
    examples.add(where.size() + " times");
    return examples;
  }

  private static RawHttp.Request plain(String path) {
    return new RawHttp.Request("GET", path, List.of("Host: localhost:" + SERVED.port()), "");
  }

  private static List<String> faults(RawHttp.Request request, RawHttp.Response response) {
    List<String> faults = new ArrayList<>();
    int status = response.status();
    if (status >= 500 && status != 503 && status != 504) {
      faults.add("status " + status);
    }
    if (status == 503 && response.header("retry-after").isEmpty()) {
      faults.add("503 without Retry-After");
    }
    if (response.headers().containsKey(HostileRequests.INJECTED)) {
      faults.add("injected header");
    }
    if (response.headers().containsKey("set-cookie")) {
      faults.add("a cookie");
    }
    for (String secret : INSIDE) {
      if (response.body().contains(secret)) {
        faults.add("shows its inside: " + secret.strip());
      }
    }
    location(response.header("location"), faults);
    String everything = response.headers() + response.body();
    if (everything.contains(HostileRequests.FOREIGN_HOST)
        && !response.header("cache-control").contains("no-store")) {
      faults.add("a forged header shows in an answer that a cache may keep");
    }
    String type = response.header("content-type").toLowerCase(Locale.ROOT);
    if (type.contains("html") || type.contains("svg")) {
      markup(response.body(), faults);
    } else if (!response.body().isEmpty() && !JETTYS_OWN.contains(status)) {
      if (type.isEmpty()) {
        faults.add("a body without its type");
      }
      if (!response.header("x-content-type-options").contains("nosniff")) {
        faults.add("a body whose type may be guessed");
      }
    }
    return faults;
  }

  /** A redirect stays here, or leads to the graph's own names. */
  private static void location(String location, List<String> faults) {
    if (location.isEmpty()) {
      return;
    }
    boolean here = location.startsWith("/") && !location.matches("/[/\\\\].*");
    boolean absolute = location.startsWith(Ent.BASE) || location.startsWith(SERVED.url() + "/");
    if (!here && !absolute) {
      faults.add("open redirect to " + location);
    }
  }

  /** JSON for a script of ours to read; it runs nothing, and no markup in it can end it. */
  private static boolean isData(Element script) {
    return script.attr("type").equals("application/json") && !script.data().contains("<");
  }

  private static void markup(String body, List<String> faults) {
    for (Element element : Jsoup.parse(body).getAllElements()) {
      if (element.tagName().contains(HostileRequests.CANARY)
          || (element.tagName().equals("script")
              && element.data().contains(HostileRequests.CANARY)
              && !isData(element))) {
        faults.add("reflected markup: element " + element.tagName());
      }
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
        if (attribute.getKey().startsWith("on")) {
          faults.add("reflected markup: attribute " + attribute.getKey());
        }
        if (ADDRESSES.contains(attribute.getKey())
            && (value.startsWith("javascript:") || value.startsWith("data:text"))) {
          faults.add("a script behind a link: " + element.tagName());
        }
      }
    }
  }
}
