package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.annotate.Mention;
import org.entente.annotate.Office;
import org.entente.extract.lexicon.Lexicon;

/**
 * Turns the offices beside a person's name into standing relations: "Soviet Foreign Minister Eduard
 * Shevardnadze" gives a {@code position} and whom he represents. A rank counts where no office
 * stands beside it.
 */
final class OfficeReader {
  private static final double CONFIDENCE = 0.95;

  private OfficeReader() {}

  static List<RelationFrame> read(SentenceView s, Lexicon lexicon) {
    List<RelationFrame> frames = new ArrayList<>();
    Set<String> ranks = lexicon.words("ranks");
    for (Mention person : s.mentions()) {
      boolean inOffice = person.offices().stream().anyMatch(o -> !isRank(o, ranks));
      for (Office office : person.offices()) {
        if (inOffice && isRank(office, ranks)) {
          continue;
        }
        Filler subject = new Filler.Named(person);
        frames.add(
            new RelationFrame(
                "position",
                subject,
                new Filler.Text(singular(office.title(), lexicon.words("offices")), office.span()),
                s.sentence().span(),
                Status.PLAIN,
                "position/office",
                CONFIDENCE));
        for (Mention held : office.heldFor()) {
          frames.add(
              new RelationFrame(
                  "represents",
                  subject,
                  new Filler.Named(held),
                  s.sentence().span(),
                  Status.PLAIN,
                  "represents/office",
                  CONFIDENCE));
        }
      }
    }
    return frames;
  }

  /** "Foreign Ministers A and B": each is a foreign minister. */
  private static String singular(String title, Set<String> offices) {
    int at = title.lastIndexOf(' ') + 1;
    String last = title.substring(at);
    String one =
        last.endsWith("ies") ? last.replaceFirst("ies$", "y") : last.replaceFirst("s$", "");
    boolean plural =
        !one.equals(last)
            && offices.contains(one.toLowerCase(Locale.ROOT))
            && !offices.contains(last.toLowerCase(Locale.ROOT));
    return plural ? title.substring(0, at) + one : title;
  }

  private static boolean isRank(Office office, Set<String> ranks) {
    return ranks.contains(office.title().toLowerCase(Locale.ROOT));
  }
}
