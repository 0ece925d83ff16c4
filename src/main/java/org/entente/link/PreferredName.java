package org.entente.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.resource.ProgramTable;

/**
 * The one way of writing in which the name of what is not in the gazetteer becomes its label, so
 * that documents that spell it differently agree on it.
 *
 * <pre>{@code
 * PreferredName.ofTopic("co-operation on defence");    // "cooperation on defense"
 * PreferredName.folded("counter-terrorism");           // "counterterrorism"
 * PreferredName.of("Franco–German Brigade");           // "Franco-German Brigade"
 * }</pre>
 *
 * <p>Names keep their words and lose only their typography: dashes become hyphens, apostrophes
 * straight. Topics, which are common words, get the spelling of {@code link/spellings.tsv} as well.
 * Its columns: a regular expression for whole words, what they become, whether the label shows it
 * or it only tells that two topics are one, and an example.
 */
final class PreferredName {
  private static final String RESOURCE = "/link/spellings.tsv";
  private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2014\\u2212]");
  private static final Pattern APOSTROPHE = Pattern.compile("[\\u2018\\u2019\\u02BC]");
  private static final List<Spelling> SPELLINGS = read();

  private record Spelling(Pattern written, String preferred, boolean shown) {}

  private PreferredName() {}

  /** The name in plain typography. */
  static String of(String name) {
    String hyphens = DASH.matcher(name).replaceAll("-");
    return APOSTROPHE.matcher(hyphens).replaceAll("'");
  }

  /** The topic in plain typography and one spelling; capitals stay. */
  static String ofTopic(String topic) {
    return respelled(topic, false);
  }

  /** What topics that are written differently but are one have in common. */
  static String folded(String topic) {
    return respelled(topic, true);
  }

  private static String respelled(String topic, boolean all) {
    String out = of(topic);
    for (Spelling s : SPELLINGS) {
      out = all || s.shown() ? s.written().matcher(out).replaceAll(s.preferred()) : out;
    }
    return out;
  }

  private static List<Spelling> read() {
    List<Spelling> spellings = new ArrayList<>();
    for (ProgramTable.Row row :
        ProgramTable.read(RESOURCE, "written", "preferred", "shown", "example")) {
      Pattern words =
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])(?:" + row.cell(0) + ")(?![\\p{L}\\p{N}])",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      spellings.add(new Spelling(words, row.cell(1), row.isYes(2)));
    }
    return List.copyOf(spellings);
  }
}
