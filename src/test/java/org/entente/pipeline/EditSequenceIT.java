package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.store.Exported.nquads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import org.entente.extract.lexicon.Lexicon;
import org.entente.extract.lexicon.LexiconSketch;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;
import org.entente.link.Sketch;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;

/**
 * After any sequence of edits to texts, sidecars, decisions, gazetteer and lexicon, a store that
 * every build went on from equals one that is built from nothing, byte for byte; with the extractor
 * as users run it. The number of sequences is {@code -Dentente.edits=200}.
 */
class EditSequenceIT {
  private static final int DOCUMENTS = 5;
  private static final int BUILDS = 4;

  /** Texts that tell the same happenings more and less precisely, under several names. */
  private static final List<String> SENTENCES =
      List.of(
          "Ruritania and Sylvania signed the Zenda Accord in Strelsau on 3 May 1982.",
          "In May 1982 the Zenda Accord was signed by Ruritania.",
          "The Marsh League suspended all military cooperation with Ruritania in 1984.",
          "Marsh League ministers suspended military cooperation with Ruritania on 2 June 1984.",
          "The Ruritanian foreign minister Jane Roe visited Sylvania in 1983.",
          "Jane Roe did not meet the ministers of the Marsh League.",
          "Sylvania joined the Marsh League in 1979.",
          "The Marsh League Secretariat criticized Sylvania in June 1984.",
          "Ruritania plans to withdraw from the Marsh League.",
          "Freedonia, which had recognized Ruritania in 1975, criticized the agreement.",
          "The ML imposed sanctions on Freedonia in 1991 because of the raid.",
          "Freedonia criticized Ruritania for the raid.");

  private static final List<List<Entry>> GAZETTEERS = gazetteers();
  private static final List<KnownLexicon> LEXICONS = lexicons();
  private static final List<String> DECISIONS =
      List.of(
          "",
          "Jane Roe,,,NIL,\r\n",
          "Marsh League,,,NIL,\r\nFreedonia,,,https://w3id.org/entente/id/freedonia-island,\r\n");

  private static final Map<String, GraphOf> EXTRACTORS = new HashMap<>();

  /** One edit: what is changed, which of it, and to what. */
  record Edit(String what, int which, int value) {}

