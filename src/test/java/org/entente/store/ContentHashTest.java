package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The hash of a set depends on the set alone. */
class ContentHashTest {

  @Property(tries = 100)
  void orderDoesNotCountAndWhatGoesIsGone(
      @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 9) Integer> in) {
    ContentHash forwards = ContentHash.empty();
    in.forEach(n -> add(forwards, n));
    ContentHash backwards = ContentHash.parse(ContentHash.empty().toString());
    for (int i = in.size() - 1; i >= 0; i--) {
      add(backwards, in.get(i));
    }
    assertThat(forwards).hasToString(backwards.toString());
    in.forEach(n -> backwards.remove(node("g"), node("s"), node("p"), node("o" + n)));
    assertThat(backwards).hasToString(StoreVersion.EMPTY);
  }

  @Property(tries = 20)
  void everyTermCounts(@ForAll @IntRange(min = 0, max = 3) int changed) {
    String[] terms = {"s", "p", "o", "g"};
    ContentHash one = ContentHash.empty();
    one.add(node(terms[3]), node(terms[0]), node(terms[1]), node(terms[2]));
    terms[changed] += "x";
    ContentHash other = ContentHash.empty();
    other.add(node(terms[3]), node(terms[0]), node(terms[1]), node(terms[2]));
    assertThat(one.toString()).isNotEqualTo(other.toString());
  }

  private static void add(ContentHash hash, int n) {
    hash.add(node("g"), node("s"), node("p"), node("o" + n));
  }

  private static Node node(String name) {
    return NodeFactory.createURI("urn:x:" + name);
  }
}
