package org.entente.annotate.syntax.linear;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which kinds of features a model knows: from which words, and what of these, the name of each is
 * put together. First those that have one feature for each of a set of values, then the others.
 */
final class Template implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Position> positions = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<Column> sets = new ArrayList<>();

  /** Of each kind of the first sort where it looks and which set it reads. */
  private final int[] setPositions;

  private final int[] setColumns;

  /** What is read of which word: of each such pair the place and the column. */
  private final int[] atomPositions;

  private final int[] atomColumns;

  /** Of each kind of the second sort its atoms, one to three. */
  private final int[][] parts;

  /**
   * @param template of one of NLP4J's models
   */
  Template(FeatureTemplate<?, ?> template) {
    List<FeatureItem> ofSets = template.getSetFeatureList();
    setPositions = new int[ofSets.size()];
    setColumns = new int[ofSets.size()];
    for (int i = 0; i < ofSets.size(); i++) {
      setPositions[i] = number(positions, Position.of(ofSets.get(i)));
      setColumns[i] = number(sets, Column.of(ofSets.get(i)));
    }
    record Atom(int position, int column) {}
    List<Atom> atoms = new ArrayList<>();
    parts = new int[template.getFeatureList().size()][];
    for (int i = 0; i < parts.length; i++) {
      FeatureItem[] items = template.getFeatureList().get(i);
      parts[i] = new int[items.length];
      for (int k = 0; k < items.length; k++) {
        int position = number(positions, Position.of(items[k]));
        parts[i][k] = number(atoms, new Atom(position, number(columns, Column.of(items[k]))));
      }
    }
    atomPositions = atoms.stream().mapToInt(Atom::position).toArray();
    atomColumns = atoms.stream().mapToInt(Atom::column).toArray();
  }

  private static <T> int number(List<T> list, T item) {
    if (!list.contains(item)) {
      list.add(item);
    }
    return list.indexOf(item);
  }

  /** Where features look. */
  List<Position> positions() {
    return positions;
  }

  /** What single values they read. */
  List<Column> columns() {
    return columns;
  }

  /** What sets of values they read. */
  List<Column> sets() {
    return sets;
  }

  /** How many atoms there are. */
  int atoms() {
    return atomPositions.length;
  }

  /**
   * Writes down the features of the step that a decoding is at.
   *
   * @param at its {@code nodes} say which word stands where
   */
  void features(Decoding at) {
    at.count = 0;
    for (int kind = 0; kind < setPositions.length; kind++) {
      int node = at.nodes[setPositions[kind]];
      long[] hashes = node < 0 ? null : at.sets[setColumns[kind]][node];
      if (hashes != null) {
        for (long hash : hashes) {
          at.feature(kind, hash);
        }
      }
    }
    long[] hashes = at.atomHashes;
    long[] powers = at.atomPowers;
    for (int atom = 0; atom < atomPositions.length; atom++) {
      int node = at.nodes[atomPositions[atom]];
      hashes[atom] = node < 0 ? 0 : at.hashes[atomColumns[atom]][node];
      powers[atom] = node < 0 ? 0 : at.powers[atomColumns[atom]][node];
    }
    for (int i = 0; i < parts.length; i++) {
      int[] part = parts[i];
      long hash = hashes[part[0]];
      // a product of odd numbers is odd: 0 only if one of the parts is missing
      long all = powers[part[0]];
      for (int k = 1; k < part.length; k++) {
        hash = Name.join(hash, hashes[part[k]], powers[part[k]]);
        all *= powers[part[k]];
      }
      if (all != 0) {
        at.feature(setPositions.length + i, hash);
      }
    }
  }
}
