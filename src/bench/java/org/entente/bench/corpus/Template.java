package org.entente.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One shape: text with slots in braces. */
final class Template {
  private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");

  private final List<String> literals = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();

  Template(String text) {
    Matcher matcher = SLOT.matcher(text);
    int from = 0;
    while (matcher.find()) {
      literals.add(text.substring(from, matcher.start()));
      slots.add(Slot.parse(matcher.group(1)));
      from = matcher.end();
    }
    literals.add(text.substring(from));
  }

  List<Slot> slots() {
    return List.copyOf(slots);
  }

  /** The text with every slot filled, from left to right; its first letter becomes a capital. */
  String fill(Function<Slot, String> filler) {
    StringBuilder out = new StringBuilder(literals.get(0));
    for (int i = 0; i < slots.size(); i++) {
      out.append(filler.apply(slots.get(i))).append(literals.get(i + 1));
    }
    return Character.toUpperCase(out.charAt(0)) + out.substring(1);
  }
}
