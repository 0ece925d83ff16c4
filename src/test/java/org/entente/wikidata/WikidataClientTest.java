package org.entente.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.wikidata.WikidataException.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client against a server on this machine that answers, and fails, as Wikidata does. */
class WikidataClientTest {
  @TempDir Path cache;
  private FakeWikidata server;
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final List<Duration> pauses = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = new FakeWikidata();
    server
        .item(
            "Q7184",
            "NATO",
            "alliance",
            List.of("North Atlantic Treaty Organization"),
            "P31=Q1127126",
            "P31=Q245065",
            "-P31=Q5",
            "P571=1949",
            "P571=1940s",
            "P576=?")
        .item("Q159", "Russia", "country", List.of(), "P31=Q6256", "!P31=Q3624078");
  }

  @AfterEach
  void stop() {
    assertThat(server.offences()).isEmpty();
    server.close();
  }

  @Test
  void findsItemsByNameAndAlias() {
    assertThat(client().search("North Atlantic", 7))
        .containsExactly(
            new SearchHit("Q7184", "NATO", "alliance", "North Atlantic Treaty Organization"));
    assertThat(client().search("Nothing of this name", 7)).isEmpty();
    assertThat(server.requests())
        .allMatch(r -> r.get("action").equals("wbsearchentities") && r.get("type").equals("item"));
  }

  @Test
  void readsTheBestStatementsAndWholeYearsOnly() {
    Map<String, Item> items = client().items(List.of("Q7184", "Q159"));
    assertThat(items.get("Q7184"))
        .isEqualTo(
            new Item(
                "Q7184",
                "NATO",
                "alliance",
                List.of("North Atlantic Treaty Organization"),
                Map.of("P31", List.of("Q1127126", "Q245065")),
                Map.of("P571", List.of(1949))));
    assertThat(items.get("Q159").items("P31")).containsExactly("Q3624078");
  }

  @Test
  void missingItemsAreLeftOutAndMergedOnesAreFound() {
    server.redirect("Q99", "Q7184");
    Map<String, Item> items = client().items(List.of("Q5555", "Q99", "Q159"));
    assertThat(items.keySet()).containsExactly("Q99", "Q159");
    assertThat(items.get("Q99").qid()).isEqualTo("Q7184");
  }

  @Test
  void aMergedItemMayStandUnderItsNewId() {
    server.next(
        FakeWikidata.answer(
            200,
            "{\"entities\":{\"Q7184\":{\"id\":\"Q7184\",\"redirects\":{\"from\":\"Q99\",\"to\":\"Q7184\"}}}}"));
    assertThat(client().items(List.of("Q99")).get("Q99").qid()).isEqualTo("Q7184");
  }

  @Test
  void asksForFiftyItemsAtOnceAtMost() {
    List<String> qids = IntStream.rangeClosed(1, 120).mapToObj(i -> "Q" + i).toList();
    assertThat(client().items(qids)).isEmpty();
    assertThat(server.requests())
        .extracting(r -> r.get("ids").split("\\|").length)
        .containsExactly(50, 50, 20);
  }

  @Test
  void whatIsNoIdIsNotAskedFor() {
    assertThatThrownBy(() -> client().items(List.of("Q1|Q2")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void whatWasAnsweredIsNotAskedForAgain() {
    client().search("NATO", 7);
    client().items(List.of("Q7184", "Q5555"));
    int before = server.requests().size();
    assertThat(client().search("NATO", 7)).hasSize(1);
    assertThat(client().items(List.of("Q5555", "Q7184")).keySet()).containsExactly("Q7184");
    assertThat(server.requests()).hasSize(before);
    client().items(List.of("Q7184", "Q159"));
    assertThat(server.requests().get(before).get("ids")).isEqualTo("Q159");
  }

  @Test
  void oldAnswersAreAskedForAnew() {
    client().search("NATO", 7);
    now = now.plus(Duration.ofDays(31));
    client().search("NATO", 7);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void damagedCacheEntriesAreIgnored() throws IOException {
    for (String damage : List.of("", "nonsense", "entente-wikidata-1 x y\n\n", "{}")) {
      client().items(List.of("Q7184"));
      int before = server.requests().size();
      try (Stream<Path> files = Files.walk(cache).filter(Files::isRegularFile)) {
        for (Path file : files.toList()) {
          Files.writeString(file, damage);
        }
      }
      assertThat(client().items(List.of("Q7184"))).hasSize(1);
      assertThat(server.requests()).hasSize(before + 1);
    }
  }

  @Test
  void aCutOffCacheEntryIsIgnored() throws IOException {
    client().items(List.of("Q7184"));
    try (Stream<Path> files = Files.walk(cache).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 3));
      }
    }
    assertThat(client().items(List.of("Q7184"))).hasSize(1);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aCacheThatCannotBeWrittenIsNoObstacle() throws IOException {
    Path file = Files.writeString(cache.resolve("file"), "");
    WikidataClient client =
        new WikidataClient(
            WikidataSettings.of("Entente/1 (https://example.org/)", file)
                .withApi(server.api())
                .withClock(() -> now, pauses::add));
    assertThat(client.items(List.of("Q7184"))).hasSize(1);
  }

  @Test
  void waitsAsLongAsTheServerAsksFor() {
    server
        .next(FakeWikidata.answer(429, "slow down", "Retry-After: 17"))
        .next(FakeWikidata.answer(503, "busy", "Retry-After: Sun, 01 Mar 2026 12:00:30 GMT"))
        .next(FakeWikidata.error("maxlag", "Waiting for a: 6 seconds lagged", "Retry-After: 5"))
        .next(FakeWikidata.error("ratelimited", "too many"));
    assertThat(client().search("NATO", 7)).hasSize(1);
    assertThat(pauses)
        .containsExactly(
            Duration.ofSeconds(17),
            Duration.ofSeconds(13),
            Duration.ofSeconds(5),
            Duration.ofSeconds(8));
  }

  @Test
  void waitsTwiceAsLongEachTimeWhereTheServerDoesNotSay() {
    server
        .next(FakeWikidata.answer(500, ""))
        .next(FakeWikidata.answer(502, "<html>bad gateway</html>"))
        .next(FakeWikidata.answer(429, "", "Retry-After: soon"));
    client().search("NATO", 7);
    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void givesUpInTheEnd() {
    for (int i = 0; i < 5; i++) {
      server.next(FakeWikidata.answer(503, ""));
    }
    WikidataException e = failure(() -> client().search("NATO", 7));
    assertThat(e.why()).isEqualTo(Cause.REFUSED);
    assertThat(e).hasMessageContaining("status 503, after 5 attempts");
    assertThat(server.requests()).hasSize(5);
    assertThat(pauses).hasSize(4);
  }

  @Test
  void doesNotWaitBeyondTheTimeLimit() {
    server.next(FakeWikidata.answer(429, "", "Retry-After: 600"));
    WikidataException e = failure(() -> client().search("NATO", 7));
    assertThat(e.why()).isEqualTo(Cause.TIME_LIMIT);
    assertThat(e).hasMessageContaining("time limit of 300 s").hasMessageContaining("429");
    assertThat(pauses).isEmpty();
  }

  @Test
  void asksNoMoreWhenTheTimeIsOver() {
    WikidataClient client = client();
    client.search("NATO", 7);
    now = now.plus(Duration.ofMinutes(5));
    assertThat(client.search("NATO", 7)).hasSize(1);
    WikidataException e = failure(() -> client.search("Russia", 7));
    assertThat(e.why()).isEqualTo(Cause.TIME_LIMIT);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aServerThatHangsIsNotWaitedFor() {
    server.next(server.hanging()).next(server.hangingInTheMiddle());
    WikidataClient client = new WikidataClient(settings().withTimeout(Duration.ofMillis(250)));
    assertThat(client.items(List.of("Q7184"))).hasSize(1);
    assertThat(server.requests()).hasSize(3);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void anAnswerThatBreaksOffOrIsNoJsonIsAskedForAgain() {
    server
        .next(FakeWikidata.breakingOff())
        .next(FakeWikidata.answer(200, "{\"entities\":{\"Q7184\":{\"id\":"))
        .next(FakeWikidata.answer(200, "{'no': json}"))
        .next(FakeWikidata.answer(200, ""));
    assertThat(client().items(List.of("Q7184"))).hasSize(1);
    assertThat(pauses).hasSize(4);
  }

  @Test
  void whatNoOtherAttemptMendsIsNotTriedAgain() {
    Map<FakeWikidata.Failure, String> cases =
        Map.of(
            FakeWikidata.answer(200, "<!DOCTYPE html><html>Log in</html>"),
            "answers with a page",
            FakeWikidata.answer(404, "no"),
            "status 404",
            FakeWikidata.answer(403, "no"),
            "status 403",
            FakeWikidata.error("no-such-entity", "Could not find\\nit"),
            "no-such-entity: Could not find it",
            FakeWikidata.answer(200, "{\"batchcomplete\":\"\"}"),
            "no `search`");
    cases.forEach(
        (failure, message) -> {
          int before = server.requests().size();
          server.next(failure);
          WikidataException e = failure(() -> client().search("NATO", 7));
          assertThat(e.why()).isEqualTo(Cause.REFUSED);
          assertThat(e).hasMessageContaining(message).message().doesNotContain("\n");
          assertThat(server.requests()).hasSize(before + 1);
        });
    assertThat(pauses).isEmpty();
  }

  @Test
  void withoutANetworkItSaysSoAtOnce() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    WikidataClient client =
        new WikidataClient(settings().withApi(URI.create("http://localhost:" + port + "/api.php")));
    WikidataException e = failure(() -> client.search("NATO", 7));
    assertThat(e.why()).isEqualTo(Cause.UNREACHABLE);
    assertThat(e).hasMessageContaining("cannot be reached").message().doesNotContain("\n");
    assertThat(pauses).isEmpty();
  }

  private WikidataSettings settings() {
    return WikidataSettings.of("Entente/1.0 (https://example.org/entente)", cache)
        .withApi(server.api())
        .withClock(
            () -> now,
            pause -> {
              pauses.add(pause);
              now = now.plus(pause);
            });
  }

  private WikidataClient client() {
    return new WikidataClient(settings());
  }

  private static WikidataException failure(Runnable action) {
    return catchThrowableOfType(WikidataException.class, action::run);
  }
}
