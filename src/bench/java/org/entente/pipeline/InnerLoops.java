package org.entente.pipeline;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Mention;
import org.entente.annotate.Sentence;
import org.entente.annotate.mention.MentionRecogniser;
import org.entente.annotate.reference.ReferenceResolver;
import org.entente.annotate.syntax.Nlp4jParser;
import org.entente.annotate.syntax.SyntaxAnnotator;
import org.entente.annotate.time.TimeRecogniser;
import org.entente.bench.corpus.CorpusGenerator;
import org.entente.extract.Extraction;
import org.entente.extract.FrameEngine;
import org.entente.extract.lexicon.Lexicon;
import org.entente.gazetteer.Gazetteer;
import org.entente.link.LinkedExtraction;
import org.entente.link.Linker;
import org.entente.query.CannedQuery;
import org.entente.query.QueryCatalogue;
import org.entente.rdf.QuadWriter;
import org.entente.text.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The inner loops, each over the same ten generated documents, and looking up names and binding a
 * canned query. {@code src/bench/run jmh [PATTERN] [JMH's options]}. One operation is one pass over
 * all of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class InnerLoops {
  private static final int DOCUMENTS = 10;
  private static final long SEED = 7;

  private final Gazetteer gazetteer = Gazetteer.load();
  private final SyntaxAnnotator syntax = new SyntaxAnnotator(Nlp4jParser.shared());
  private final MentionRecogniser recogniser = new MentionRecogniser(gazetteer);
  private final ReferenceResolver resolver = new ReferenceResolver(gazetteer);
  private final TimeRecogniser recogniserOfTimes = new TimeRecogniser();
  private final FrameEngine engine = new FrameEngine(Lexicon.load());
  private final Linker linker = new Linker(gazetteer);
  private final CannedQuery query = QueryCatalogue.standard().get("events-of-an-actor");
  private final List<Document> documents = new ArrayList<>();
  private final List<Work> works = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /** What each stage gives the next one, for one document. */
  private record Work(
      Document document,
      List<Sentence> tagged,
      List<Sentence> parsed,
      List<Mention> mentions,
      AnnotatedDocument annotated,
      Extraction extraction,
      LinkedExtraction linked) {}

  /** Runs every stage once, so that each can be measured alone. */
  @Setup
  public void prepare() {
    CorpusGenerator generator = new CorpusGenerator(SEED, 12);
    for (int i = 0; i < DOCUMENTS; i++) {
      Document document = generator.document(i);
      documents.add(document);
      List<Sentence> tagged = syntax.sentences(document);
      List<Sentence> parsed = tagged.stream().map(syntax::parse).toList();
      List<Mention> mentions = recogniser.mentions(document, tagged);
      AnnotatedDocument annotated =
          new AnnotatedDocument(
              document,
              parsed,
              resolver.resolve(document, parsed, mentions),
              recogniserOfTimes.recognise(document, parsed));
      Extraction extraction = engine.extract(annotated);
      works.add(
          new Work(
              document, tagged, parsed, mentions, annotated, extraction, linker.link(extraction)));
    }
    gazetteer.entries().stream().limit(1_000).forEach(e -> names.add(e.label()));
  }

  /** Sentences, words and parts of speech. */
  @Benchmark
  public void sentences(Blackhole hole) {
    documents.forEach(d -> hole.consume(syntax.sentences(d)));
  }

  /** Dependency parses. */
  @Benchmark
  public void parses(Blackhole hole) {
    works.forEach(w -> w.tagged().forEach(s -> hole.consume(syntax.parse(s))));
  }

  /** Names. */
  @Benchmark
  public void mentions(Blackhole hole) {
    works.forEach(w -> hole.consume(recogniser.mentions(w.document(), w.tagged())));
  }

  /** Pronouns and definite nouns. */
  @Benchmark
  public void reference(Blackhole hole) {
    works.forEach(w -> hole.consume(resolver.resolve(w.document(), w.parsed(), w.mentions())));
  }

  /** Dates. */
  @Benchmark
  public void times(Blackhole hole) {
    works.forEach(w -> hole.consume(recogniserOfTimes.recognise(w.document(), w.parsed())));
  }

  /** Events and relations. */
  @Benchmark
  public void frames(Blackhole hole) {
    works.forEach(w -> hole.consume(engine.extract(w.annotated())));
  }

  /** Who is meant. */
  @Benchmark
  public void linking(Blackhole hole) {
    works.forEach(w -> hole.consume(linker.link(w.extraction())));
  }

  /** N-Quads. */
  @Benchmark
  public void quads(Blackhole hole) {
    for (Work work : works) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (QuadWriter writer = new QuadWriter(out, "benchmark")) {
        writer.write(work.linked());
      }
      hole.consume(out.size());
    }
  }

  /** A thousand names of the gazetteer. */
  @Benchmark
  public void lookUp(Blackhole hole) {
    names.forEach(name -> hole.consume(gazetteer.byName(name)));
  }

  /** A canned query made ready to run. */
  @Benchmark
  public Query bind() {
    return query.bind(Map.of());
  }
}
