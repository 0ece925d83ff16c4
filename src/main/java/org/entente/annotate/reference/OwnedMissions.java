package org.entente.annotate.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.annotate.Mention;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;

/** Missions whose sender a pronoun names: "Norway closed its mission to the OSCE". */
final class OwnedMissions {
  private final MissionNames names;

  OwnedMissions(MissionNames names) {
    this.names = names;
  }

  /**
   * The mission with the entries that its sender and its host make of it; the same mention where it
   * is none or none is known.
   *
   * @param before the mention before it, resolved: its possessor, if it stands directly before
   */
  Mention owned(Mention m, Optional<Mention> before) {
    boolean owned =
        before
            .filter(p -> p.form() == Mention.Form.PRONOUN && p.adjective())
            .filter(p -> p.sentence() == m.sentence() && p.antecedents().size() == 1)
            .filter(p -> m.span().start() - p.span().end() <= 1)
            .isPresent();
    if (m.type() != EntityClass.DIPLOMATIC_MISSION || !m.candidates().isEmpty() || !owned) {
      return m;
    }
    Optional<Entry> sender = before.get().antecedents().get(0).entry();
    String[] parts = m.text().split(" (?=(?:in|at|to) )", 2);
    if (sender.isEmpty() || parts.length < 2) {
      return m;
    }
    String preposition = parts[1].substring(0, 2);
    String host = parts[1].substring(3).replaceFirst("^the ", "");
    List<Entry> found = names.known(sender.get(), capitals(parts[0]), preposition, host);
    return found.isEmpty()
        ? m
        : new Mention(
            m.span(),
            m.sentence(),
            m.head(),
            m.form(),
            m.text(),
            m.type(),
            found,
            m.antecedents(),
            m.adjective(),
            m.offices());
  }

  private static String capitals(String words) {
    return Stream.of(words.split(" "))
        .filter(w -> !w.isEmpty())
        .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
        .collect(Collectors.joining(" "));
  }
}
