package org.entente.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.extract.Role;
import org.entente.resource.ProgramTable;

/**
 * What makes two happenings of a type the same one, read from {@code link/happenings.tsv}.
 *
 * <p>Columns: the event class; the roles whose filler alone tells the happening apart (an agreement
 * is signed once), or nothing; whether the same participants do such a thing again and again;
 * whether who, where and when tell it apart.
 */
final class HappeningTypes {
  private static final String RESOURCE = "/link/happenings.tsv";

  /**
   * One row.
   *
   * @param thing roles whose named filler alone identifies the happening; may be empty
   * @param recurs whether the same participants do it repeatedly, so that only a date tells which
   * @param placed whether the same actors at the same place and time do it only once
   */
  record HappeningType(Set<Role> thing, boolean recurs, boolean placed) {}

  private static final HappeningType UNKNOWN = new HappeningType(Set.of(), true, false);
  private static final HappeningTypes SHIPPED = read();

  private final Map<String, HappeningType> byName;

  private HappeningTypes(Map<String, HappeningType> byName) {
    this.byName = byName;
  }

  /** The row of an event class; of a class without a row, that it recurs. */
  static HappeningType of(String eventType) {
    return SHIPPED.byName.getOrDefault(eventType, UNKNOWN);
  }

  private static HappeningTypes read() {
    Map<String, HappeningType> rows = new HashMap<>();
    for (ProgramTable.Row row : ProgramTable.read(RESOURCE, "type", "thing", "recurs", "placed")) {
      rows.put(row.cell(0), new HappeningType(roles(row), row.isYes(2), row.isYes(3)));
    }
    return new HappeningTypes(rows);
  }

  private static Set<Role> roles(ProgramTable.Row row) {
    return Arrays.stream(row.cell(1).split(","))
        .filter(s -> !s.isEmpty())
        .map(term -> role(row, term))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Role role(ProgramTable.Row row, String term) {
    return Arrays.stream(Role.values())
        .filter(r -> r.term().equals(term))
        .findAny()
        .orElseThrow(() -> row.malformed(term + " is not a role of an event"));
  }
}
