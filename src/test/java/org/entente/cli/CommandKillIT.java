package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.store.Exported.nquads;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.reliability.JavaCommand;
import org.entente.reliability.Tally;
import org.entente.store.StoreLayout;
import org.entente.store.TripleStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands that are killed, the program whole and in a process of its own: what they worked on is
 * as before or as after, and the same command once more finishes. How often: {@code
 * -Dentente.kills=50}.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class CommandKillIT {
  private static final int KILLS = Integer.getInteger("entente.kills", 2);

  /** What is killed, as many of them as kills are wanted; "@" is the folder that it works in. */
  private static final List<String> LINES =
      List.of(
          "load @/parts --store @/store",
          "build @/corpus --store @/store",
          "links --apply @/review.csv --corpus @/corpus",
          "load @/parts --store @/new",
          "build @/corpus --store @/new",
          "compact --store @/store",
          "restore @/backup.nq.gz --store @/new");

  @TempDir static Path folder;
  private static List<Command> commands;

  /** Where they begin: a store of a corpus that has changed since, parts, a backup, decisions. */
  private static Path template;

  @BeforeAll
  static void run() throws Exception {
    template = Files.createDirectory(folder.resolve("template"));
    Path corpus = Files.createDirectory(template.resolve("corpus"));
    Files.writeString(
        corpus.resolve("a.txt"), "Kenya and Uganda signed a trade agreement on 3 May 1982.\n");
    Files.writeString(corpus.resolve("b.txt"), "Norway suspended all aid to Peru in 1977.\n");
    Files.writeString(template.resolve("review.csv"), "name,decision\r\nKenya,NIL\r\n");
    done("build @/corpus --store @/store", template);
    done("backup @/backup.nq.gz --store @/store", template);
    Files.writeString(corpus.resolve("b.txt"), "Norway suspended all aid to Peru in 1978.\n");
    Files.writeString(corpus.resolve("c.txt"), "Chile joined the forum in 1990.\n");
    done("extract @/corpus @/parts", template);
    commands = new ArrayList<>();
    for (String line : LINES.subList(0, Math.min(KILLS, LINES.size()))) {
      commands.add(Command.measured(line));
    }
  }

  @Test
  void killedAtAnyStep() throws Exception {
    List<Cut> cuts =
        commands.stream()
            .flatMap(
                command ->
                    IntStream.range(0, command.steps().size())
                        .mapToObj(i -> new Cut(command, i, 0)))
            .toList();
    Tally.each("commands killed, one at each step", some(cuts), CommandKillIT::check);
  }

  @Test
  void killedAtAnyMoment() throws Exception {
    Random random = new Random(2811);
    List<Cut> cuts =
        IntStream.range(0, KILLS)
            .mapToObj(i -> commands.get(i % commands.size()))
            .map(command -> new Cut(command, -1, random.nextLong(command.duration())))
            .toList();
    Tally.each("commands killed at random moments", cuts, CommandKillIT::check);
  }

  /** As many as kills are wanted, evenly over all of them. */
  private static List<Cut> some(List<Cut> cuts) {
    int count = Math.min(KILLS, cuts.size());
    return IntStream.range(0, count).mapToObj(i -> cuts.get(i * cuts.size() / count)).toList();
  }

  private static void check(Cut cut) throws Exception {
    Path place = copied();
    cut.carryOut(place);
    Command command = cut.command();
    assertThat(state(place)).as("after %s", cut).isIn(state(template), command.result());
    done(command.line(), place);
    assertThat(state(place)).as("once more after %s", cut).isEqualTo(command.result());
    try (Stream<Path> files = Files.walk(place)) {
      assertThat(files.filter(file -> file.getFileName().toString().equals("unfinished")))
          .as("after %s", cut)
          .isEmpty();
    }
  }

  /** The template again, below a name that none had before. */
  private static Path copied() throws Exception {
    Path place = Files.createTempDirectory(folder, "run-").resolve("place");
    SparseCopy.of(template, place);
    return place;
  }

  /** All that a command may change: what the stores hold, whether they conform, the decisions. */
  private static String state(Path place) throws IOException {
    StringBuilder state = new StringBuilder();
    for (String name : List.of("store", "new")) {
      Path directory = place.resolve(name);
      state.append(name).append('\n');
      if (new StoreLayout(directory).exists()) {
        try (TripleStore store = TripleStore.open(directory)) {
          state.append(nquads(store)).append(store.validate().violations()).append('\n');
        }
      }
    }
    Path decisions = place.resolve("corpus/links.csv");
    return state
        .append(Files.exists(decisions) ? Files.readString(decisions) : "no decisions")
        .toString();
  }

  /** Runs a command to its end, in this process. */
  private static void done(String line, Path place) {
    Run run = Run.of(words(line, place));
    assertThat(run.status()).as(run.err()).isZero();
  }

  private static Process started(String line, Path place) throws IOException {
    List<String> options = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");
    return new ProcessBuilder(JavaCommand.of(SteppingMain.class, options, words(line, place)))
        .redirectErrorStream(true)
        .start();
  }

  private static String[] words(String line, Path place) {
    return line.replace("@", place.toString()).split(" ");
  }

  /**
   * A command, and what it does when nobody kills it.
   *
   * @param line its words
   * @param steps those that it takes, in their order
   * @param duration from {@code ready} to its end, in milliseconds
   * @param result the state that it leaves
   */
  private record Command(String line, List<String> steps, long duration, String result) {

    static Command measured(String line) throws Exception {
      Path place = copied();
      Process process = started(line, place);
      List<String> steps = new ArrayList<>();
      List<String> said = new ArrayList<>();
      long begin = 0;
      try (BufferedReader out = process.inputReader()) {
        for (String next = out.readLine(); next != null; next = out.readLine()) {
          said.add(next);
          begin = next.equals("ready") ? System.nanoTime() : begin;
          if (next.contains("next: ")) {
            steps.add(next.replaceFirst(".*next: ", ""));
          }
        }
      }
      assertThat(process.waitFor()).as("%s", said).isZero();
      long duration = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      return new Command(line, List.copyOf(steps), duration, state(place));
    }
  }

  /**
   * Where a command is killed.
   *
   * @param step when it is about to take that, counted from 0; or -1
   * @param milliseconds otherwise, after that time
   */
  private record Cut(Command command, int step, long milliseconds) {

    void carryOut(Path place) throws Exception {
      Process process = started(command.line(), place);
      try (BufferedReader out = process.inputReader()) {
        assertThat(out.lines().anyMatch("ready"::equals)).isTrue();
        if (step < 0) {
          process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } else {
          assertThat(out.lines().filter(line -> line.contains("next: ")).skip(step).findFirst())
              .hasValueSatisfying(line -> assertThat(line).endsWith(command.steps().get(step)));
        }
        process.destroyForcibly().waitFor();
      }
    }

    @Override
    public String toString() {
      return command.line()
          + (step < 0 ? " after " + milliseconds + " ms" : " before: " + command.steps().get(step));
    }
  }
}
