package org.entente.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.gazetteer.Gazetteer;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.entente.rdf.GazetteerGraph;
import org.entente.rdf.Iris;
import org.entente.rdf.QuadWriter;
import org.entente.store.Changes;
import org.entente.store.RdfSource;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;
import org.entente.text.Metadata;

/**
 * What one changed document costs in a store of many, against building it into an empty store, with
 * the models loaded in both. Prints seconds and their ratio.
 *
 * <p>{@code src/bench/run change data/corpus 1000}.
 *
 * <p>The many are copies of one extracted text with other events, years, people and topics, and the
 * same states and institutions, so that much meets.
 */
public final class ChangeBenchmark {
  private static final Pattern YEAR = Pattern.compile("\"(1[89]|20)(\\d\\d)(-|\")");
  private static final int CODE_POINTS = 6000;

  private ChangeBenchmark() {}

  /** First argument: a corpus folder; second: how many documents. */
  public static void main(String[] args) throws Exception {
    int documents = Integer.parseInt(args[1]);
    CorpusFolder corpus = CorpusFolder.open(Path.of(args[0]));
    String whole = corpus.read(corpus.documentIds().get(0)).text();
    String text =
        whole.substring(0, whole.offsetByCodePoints(0, Math.min(CODE_POINTS, whole.length())));
    Document document = new Document("text.txt", text, Metadata.NONE);
    Extractor extractor = Extractor.load(ExtractorSettings.STANDARD);
    extractor.quads(document);
    long start = System.nanoTime();
    String quads = new String(extractor.quads(document), StandardCharsets.UTF_8);
    double extraction = seconds(start);
    System.out.printf(
        "one document: %d quads, extracted in %.2f s%n", quads.lines().count(), extraction);

    Path folder = Files.createTempDirectory("entente-change");
    double empty = 0;
    for (int i = 0; i < 3; i++) {
      try (TripleStore store = TripleStore.create(folder.resolve("one-" + i))) {
        Changes.Builder changes = knowledge(folder);
        start = System.nanoTime();
        store.apply(add(changes, quads, 1).build());
        empty = seconds(start);
        System.out.printf("into an empty store: %.2f s%n", empty);
      }
    }
    try (TripleStore store = TripleStore.create(folder.resolve("many"))) {
      Changes.Builder changes = knowledge(folder);
      for (int i = 0; i < documents; i++) {
        add(changes, quads, i);
      }
      start = System.nanoTime();
      System.out.println("conforms: " + store.apply(changes.build()).conforms());
      System.out.printf("%d documents: %.1f s%n", documents, seconds(start));
      double change = 0;
      for (int i = 0; i < 5; i++) {
        Changes.Builder one = Changes.builder();
        one.replace(
            Iris.documentGraph("copy-3.txt"), RdfSource.of("copy.nq", copy(quads, 3, 1000 + i)));
        start = System.nanoTime();
        store.apply(one.build());
        change = seconds(start);
        System.out.printf("one changed document: %.2f s%n", change);
      }
      System.out.printf(
          "ratio with extraction: %.2f%n", (change + extraction) / (empty + extraction));
    }
  }

  private static Changes.Builder knowledge(Path folder) throws Exception {
    Changes.Builder changes = Changes.builder();
    for (String module : OntologyModules.MODULES) {
      changes.replace(Ent.ONTOLOGY_GRAPH, RdfSource.ofResource("ontology/" + module + ".ttl"));
    }
    Path file = folder.resolve("gazetteer.nq");
    try (var out = Files.newOutputStream(file);
        QuadWriter writer = new QuadWriter(out, "")) {
      writer.write(GazetteerGraph.of(Gazetteer.load().entries()));
    }
    return changes.replace(Ent.GAZETTEER_GRAPH, RdfSource.of(file));
  }

  private static Changes.Builder add(Changes.Builder changes, String quads, int i) {
    return changes.replace(
        Iris.documentGraph("copy-" + i + ".txt"), RdfSource.of("copy.nq", copy(quads, i, i)));
  }

  private static String copy(String quads, int document, int variant) {
    String renamed =
        quads
            .replace("text.txt", "copy-" + document + ".txt")
            .replaceAll("(/id/event/[^>]*)>", "$1-" + variant + ">")
            .replaceAll("(/id/(person|topic|group)/[^>]*)>", "$1-" + variant % 50 + ">");
    StringBuilder out = new StringBuilder();
    for (String line : (Iterable<String>) renamed.lines()::iterator) {
      boolean date = line.contains("XMLSchema#date") || line.contains("XMLSchema#gYear");
      out.append(date ? shifted(line, variant) : line).append('\n');
    }
    return out.toString();
  }

  private static String shifted(String line, int years) {
    Matcher matcher = YEAR.matcher(line);
    return matcher.replaceAll(
        found -> {
          int year = Integer.parseInt(found.group(1) + found.group(2)) - years % 80;
          return "\"" + year + found.group(3);
        });
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
