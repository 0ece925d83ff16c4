package org.entente.annotate.mention;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.annotate.Mention;
import org.entente.annotate.Office;
import org.entente.annotate.Sentence;
import org.entente.annotate.reference.ReferenceLexicon;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.Document;
import org.entente.text.Span;

/**
 * Finds every mention of a document: names, groups, definite nouns, pronouns.
 *
 * <pre>{@code
 * MentionRecogniser recogniser = new MentionRecogniser(Gazetteer.load());
 * List<Mention> mentions = recogniser.mentions(document, sentences);
 * // "Soviet Foreign Minister Eduard Shevardnadze visited NATO."
 * // Soviet (adjective), Eduard Shevardnadze (with an office held for Soviet), NATO
 * }</pre>
 *
 * <p>Needs tokens and parts of speech, no parse. Pure: the same document always gives the same
 * mentions. Safe to share between threads.
 */
public final class MentionRecogniser {
  private final KnownNames known;
  private final HeadedNames headed;
  private final Missions missions;
  private final PersonNames persons;
  private final LooseNames loose;
  private final DescribedAgreements described;
  private final GroupNames groups;
  private final Metonyms metonyms;
  private final DefiniteNouns definite;

  /** A recogniser that knows the gazetteer's names. */
  public MentionRecogniser(Gazetteer gazetteer) {
    NameLexicon lexicon = NameLexicon.load();
    known = new KnownNames(gazetteer, lexicon);
    headed = new HeadedNames(lexicon);
    missions = new Missions(gazetteer, lexicon);
    persons = new PersonNames(lexicon, known);
    loose = new LooseNames(lexicon, headed);
    described = new DescribedAgreements(lexicon);
    groups = new GroupNames(gazetteer, lexicon);
    metonyms = new Metonyms(gazetteer, lexicon);
    definite = new DefiniteNouns(ReferenceLexicon.load());
  }

  /**
   * The mentions of a document.
   *
   * @param sentences all its sentences, in order, tagged
   * @return in the order of their spans, of nested ones the outer one first; antecedents are set
   *     only where the phrase itself names them
   */
  public List<Mention> mentions(Document document, List<Sentence> sentences) {
    List<Drafts> all = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      Drafts drafts = new Drafts(Pieces.of(sentence));
      known.find(drafts);
      headed.find(drafts);
      missions.find(drafts);
      persons.findUntitled(drafts, Set.of());
      persons.findTitled(drafts);
      all.add(drafts);
    }
    findAgain(all);
    Acronyms acronyms = Acronyms.of(all);
    for (Drafts drafts : all) {
      acronyms.apply(drafts);
      loose.find(drafts);
    }
    findAgain(all);
    for (Drafts drafts : all) {
      described.find(drafts);
      definite.findSeveral(drafts);
      groups.find(drafts);
      metonyms.decide(drafts);
      definite.find(drafts);
    }
    CandidateOrder.of(document, all).apply(all);
    return convert(document, all);
  }

  /** Persons whose surname is known by now from elsewhere in the document. */
  private void findAgain(List<Drafts> all) {
    Set<String> surnames = persons.surnames(all);
    all.forEach(drafts -> persons.findUntitled(drafts, surnames));
  }

  private static List<Mention> convert(Document document, List<Drafts> all) {
    Map<Draft, Drafts> places = new IdentityHashMap<>();
    all.forEach(drafts -> drafts.all().forEach(d -> places.put(d, drafts)));
    Map<Draft, Mention> done = new IdentityHashMap<>();
    List<Mention> mentions = new ArrayList<>();
    for (Drafts drafts : all) {
      for (Draft draft : drafts.all()) {
        mentions.add(mention(document, draft, places, done));
      }
    }
    return List.copyOf(mentions);
  }

  private static Mention mention(
      Document document, Draft draft, Map<Draft, Drafts> places, Map<Draft, Mention> done) {
    Mention there = done.get(draft);
    if (there != null) {
      return there;
    }
    Pieces pieces = places.get(draft).pieces;
    Span span = pieces.span(draft.from, draft.to);
    Mention mention =
        new Mention(
            span,
            pieces.sentence().index(),
            pieces.get(draft.head).token(),
            draft.form,
            folded(document, span),
            draft.type,
            draft.candidates,
            mentions(document, draft.antecedents, places, done),
            draft.adjective,
            draft.offices.stream()
                .map(
                    o ->
                        new Office(
                            folded(document, pieces.span(o.from(), o.to())),
                            pieces.span(o.from(), o.to()),
                            mentions(document, o.heldFor(), places, done),
                            o.former()))
                .toList());
    done.put(draft, mention);
    return mention;
  }

  private static List<Mention> mentions(
      Document document, List<Draft> drafts, Map<Draft, Drafts> places, Map<Draft, Mention> done) {
    return drafts.stream()
        .filter(places::containsKey)
        .map(d -> mention(document, d, places, done))
        .toList();
  }

  private static String folded(Document document, Span span) {
    return document.text(span).strip().replaceAll("\\s+", " ");
  }
}
