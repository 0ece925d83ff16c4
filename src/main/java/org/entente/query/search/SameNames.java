package org.entente.query.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.entente.query.EntityLookup;
import org.entente.query.QueryTarget;
import org.entente.query.QueryTemplate;

/**
 * Proposes what bears a name through the text index: whatever has its words in a row, without
 * regard to case, accents and punctuation.
 *
 * <pre>{@code
 * EntityLookup names = EntityLookup.in(target, new SameNames(target));
 * }</pre>
 */
public final class SameNames implements EntityLookup.Index {
  /** A name whose words stand in more entries of the index than this is no help. */
  private static final int MOST = 1000;

  private static final QueryTemplate IN_A_ROW =
      QueryTemplate.of(
          "SELECT ?node { (?node ?score) text:query (rdfs:label skos:altLabel ?words ?depth) }");

  private static final Node DEPTH =
      NodeFactory.createLiteralDT(Integer.toString(MOST), XSDDatatype.XSDinteger);

  private final QueryTarget target;

  /** Over a graph with a text index. */
  public SameNames(QueryTarget target) {
    this.target = target;
  }

  @Override
  public Collection<Node> bearers(String name) {
    List<String> words = Words.folded(name.strip().replaceFirst("(?i)^the ", ""));
    if (words.isEmpty()) {
      return List.of();
    }
    String inARow =
        words.stream().map(QueryParserBase::escape).collect(Collectors.joining(" ", "\"", "\""));
    Node asked = NodeFactory.createLiteralString(inARow);
    List<List<Optional<Node>>> rows =
        target.run(IN_A_ROW.with(Map.of("words", asked, "depth", DEPTH))).rows();
    Set<Node> found = new LinkedHashSet<>();
    rows.forEach(row -> row.get(0).filter(Node::isURI).ifPresent(found::add));
    return rows.size() < MOST ? found : List.of();
  }
}
