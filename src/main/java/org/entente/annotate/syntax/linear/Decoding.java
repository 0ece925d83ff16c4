package org.entente.annotate.syntax.linear;

import java.util.Arrays;

/**
 * What the decoding of one sentence works with: what is known of each word as far as the model
 * looks at it, and the features and scores of the current step. Node 0 is the root, words count
 * from 1.
 */
final class Decoding {
  /** Of each of the template's columns and each node the hash of the value. */
  final long[][] hashes;

  /** And the power of its length, see {@link Name}; 0 where there is no value. */
  final long[][] powers;

  /** Of each of the template's sets and each node the hashes of the values, or null. */
  final long[][][] sets;

  /** Of each of the template's positions the node that stands there now; −1 for none. */
  final int[] nodes;

  /** Of each label how much speaks for it at this step. */
  final float[] scores;

  final long[] atomHashes;
  final long[] atomPowers;

  /** The features of this step: kinds, hashes, and then their numbers. */
  int[] kinds = new int[256];

  long[] features = new long[256];
  int[] numbers = new int[256];
  int count;

  /** Of no meaning, see {@link Weights#fetch}. */
  int fetched;

  Decoding(Template template, int nodes, int labels) {
    this.hashes = new long[template.columns().size()][nodes];
    this.powers = new long[template.columns().size()][nodes];
    this.sets = new long[template.sets().size()][nodes][];
    this.nodes = new int[template.positions().size()];
    this.scores = new float[labels];
    this.atomHashes = new long[template.atoms()];
    this.atomPowers = new long[template.atoms()];
  }

  /** Says what stands in a column of a node; null for nothing. */
  void set(int column, int node, Name name) {
    hashes[column][node] = name == null ? 0 : name.hash();
    powers[column][node] = name == null ? 0 : name.power();
  }

  /** Adds a feature to this step. */
  void feature(int kind, long hash) {
    if (count == features.length) {
      kinds = Arrays.copyOf(kinds, 2 * count);
      features = Arrays.copyOf(features, 2 * count);
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    kinds[count] = kind;
    features[count++] = hash;
  }
}
