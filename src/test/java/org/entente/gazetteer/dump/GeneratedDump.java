package org.entente.gazetteer.dump;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * A dump of any size that looks like Wikidata's, written as it is made: the same seed gives the
 * same bytes, and the rows that an import must give can be worked out from an item's number alone.
 *
 * <p>Of every hundred items three are states, five alliances (by a class five steps below the
 * listed one), two are fictional (and so left out); the rest is of no wanted class. Each item has
 * about 22 triples, most of them of no use here. Classes stand behind the items, and every tenth
 * item has its label at the end of the file only.
 */
final class GeneratedDump {
  static final String PROFILE =
      """
      languages: [en, mul]
      exclude: [Q9000003]
      names: [P1813]
      demonyms: [P1549]
      from: [P571]
      to: [P576]
      links: {memberOf: [P463]}
      classes:
        - class: Alliance
          items: [Q9000002]
        - class: State
          items: [Q9000001]
          from: []
      """;

  private static final int STATE = 9_000_001;
  private static final int ALLIANCE = 9_000_002;
  private static final int FICTION = 9_000_003;
  private static final int OTHER = 9_000_004;
  private static final int DEEP = 9_000_010;
  private static final int DEPTH = 5;
  private static final String[] LANGUAGES = {"en", "de", "fr", "es", "ru", "zh"};
  private static final String[] PREDICATES = {
    "<http://schema.org/description>", "<http://www.w3.org/2004/02/skos/core#prefLabel>"
  };

  private final int items;
  private final int malformedEvery;
  private long triples;
  private long malformed;

  /**
   * @param malformedEvery after how many items a line stands that is no triple
   */
  GeneratedDump(int items, int malformedEvery) {
    this.items = items;
    this.malformedEvery = malformedEvery;
  }

  /** Lines written so far that are neither blank nor comments. */
  long triples() {
    return triples;
  }

  /** Lines written so far that are no triples. */
  long malformed() {
    return malformed;
  }

  static boolean isState(int item) {
    return item % 100 < 3;
  }

  static boolean isAlliance(int item) {
    return item % 100 >= 10 && item % 100 < 15;
  }

  private static boolean isFiction(int item) {
    return item % 100 == 1 || item % 100 == 11;
  }

  static boolean isEntry(int item) {
    return (isState(item) || isAlliance(item)) && !isFiction(item);
  }

  static String label(int item) {
    return "Name of " + item;
  }

  static int from(int item) {
    return 1800 + item % 100;
  }

  /** The alliance that a state is a member of. */
  static int alliance(int item) {
    return item - item % 100 + 10;
  }

  void write(Path gz, long seed) throws IOException {
    Random random = new Random(seed);
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(gz), 1 << 16),
                StandardCharsets.UTF_8))) {
      for (int item = 1; item <= items; item++) {
        writeItem(out, item, random);
        if (item % malformedEvery == 0) {
          out.write("<http://www.wikidata.org/entity/Q" + item + "> is broken\n");
          malformed++;
          triples++;
        }
      }
      for (int item = 10; item <= items; item += 10) {
        name(out, item, "<http://www.w3.org/2000/01/rdf-schema#label>", label(item), "en");
      }
      for (int i = 0; i < DEPTH; i++) {
        link(out, DEEP + i, "P279", i == DEPTH - 1 ? ALLIANCE : DEEP + i + 1);
      }
    }
  }

  private void writeItem(Writer out, int item, Random random) throws IOException {
    for (String language : LANGUAGES) {
      if (!(language.equals("en") && item % 10 == 0)) {
        name(
            out,
            item,
            "<http://www.w3.org/2000/01/rdf-schema#label>",
            language.equals("en") ? label(item) : label(item) + " in " + language,
            language);
      }
      for (String predicate : PREDICATES) {
        name(out, item, predicate, Long.toString(random.nextLong(), 36), language);
      }
    }
    name(out, item, "<http://www.w3.org/2004/02/skos/core#altLabel>", "Alias of " + item, "en");
    link(out, item, "P31", isState(item) ? STATE : isAlliance(item) ? DEEP : OTHER);
    if (isFiction(item)) {
      link(out, item, "P31", FICTION);
    }
    triple(
        out,
        item,
        "<http://www.wikidata.org/prop/direct/P571>",
        "\"" + from(item) + "-01-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>");
    link(out, item, "P463", alliance(item));
  }

  private void name(Writer out, int item, String predicate, String value, String language)
      throws IOException {
    triple(out, item, predicate, "\"" + value + "\"@" + language);
  }

  private void link(Writer out, int item, String property, int target) throws IOException {
    triple(
        out,
        item,
        "<http://www.wikidata.org/prop/direct/" + property + ">",
        "<http://www.wikidata.org/entity/Q" + target + ">");
  }

  private void triple(Writer out, int item, String predicate, String object) throws IOException {
    out.write(
        "<http://www.wikidata.org/entity/Q" + item + "> " + predicate + " " + object + " .\n");
    triples++;
  }
}
