package org.entente.annotate.time;

import java.util.regex.Pattern;

/** Tells a year from a number that counts or numbers something. */
final class Numbering {
  /** Words before a number that make it a document's or an object's number. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:\\b(?:[Rr]esolutions?|[Rr]es\\.|[Pp]roclamations?|[Vv]ol\\.|[Bb]ulletin|[Hh]ighway|[Dd]irectives?|[Oo]rders?|[Dd]ecrees?|[Aa]rticles?|[Ss]ections?"
              + "|[Pp]aragraphs?|[Cc]hapters?|[Nn]os?\\.|[Nn]umbers?|UNSCR|NSC|NSC-|SC|GA|S/RES/"
              + "|Public Law|P\\.L\\.|Regulations?|[Pp]ages?|pp?\\.|[Rr]oom|[Ff]light|[Bb]rigade"
              + "|[Bb]oeing|[Aa]irbus|[Ww]arheads?|approximately|nearly|almost|about|around|some"
              + "|roughly|than|least|over|[Tt]otal of|up to)|[#§$£€])[ \\n]?$");

  /** Words behind a number that it counts. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "^[ \\n-](?:million|billion|trillion|thousand|hundred|percent|per cent|[Tt]roops|soldiers"
              + "|men|women|people|persons|personnel|marines|officers|diplomats|refugees|prisoners"
              + "|hostages|casualties|deaths|dead|killed|wounded|civilians|citizens|residents"
              + "|students|delegates|members|observers|inspectors|experts|advis[eo]rs"
              + "|peacekeepers|police|volunteers|exiles|fighters|rebels|workers|families"
              + "|km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|tons?|tonnes|tanks|aircraft|planes"
              + "|ships|vessels|missiles|warheads|weapons|bombs|launchers|vehicles|barrels|acres"
              + "|hectares|pages|words|dollars|pounds|euros|francs|marks|rubles|votes|seats|kilotons"
              + "|megatons|hours|days|weeks|months|years)(?![\\p{L}])");

  private static final int LOOK_BACK = 24;
  private static final int LOOK_AHEAD = 20;

  private Numbering() {}

  /** Whether the number at this place is a quantity or a label rather than a year. */
  static boolean numbersOrCounts(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - LOOK_BACK), start);
    String after = text.substring(end, Math.min(text.length(), end + LOOK_AHEAD));
    return Character.isDigit(text.charAt(end - 1))
        && Character.isDigit(text.charAt(start))
        && (NUMBERED.matcher(before).find() || COUNTED.matcher(after).find());
  }
}
