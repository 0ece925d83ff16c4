package org.entente.query;

/**
 * How far two texts are apart in letters.
 *
 * <pre>{@code
 * EditDistance.share("Soviet", "Sovjet"); // 1/6
 * }</pre>
 */
public final class EditDistance {
  /** What a text has beyond these characters is not compared. */
  private static final int LONGEST = 200;

  private EditDistance() {}

  /**
   * Levenshtein's distance as a share of the longer text.
   *
   * @return 0 (equal) … 1 (nothing in common)
   */
  public static double share(String one, String other) {
    String a = one.substring(0, Math.min(LONGEST, one.length()));
    String b = other.substring(0, Math.min(LONGEST, other.length()));
    if (a.isEmpty() && b.isEmpty()) {
      return 0;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return (double) row[b.length()] / Math.max(a.length(), b.length());
  }
}
