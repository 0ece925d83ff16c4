package org.entente.bench.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.Document;
import org.entente.text.Metadata;

/**
 * Makes documents of the kinds that Entente reads (essays, country notes, fact sheets) out of
 * sentence shapes and names of the gazetteer.
 *
 * <pre>{@code
 * CorpusGenerator generator = new CorpusGenerator(7, 12);
 * Document first = generator.document(0);     // the same text whenever the seed is 7
 * generator.write(Path.of("corpus"), 1_000);  // 1,000 texts with a sidecar each, 1,000 in a folder
 * }</pre>
 *
 * May be shared by threads.
 */
public final class CorpusGenerator {
  private static final int IN_A_FOLDER = 1_000;
  private static final int FEWEST = 3;
  private static final double SPREAD = 0.5;
  private static final int TRIES = 6;

  private final long seed;
  private final double sentences;
  private final Shapes shapes = Shapes.load();
  private final Names names = new Names(Gazetteer.load());
  private final Map<Shapes.Kind, List<Template>> telling = new LinkedHashMap<>();
  private final Map<Shapes.Kind, List<Template>> plain = new LinkedHashMap<>();

  private final List<Template> tails = new ArrayList<>();

  /**
   * @param seed the same seed, the same texts
   * @param sentences mean number of sentences of a document; the numbers are log-normally
   *     distributed, and none is below 3
   */
  public CorpusGenerator(long seed, double sentences) {
    this.seed = seed;
    this.sentences = sentences;
    shapes.tails().texts().forEach(text -> tails.add(checked(text)));
    for (Shapes.Kind kind : shapes.kinds()) {
      telling.put(kind, new ArrayList<>());
      plain.put(kind, new ArrayList<>());
      for (Shapes.Group group : shapes.shapes()) {
        if (group.suits(kind)) {
          var templates = group.tells().equals(Shapes.NOTHING) ? plain : telling;
          group.texts().forEach(text -> templates.get(kind).add(checked(text)));
        }
      }
    }
  }

  private Template checked(String text) {
    Template template = new Template(text);
    for (Slot slot : template.slots()) {
      if (!Cast.knows(slot, shapes.words().keySet())) {
        throw new IllegalArgumentException("shape '" + text + "': nothing fills " + slot);
      }
    }
    return template;
  }

  /** The document of a number; its name is {@code 000/000123.txt} for 123. */
  public Document document(int number) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + number * 0xC2B2AE3D27D4EB4FL);
    Shapes.Kind kind = kind(random);
    NarrativeDates dates = new NarrativeDates(random, kind.dates().equals("american"));
    Cast cast = new Cast(names, shapes.words(), random, dates);
    String title = cast.fill(new Template(one(kind.titles(), random)));
    String text = title + "\n\n" + body(kind, cast, random);
    Metadata metadata =
        new Metadata(
            Optional.of(title),
            Optional.of("generated (seed " + seed + ", number " + number + ")"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(String.valueOf(dates.year() + 1)),
            Optional.of("CC0-1.0"),
            Optional.of("en"));
    return new Document("%03d/%06d.txt".formatted(number / IN_A_FOLDER, number), text, metadata);
  }

  /**
   * Writes the documents from number 0 with their sidecars.
   *
   * @param folder made if it is not there; what is in it stays
   */
  public void write(Path folder, int documents) throws IOException {
    for (int i = 0; i < documents; i++) {
      Document document = document(i);
      Path file = folder.resolve(document.id());
      Files.createDirectories(file.getParent());
      Files.writeString(file, document.text());
      Files.writeString(
          file.resolveSibling(file.getFileName().toString().replace(".txt", ".yaml")),
          sidecar(document.metadata()));
    }
  }

  private static String sidecar(Metadata metadata) {
    return "title: \"%s\"\nsource: %s\ndate: \"%s\"\nlicense: %s\nlanguage: %s\n"
        .formatted(
            metadata.title().orElseThrow().replace("\"", "\\\""),
            metadata.source().orElseThrow(),
            metadata.date().orElseThrow(),
            metadata.license().orElseThrow(),
            metadata.language().orElseThrow());
  }

  private String body(Shapes.Kind kind, Cast cast, Random random) {
    StringBuilder out = new StringBuilder();
    Set<Template> used = new HashSet<>();
    int length = length(random);
    int done = 0;
    for (int paragraph = 0; done < length; paragraph++) {
      if (paragraph > 0 && random.nextInt(3) == 0) {
        out.append(cast.fill(new Template(one(kind.headings(), random)))).append("\n\n");
      }
      int end = Math.min(length, done + 2 + random.nextInt(4));
      for (String gap = ""; done < end; done++, gap = " ") {
        out.append(gap).append(sentence(cast, shape(kind, used, random), random));
      }
      out.append("\n\n");
    }
    return out.toString();
  }

  private String sentence(Cast cast, Template shape, Random random) {
    String sentence = cast.fill(shape);
    return sentence.endsWith(".") && random.nextDouble() < shapes.tails().share()
        ? sentence.substring(0, sentence.length() - 1) + cast.fillOn(one(tails, random)) + "."
        : sentence;
  }

  /** Log-normal with the mean that is wanted. */
  private int length(Random random) {
    double log = StrictMath.log(sentences) - SPREAD * SPREAD / 2 + SPREAD * random.nextGaussian();
    return Math.max(FEWEST, (int) StrictMath.round(StrictMath.exp(log)));
  }

  /** One that the document does not have yet, where that is possible. */
  private Template shape(Shapes.Kind kind, Set<Template> used, Random random) {
    List<Template> templates = (random.nextDouble() < kind.plain() ? plain : telling).get(kind);
    Template shape = one(templates, random);
    for (int i = 0; i < TRIES && !used.add(shape); i++) {
      shape = one(templates, random);
    }
    return shape;
  }

  private Shapes.Kind kind(Random random) {
    int left = random.nextInt(shapes.kinds().stream().mapToInt(Shapes.Kind::share).sum());
    for (Shapes.Kind kind : shapes.kinds()) {
      left -= kind.share();
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("shares add up to their sum");
  }

  private static <T> T one(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
