package org.entente.annotate.reference;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.annotate.Mention;
import org.entente.annotate.Mention.Form;
import org.entente.annotate.Office;
import org.entente.annotate.Sentence;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.Document;

/**
 * Gives the mentions of a document their antecedents.
 *
 * <pre>{@code
 * ReferenceResolver resolver = new ReferenceResolver(Gazetteer.load());
 * List<Mention> resolved = resolver.resolve(document, sentences, mentions);
 * // "NATO met Russia. The two agreed." → "two" stands for NATO and Russia
 * }</pre>
 *
 * <p>Reads from the first sentence to the last and keeps what was spoken of; of several possible
 * antecedents the more prominent one counts, and where none stands out there is none. Uses the
 * parse of a sentence where there is one. Pure; safe to share between threads.
 */
public final class ReferenceResolver {
  private final Gazetteer gazetteer;
  private final ReferenceLexicon lexicon;

  /** A resolver; the gazetteer tells which institution a publisher is. */
  public ReferenceResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.lexicon = ReferenceLexicon.load();
  }

  /**
   * The same mentions in the same order, with antecedents.
   *
   * @param mentions in order of their spans, as {@code MentionRecogniser} gives them
   */
  public List<Mention> resolve(
      Document document, List<Sentence> sentences, List<Mention> mentions) {
    Discourse discourse = new Discourse(document, sentences);
    Outline outline = Outline.of(document, sentences, mentions, gazetteer);
    ShortForms shortForms = new ShortForms();
    Nouns nouns = new Nouns(lexicon, discourse, outline, mentions);
    Pronouns pronouns = new Pronouns(lexicon, discourse, outline);
    OwnedMissions missions = new OwnedMissions(new MissionNames(gazetteer));
    Map<Mention, Mention> done = new IdentityHashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention m = mentions.get(i);
      List<Mention> antecedents = new ArrayList<>();
      Mention named = m;
      if (!m.antecedents().isEmpty()) {
        m.antecedents().forEach(a -> antecedents.add(done.getOrDefault(a, a)));
      } else {
        switch (m.form()) {
          case NAME -> {
            named =
                missions.hosted(
                    shortForms.sameAsBefore(m), inside(mentions, i), outline.topicState());
            if (nouns.namesOffice(named)) {
              antecedents.addAll(nouns.antecedents(named, inside(mentions, i)));
            } else {
              shortForms.longForm(named).ifPresent(antecedents::add);
            }
          }
          case NOMINAL -> {
            named = missions.owned(m, previous(mentions, i, done));
            if (named.candidates().isEmpty()) {
              antecedents.addAll(nouns.antecedents(m, inside(mentions, i)));
            }
          }
          case PRONOUN -> antecedents.addAll(pronouns.antecedents(m, mentions, i, done));
          default -> {}
        }
      }
      Mention resolved = with(named, standing(named, antecedents), done);
      done.put(m, resolved);
      shortForms.add(resolved);
      note(discourse, resolved);
    }
    return mentions.stream().map(done::get).toList();
  }

  /** The mention before, as resolved; the mention itself where it is the first. */
  private static Optional<Mention> previous(
      List<Mention> mentions, int i, Map<Mention, Mention> done) {
    return i == 0 ? Optional.empty() : Optional.ofNullable(done.get(mentions.get(i - 1)));
  }

  /** Each antecedent stands for itself: one that has antecedents is replaced by them. */
  private static List<Mention> standing(Mention m, List<Mention> antecedents) {
    Map<String, Mention> unique = new LinkedHashMap<>();
    antecedents.stream()
        .flatMap(a -> a.referents().stream())
        .filter(a -> a.span().compareTo(m.span()) != 0)
        .forEach(a -> unique.putIfAbsent(Discourse.key(a), a));
    return List.copyOf(unique.values());
  }

  private static Mention with(Mention m, List<Mention> antecedents, Map<Mention, Mention> done) {
    List<Office> offices =
        m.offices().stream()
            .map(
                o ->
                    new Office(
                        o.title(),
                        o.span(),
                        o.heldFor().stream().map(h -> done.getOrDefault(h, h)).toList(),
                        o.former()))
            .toList();
    return new Mention(
        m.span(),
        m.sentence(),
        m.head(),
        m.form(),
        m.text(),
        antecedents.isEmpty() ? m.type() : antecedents.get(0).type(),
        m.candidates().isEmpty() && antecedents.size() == 1
            ? antecedents.get(0).candidates()
            : m.candidates(),
        antecedents,
        m.adjective(),
        offices);
  }

  private static void note(Discourse discourse, Mention m) {
    if (!m.antecedents().isEmpty()) {
      m.antecedents().forEach(a -> discourse.add(m, a));
    } else if (m.form() != Form.PRONOUN
        && (m.form() != Form.NOMINAL || !m.candidates().isEmpty())) {
      discourse.add(m, m);
    }
  }

  /** The mentions within another one; they stand directly behind it. */
  private static List<Mention> inside(List<Mention> mentions, int outer) {
    int end = outer + 1;
    while (end < mentions.size() && mentions.get(outer).span().contains(mentions.get(end).span())) {
      end++;
    }
    return mentions.subList(outer + 1, end);
  }
}
