package org.entente.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Entries by the atoms of their names. A step costs one hash look-up, whatever the number of names.
 *
 * <p>The steps ignore case; where a name ends, its letters are compared with the text's. Three
 * readings count: as the name is written; with its first atom as written and the others in any
 * case, for names that allow it ("Cuban missile crisis"); and all in capitals (headings: "SOVIET
 * UNION").
 */
final class NameTrie {
  private static final class Node {
    /** The first child, without a map: most nodes have one. */
    private String onlyKey;

    private Node onlyChild;
    private Map<String, Node> children;

    /** Empty at most nodes, which share that list. */
    private List<Name> names = List.of();

    void add(Name name) {
      if (names.isEmpty()) {
        names = new ArrayList<>(1);
      }
      names.add(name);
    }

    Node child(String key) {
      if (key.equals(onlyKey)) {
        return onlyChild;
      }
      return children == null ? null : children.get(key);
    }

    Node childOrNew(String key) {
      Node child = child(key);
      if (child == null) {
        child = new Node();
        if (onlyKey == null) {
          onlyKey = key;
          onlyChild = child;
        } else {
          if (children == null) {
            children = new HashMap<>(4);
          }
          children.put(key, child);
        }
      }
      return child;
    }
  }

  /** A name of an entry, and whether the case of its letters may vary after the first atom. */
  private record Name(String[] atoms, boolean caseVaries, Entry entry) {
    boolean isWritten(NameAtoms text, int start) {
      for (int i = 0; i < atoms.length; i++) {
        if (!(i > 0 && caseVaries) && !atoms[i].equals(text.atom(start + i))) {
          return false;
        }
      }
      return true;
    }
  }

  private final Node root = new Node();

  /** Every atom once: names have most of their words in common. */
  private Map<String, String> atoms = new HashMap<>();

  void add(List<String> name, boolean caseVaries, Entry entry) {
    Node node = root;
    String[] own = new String[name.size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = shared(name.get(i));
      node = node.childOrNew(shared(own[i].toLowerCase(Locale.ROOT)));
    }
    node.add(new Name(own, caseVaries, entry));
  }

  /** No name is added any more: what only adding needs is given up. */
  void complete() {
    atoms = Map.of();
  }

  private String shared(String atom) {
    String same = atoms.putIfAbsent(atom, atom);
    return same == null ? atom : same;
  }

  /**
   * The longest name that begins at atom {@code start}; one that is there only in capitals counts
   * where it is longer than what is there as written.
   */
  Found longest(NameAtoms text, int start) {
    Found written = Found.NOTHING;
    Found capitals = Found.NOTHING;
    boolean inCapitals = true;
    Node node = root;
    for (int i = start; i < text.size(); i++) {
      node = node.child(text.key(i));
      if (node == null) {
        break;
      }
      inCapitals &= text.atom(i).chars().noneMatch(Character::isLowerCase);
      if (!node.names.isEmpty() && text.endsWord(i)) {
        List<Entry> found = bearers(node, text, start);
        if (!found.isEmpty()) {
          written = new Found(i + 1, found);
        } else if (inCapitals) {
          capitals = new Found(i + 1, node.names.stream().map(Name::entry).distinct().toList());
        }
      }
    }
    return capitals.end() > written.end() ? capitals : written;
  }

  private static List<Entry> bearers(Node node, NameAtoms text, int start) {
    List<Entry> bearers = new ArrayList<>(node.names.size());
    for (Name name : node.names) {
      if (name.isWritten(text, start) && !bearers.contains(name.entry())) {
        bearers.add(name.entry());
      }
    }
    return bearers;
  }

  /** Where a name ends (exclusive) and whose it is; {@code end} 0 when nothing was found. */
  record Found(int end, List<Entry> entries) {
    static final Found NOTHING = new Found(0, List.of());
  }
}
