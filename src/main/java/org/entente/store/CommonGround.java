package org.entente.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * By which words two accounts find each other: where they {@linkplain Happenings#agree can be of
 * one happening}, the words under which one {@linkplain #keys is found} and those under which the
 * other {@linkplain #sought looks} have one in common.
 *
 * <p>Two dated accounts share a participant and a month or a year; where one has no date, they
 * share a topic or, of a type that does not recur, what was acted upon.
 */
final class CommonGround {
  private final EventAccount account;
  private final Set<String> parties;
  private final List<String> told = new ArrayList<>();

  /**
   * @param parties who takes part, the states where it took place among them
   * @param recurs whether the same participants repeat such events
   */
  CommonGround(EventAccount account, Set<String> parties, boolean recurs) {
    this.account = account;
    this.parties = parties;
    for (String thing : toldAlike(account, recurs)) {
      told.add(account.type() + " on " + thing);
    }
  }

  /**
   * What another account must name one of if it is to be of the same happening although one of the
   * two has no date.
   */
  static Set<String> toldAlike(EventAccount account, boolean recurs) {
    if (account.topics().isEmpty()) {
      return recurs ? Set.of() : account.objects();
    }
    return account.topics();
  }

  /** The words under which the account is found. */
  List<String> keys() {
    List<String> keys = new ArrayList<>(told);
    if (account.time().isKnown()) {
      add(keys, period(account.time().anchor()));
    } else {
      told.forEach(word -> keys.add(undated(word)));
    }
    return keys;
  }

  /** The words under which those are found with which the account may agree. */
  List<String> sought() {
    if (!account.time().isKnown()) {
      return told;
    }
    List<String> keys = new ArrayList<>();
    told.forEach(word -> keys.add(undated(word)));
    TimeSpan span = account.time().anchor();
    add(keys, period(span));
    if (span.isDate()) {
      String year = Integer.toString(span.first().getYear());
      if (!period(span).equals(year)) {
        add(keys, year);
      } else {
        for (int month = 1; month <= 12; month++) {
          add(keys, YearMonth.of(span.first().getYear(), month).toString());
        }
      }
    }
    return keys;
  }

  private void add(List<String> keys, String period) {
    parties.forEach(party -> keys.add(account.type() + " " + period + " " + party));
  }

  private static String undated(String word) {
    return "undated " + word;
  }

  /** The month of a day or month, else the year, else the days between which it lies. */
  private static String period(TimeSpan span) {
    LocalDate first = span.first();
    if (!span.isDate()) {
      return span.toString();
    }
    return YearMonth.from(first).equals(YearMonth.from(span.last()))
        ? YearMonth.from(first).toString()
        : Integer.toString(first.getYear());
  }
}
