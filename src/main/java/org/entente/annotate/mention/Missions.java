package org.entente.annotate.mention;

import java.util.Locale;
import java.util.Optional;
import org.entente.annotate.Mention.Form;
import org.entente.annotate.reference.MissionNames;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Gazetteer;

/**
 * Diplomatic missions and offices abroad: "the U.S. embassy in Lima", "Norway's mission to the
 * OSCE", "the NATO office in Oslo". The sender stands before the noun, the place behind it.
 */
final class Missions {
  private final MissionNames names;
  private final NameLexicon lexicon;

  Missions(Gazetteer gazetteer, NameLexicon lexicon) {
    this.names = new MissionNames(gazetteer);
    this.lexicon = lexicon;
  }

  void find(Drafts drafts) {
    Pieces pieces = drafts.pieces;
    for (int i = 0; i < pieces.size(); i++) {
      Optional<Phrases.Hit<Boolean>> noun = lexicon.missions().at(pieces, i);
      if (noun.isPresent() && !pieces.get(i).joined() && !drafts.over(i).isPresent()) {
        mission(drafts, i, noun.get().to(), noun.get().value());
      }
    }
    drafts.all().stream()
        .filter(d -> d.type == EntityClass.DIPLOMATIC_MISSION && d.candidates.isEmpty())
        .forEach(d -> look(drafts, d));
  }

  private void mission(Drafts drafts, int noun, int nounEnd, boolean needsPlace) {
    Pieces pieces = drafts.pieces;
    Optional<Draft> sender = sender(drafts, noun);
    Optional<Draft> host = host(drafts, nounEnd);
    boolean pronoun = noun > 0 && pieces.get(noun - 1).pos().equals("PRP$");
    int to = host.map(h -> h.to).orElse(nounEnd);
    if (host.isEmpty() && needsPlace || pieces.pos(nounEnd, "NN") && host.isEmpty()) {
      return;
    }
    if (sender.isPresent()) {
      drafts.add(
          new Draft(sender.get().from, to, Form.NAME, EntityClass.DIPLOMATIC_MISSION)
              .head(nounEnd - 1));
    } else if (pronoun || host.isPresent() && !needsPlace) {
      drafts.add(
          new Draft(noun, to, Form.NOMINAL, EntityClass.DIPLOMATIC_MISSION).head(nounEnd - 1));
    }
  }

  private static Optional<Draft> sender(Drafts drafts, int noun) {
    Pieces pieces = drafts.pieces;
    int before = noun;
    while (before > 0
        && pieces.get(before - 1).pos().startsWith("JJ")
        && drafts.over(before - 1).isEmpty()) {
      before--;
    }
    if (before > 0 && pieces.get(before - 1).possessive()) {
      before--;
    }
    return drafts
        .until(before)
        .filter(d -> d.type.isA(EntityClass.STATE) || d.type.isA(EntityClass.INSTITUTION));
  }

  private static Optional<Draft> host(Drafts drafts, int nounEnd) {
    Pieces pieces = drafts.pieces;
    boolean in = pieces.is(nounEnd, "in") || pieces.is(nounEnd, "at") || pieces.is(nounEnd, "to");
    if (!in) {
      return Optional.empty();
    }
    int start = pieces.is(nounEnd + 1, "the") ? nounEnd + 2 : nounEnd + 1;
    boolean to = pieces.is(nounEnd, "to");
    return drafts
        .from(start)
        .filter(
            d ->
                d.type.isA(EntityClass.STATE)
                    || d.type.isA(EntityClass.PLACE) && !to
                    || d.type.isA(EntityClass.INSTITUTION) && to);
  }

  /**
   * Finds the entry of a mission whose name is put together otherwise than the gazetteer has it.
   */
  private void look(Drafts drafts, Draft mission) {
    Pieces pieces = drafts.pieces;
    Optional<Draft> sender =
        drafts.all().stream()
            .filter(d -> d != mission && mission.contains(d) && d.from == mission.from)
            .filter(d -> !d.candidates.isEmpty())
            .findFirst();
    Optional<Draft> host =
        drafts.all().stream()
            .filter(d -> d != mission && mission.contains(d) && d.to == mission.to)
            .filter(d -> d.from > mission.head && !d.candidates.isEmpty())
            .findFirst();
    if (sender.isEmpty() || host.isEmpty()) {
      return;
    }
    int start = sender.get().to;
    while (start < mission.head && pieces.get(start).possessive()) {
      start++;
    }
    String noun = capitals(pieces, start, mission.head + 1);
    String preposition = pieces.get(mission.head + 1).text();
    mission.candidates(
        names.known(sender.get().candidates.get(0), noun, preposition, host.get().candidates));
  }

  private static String capitals(Pieces pieces, int from, int to) {
    StringBuilder s = new StringBuilder();
    for (int i = from; i < to; i++) {
      String word = pieces.get(i).text();
      s.append(s.length() > 0 ? " " : "")
          .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(word.substring(1));
    }
    return s.toString();
  }
}
