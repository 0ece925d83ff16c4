package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.entente.extract.EventFrame;
import org.entente.extract.Extraction;
import org.entente.extract.RelationFrame;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;

/**
 * The pure function from document to quads: whatever the text, the same bytes and never a wrong
 * offset.
 */
class ExtractorIT {
  private static final Extractor EXTRACTOR = Extractor.load(ExtractorSettings.STANDARD);
  private static final List<String> SENTENCES =
      List.of(
          "Kenya and Uganda signed a trade agreement in Nairobi on 3 May 1982.",
          "In March 1939 Lithuania, under pressure, ceded the port; its envoys left Berlin the next day.",
          "• The “Baltic League” (BL) – founded in 1994[3] – never admitted Ruritania.",
          "ESTABLISHMENT OF DIPLOMATIC RELATIONS, 1883.",
          "President Jane Roe’s visit to the U.S.–Peruvian summit was postponed; they would meet later that year.",
          "From 1977–78, both sides agreed to resume talks, but the treaty failed to enter into force.",
          "| Year | Event |\n|---|---|\n| 1949 | Treaty signed |",
          "Tlie Soviet Uniori withdrevv its f0rces frorn lran in l946.");
  private static final List<String> NOISE =
      List.of(
          "😀",
          "é",
          "e\u0301\u0323",
          "שלום",
          "مرحبا",
          "\u202E",
          "\u200B",
          "\u00AD",
          "\t",
          "\n\n",
          "\r\n",
          "\u0000",
          "[12]",
          "(",
          ")",
          "“",
          "\"",
          "’",
          "—",
          "…",
          "U.S.",
          "1492",
          "-",
          "%%",
          "<b>",
          "&amp;",
          "\uFEFF",
          "漢字");

  @Property(tries = 10_000, shrinking = ShrinkingMode.BOUNDED)
  void noTextBreaksItAndEveryOffsetIsRight(@ForAll("texts") String text) throws Exception {
    Document document = new Document("x.txt", text, Metadata.NONE);
    Extraction extraction = EXTRACTOR.extract(document);
    for (EventFrame event : extraction.events()) {
      within(document, event.sentence());
      within(document, event.trigger());
      event.arguments().forEach(a -> within(document, a.filler().span()));
    }
    for (RelationFrame relation : extraction.relations()) {
      within(document, relation.sentence());
    }
    extraction.document().mentions().forEach(m -> within(document, m.span()));
    Model quads =
        Rio.parse(
            new StringReader(new String(EXTRACTOR.quads(document), StandardCharsets.UTF_8)),
            RDFFormat.NQUADS);
    for (Statement quote : quads) {
      if (quote.getPredicate().stringValue().equals("http://www.w3.org/ns/oa#exact")) {
        assertThat(quote.getObject().stringValue())
            .isEqualTo(document.text(place(quote.getSubject().stringValue())));
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> sentences =
        Arbitraries.of(SENTENCES).list().ofMinSize(1).ofMaxSize(2).map(l -> String.join(" ", l));
    Arbitrary<String> mutated =
        Combinators.combine(
                sentences,
                Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of(NOISE),
                        Arbitraries.integers().between(0, 4))
                    .as(Tuple::of)
                    .list()
                    .ofMaxSize(4))
            .as(
                (text, edits) -> {
                  StringBuilder out = new StringBuilder(text);
                  for (var edit : edits) {
                    int at =
                        out.offsetByCodePoints(
                            0, (int) (edit.get1() * out.codePointCount(0, out.length())));
                    int end =
                        out.offsetByCodePoints(
                            at, Math.min(edit.get3(), out.codePointCount(at, out.length())));
                    out.replace(at, end, edit.get2());
                  }
                  return out.toString();
                });
    Arbitrary<String> random =
        Arbitraries.strings().all().ofMaxLength(120).map(ExtractorIT::wellFormed);
    return Arbitraries.frequencyOf(
        Tuple.of(6, mutated),
        Tuple.of(1, mutated.map(s -> s.toUpperCase(Locale.ROOT))),
        Tuple.of(1, random));
  }

  @Test
  void threadsAndOrderMakeNoDifference() throws Exception {
    CorpusFolder corpus = CorpusFolder.open(Path.of("data/corpus"));
    List<Document> documents = new ArrayList<>();
    for (String id : corpus.documentIds()) {
      documents.add(corpus.read(id));
    }
    for (int i = 0; i < SENTENCES.size(); i++) {
      documents.add(new Document(i + ".txt", SENTENCES.get(i), Metadata.NONE));
    }
    Map<String, String> first = new TreeMap<>();
    documents.forEach(d -> first.put(d.id(), quads(d)));

    Map<String, String> second = new ConcurrentHashMap<>();
    Collections.shuffle(documents, new Random(7));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all = new ArrayList<>();
      documents.forEach(d -> all.add(pool.submit(() -> second.put(d.id(), quads(d)))));
      for (Future<?> f : all) {
        f.get();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(new TreeMap<>(second)).isEqualTo(first);
  }

  private static String quads(Document document) {
    return new String(EXTRACTOR.quads(document), StandardCharsets.UTF_8);
  }

  /**
   * The text without surrogates that have lost their other half: a document is decoded from UTF-8.
   */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static void within(Document document, Span span) {
    assertThat(span.end()).isLessThanOrEqualTo(document.length());
  }

  private static Span place(String selector) {
    String[] offsets = selector.replaceFirst(".*/p/(\\d+-\\d+)#selector$", "$1").split("-");
    return new Span(Integer.parseInt(offsets[0]), Integer.parseInt(offsets[1]));
  }
}
