package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Annotator;
import org.entente.annotate.Mention;
import org.entente.annotate.Sentence;
import org.entente.annotate.syntax.GraphPrinter;
import org.entente.extract.lexicon.Example;
import org.entente.extract.lexicon.Lexicon;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example sentence of the lexicon is a test. One file's alone: {@code
 * -Dlexicon.only=Suspension}.
 */
class LexiconExamplesTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final Annotator ANNOTATOR = Annotator.create(Gazetteer.load());
  private static final FrameEngine ENGINE = new FrameEngine(LEXICON);

  @TestFactory
  Stream<DynamicTest> examples() {
    String only = System.getProperty("lexicon.only", "");
    return LEXICON.examples().stream()
        .filter(e -> only.isEmpty() || e.type().equals(only))
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.file() + ":" + e.line() + " " + e.text(), () -> check(e)));
  }

  @Test
  void everyFileShowsWhatItMeansAndWhatItDoesNot() {
    Map<String, int[]> counts = new TreeMap<>();
    for (Example e : LEXICON.examples()) {
      int[] count = counts.computeIfAbsent(e.file(), f -> new int[2]);
      count[e.yields().isEmpty() ? 1 : 0]++;
    }
    counts.keySet().removeIf(file -> !file.startsWith("events/") && !file.startsWith("relations/"));
    assertThat(counts).hasSize(28 + 8);
    counts.forEach(
        (file, count) -> {
          assertThat(count[0]).as(file + ": sentences that tell of it").isGreaterThanOrEqualTo(12);
          assertThat(count[1]).as(file + ": sentences that do not").isGreaterThanOrEqualTo(6);
        });
  }

  @Test
  void theSameTextGivesTheSameFramesEveryTime() {
    String text =
        LEXICON.examples().stream()
            .limit(40)
            .map(Example::text)
            .collect(Collectors.joining("\n\n"));
    Extraction once = ENGINE.extract(annotate(text));
    Extraction again = ENGINE.extract(annotate(text));
    assertThat(again.events()).isEqualTo(once.events());
    assertThat(again.relations()).isEqualTo(once.relations());
  }

  private static AnnotatedDocument annotate(String text) {
    return ANNOTATOR.annotate(new Document("example.txt", text, Metadata.NONE));
  }

  private static void check(Example example) {
    AnnotatedDocument document = annotate(example.text());
    Extraction extraction = ENGINE.extract(document);
    List<Map<String, Set<String>>> found = new ArrayList<>();
    for (EventFrame event : extraction.events()) {
      if (event.type().equals(example.type())) {
        found.add(described(event));
      }
    }
    for (RelationFrame relation : extraction.relations()) {
      if (relation.property().equals(example.type())) {
        Map<String, Set<String>> values = new TreeMap<>();
        values.put("subject", names(relation.subject()));
        values.put("object", names(relation.object()));
        status(values, relation.status());
        found.add(values);
      }
    }
    if (example.yields().isEmpty()) {
      found.removeIf(f -> f.containsKey("status"));
      if (!found.isEmpty()) {
        fail("nothing may come out, but: " + found + "\n" + explanation(document));
      }
      return;
    }
    boolean nothingHappened =
        example.file().equals("status-examples.yaml")
            && example.yields().stream().allMatch(e -> e.containsKey("status"));
    if (nothingHappened && found.stream().anyMatch(f -> !f.containsKey("status"))) {
      fail("told as fact: " + found + "\n" + explanation(document));
    }
    for (Map<String, List<String>> expected : example.yields()) {
      if (found.stream().noneMatch(f -> fits(expected, f))) {
        fail("missing " + expected + "\namong " + found + "\n" + explanation(document));
      }
    }
  }

  private static boolean fits(Map<String, List<String>> expected, Map<String, Set<String>> found) {
    if (!expected.containsKey("status") && found.containsKey("status")) {
      return false;
    }
    return expected.entrySet().stream()
        .allMatch(
            e -> {
              Set<String> have = found.getOrDefault(e.getKey(), Set.of());
              return e.getValue().stream().allMatch(v -> have.contains(v.toLowerCase(Locale.ROOT)));
            });
  }

  private static Map<String, Set<String>> described(EventFrame event) {
    Map<String, Set<String>> values = new TreeMap<>();
    for (EventFrame.Argument argument : event.arguments()) {
      values
          .computeIfAbsent(argument.role().term(), k -> new TreeSet<>())
          .addAll(names(argument.filler()));
    }
    event
        .time()
        .ifPresent(
            t -> {
              t.start().ifPresent(v -> values.put(t.interval() ? "start" : "date", Set.of(v)));
              t.end().ifPresent(v -> values.put("end", Set.of(v)));
            });
    status(values, event.status());
    return values;
  }

  private static void status(Map<String, Set<String>> values, Status status) {
    Set<String> words = new TreeSet<>();
    if (status.polarity() == Status.Polarity.DENIED) {
      words.add("denied");
    }
    if (status.modality() != Status.Modality.ASSERTED) {
      words.add(status.modality().name().toLowerCase(Locale.ROOT));
    }
    if (!words.isEmpty()) {
      values.put("status", words);
    }
  }

  private static Set<String> names(Filler filler) {
    Set<String> names = new TreeSet<>();
    if (filler instanceof Filler.Named named) {
      for (Mention m : named.mention().referents()) {
        names.add(m.text().toLowerCase(Locale.ROOT));
        m.entry().ifPresent(e -> names.add(e.label().toLowerCase(Locale.ROOT)));
      }
    } else if (filler instanceof Filler.Topic topic) {
      names.add(topic.label().toLowerCase(Locale.ROOT));
    } else if (filler instanceof Filler.Text text) {
      names.add(text.value().toLowerCase(Locale.ROOT));
    }
    return names;
  }

  private static String explanation(AnnotatedDocument document) {
    StringBuilder text = new StringBuilder();
    for (Sentence sentence : document.sentences()) {
      text.append(GraphPrinter.print(sentence));
      for (Mention m : document.mentions(sentence)) {
        text.append("  [").append(m.text()).append("] ").append(m.type().term()).append('\n');
      }
      text.append(ENGINE.explain(document, sentence.index()).text());
    }
    return text.toString();
  }
}
