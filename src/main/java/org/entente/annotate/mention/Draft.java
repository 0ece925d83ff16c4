package org.entente.annotate.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.annotate.Mention.Form;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;

/** A mention in the making, in pieces of its sentence. */
final class Draft {
  /**
   * An office in the making.
   *
   * @param from first piece of the title
   * @param to after its last piece
   */
  record OfficeDraft(int from, int to, List<Draft> heldFor, boolean former) {}

  final int from;
  final int to;
  final Form form;
  int head;
  EntityClass type;
  List<Entry> candidates = List.of();
  List<Draft> antecedents = List.of();
  boolean adjective;

  /** Whether the sentence decided between the classes of its candidates. */
  boolean decided;

  /** Whether its type is only a guess, which its other mentions in the document may correct. */
  boolean guessed;

  final List<OfficeDraft> offices = new ArrayList<>();

  Draft(int from, int to, Form form, EntityClass type) {
    this.from = from;
    this.to = to;
    this.form = form;
    this.type = type;
    this.head = to - 1;
  }

  Draft head(int piece) {
    this.head = piece;
    return this;
  }

  Draft candidates(List<Entry> entries) {
    this.candidates = entries;
    return this;
  }

  Draft antecedents(List<Draft> drafts) {
    this.antecedents = drafts;
    return this;
  }

  Draft adjective(boolean value) {
    this.adjective = value;
    return this;
  }

  Draft guessed() {
    this.guessed = true;
    return this;
  }

  /** Adds an office where it is not yet there; in the order of the text. */
  void office(OfficeDraft office) {
    if (offices.stream().noneMatch(o -> o.from() == office.from())) {
      offices.add(office);
      offices.sort(Comparator.comparingInt(OfficeDraft::from));
    }
  }

  boolean contains(Draft other) {
    return from <= other.from && other.to <= to;
  }

  boolean overlaps(Draft other) {
    return from < other.to && other.from < to;
  }

  int length() {
    return to - from;
  }
}
