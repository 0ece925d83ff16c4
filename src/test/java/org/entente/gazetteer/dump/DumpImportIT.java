package org.entente.gazetteer.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Entry.Link;
import org.entente.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A dump of more than two million triples, as a user imports it, in a Java machine with little
 * heap. {@code -Dentente.dump-items=N} makes it larger: N items of some 22 triples each.
 */
class DumpImportIT {
  private static final int ITEMS = Integer.getInteger("entente.dump-items", 95_000);
  private static final String HEAP = "-Xmx128m";

  @TempDir Path folder;

  @Test
  void twoMillionTriplesInASmallHeap() throws Exception {
    Path dump = folder.resolve("generated.nt.gz");
    GeneratedDump generated = new GeneratedDump(ITEMS, 10_000);
    generated.write(dump, 42);
    assertThat(generated.triples()).isGreaterThanOrEqualTo(Math.min(2_000_000L, ITEMS * 21L));
    Path profile = Files.writeString(folder.resolve("profile.yaml"), GeneratedDump.PROFILE);
    Path out = folder.resolve("out");
    String printed = runInChild(dump, profile, out);
    assertThat(printed)
        .contains(generated.malformed() + " lines are no N-Triples")
        .contains("%,d triples".formatted(generated.triples()))
        .contains("triples/s")
        .contains("MB/s");
    assertEntries(Gazetteer.read(out));
  }

  private String runInChild(Path dump, Path profile, Path out)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.entente.cli.Main",
                "gazetteer",
                "import",
                dump.toString(),
                "--classes",
                profile.toString(),
                "--out",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int status = child.waitFor();
    String printed = Files.readString(log);
    assertThat(status).as(printed).isEqualTo(1);
    return printed;
  }

  private static void assertEntries(Gazetteer gazetteer) {
    Map<String, Entry> left = new HashMap<>();
    gazetteer.entries().forEach(e -> left.put(e.id(), e));
    for (int item = 1; item <= ITEMS; item++) {
      if (GeneratedDump.isEntry(item)) {
        Entry entry = left.remove("q" + item);
        boolean state = GeneratedDump.isState(item);
        assertThat(entry)
            .isEqualTo(
                new Entry(
                    "q" + item,
                    GeneratedDump.label(item),
                    state ? EntityClass.STATE : EntityClass.ALLIANCE,
                    Optional.of("Q" + item),
                    List.of("Alias of " + item),
                    List.of(),
                    List.of(),
                    state ? Optional.empty() : Optional.of(GeneratedDump.from(item)),
                    Optional.empty(),
                    links(item)));
      }
    }
    assertThat(left).isEmpty();
  }

  private static List<Link> links(int item) {
    int alliance = GeneratedDump.alliance(item);
    return alliance == item || alliance > ITEMS
        ? List.of()
        : List.of(new Link("memberOf", "q" + alliance));
  }
}
