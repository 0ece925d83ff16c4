package org.entente.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.review.Candidate;
import org.entente.review.Example;
import org.entente.review.Proposal;
import org.entente.review.ReviewRow;
import org.entente.wikidata.FakeWikidata;
import org.entente.wikidata.WikidataClient;
import org.entente.wikidata.WikidataException;
import org.entente.wikidata.WikidataSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed for a name, and when nothing is. */
class LookupTest {
  @TempDir Path cache;
  private FakeWikidata server;
  private Instant now = Instant.EPOCH;

  @BeforeEach
  void start() throws IOException {
    server = new FakeWikidata();
    server
        .item("Q700", "defence pact", "", List.of(), "P279=Q701")
        .item("Q701", "pact", "", List.of(), "P279=Q1127126")
        .item("Q702", "rock band", "", List.of(), "P279=Q703")
        .item("Q703", "ensemble", "", List.of(), "P279=Q16334295")
        .item("Q704", "imaginary country", "", List.of(), "P279=Q6256", "P279=Q14897293");
  }

  @AfterEach
  void stop() {
    assertThat(server.offences()).isEmpty();
    server.close();
  }

  @Test
  void theItemThatFitsInEveryRespectIsProposedWithItsReasons() {
    server
        .item("Q1", "Zenda Pact", "alliance", List.of(), "P31=Q700", "P571=1951", "P463=Q9")
        .item("Q2", "Zenda Pact", "a song", List.of(), "P31=Q7366", "P571=1999");
    ReviewRow row = only(propose(around("Q9", "Ruritania", 1955), row("Zenda Pact", "Alliance")));
    assertThat(row.proposal())
        .contains(
            new Proposal(
                "Q1",
                1,
                "its label, of class Alliance, 1951– covers 1955, has to do with Ruritania, named with it"));
    assertThat(row.candidates())
        .extracting(Candidate::toString)
        .containsExactly(
            "Q1 Zenda Pact (alliance) [1.00: its label, of class Alliance, 1951– covers 1955, has to do with Ruritania, named with it]",
            "Q2 Zenda Pact (a song) [0.50: its label, of unknown class]");
    assertThat(row.decision()).isEmpty();
  }

  @Test
  void twoItemsThatFitAlikeAreShownAndNoneIsProposed() {
    server
        .item("Q1", "John Roe", "politician", List.of(), "P31=Q5")
        .item("Q2", "John Roe", "diplomat", List.of(), "P31=Q5");
    ReviewRow row = only(propose(Surroundings.none(), row("John Roe", "Person")));
    assertThat(row.candidates()).hasSize(2);
    assertThat(row.proposal()).isEmpty();
  }

  @Test
  void datesTellNamesakesApart() {
    server
        .item("Q1", "John Roe", "politician", List.of(), "P31=Q5", "P569=1700", "P570=1760")
        .item("Q2", "John Roe", "diplomat", List.of(), "P31=Q5", "P569=1901", "P570=1970");
    ReviewRow row = only(propose(around("Q9", "Ruritania", 1955), row("John Roe", "Person")));
    assertThat(row.proposal().orElseThrow().reference()).isEqualTo("Q2");
    assertThat(row.proposal().orElseThrow().reason()).contains("1901–1970 covers 1955");
    assertThat(row.candidates().get(1).description()).contains("but 1700–1760 does not cover 1955");
  }

  @Test
  void anotherClassSpeaksAgainstAnItem() {
    server.item("Q1", "Partisans", "band", List.of(), "P31=Q702");
    ReviewRow row = only(propose(Surroundings.none(), row("Partisans", "Treaty")));
    assertThat(row.proposal()).isEmpty();
    assertThat(row.candidates().get(0).description()).contains("but of class Group, not Treaty");
    assertThat(only(propose(Surroundings.none(), row("Partisans", "Group"))).proposal())
        .isPresent();
  }

  @Test
  void pagesThatAreNoThingsAreNotShown() {
    server
        .item("Q1", "Borduria", "imaginary", List.of(), "P31=Q704")
        .item("Q2", "Borduria", "disambiguation page", List.of(), "P31=Q4167410");
    assertThat(only(propose(Surroundings.none(), row("Borduria", "State"))).candidates()).isEmpty();
  }

