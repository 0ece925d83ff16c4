package org.entente.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Finds the entity that a name stands for. */
@FunctionalInterface
public interface EntityLookup {
  /** Knows no name. */
  EntityLookup NONE = name -> Optional.empty();

  /**
   * The entity of that name.
   *
   * @return empty if this lookup does not know names at all
   * @throws QueryException.UnknownName if nothing bears the name, or several things do; lists the
   *     candidates
   */
  Optional<Node> find(String name);

  /** An index of names beside a graph. */
  @FunctionalInterface
  interface Index {
    /** Knows no name. */
    Index NONE = name -> List.of();

    /**
     * Everything that bears a name, however it is written, and perhaps more.
     *
     * @return empty if the index cannot tell
     */
    Collection<Node> bearers(String name);
  }

  /**
   * Looks up short identifiers ({@code nato-russia-founding-act}), then names among the labels and
   * other names of the graph. Case, kinds of dash and quote, and a leading "the" make no difference
   * to a name; but what is preferably called so to the letter wins over the rest, and a preferred
   * name over another thing's other name.
   *
   * <pre>{@code
   * query.bind(Map.of("actor", "NATO"), EntityLookup.in(target));
   * }</pre>
   */
  static EntityLookup in(QueryTarget target) {
    return in(target, Index.NONE);
  }

  /** The same, where an index spares reading every name of the graph. */
  static EntityLookup in(QueryTarget target, Index index) {
    return new NameLookup(target, index);
  }
}
