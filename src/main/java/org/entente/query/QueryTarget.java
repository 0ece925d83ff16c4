package org.entente.query;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.system.Txn;

/** Something that answers SPARQL queries: a dataset here, a model, an endpoint elsewhere. */
public interface QueryTarget {

  /**
   * Asks, and holds the whole answer.
   *
   * @throws EndpointException if it is an endpoint that gives no answer
   */
  Answer run(Query query);

  /** Whether {@code text:query} finds names and sentences in it (jena-text). */
  default boolean hasTextIndex() {
    return true;
  }

  /**
   * A dataset as it is set up: what a query sees without {@code GRAPH} is its default graph. Read
   * in a transaction of its own unless one is open.
   */
  static QueryTarget of(Dataset dataset) {
    return of(dataset, ServiceHosts.standard());
  }

  /**
   * The same, where queries may ask these endpoints.
   *
   * @param hosts the only ones that {@code SERVICE} may name
   */
  static QueryTarget of(Dataset dataset, ServiceHosts hosts) {
    return query -> {
      hosts.check(query);
      Supplier<Answer> ask =
          () -> {
            try (QueryExecution x = QueryExecution.dataset(dataset).query(query).build()) {
              hosts.guard(x.getContext());
              return Answer.of(x);
            }
          };
      return dataset.supportsTransactions() ? Txn.calculateRead(dataset, ask) : ask.get();
    };
  }

  /**
   * A dataset as it is set up, asked within a transaction that is open.
   *
   * @param longest how long one answer may take
   */
  static QueryTarget of(Dataset dataset, Duration longest) {
    return query -> {
      try (QueryExecution x =
          QueryExecution.dataset(dataset)
              .query(query)
              .initialTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
              .overallTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
              .build()) {
        ServiceHosts.standard().guard(x.getContext());
        return Answer.of(x);
      }
    };
  }

  /** A dataset of which a query sees the union of all graphs. */
  static QueryTarget unionOf(Dataset dataset) {
    return unionOf(dataset, ServiceHosts.standard());
  }

  /**
   * The same, where queries may ask these endpoints.
   *
   * @param hosts the only ones that {@code SERVICE} may name
   */
  static QueryTarget unionOf(Dataset dataset, ServiceHosts hosts) {
    return query -> {
      Supplier<Answer> ask = () -> of(dataset.getUnionModel(), hosts).run(query);
      return dataset.supportsTransactions() ? Txn.calculateRead(dataset, ask) : ask.get();
    };
  }

  /** One graph. */
  static QueryTarget of(Model model) {
    return of(model, ServiceHosts.standard());
  }

  /** One graph, where queries may ask these endpoints. */
  static QueryTarget of(Model model, ServiceHosts hosts) {
    return query -> {
      hosts.check(query);
      try (QueryExecution x = QueryExecution.model(model).query(query).build()) {
        hosts.guard(x.getContext());
        return Answer.of(x);
      }
    };
  }
}