  @Test
  void aliasesCountAndLongerNamesHardly() {
    server
        .item("Q1", "Kingdom of Ruritania", "", List.of("Ruritania"), "P31=Q3624078")
        .item("Q2", "Ruritania–Borduria border", "", List.of(), "P31=Q2221906");
    ReviewRow row = only(propose(Surroundings.none(), row("Ruritania", "State")));
    assertThat(row.proposal().orElseThrow())
        .isEqualTo(new Proposal("Q1", 0.7, "one of its aliases, of class State"));
    assertThat(row.candidates().get(1).description()).contains("only begins like this");
  }

  @Test
  void aMergedItemIsProposedUnderItsOwnId() {
    server
        .item("Q5", "Zenda Pact", "", List.of(), "P31=Q1127126")
        .item("Q6", "Zenda Pact", "", List.of(), "P31=Q1127126")
        .redirect("Q6", "Q5");
    assertThat(only(propose(Surroundings.none(), row("Zenda Pact", "Alliance"))).proposal())
        .map(Proposal::reference)
        .contains("Q5");
  }

  @Test
  void manyNamesShareRequests() {
    List<ReviewRow> rows = new ArrayList<>();
    for (int i = 10; i < 50; i++) {
      server.item("Q" + i, "Treaty " + i + " of Zenda", "", List.of(), "P31=Q131569");
      rows.add(row("Treaty " + i + " of Zenda", "Treaty"));
    }
    Lookup.Result result = new Lookup(client()).propose(rows, Map.of());
    assertThat(result.lookedUp()).isEqualTo(40);
    assertThat(result.proposed()).isEqualTo(40);
    assertThat(server.requests())
        .filteredOn(r -> r.get("action").equals("wbgetentities"))
        .hasSize(2);
  }

  @Test
  void whatWasProposedBeforeWikidataFellSilentIsKept() {
    List<ReviewRow> rows = new ArrayList<>();
    for (int i = 10; i < 50; i++) {
      rows.add(row("Name " + i, "Treaty"));
    }
    WikidataClient client =
        new WikidataClient(
            settings()
                .withClock(
                    () -> {
                      if (server.requests().size() == 25) {
                        now = now.plus(Duration.ofHours(1));
                      }
                      return now;
                    },
                    pause -> {}));
    Lookup.Result result = new Lookup(client).propose(rows, Map.of());
    assertThat(result.rows()).hasSize(40);
    assertThat(result.lookedUp()).isEqualTo(20);
    assertThat(result.stopped().orElseThrow().why()).isEqualTo(WikidataException.Cause.TIME_LIMIT);
  }

  @Test
  void nothingAtAllIsAnError() {
    server.next(FakeWikidata.answer(403, ""));
    assertThatThrownBy(() -> propose(Surroundings.none(), row("X", "State")))
        .isInstanceOf(WikidataException.class);
  }

  private List<ReviewRow> propose(Surroundings around, ReviewRow... rows) {
    Map<String, Surroundings> all = new TreeMap<>();
    List.of(rows).forEach(r -> all.put(r.iri(), around));
    return new Lookup(client()).propose(List.of(rows), all).rows();
  }

  private static ReviewRow only(List<ReviewRow> rows) {
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static Surroundings around(String qid, String label, int year) {
    return new Surroundings(new TreeMap<>(Map.of(qid, label)), new TreeSet<>(List.of(year)));
  }

  private WikidataSettings settings() {
    return WikidataSettings.of("Entente/1 (https://example.org/)", cache).withApi(server.api());
  }

  private WikidataClient client() {
    return new WikidataClient(settings().withClock(() -> now, pause -> {}));
  }

  private static ReviewRow row(String name, String type) {
    return new ReviewRow(
        name,
        type,
        Optional.empty(),
        "",
        Optional.empty(),
        0.8,
        "not in the gazetteer",
        List.of(),
        Optional.empty(),
        1,
        1,
        new Example("a.txt", 0, 1, "."),
        "https://w3id.org/entente/id/x/" + name.replace(' ', '-'));
  }
}
