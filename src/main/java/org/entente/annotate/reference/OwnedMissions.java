package org.entente.annotate.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.annotate.Mention;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;

/**
 * Missions that the sentence names by half: a pronoun is the sender ("Norway closed its mission to
 * the OSCE"), or the host is the state that the document is about ("the American Legation").
 */
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
    return with(m, found);
  }

  /**
   * The mission with the entries that a host make of it which it does not name itself; the same
   * mention where it is none, names its host or none is known.
   *
   * @param inside the mentions inside it: its sender, and its host if it is named
   * @param host the state that the document is about
   */
  Mention hosted(Mention m, List<Mention> inside, Optional<Mention> host) {
    Optional<Entry> hostEntry = host.flatMap(Mention::entry);
    if (m.type() != EntityClass.DIPLOMATIC_MISSION
        || !m.candidates().isEmpty()
        || inside.size() != 1
        || hostEntry.isEmpty()) {
      return m;
    }
    Mention party = inside.get(0);
    Optional<Entry> sender = party.entry();
    boolean leads = party.span().start() == m.span().start();
    if (sender.isEmpty() || !leads || sender.equals(hostEntry)) {
      return m;
    }
    String noun = m.text().substring(party.text().length()).replaceFirst("^['’]s?", "").strip();
    return with(m, names.known(sender.get(), capitals(noun), "in", List.of(hostEntry.get())));
  }

  private static Mention with(Mention m, List<Entry> entries) {
    return entries.isEmpty()
        ? m
        : new Mention(
            m.span(),
            m.sentence(),
            m.head(),
            m.form(),
            m.text(),
            m.type(),
            entries,
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
