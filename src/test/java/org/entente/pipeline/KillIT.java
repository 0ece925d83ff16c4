package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.store.Exported.nquads;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.link.DecisionTable;
import org.entente.reliability.JavaCommand;
import org.entente.reliability.Tally;
import org.entente.store.StoreLayout;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that changes stores is killed (SIGKILL) at named steps and at random points. Whatever
 * it was doing, the store is in the state before or after, sound, and the next run finishes to what
 * an uninterrupted one gives. How often: {@code -Dentente.kills=200}.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class KillIT {
  private static final int KILLS = Integer.getInteger("entente.kills", 3);
  private static final List<String> STEPS_OF_A_CHANGE =
      stepsOfABuild(
          "change",
          "clear the work folder",
          "name the corpus index",
          "decide",
          "compact",
          "note the size");
  private static final List<String> STEPS_OF_MAKING =
      stepsOfABuild("load in bulk", "index", "read the backup");
  private static final List<String> STEPS_OF_LOADING =
      stepsOfABuild("change", "load in bulk", "index");

  @TempDir Path folder;
  private String first;
  private final Set<String> states = new HashSet<>();

  @BeforeEach
  void makeStores() throws IOException {
    for (String corpus : List.of("a", "b")) {
      Path texts = Files.createDirectory(folder.resolve(corpus));
      for (int i = 0; i < 4; i++) {
        Files.writeString(
            texts.resolve("text-" + i + ".txt"),
            i < 2 ? "FREEDONIA met SYLVANIA." : "In " + corpus + " OSTERLICH met RURITANIA" + i);
      }
    }
    Files.writeString(folder.resolve("b/only-in-b.txt"), "Nobody met GRAUSTARK.");
    Files.writeString(folder.resolve("decisions-0.csv"), "name,decision\r\nGRAUSTARK,NIL\r\n");
    Files.writeString(folder.resolve("decisions-1.csv"), "name,decision\r\nGRAUSTARK,Q1\r\n");
    first = built("a", folder.resolve("store"));
    states.add(first);
    for (int i = 0; i < 2; i++) {
      Files.copy(
          folder.resolve("decisions-" + i + ".csv"),
          folder.resolve("b/links.csv"),
          StandardCopyOption.REPLACE_EXISTING);
      states.add(built("b", folder.resolve("other-" + i)));
    }
    assertThat(states).hasSize(3);
    try (TripleStore store = TripleStore.open(folder.resolve("store"))) {
      store.backup(folder.resolve("backup.nq.gz"));
    }
  }

  @Test
  void killedAtAnyStepOfAChange() throws Exception {
    killAtSteps("change", STEPS_OF_A_CHANGE, this::checkChanged);
  }

  @Test
  void killedAtAnyStepOfMakingAStore() throws Exception {
    killAtSteps("make", STEPS_OF_MAKING, this::checkMade);
  }

  @Test
  void killedAtAnyStepOfLoadingParts() throws Exception {
    List<String> loaded = loadParts();
    killAtSteps("load", STEPS_OF_LOADING, () -> checkLoaded(loaded));
  }

  @Test
  void killedAtRandom() throws Exception {
    Random random = new Random(4711);
    Tally.each(
        "kills at random moments",
        IntStream.range(0, KILLS).boxed().toList(),
        i -> {
          if (i % 4 == 3) {
            kill("make", "", random.nextInt(4000));
            checkMade();
          } else {
            kill("change", "", random.nextInt(2000));
            checkChanged();
          }
        });
  }

  @Test
  void killedAtRandomWhileLoadingParts() throws Exception {
    List<String> loaded = loadParts();
    Random random = new Random(1147);
    Tally.each(
        "kills at random moments",
        IntStream.range(0, KILLS).boxed().toList(),
        i -> {
          kill("load", "", random.nextInt(3000));
          checkLoaded(loaded);
        });
  }

  /** Kills at some of the steps, and checks after each what is left. */
  private void killAtSteps(String what, List<String> steps, Check afterwards) throws Exception {
    Tally.each(
        "kills, one at each step",
        some(steps),
        step -> {
          kill(what, step, 0);
          afterwards.run();
        });
  }

  /** Extracts both corpora and loads them in turn; what the store holds after a, then b, then a. */
  private List<String> loadParts() throws IOException {
    List<String> loaded = new ArrayList<>();
    for (String corpus : List.of("a", "b")) {
      StubExtraction.extract(folder.resolve(corpus), folder.resolve("parts-" + corpus));
    }
    try (TripleStore store = TripleStore.create(folder.resolve("loaded"))) {
      for (String corpus : List.of("a", "b", "a")) {
        StubExtraction.load(store, folder.resolve("parts-" + corpus));
        loaded.add(nquads(store));
      }
    }
    assertThat(loaded).doesNotHaveDuplicates();
    assertThat(loaded.get(0)).isEqualTo(first);
    return loaded;
  }

  /** Those that every way into a store has, and some of its own. */
  private static List<String> stepsOfABuild(String... own) {
    List<String> steps =
        new ArrayList<>(List.of("name an extraction", "infer", "validate", "commit", "finish"));
    steps.addAll(List.of(own));
    return steps;
  }

  /** As many of the steps as kills are wanted, the first and the last among them. */
  private static List<String> some(List<String> steps) {
    int count = Math.min(KILLS, steps.size());
    return IntStream.range(0, count)
        .mapToObj(i -> steps.get(count == 1 ? 0 : i * (steps.size() - 1) / (count - 1)))
        .toList();
  }

  /** Starts the process and kills it when it is about to take a step, or after some time. */
  private void kill(String what, String step, int milliseconds) throws Exception {
    Process process =
        new ProcessBuilder(
                JavaCommand.of(
                    KillTarget.class,
                    List.of(
                        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx300m"),
                    what,
                    folder.toString()))
            .redirectErrorStream(true)
            .start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.equals("ready")) {
        lines.add(line);
        line = out.readLine();
      }
      if (step.isEmpty()) {
        process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
      }
      while (line != null && !step.isEmpty() && !line.endsWith("next: " + step)) {
        line = out.readLine();
        lines.add(line);
      }
      assertThat(process.isAlive()).describedAs("%s", lines).isTrue();
      process.destroyForcibly().waitFor();
    }
  }

  private void checkChanged() throws IOException {
    try (TripleStore store = TripleStore.open(folder.resolve("store"))) {
      assertThat(nquads(store)).isIn(states);
      assertThat(store.validate().violations()).isEmpty();
      assertThat(found(store, "GRAUSTARK")).isEqualTo(nquads(store).contains("GRAUSTARK") ? 1 : 0);
      assertThat(found(store, "OSTERLICH")).isEqualTo(1);
      DecisionTable.of(CorpusFolder.open(folder.resolve("b")));
      StubExtraction.build(folder.resolve("a"), store);
      assertThat(nquads(store)).isEqualTo(first);
    }
    assertThat(folder.resolve("store/unfinished")).doesNotExist();
  }

  /** Ends in the state after a, b, a, as it began; new stores are looked at too. */
  private void checkLoaded(List<String> loaded) throws IOException {
    try (TripleStore store = TripleStore.open(folder.resolve("loaded"))) {
      assertThat(leftovers()).isEmpty();
      assertThat(nquads(store)).isIn(loaded);
      assertThat(store.validate().violations()).isEmpty();
      assertThat(found(store, "GRAUSTARK")).isEqualTo(1);
      assertThat(found(store, "OSTERLICH")).isEqualTo(1);
      StubExtraction.load(store, folder.resolve("parts-b"));
      assertThat(nquads(store)).isEqualTo(loaded.get(1));
      StubExtraction.build(folder.resolve("a"), store);
      assertThat(nquads(store)).isEqualTo(first);
      StubExtraction.load(store, folder.resolve("parts-b"));
      StubExtraction.load(store, folder.resolve("parts-a"));
      assertThat(nquads(store)).isEqualTo(loaded.get(2));
    }
    assertThat(folder.resolve("loaded/unfinished")).doesNotExist();
    checkMade();
  }

  /** What a load that was killed could leave and nobody can go on from. */
  private List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("loaded/unfinished"), 1)) {
      return files
          .filter(file -> file.getFileName().toString().matches("own-.*|.*\\.tmp"))
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private void checkMade() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path made :
          files.filter(f -> f.getFileName().toString().startsWith("new-")).sorted().toList()) {
        if (new StoreLayout(made).exists()) {
          try (TripleStore store = TripleStore.open(made)) {
            assertThat(nquads(store)).isEqualTo(first);
          }
        }
        try (TripleStore store = TripleStore.openOrCreate(made)) {
          StubExtraction.build(folder.resolve("a"), store);
          assertThat(nquads(store)).isEqualTo(first);
          assertThat(found(store, "OSTERLICH")).isEqualTo(1);
          assertThat(store.validate().violations()).isEmpty();
        }
        delete(made);
      }
    }
  }

  private String built(String corpus, Path directory) throws IOException {
    try (TripleStore store = TripleStore.create(directory)) {
      assertThat(StubExtraction.build(folder.resolve(corpus), store).validation().violations())
          .isEmpty();
      return nquads(store);
    }
  }

  private static int found(TripleStore store, String word) {
    String query =
        """
        PREFIX text: <http://jena.apache.org/text#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s text:query (rdfs:label '%s') FILTER (!STRENDS(STR(?s), "/id/freedonia")) }
        """
            .formatted(word);
    return store.read(
        dataset -> {
          try (var execution = org.apache.jena.query.QueryExecutionFactory.create(query, dataset)) {
            return execution.execSelect().next().getLiteral("n").getInt();
          }
        });
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** What has to hold after a kill. */
  private interface Check {
    void run() throws IOException;
  }
}
