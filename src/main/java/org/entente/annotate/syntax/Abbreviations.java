package org.entente.annotate.syntax;

import java.util.Set;

/**
 * English abbreviations that end in a full stop, by what may follow them.
 *
 * <p>All words are compared without their last full stop.
 */
final class Abbreviations {
  private Abbreviations() {}

  /** Titles and the like: a name follows, never a new sentence. */
  private static final Set<String> BEFORE_NAME =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "dr",
          "prof",
          "gen",
          "col",
          "lt",
          "maj",
          "capt",
          "cmdr",
          "cdr",
          "adm",
          "sgt",
          "cpl",
          "pvt",
          "brig",
          "sen",
          "rep",
          "reps",
          "sens",
          "gov",
          "pres",
          "sec",
          "amb",
          "hon",
          "rev",
          "st",
          "ste",
          "mt",
          "ft",
          "messrs",
          "mme",
          "mlle",
          "supt",
          "fr",
          "vs",
          "viz",
          "i.e",
          "e.g",
          "cf",
          "approx",
          "ca",
          "c",
          "incl",
          "esp",
          "v",
          "lt.-gen",
          "brig.-gen");

  /** A number follows: "No. 5", "Art. 12", "Jan. 5". */
  private static final Set<String> BEFORE_NUMBER =
      Set.of(
          "no", "nos", "nr", "art", "arts", "vol", "vols", "pp", "p", "fig", "figs", "ch", "chap",
          "sect", "para", "paras", "doc", "docs", "ed", "res", "op", "jan", "feb", "mar", "apr",
          "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "born", "d", "b", "r", "fl");

  /** May stand inside a sentence or end it. */
  private static final Set<String> ANYWHERE =
      Set.of(
          "co", "corp", "inc", "ltd", "bros", "jr", "sr", "etc", "al", "esq", "dept", "govt",
          "univ", "assn", "intl", "natl", "gen", "a.m", "p.m", "a.d", "b.c", "ph.d", "ave", "blvd",
          "est", "min", "max", "tel", "dist", "prov", "mon", "tue", "tues", "wed", "thu", "thurs",
          "fri", "sat", "ariz", "calif", "colo", "conn", "fla", "ga", "ill", "ind", "kan", "mass",
          "mich", "minn", "miss", "mo", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va",
          "wash", "wis");

  /** Words that begin a sentence far more often than they follow an abbreviation in a name. */
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "in",
          "on",
          "at",
          "by",
          "to",
          "from",
          "with",
          "without",
          "under",
          "over",
          "after",
          "before",
          "during",
          "since",
          "until",
          "upon",
          "despite",
          "although",
          "though",
          "while",
          "when",
          "whereas",
          "as",
          "if",
          "because",
          "but",
          "and",
          "or",
          "yet",
          "so",
          "thus",
          "however",
          "moreover",
          "nevertheless",
          "therefore",
          "meanwhile",
          "furthermore",
          "instead",
          "later",
          "then",
          "there",
          "here",
          "this",
          "that",
          "these",
          "those",
          "it",
          "its",
          "he",
          "his",
          "she",
          "her",
          "they",
          "their",
          "we",
          "our",
          "i",
          "you",
          "both",
          "each",
          "some",
          "many",
          "most",
          "several",
          "all",
          "other",
          "others",
          "another",
          "one",
          "two",
          "three",
          "neither",
          "no",
          "not",
          "only",
          "even",
          "once",
          "such",
          "what",
          "who",
          "why",
          "how",
          "following",
          "according",
          "through",
          "throughout",
          "beginning",
          "between",
          "among",
          "within",
          "given",
          "today",
          "finally",
          "initially",
          "eventually",
          "also",
          "for");

  /** Whether a word with its stop can be an abbreviation at all. */
  static boolean known(String word) {
    String w = bare(word);
    return BEFORE_NAME.contains(w)
        || BEFORE_NUMBER.contains(w)
        || ANYWHERE.contains(w)
        || initials(word);
  }

  static boolean beforeName(String word) {
    return BEFORE_NAME.contains(bare(word));
  }

  static boolean beforeNumber(String word) {
    return BEFORE_NUMBER.contains(bare(word)) || BEFORE_NAME.contains(bare(word));
  }

  /** Whether a word begins sentences, see {@link #STARTERS}. */
  static boolean starter(String word) {
    return STARTERS.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  /** "H.", "U.S.", "S.G.W.", "Ph.D.": single letters, or pairs, each with its stop. */
  static boolean initials(String word) {
    int letters = 0;
    boolean any = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.') {
        if (letters == 0) {
          return false;
        }
        any = true;
        letters = 0;
      } else if (Character.isLetter(c) && letters < (any ? 2 : 1)) {
        letters++;
      } else if (c == '-' && any && letters == 0) {
        letters = 0;
      } else {
        return false;
      }
    }
    return any && letters == 0;
  }

  private static String bare(String word) {
    String w = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return w.toLowerCase(java.util.Locale.ROOT);
  }
}
