package org.entente.annotate.syntax.linear;

import java.util.Collection;

/**
 * The fingerprint of a string, in a form that can be joined: the fingerprint of "a_b" follows from
 * those of "a" and "b" without looking at their characters.
 *
 * <p>A polynomial in {@link #BASE} modulo 2<sup>64</sup>, whose coefficients are the characters,
 * from 1.
 *
 * @param hash the polynomial's value
 * @param power {@link #BASE} to the power of the string's length; never 0, as the base is odd
 */
record Name(long hash, long power) {
  private static final long BASE = 0x9E3779B97F4A7C15L;

  /** The fingerprint of a string. */
  static Name of(String text) {
    long hash = 0;
    long power = 1;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * BASE + coefficient(text.charAt(i));
      power *= BASE;
    }
    return new Name(hash, power);
  }

  /** The hashes of several strings, in their order; null for null. */
  static long[] hashes(Collection<String> texts) {
    return texts == null ? null : texts.stream().mapToLong(text -> of(text).hash()).toArray();
  }

  /** The hash of {@code left + "_" + right}: that is how NLP4J joins the parts of a feature. */
  static long join(long left, long right, long rightPower) {
    return (left * BASE + coefficient('_')) * rightPower + right;
  }

  private static long coefficient(char c) {
    return c + 1L;
  }
}
