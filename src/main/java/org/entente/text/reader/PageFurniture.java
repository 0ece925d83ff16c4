package org.entente.text.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes running heads, running feet and page numbers away: lines at the edge of a page that stand
 * there, but for their numbers, on at least three pages and on a third of all.
 */
final class PageFurniture {
  /** How many lines at the top and at the bottom of a page are looked at. */
  private static final int EDGE = 2;

  private static final int FEWEST_PAGES = 3;
  private static final Pattern NUMBER = Pattern.compile("\\d+|\\b[ivxlc]+\\b");

  private PageFurniture() {}

  /** The pages without it. */
  static List<List<PdfLine>> without(List<List<PdfLine>> pages) {
    Map<String, Integer> times = new HashMap<>();
    for (List<PdfLine> page : pages) {
      Set<String> once = new HashSet<>();
      edge(page).forEach(line -> once.add(pattern(line)));
      once.forEach(pattern -> times.merge(pattern, 1, Integer::sum));
    }
    int fewest = Math.max(FEWEST_PAGES, (pages.size() + 2) / 3);
    List<List<PdfLine>> rest = new ArrayList<>();
    for (List<PdfLine> page : pages) {
      Set<PdfLine> dropped = new HashSet<>(edge(page));
      dropped.removeIf(line -> times.get(pattern(line)) < fewest);
      rest.add(page.stream().filter(line -> !dropped.contains(line)).toList());
    }
    return rest;
  }

  private static List<PdfLine> edge(List<PdfLine> page) {
    List<PdfLine> byHeight = page.stream().sorted((a, b) -> Float.compare(a.y(), b.y())).toList();
    int size = byHeight.size();
    if (size <= 2 * EDGE) {
      return byHeight;
    }
    List<PdfLine> edge = new ArrayList<>(byHeight.subList(0, EDGE));
    edge.addAll(byHeight.subList(size - EDGE, size));
    return edge;
  }

  private static String pattern(PdfLine line) {
    return NUMBER.matcher(line.text()).replaceAll("#");
  }
}
