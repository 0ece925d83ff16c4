package org.entente.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.extract.lexicon.LexiconSketch;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;
import org.entente.link.Hash;
import org.entente.link.Sketch;
import org.entente.ontology.Ent;
import org.entente.rdf.DocumentGraph;
import org.entente.rdf.Iris;
import org.entente.store.BuildTarget;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;

/**
 * A build without language models: of each document it yields the document itself and, for each of
 * its words in capitals, a state of that name.
 */
final class StubExtraction {
  static final Knowledge KNOWLEDGE = knowledge("p", lexicon("l"), states("FREEDONIA"));

  private StubExtraction() {}

  static Knowledge knowledge(String program, KnownLexicon lexicon, Gazetteer gazetteer) {
    String version =
        Hash.of(gazetteer.entries().stream().map(Entry::toString).toArray(String[]::new));
    return new Knowledge(program, lexicon, version, () -> gazetteer);
  }

  /** A lexicon without entries, in a version that bears on every text. */
  static KnownLexicon lexicon(String version) {
    return new KnownLexicon(
        version, LexiconSketch::empty, () -> new TreeMap<>(Map.of("names.yaml", version)));
  }

  static BuildReport build(Path corpus, BuildTarget target) throws IOException {
    return new Build(
            KNOWLEDGE,
            ExtractorSettings.STANDARD,
            2,
            Progress.NONE,
            known -> (document, out) -> out.write(quads(known, document)))
        .run(CorpusFolder.open(corpus), target);
  }

  /** Writes parts of two documents each into a folder. */
  static void extract(Path corpus, Path out) throws IOException {
    extract(KNOWLEDGE.gazetteerVersion(), corpus, out);
  }

  /** The same with a gazetteer of another version. */
  static void extract(String gazetteerVersion, Path corpus, Path out) throws IOException {
    CorpusFolder folder = CorpusFolder.open(corpus);
    PartExtractor extractor =
        new PartExtractor(gazetteerVersion, (document, to) -> to.write(quads(KNOWLEDGE, document)));
    List<String> ids = folder.documentIds();
    try (PartFolder parts = PartFolder.create(out)) {
      for (int i = 0; i < ids.size(); i += 2) {
        Path part = parts.unfinished(PartPlan.name(i / 2));
        try (OutputStream file = Files.newOutputStream(part)) {
          extractor.extract(ids.subList(i, Math.min(i + 2, ids.size())), folder::read, file);
        }
      }
      parts.commit();
    }
  }

  static LoadReport load(BuildTarget target, Path... parts) throws IOException {
    return new Load(KNOWLEDGE, Progress.NONE).run(List.of(parts), target);
  }

  /** Stands in for the extractor. */
  static byte[] quads(Knowledge known, Document document) {
    StringBuilder out = new StringBuilder();
    String graph = Iris.documentGraph(document.id());
    String iri = Iris.document(document.id());
    add(
        out,
        iri,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
        "<" + Ent.Document + ">",
        graph);
    add(out, iri, "http://purl.org/dc/terms/identifier", quoted(document.id()), graph);
    add(out, iri, Ent.text, quoted(document.text()), graph);
    add(out, iri, Ent.contentHash, quoted(DocumentGraph.contentHash(document)), graph);
    add(
        out,
        iri,
        Ent.extractorVersion,
        quoted(known.version(document, ExtractorSettings.STANDARD).toString()),
        graph);
    for (String word : document.text().split("[^A-Z]+")) {
      if (word.length() > 1) {
        String state = Iris.entity("state/" + word.toLowerCase(Locale.ROOT));
        add(
            out,
            state,
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
            "<" + Ent.State + ">",
            graph);
        add(out, state, "http://www.w3.org/2000/01/rdf-schema#label", quoted(word), graph);
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\n", "\\n") + "\"";
  }

  private static void add(StringBuilder out, String s, String p, String o, String graph) {
    out.append("<%s> <%s> %s <%s> .%n".formatted(s, p, o, graph));
  }

  /** A gazetteer of states without other names. */
  static Gazetteer states(String... names) {
    return Gazetteer.of(Arrays.stream(names).map(StubExtraction::state).toList());
  }

  private static Entry state(String name) {
    return Sketch.entry(name.toLowerCase(Locale.ROOT), name, EntityClass.STATE, null);
  }
}
