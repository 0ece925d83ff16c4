package org.entente.annotate.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The drafts of one sentence; any two of them lie apart or one within the other. */
final class Drafts {
  final Pieces pieces;
  private final List<Draft> drafts = new ArrayList<>();

  /** Pieces that belong to titles. */
  private final BitSet titles = new BitSet();

  Drafts(Pieces pieces) {
    this.pieces = pieces;
  }

  /** Adds a draft unless it would cross another one or repeat its place; says whether it did. */
  boolean add(Draft draft) {
    for (Draft d : drafts) {
      boolean same = d.from == draft.from && d.to == draft.to;
      if (same || d.overlaps(draft) && !d.contains(draft) && !draft.contains(d)) {
        return false;
      }
    }
    drafts.add(draft);
    return true;
  }

  /** Notes that a stretch is a title, and so no name. */
  void noteTitle(int from, int to) {
    titles.set(from, to);
  }

  /** Whether a piece belongs to a title. */
  boolean inTitle(int piece) {
    return titles.get(piece);
  }

  void remove(Draft draft) {
    drafts.remove(draft);
  }

  /** The outermost draft over a piece. */
  Optional<Draft> over(int piece) {
    Draft best = null;
    for (Draft d : drafts) {
      if (d.from <= piece && piece < d.to && (best == null || d.length() >= best.length())) {
        best = d;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether no draft touches a stretch. */
  boolean free(int from, int to) {
    for (Draft d : drafts) {
      if (d.from < to && from < d.to) {
        return false;
      }
    }
    return true;
  }

  /** The outermost draft that begins at a piece. */
  Optional<Draft> from(int piece) {
    Draft best = null;
    for (Draft d : drafts) {
      if (d.from == piece && (best == null || d.length() >= best.length())) {
        best = d;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The outermost draft that ends before a piece. */
  Optional<Draft> until(int piece) {
    Draft best = null;
    for (Draft d : drafts) {
      if (d.to == piece && (best == null || d.length() >= best.length())) {
        best = d;
      }
    }
    return Optional.ofNullable(best);
  }

  /** All, in the order of the text, the outer one first. */
  List<Draft> all() {
    return drafts.stream()
        .sorted(Comparator.comparingInt((Draft d) -> d.from).thenComparingInt(d -> -d.to))
        .toList();
  }
}
