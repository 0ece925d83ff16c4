package org.entente.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Entries by the atoms of their names. A step costs one hash look-up, whatever the number of names.
 *
 * <p>Three readings of a name stand side by side: as it is written; with its first atom as written
 * and the others in any case (names of events and agreements: "Cuban missile crisis"); and all in
 * capitals (headings: "SOVIET UNION").
 */
final class NameTrie {
  /** How the letters of a text are compared with those of a name. */
  enum Reading {
    AS_WRITTEN,
    FIRST_AS_WRITTEN,
    CAPITALS;

    String key(String atom, int position) {
      return switch (this) {
        case AS_WRITTEN -> atom;
        case FIRST_AS_WRITTEN -> position == 0 ? atom : atom.toLowerCase(Locale.ROOT);
        case CAPITALS -> atom.toUpperCase(Locale.ROOT);
      };
    }
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private final List<Entry> entries = new ArrayList<>(1);
  }

  private final Map<Reading, Node> roots = new HashMap<>();

  NameTrie() {
    for (Reading reading : Reading.values()) {
      roots.put(reading, new Node());
    }
  }

  void add(List<String> atoms, Reading reading, Entry entry) {
    Node node = roots.get(reading);
    for (int i = 0; i < atoms.size(); i++) {
      node = node.next.computeIfAbsent(reading.key(atoms.get(i), i), k -> new Node());
    }
    if (!node.entries.contains(entry)) {
      node.entries.add(entry);
    }
  }

  /** The end (exclusive) and the entries of the longest name that begins at atom {@code start}. */
  Found longest(NameAtoms atoms, int start, Reading reading) {
    Node node = roots.get(reading);
    Found found = Found.NOTHING;
    for (int i = start; i < atoms.size(); i++) {
      String atom = atoms.atom(i);
      if (reading == Reading.CAPITALS && !inCapitals(atom)) {
        break;
      }
      node = node.next.get(reading.key(atom, i - start));
      if (node == null) {
        break;
      }
      if (!node.entries.isEmpty() && atoms.endsWord(i)) {
        found = new Found(i + 1, node.entries);
      }
    }
    return found;
  }

  private static boolean inCapitals(String atom) {
    return atom.chars().noneMatch(Character::isLowerCase);
  }

  /** Where a name ends and whose it is; {@code end} 0 when nothing was found. */
  record Found(int end, List<Entry> entries) {
    static final Found NOTHING = new Found(0, List.of());
  }
}