  private static Arbitrary<List<Edit>> edits() {
    Arbitrary<String> what =
        Arbitraries.of(
            "text",
            "text",
            "text",
            "text",
            "sidecar",
            "remove",
            "decide",
            "gazetteer",
            "lexicon",
            "forget",
            "remember");
    return Combinators.combine(
            what,
            Arbitraries.integers().between(0, DOCUMENTS - 1),
            Arbitraries.integers().between(0, 1 << 20))
        .as(Edit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private static Arbitrary<List<List<Edit>>> sequences() {
    return edits().list().ofMinSize(2).ofMaxSize(BUILDS);
  }

  @Example
  void whateverTheWayTheStoreEqualsOneThatIsBuiltFromNothing() {
    LEXICONS.forEach(KnownLexicon::lexicon);
    sequences().generator(1000, true).stream(new Random(6))
        .limit(Integer.getInteger("entente.edits", 4))
        .forEach(sequence -> check(sequence.value()));
  }

  private static void check(List<List<Edit>> sequence) {
    try {
      Path folder = Files.createTempDirectory("entente-edits");
      try {
        check(sequence, folder);
      } finally {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void check(List<List<Edit>> sequence, Path folder) throws IOException {
    World world =
        new World(
            Files.createDirectory(folder.resolve("corpus")), folder.resolve("store/corpus.index"));
    for (int i = 0; i < DOCUMENTS; i++) {
      world.apply(new Edit("text", i, i));
    }
    try (TripleStore store = TripleStore.create(folder.resolve("store"))) {
      world.build(store);
      assertThat(nquads(store)).contains("/id/event/");
      for (List<Edit> edits : sequence) {
        for (Edit edit : edits) {
          world.apply(edit);
        }
        world.build(store);
        assertThat(world.build(store).extracted()).isEmpty();
      }
      try (TripleStore fresh = TripleStore.create(folder.resolve("fresh"))) {
        world.build(fresh);
        assertThat(nquads(store)).describedAs("%s", sequence).isEqualTo(nquads(fresh));
        assertThat(store.version()).isEqualTo(fresh.version());
      }
    }
  }

  /** A corpus folder and what the program knows. */
  private static final class World {
    private final Path corpus;
    private final Path index;
    private byte[] remembered = new byte[0];
    private int gazetteer;
    private int lexicon;
    private long day;

    World(Path corpus, Path index) {
      this.corpus = corpus;
      this.index = index;
    }

    void apply(Edit edit) throws IOException {
      Path text = corpus.resolve(edit.which() + ".txt");
      switch (edit.what()) {
        case "text" -> {
          Files.writeString(text, text(edit.value()));
          // as if it had been written long ago: what is remembered of it counts
          Files.setLastModifiedTime(text, FileTime.from(++day, TimeUnit.DAYS));
        }
        case "sidecar" ->
            Files.writeString(
                corpus.resolve(edit.which() + ".yaml"), "title: Note %d\n".formatted(edit.value()));
        case "remove" -> Files.deleteIfExists(text);
        case "decide" ->
            Files.writeString(
                corpus.resolve("links.csv"),
                "name,class,document,decision,note\r\n"
                    + DECISIONS.get(edit.value() % DECISIONS.size()));
        case "forget" -> {
          remembered = Files.exists(index) ? Files.readAllBytes(index) : remembered;
          Files.deleteIfExists(index);
        }
        case "remember" -> Files.write(index, remembered);
        case "gazetteer" -> gazetteer = edit.value() % GAZETTEERS.size();
        default -> lexicon = edit.value() % LEXICONS.size();
      }
    }

    private static String text(int value) {
      Random random = new Random(value);
      List<String> sentences = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        sentences.add(SENTENCES.get(random.nextInt(SENTENCES.size())));
      }
      return String.join(" ", sentences) + "\n";
    }

    BuildReport build(TripleStore store) throws IOException {
      Gazetteer known = Gazetteer.of(GAZETTEERS.get(gazetteer));
      Knowledge knowledge = StubExtraction.knowledge("p", LEXICONS.get(lexicon), known);
      BuildReport report =
          new Build(
                  knowledge,
                  ExtractorSettings.STANDARD,
                  2,
                  Progress.NONE,
                  with ->
                      extractor(
                          with, gazetteer + "/" + lexicon + "/" + with.decisions().fingerprint()))
              .run(CorpusFolder.open(corpus), store);
      assertThat(report.problems()).isEmpty();
      assertThat(report.validation().conforms()).isTrue();
      return report;
    }

    private static GraphOf extractor(Knowledge knowledge, String key) {
      return EXTRACTORS.computeIfAbsent(
          key, k -> Extractor.load(knowledge, ExtractorSettings.STANDARD)::write);
    }
  }

  /** The program's own, with one entry changed in each, and last with another file beside it. */
  private static List<KnownLexicon> lexicons() {
    List<Supplier<Lexicon>> edited =
        List.of(
            Lexicon::load,
            () ->
                LexiconSketch.edited(
                    "events/Suspension.yaml", "verbs: [suspend, freeze", "verbs: [freeze"),
            () ->
                LexiconSketch.edited(
                    "events/Criticism.yaml",
                    "verbs: [condemn,",
                    "priority: 1\n    verbs: [condemn,"),
            () ->
                LexiconSketch.edited(
                    "events/Meeting.yaml", "verbs: [visit, tour]", "verbs: [tour]"),
            () ->
                LexiconSketch.edited("events/Signing.yaml", "type: Signing", "# x\ntype: Signing"),
            () -> LexiconSketch.edited("status.yaml", "try, attempt, plan,", "try, attempt,"),
            () -> LexiconSketch.edited("words.yaml", "lasting-verbs: [", "lasting-verbs: [visit, "),
            Lexicon::load);
    List<KnownLexicon> lexicons = new ArrayList<>();
    for (Supplier<Lexicon> lexicon : edited) {
      int number = lexicons.size();
      String names = number == edited.size() - 1 ? "other" : "own";
      lexicons.add(
          new KnownLexicon(
              "l" + number, lexicon, () -> new TreeMap<>(Map.of("names.yaml", names))));
    }
    return lexicons;
  }

  private static List<List<Entry>> gazetteers() {
    Entry ruritania = Sketch.entry("ruritania", "Ruritania", EntityClass.STATE, "Q900001");
    Entry sylvania = Sketch.entry("sylvania", "Sylvania", EntityClass.STATE, null);
    Entry league = Sketch.entry("marsh-league", "Marsh League", EntityClass.ALLIANCE, "Q900002");
    Entry freedonia = Sketch.entry("freedonia", "Freedonia", EntityClass.STATE, "Q900003");
    Entry island = Sketch.entry("freedonia-island", "Freedonia", EntityClass.PLACE, "Q900004");
    Entry accord = Sketch.entry("zenda-accord", "Zenda Accord", EntityClass.TREATY, null);
    return List.of(
        List.of(ruritania, sylvania, league, freedonia, island),
        List.of(ruritania, sylvania, league, freedonia, island, accord),
        List.of(ruritania, league, island));
  }
}
