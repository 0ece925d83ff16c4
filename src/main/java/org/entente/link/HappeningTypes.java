package org.entente.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.extract.Role;

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
    try (InputStream in = HappeningTypes.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            RESOURCE + " is not on the class path; build the program again");
      }
      List<String> lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
      Map<String, HappeningType> rows = new HashMap<>();
      for (int i = 1; i < lines.size(); i++) {
        String[] c = lines.get(i).split("\t", -1);
        if (c.length != 4 || !isAnswer(c[2]) || !isAnswer(c[3])) {
          throw new IllegalStateException(
              RESOURCE
                  + " line "
                  + (i + 1)
                  + ": not a row of type, thing, recurs and placed (yes or no), separated by tabs: "
                  + lines.get(i));
        }
        rows.put(c[0], new HappeningType(roles(c[1]), c[2].equals("yes"), c[3].equals("yes")));
      }
      return new HappeningTypes(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  private static boolean isAnswer(String cell) {
    return cell.equals("yes") || cell.equals("no");
  }

  private static Set<Role> roles(String cell) {
    return Arrays.stream(cell.split(","))
        .filter(s -> !s.isEmpty())
        .map(HappeningTypes::role)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Role role(String term) {
    Optional<Role> role = Arrays.stream(Role.values()).filter(r -> r.term().equals(term)).findAny();
    return role.orElseThrow(
        () -> new IllegalStateException(RESOURCE + ": " + term + " is not a role of an event"));
  }
}
