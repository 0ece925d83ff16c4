package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.pipeline.Build;
import org.entente.pipeline.ExtractorSettings;
import org.entente.pipeline.Progress;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the graph that the program makes of its two texts answers. Writes {@code
 * target/competency-questions.md}. The questions that fall short, and the canned queries that as
 * they stand yield nothing, are on record in {@code questions/falling-short.txt}: what stood must
 * not fall. What newly stands is told, and struck off by a run with {@code
 * -Dentente.update-record=true}.
 */
class CompetencyQuestionsIT {
  private static final Path REPORT = Path.of("target", "competency-questions.md");
  private static final String RECORD = "questions/falling-short.txt";
  private static final Path RECORD_FILE = Path.of("src", "test", "resources").resolve(RECORD);
  private static final String RECORD_HEAD =
      "# Questions that the graph of the two texts does not answer yet, and canned queries that yield\n"
          + "# nothing from it as they stand. CompetencyQuestionsIT keeps this list.\n";

  @TempDir static Path folder;
  private static TripleStore store;

  @BeforeAll
  static void build() throws IOException {
    store = TripleStore.create(folder.resolve("store"));
    var report =
        new Build(ExtractorSettings.STANDARD, 1, Progress.NONE)
            .run(CorpusFolder.open(Path.of("data", "corpus")), store);
    assertThat(report.problems()).isEmpty();
    assertThat(report.validation().violations()).isEmpty();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void whatStoodStands() throws IOException {
    AnswerCheck check =
        new AnswerCheck(target(), QueryCatalogue.standard(), CanonicalNames.standard());
    CompetencyReport report = new CompetencyReport(check, Question.all());
    SortedSet<String> falling = report.fallingShort();
    falling.addAll(emptyQueries());
    SortedSet<String> risen = new TreeSet<>(record());
    risen.removeAll(falling);
    String news = risen.isEmpty() ? "" : "\nNewly stand: " + String.join(", ", risen) + ".\n";
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, report.markdown() + news);
    System.out.println(report.summary() + news);
    if (Boolean.getBoolean("entente.update-record")) {
      Files.writeString(RECORD_FILE, RECORD_HEAD + String.join("\n", falling) + "\n");
      return;
    }

    falling.removeAll(record());
    assertThat(falling).as("stood, and now fall short; %s says what they lack", REPORT).isEmpty();
  }

  /** The canned queries that yield nothing as they stand; not those that ask other endpoints. */
  private static SortedSet<String> emptyQueries() {
    SortedSet<String> names = new TreeSet<>();
    for (CannedQuery q : QueryCatalogue.standard().all()) {
      if (!q.asksElsewhere() && target().run(q.bind(Map.of())).size() == 0) {
        names.add(q.name());
      }
    }
    return names;
  }

  private static QueryTarget target() {
    return query -> store.read(dataset -> QueryTarget.of(dataset).run(query));
  }

  private static SortedSet<String> record() throws IOException {
    try (InputStream in =
        CompetencyQuestionsIT.class.getClassLoader().getResourceAsStream(RECORD)) {
      SortedSet<String> names = new TreeSet<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .forEach(names::add);
      return names;
    }
  }
}
