package org.entente.annotate.syntax.linear;

import edu.emory.mathcs.nlp.common.util.StringUtils;
import java.util.Collection;

/**
 * What the models know of a word whatever stands around it.
 *
 * <p>Simplified means what NLP4J means by it: digits are one zero, addresses of the web one mark,
 * repeated marks one.
 */
public final class Word {
  /** The longest prefixes and suffixes that models look at, in characters. */
  private static final int AFFIX = 4;

  /** That a word is the first or the last one of its sentence. */
  private static final long[] FIRST = {Name.of("0").hash()};

  private static final long[] LAST = {Name.of("1").hash()};

  private final String simplified;
  private final Name form;
  private final Name lowercase;
  private final Name shape;
  private final Name[] prefixes = new Name[AFFIX + 1];
  private final Name[] suffixes = new Name[AFFIX + 1];
  private final Name ambiguity;
  private final long[] ambiguityClasses;
  private final long[] clusters;
  private final long[] orthography;
  private final long[] orthographyAsFirst;

  /**
   * @param simplified the simplified form, see {@link #simplified(String)}
   * @param ambiguityClasses parts of speech that the lexicon gives it, or null
   * @param clusters Brown clusters that the lexicon gives it, or null
   */
  public Word(String simplified, Collection<String> ambiguityClasses, Collection<String> clusters) {
    this.simplified = simplified;
    String lower = StringUtils.toLowerCase(simplified);
    this.form = Name.of(simplified);
    this.lowercase = Name.of(lower);
    this.shape = Name.of(StringUtils.getShape(simplified, 2));
    for (int n = 1; n <= AFFIX && n < lower.length(); n++) {
      prefixes[n] = Name.of(lower.substring(0, n));
      suffixes[n] = Name.of(lower.substring(lower.length() - n));
    }
    this.ambiguity =
        ambiguityClasses == null || ambiguityClasses.isEmpty()
            ? null
            : Name.of(String.join("_", ambiguityClasses));
    this.ambiguityClasses = Name.hashes(ambiguityClasses);
    this.clusters = Name.hashes(clusters);
    this.orthography = Name.hashes(Orthography.of(simplified, false));
    this.orthographyAsFirst = Name.hashes(Orthography.of(simplified, true));
  }

  /** The form that NLP4J's lexica and models know a word by, but for upper and lower case. */
  public static String simplified(String form) {
    return StringUtils.toSimplifiedForm(form);
  }

  /** The same in lower case, as the lexica have it. */
  public static String lowercase(String simplified) {
    return StringUtils.toLowerCase(simplified);
  }

  /** The simplified form. */
  public String simplified() {
    return simplified;
  }

  /**
   * A value of the word, or null if it has none.
   *
   * @throws IllegalArgumentException if no model is known to look at that
   */
  Name value(Column column) {
    return switch (column.field()) {
      case word_form_simplified -> form;
      case word_form_simplified_lowercase -> lowercase;
      case word_shape -> shape;
      case ambiguity_classes -> ambiguity;
      case prefix -> prefixes[(Integer) column.attribute()];
      case suffix -> suffixes[(Integer) column.attribute()];
      default -> throw new IllegalArgumentException("a model that looks at " + column);
    };
  }

  /**
   * A set of values of the word, or null if it has none.
   *
   * @param first whether it is the first word of its sentence
   * @param last whether it is the last one
   * @throws IllegalArgumentException if no model is known to look at that
   */
  long[] values(Column column, boolean first, boolean last) {
    return switch (column.field()) {
      case word_clusters -> clusters;
      case ambiguity_classes -> ambiguityClasses;
      case orthographic -> first ? orthographyAsFirst : orthography;
      case positional -> positional(first, last);
      default -> throw new IllegalArgumentException("a model that looks at the set " + column);
    };
  }

  private static long[] positional(boolean first, boolean last) {
    if (first) {
      return FIRST;
    }
    return last ? LAST : null;
  }
}
