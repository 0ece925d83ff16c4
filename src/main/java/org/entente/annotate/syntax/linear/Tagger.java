package org.entente.annotate.syntax.linear;

import edu.emory.mathcs.nlp.component.template.feature.Field;
import java.util.Arrays;
import java.util.List;

/**
 * Finds parts of speech from left to right, each the one for which most speaks.
 *
 * <pre>{@code
 * List<String> tags = new Tagger(model).tag(words);
 * }</pre>
 *
 * Safe to share between threads.
 */
public final class Tagger {
  private final LinearModel model;
  private final List<Position> positions;
  private final List<Column> columns;
  private final Name[] tags;

  /** A tagger with the model that NLP4J calls {@code en-pos}. */
  public Tagger(LinearModel model) {
    this.model = model;
    this.positions = model.template().positions();
    this.columns = model.template().columns();
    this.tags = Arrays.stream(model.labels()).map(Name::of).toArray(Name[]::new);
  }

  /** The parts of speech of a sentence's words, one for one. */
  public List<String> tag(List<Word> words) {
    Decoding at = model.decoding(words.size());
    read(words, at);
    String[] result = new String[words.size()];
    for (int input = 1; input <= result.length; input++) {
      for (int i = 0; i < at.nodes.length; i++) {
        int node = input + positions.get(i).window();
        at.nodes[i] = node > 0 && node <= result.length ? node : -1;
      }
      model.score(at);
      int best = Scores.best(at.scores);
      for (int column = 0; column < columns.size(); column++) {
        if (columns.get(column).field() == Field.part_of_speech_tag) {
          at.set(column, input, tags[best]);
        }
      }
      result[input - 1] = model.labels()[best];
    }
    return List.of(result);
  }

  private void read(List<Word> words, Decoding at) {
    List<Column> sets = model.template().sets();
    for (int i = 1; i <= words.size(); i++) {
      Word word = words.get(i - 1);
      for (int column = 0; column < columns.size(); column++) {
        if (columns.get(column).field() != Field.part_of_speech_tag) {
          at.set(column, i, word.value(columns.get(column)));
        }
      }
      for (int set = 0; set < sets.size(); set++) {
        at.sets[set][i] = word.values(sets.get(set), i == 1, i == words.size());
      }
    }
  }
}
