package org.entente.web.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.web.view.Reference;

/**
 * A text in paragraphs, its sentences and names marked.
 *
 * <pre>{@code
 * List<MarkedText.Block> blocks = MarkedText.of(text, sentences, mentions);
 * }</pre>
 */
final class MarkedText {
  private final int[] text;
  private final List<Range> sentences;
  private final Map<Range, Integer> numbers = new LinkedHashMap<>();
  private final Range[] owner;
  private final Reference[] mention;
  private final SortedSet<Integer> cuts = new TreeSet<>();
  private final Set<Integer> starts;

  /** A paragraph or a heading. */
  record Block(boolean heading, List<Run> runs) {}

  /**
   * Words of one sentence, or of none.
   *
   * @param sentence its range; empty where nothing was read from these words
   * @param number of the sentence, from 1
   * @param anchor whether the sentence begins here
   * @param ends whether the sentence ends here
   * @param hidden sentences that begin here too, below a shorter one
   */
  record Run(
      String sentence,
      int number,
      boolean anchor,
      boolean ends,
      List<String> hidden,
      List<Piece> pieces) {}

  /** Words, perhaps the name of a thing. */
  record Piece(String text, Optional<Reference> thing) {}

  private MarkedText(int[] text, List<Range> sentences, Map<Range, Reference> mentions) {
    this.text = text;
    this.sentences = sentences.stream().filter(s -> s.end() <= text.length).toList();
    this.owner = new Range[text.length];
    this.mention = new Reference[text.length];
    this.starts = this.sentences.stream().map(Range::start).collect(Collectors.toSet());
    for (Range sentence : this.sentences) {
      numbers.put(sentence, numbers.size() + 1);
      cuts.add(sentence.start());
      cuts.add(sentence.end());
    }
    // A shorter sentence within a longer one keeps its words.
    this.sentences.stream()
        .sorted(Comparator.comparing(Range::length).reversed())
        .forEach(s -> fill(owner, s, s));
    mentions.forEach((range, thing) -> fill(mention, range, thing));
    mentions.keySet().forEach(r -> cuts.addAll(List.of(r.start(), r.end())));
  }

  private <T> void fill(T[] all, Range range, T value) {
    for (int i = range.start(); i < range.end() && i < all.length; i++) {
      all[i] = value;
    }
  }

  /**
   * @param text code points
   * @param sentences in the order of the text; those beyond its end are left out
   * @param mentions names and what they mean; none overlaps another
   */
  static List<Block> of(int[] text, List<Range> sentences, Map<Range, Reference> mentions) {
    MarkedText marked = new MarkedText(text, sentences, mentions);
    return TextBlocks.of(text).stream()
        .map(b -> new Block(b.heading(), marked.runs(b.range())))
        .toList();
  }

  private List<Run> runs(Range block) {
    List<Run> runs = new ArrayList<>();
    int at = block.start();
    while (at < block.end()) {
      int end = at + 1;
      // Another sentence that begins within needs a run of its own to be found by its anchor.
      while (end < block.end() && owner[end] == owner[at] && !starts.contains(end)) {
        end++;
      }
      runs.add(run(new Range(at, end)));
      at = end;
    }
    return runs;
  }

  private Run run(Range range) {
    Range sentence = owner[range.start()];
    List<String> hidden =
        sentences.stream()
            .filter(s -> s.start() == range.start() && !s.equals(sentence))
            .map(Range::toString)
            .toList();
    return new Run(
        sentence == null ? "" : sentence.toString(),
        sentence == null ? 0 : numbers.get(sentence),
        sentence != null && sentence.start() == range.start(),
        sentence != null && sentence.end() == range.end(),
        hidden,
        pieces(range));
  }

  private List<Piece> pieces(Range range) {
    List<Integer> ends =
        Stream.concat(cuts.subSet(range.start() + 1, range.end()).stream(), Stream.of(range.end()))
            .collect(Collectors.toList());
    List<Piece> pieces = new ArrayList<>();
    int at = range.start();
    for (int end : ends) {
      pieces.add(new Piece(new String(text, at, end - at), Optional.ofNullable(mention[at])));
      at = end;
    }
    return pieces;
  }
}
