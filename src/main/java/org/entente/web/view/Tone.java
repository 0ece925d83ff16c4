package org.entente.web.view;

/**
 * Where a weight stands between conflict and cooperation, in seven steps: a class of the style
 * sheet and words, since colour alone tells nobody enough.
 */
public enum Tone {
  /** −6 or less. */
  STRONG_CONFLICT("tone-c3", "strong conflict"),
  /** −3 or less. */
  CONFLICT("tone-c2", "conflict"),
  /** Below zero. */
  SLIGHT_CONFLICT("tone-c1", "slight conflict"),
  /** About zero. */
  NEITHER("tone-0", "neither conflict nor cooperation"),
  /** Above zero. */
  SLIGHT_COOPERATION("tone-p1", "slight cooperation"),
  /** 3 or more. */
  COOPERATION("tone-p2", "cooperation"),
  /** 6 or more. */
  STRONG_COOPERATION("tone-p3", "strong cooperation");

  private static final double ZERO = 0.25;

  private final String style;
  private final String words;

  Tone(String style, String words) {
    this.style = style;
    this.words = words;
  }

  /** The step of a weight from −10 to +10; of several happenings, of their mean. */
  public static Tone of(double weight) {
    if (Math.abs(weight) < ZERO) {
      return NEITHER;
    }
    double size = Math.abs(weight);
    int step = size >= 6 ? 3 : size >= 3 ? 2 : 1;
    return values()[NEITHER.ordinal() + (weight < 0 ? -step : step)];
  }

  /** The style sheet's class. */
  public String style() {
    return style;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
