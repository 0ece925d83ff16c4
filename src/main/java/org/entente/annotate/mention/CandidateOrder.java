package org.entente.annotate.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.text.Document;

/**
 * Which of several bearers of a name the document means: first those that existed in the year that
 * it speaks of, then those that it also calls by a name that only they bear, then those whose
 * preferred name it is, then the gazetteer's order.
 */
final class CandidateOrder {
  /** Years for which a thing that ended is still spoken of by its name. */
  private static final int AFTERMATH = 10;

  /** What it weighs that a document also uses a name that only one thing bears. */
  private static final int NAMED = 2;

  private static final int FAR = 3;

  private static final Pattern YEAR = Pattern.compile("\\b(1[4-9]\\d\\d|20\\d\\d)\\b");

  private final Map<String, Integer> evidence = new HashMap<>();
  private final List<OptionalInt> years = new ArrayList<>();

  private CandidateOrder() {}

  static CandidateOrder of(Document document, List<Drafts> all) {
    CandidateOrder order = new CandidateOrder();
    OptionalInt year = OptionalInt.empty();
    for (Drafts drafts : all) {
      Matcher m = YEAR.matcher(document.text(drafts.pieces.sentence().span()));
      if (m.find()) {
        year = OptionalInt.of(Integer.parseInt(m.group()));
      }
      order.years.add(year);
      for (Draft d : drafts.all()) {
        if (d.candidates.size() == 1) {
          order.evidence.merge(d.candidates.get(0).id(), 1, Integer::sum);
        }
      }
    }
    return order;
  }

  void apply(List<Drafts> all) {
    for (int s = 0; s < all.size(); s++) {
      OptionalInt year = years.get(s);
      for (Draft d : all.get(s).all()) {
        if (d.candidates.size() > 1) {
          reorder(d, all.get(s).pieces.lower(d.from, d.to), year);
        }
      }
    }
  }

  private void reorder(Draft d, String name, OptionalInt year) {
    EntityClass type = d.type;
    List<Entry> sorted = new ArrayList<>(d.candidates);
    sorted.sort(
        Comparator.comparingInt((Entry e) -> d.decided && e.type() != type ? 1 : 0)
            .thenComparingInt(e -> out(e, year) - (evidence.containsKey(e.id()) ? NAMED : 0))
            .thenComparing(e -> !e.label().equalsIgnoreCase(name)));
    d.candidates(sorted);
    if (!d.decided) {
      d.type = sorted.get(0).type();
    }
  }

  /** How far an entry's time is from the year: in it, a little after its end, or far. */
  private static int out(Entry e, OptionalInt year) {
    if (year.isEmpty()) {
      return 0;
    }
    int y = year.getAsInt();
    int to = e.to().orElse(Integer.MAX_VALUE - AFTERMATH);
    boolean begun = e.from().orElse(Integer.MIN_VALUE) <= y;
    if (begun && y <= to) {
      return 0;
    }
    return begun && y <= to + AFTERMATH ? 1 : FAR;
  }
}
