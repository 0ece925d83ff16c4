package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.store.Exported.nquads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.entente.extract.lexicon.Lexicon;
import org.entente.extract.lexicon.LexiconSketch;
import org.entente.gazetteer.Gazetteer;
import org.entente.store.Backup;
import org.entente.store.BuildTarget;
import org.entente.store.Changes;
import org.entente.store.DocumentState;
import org.entente.store.StoreException;
import org.entente.store.StoreLockedException;
import org.entente.store.TripleStore;
import org.entente.store.ValidationReport;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;
import org.entente.text.UnreadableDocumentException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build does anew, what it leaves alone, and where it goes on after it was cut off. */
class BuildTest {
  private static final Knowledge KNOWLEDGE = knowledge("Freedonia", "Sylvania");

  @TempDir Path folder;
  private Path corpus;
  private final AtomicInteger extracted = new AtomicInteger();

  @BeforeEach
  void makeCorpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    write("a.txt", "Freedonia joined the pact.");
    write("b.txt", "Sylvania left it.");
    write("c.txt", "Nobody noticed.");
  }

  @Test
  void saysWhyEachDocumentIsReadAgain() throws IOException {
    try (TripleStore store = store()) {
      assertThat(build(KNOWLEDGE, store).extracted())
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("a.txt", Reason.NEW, "b.txt", Reason.NEW, "c.txt", Reason.NEW));
      write("a.txt", "Freedonia left the pact.");
      write("b.yaml", "title: On Sylvania");
      Files.delete(corpus.resolve("c.txt"));
      write("d.txt", "A fourth.");
      BuildReport report = build(KNOWLEDGE, store);
      assertThat(report.extracted())
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("a.txt", Reason.TEXT, "b.txt", Reason.SIDECAR, "d.txt", Reason.NEW));
      assertThat(report.removed()).containsExactly("c.txt");
      assertThat(build(KNOWLEDGE, store).extracted()).isEmpty();
    }
  }

  @Test
  void aChangedGazetteerTouchesOnlyTheDocumentsThatCanSpeakOfTheChange() throws IOException {
    try (TripleStore store = store()) {
      build(KNOWLEDGE, store);
      BuildReport report = build(knowledge("Freedonia", "Sylvania", "Ruritania"), store);
      assertThat(report.extracted()).isEmpty();
      assertThat(report.renewed()).containsExactly("gazetteer");
      assertThat(store.graphVersion("https://w3id.org/entente/graph/gazetteer"))
          .contains(knowledge("Freedonia", "Sylvania", "Ruritania").gazetteerVersion());
      report = build(knowledge("Freedonia", "Ruritania"), store);
      assertThat(report.extracted()).containsOnlyKeys("b.txt").containsValue(Reason.NAMES);
    }
  }

  @Test
  void aDecisionTouchesOnlyTheDocumentsInWhichItsNameOccurs() throws IOException {
    try (TripleStore store = store()) {
      build(KNOWLEDGE, store);
      write("links.csv", "name,class,document,decision,note\r\nSylvania,,,NIL,\r\n");
      assertThat(build(KNOWLEDGE, store).extracted())
          .containsOnlyKeys("b.txt")
          .containsValue(Reason.DECISIONS);
      assertThat(build(KNOWLEDGE, store).extracted()).isEmpty();
    }
  }

  @Test
  void aChangedEntryOfTheLexiconTouchesOnlyTheDocumentsInWhichItsTriggerCanOccur()
      throws IOException {
    write("c.txt", "Nobody tours Sylvania.");
    Gazetteer gazetteer = KNOWLEDGE.gazetteer();
    KnownLexicon before = lexicon("l1", Lexicon::load);
    KnownLexicon after =
        lexicon(
            "l2",
            () ->
                LexiconSketch.edited(
                    "events/Meeting.yaml", "verbs: [visit, tour]", "verbs: [visit]"));
    try (TripleStore store = store()) {
      build(StubExtraction.knowledge("p1", before, gazetteer), store);
      BuildReport report = build(StubExtraction.knowledge("p1", after, gazetteer), store);
      assertThat(report.extracted()).containsOnlyKeys("c.txt").containsValue(Reason.LEXICON);
      assertThat(report.entries().get("c.txt")).containsExactly("Meeting/visit");
      assertThat(build(StubExtraction.knowledge("p1", after, gazetteer), store).extracted())
          .isEmpty();
      report = build(StubExtraction.knowledge("p1", before, gazetteer), store);
      assertThat(report.extracted()).containsOnlyKeys("c.txt").containsValue(Reason.LEXICON);
    }
  }

  private static KnownLexicon lexicon(String version, Supplier<Lexicon> source) {
    return new KnownLexicon(version, source, TreeMap::new);
  }

  @Test
  void anotherProgramOrLexiconFileReadsEverythingAgain() throws IOException {
    try (TripleStore store = store()) {
      build(KNOWLEDGE, store);
      Gazetteer gazetteer = KNOWLEDGE.gazetteer();
      Knowledge lexicon = StubExtraction.knowledge("p1", StubExtraction.lexicon("l2"), gazetteer);
      BuildReport report = build(lexicon, store);
      assertThat(report.extracted().values()).containsOnly(Reason.LEXICON);
      assertThat(report.entries().values()).containsOnly(new TreeSet<>(Set.of("names.yaml")));
      Knowledge program = StubExtraction.knowledge("p2", StubExtraction.lexicon("l2"), gazetteer);
      assertThat(build(program, store).extracted().values()).containsOnly(Reason.PROGRAM);
    }
  }

  @Test
  void whatIsRememberedOfTheCorpusSparesTimeAndDecidesNothing() throws IOException {
    Path index = folder.resolve("store/corpus.index");
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      Files.setLastModifiedTime(corpus.resolve(name), FileTime.fromMillis(1_000_000_000_000L));
    }
    try (TripleStore store = store()) {
      build(KNOWLEDGE, store);
      String first = Files.readString(index);
      assertThat(first).containsPattern("a.txt\t[0-9:]+;-\t");
      write("a.txt", "Freedonia left the pact.");
      assertThat(build(KNOWLEDGE, store).extracted()).containsOnlyKeys("a.txt");
      assertThat(Files.readString(index)).containsPattern("a.txt\t-\t").contains("b.txt\t");
      for (String remembered : List.of(first, "", first.replace("b.txt", "a.txt"))) {
        Files.writeString(index, remembered);
        BuildReport report = build(KNOWLEDGE, store);
        assertThat(report.extracted()).isEmpty();
        assertThat(report.unchanged()).hasSize(3);
      }
      Files.delete(index);
      assertThat(build(KNOWLEDGE, store).extracted()).isEmpty();
      assertThat(index).exists();
    }
  }

  @Test
  void aTextThatAnotherStoreLacksIsReadForIt() throws IOException {
    try (TripleStore store = store();
        TripleStore other = TripleStore.create(folder.resolve("other"))) {
      build(KNOWLEDGE, store);
      write("a.txt", "Freedonia left the pact.");
      build(KNOWLEDGE, other);
      Files.copy(
          folder.resolve("other/corpus.index"),
          folder.resolve("store/corpus.index"),
          StandardCopyOption.REPLACE_EXISTING);
      assertThat(build(KNOWLEDGE, store).extracted())
          .containsOnlyKeys("a.txt")
          .containsValue(Reason.TEXT);
    }
  }

  @Test
  void aBuildThatWasCutOffGoesOnFromWhatItHadFinished() throws IOException {
    try (TripleStore store = store()) {
      assertThatThrownBy(() -> build(KNOWLEDGE, new Refusing(store, changes -> {})))
          .isInstanceOf(StoreException.class);
    }
    assertThat(extracted).hasValue(3);
    Path work = folder.resolve("store/unfinished");
    Files.writeString(work.resolve("0123.nq.gz.tmp"), "half of a graph");
    try (TripleStore store = store()) {
      build(KNOWLEDGE, store);
      assertThat(extracted).hasValue(3);
      assertThat(store.documents()).hasSize(3);
      assertThat(work).doesNotExist();
    }
  }

  @Test
  void aTextThatMemoryDoesNotHoldIsToldOfAndTheOthersAreBuilt() throws IOException {
    GraphOf tight =
        (document, out) -> {
          if (document.id().equals("b.txt")) {
            throw new UnreadableDocumentException("b.txt: needs more memory");
          }
          out.write(StubExtraction.quads(KNOWLEDGE, document));
        };
    try (TripleStore store = store()) {
      Build build =
          new Build(KNOWLEDGE, ExtractorSettings.STANDARD, 2, Progress.NONE, known -> tight);
      BuildReport report = build.run(CorpusFolder.open(corpus), store);
      assertThat(report.problems()).containsExactly("b.txt: needs more memory");
      assertThat(report.extracted()).containsOnlyKeys("a.txt", "c.txt");
      assertThat(build(KNOWLEDGE, store).extracted()).containsOnlyKeys("b.txt");
    }
  }

  @Test
  void aFinishedGraphThatLacksItsEndIsMadeAgain() throws IOException {
    try (TripleStore store = store()) {
      assertThatThrownBy(() -> build(KNOWLEDGE, new Refusing(store, changes -> {})))
          .isInstanceOf(StoreException.class);
    }
    try (var files = Files.list(folder.resolve("store/unfinished"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gz")).toList()) {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5));
      }
    }
    try (TripleStore store = store()) {
      build(KNOWLEDGE, store);
      assertThat(extracted).hasValue(6);
      assertThat(store.documents()).hasSize(3);
    }
  }

  @Test
  void aServerCanReadWhateverABuildHandsOverToIt() throws IOException {
    String unfinished = folder.resolve("store/unfinished").toString();
    List<String> sources = new ArrayList<>();
    try (TripleStore store = store()) {
      BuildTarget target =
          new Refusing(
              store,
              changes ->
                  changes
                      .replaced()
                      .values()
                      .forEach(list -> list.forEach(source -> sources.add(source.name()))));
      assertThatThrownBy(() -> build(KNOWLEDGE, target)).isInstanceOf(StoreException.class);
    }
    assertThat(sources)
        .hasSizeGreaterThan(5)
        .allMatch(name -> name.startsWith("ontology/") || name.startsWith(unfinished));
  }

  @Test
  void aSecondBuilderIsRefusedWithTheFirstOnesProcessId() throws IOException {
    try (TripleStore store = store();
        WorkFolder first = WorkFolder.open(store.directory())) {
      assertThatThrownBy(() -> build(KNOWLEDGE, store))
          .isInstanceOf(StoreLockedException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void whateverTheWayTheStoreEqualsOneThatWasBuiltAtOnce() throws IOException {
    String once;
    try (TripleStore store = store()) {
      build(KNOWLEDGE, store);
      once = nquads(store);
      write("a.txt", "Something else.");
      Files.delete(corpus.resolve("c.txt"));
      build(knowledge("Freedonia"), store);
      assertThat(nquads(store)).isNotEqualTo(once);
      write("a.txt", "Freedonia joined the pact.");
      write("c.txt", "Nobody noticed.");
      build(KNOWLEDGE, store);
      assertThat(nquads(store)).isEqualTo(once);
    }
  }

  private TripleStore store() {
    return TripleStore.openOrCreate(folder.resolve("store"));
  }

  private BuildReport build(Knowledge knowledge, BuildTarget target) throws IOException {
    Build build =
        new Build(
            knowledge,
            ExtractorSettings.STANDARD,
            2,
            Progress.NONE,
            known -> (document, out) -> out.write(quads(known, document)));
    return build.run(CorpusFolder.open(corpus), target);
  }

  private byte[] quads(Knowledge knowledge, Document document) {
    extracted.incrementAndGet();
    return StubExtraction.quads(knowledge, document);
  }

  private static Knowledge knowledge(String... states) {
    Gazetteer gazetteer = StubExtraction.states(states);
    return StubExtraction.knowledge("p1", StubExtraction.lexicon("l1"), gazetteer);
  }

  private void write(String file, String content) throws IOException {
    Files.writeString(corpus.resolve(file), content);
  }

  /** A store whose disk is full, after someone has looked at what it was to do. */
  private record Refusing(TripleStore store, Consumer<Changes> looking) implements BuildTarget {
    @Override
    public Path directory() {
      return store.directory();
    }

    @Override
    public SortedMap<String, DocumentState> documents() {
      return store.documents();
    }

    @Override
    public Optional<String> graphVersion(String graph) {
      return store.graphVersion(graph);
    }

    @Override
    public Optional<String> text(String graph) {
      return store.text(graph);
    }

    @Override
    public Backup backup(Path file) {
      return store.backup(file);
    }

    @Override
    public void compact() {
      store.compact();
    }

    @Override
    public ValidationReport apply(Changes changes) {
      looking.accept(changes);
      throw new StoreException("no space left");
    }
  }
}
