package org.entente.annotate.syntax;

/**
 * Mends what the parser gets wrong as a rule, by rules that hold for the language. Each rule needs
 * a tree that cannot be right (a finite verb without a subject, a participle with one) and does
 * nothing otherwise.
 */
final class TreeRepair {
  private TreeRepair() {}

  /** Changes the tree in place. The order matters: subjects are looked for last. */
  static void mend(TreeView tree) {
    PhraseRepair phrases = new PhraseRepair(tree);
    ClauseRepair clauses = new ClauseRepair(tree);
    ListRepair lists = new ListRepair(tree);
    SubjectRepair subjects = new SubjectRepair(tree);
    for (int i = 0; i < tree.size(); i++) {
      phrases.hangsOnMark(i);
      phrases.byAfterOf(i);
      phrases.byAfterNoun(i);
      phrases.conjunctOfEvent(i);
      phrases.hyphenatedModifiers(i);
      phrases.secondObject(i);
      lists.appositionBehindConjunction(i);
      lists.eventTakenForApposition(i);
      lists.objectTakenForApposition(i);
      lists.parallelPhrases(i);
      clauses.occurrence(i);
      clauses.clauseBehindPreposition(i);
      clauses.participleBehindName(i);
      clauses.participleAsRoot(i);
      clauses.reportBehindWhich(i);
      lists.holderOfOffice(i);
      clauses.cleft(i);
      clauses.orderedToDo(i);
      subjects.contactClause(i);
      phrases.dateBeforeSubject(i);
      subjects.objectTakenForSubject(i);
      clauses.reportTooLong(i);
      clauses.clauseTakenForReport(i);
    }
    clauses.nounAsRoot();
    clauses.phraseAsRoot();
    for (int i = 0; i < tree.size(); i++) {
      subjects.subordinator(i);
      subjects.subjectInOpening(i);
      subjects.participle(i);
    }
  }
}
