package org.entente.query;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ResultSetStream;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.graph.NodeConst;

/**
 * What a query yielded, held in memory: rows, a graph, or yes or no (which is one row with one
 * column, {@code answer}).
 *
 * <pre>{@code
 * answer.write(System.out, AnswerFormat.CSV);
 * }</pre>
 */
public final class Answer {
  private final ResultSetRewindable rows;
  private final Optional<Model> graph;

  private Answer(ResultSetRewindable rows, Optional<Model> graph) {
    this.rows = rows;
    this.graph = graph;
  }

  /** Runs it to its end. */
  public static Answer of(QueryExecution execution) {
    Query query = execution.getQuery();
    if (query.isAskType()) {
      return of(execution.execAsk());
    }
    if (query.isSelectType()) {
      return new Answer(execution.execSelect().rewindable(), Optional.empty());
    }
    return of(query.isDescribeType() ? execution.execDescribe() : execution.execConstruct());
  }

  /** What an endpoint answered to a query. */
  static Answer of(Query query, QueryExecResult result) {
    if (query.isAskType()) {
      return of(result.booleanResult().booleanValue());
    }
    if (query.isSelectType()) {
      return new Answer(ResultSet.adapt(result.rowSet()).rewindable(), Optional.empty());
    }
    return of(ModelFactory.createModelForGraph(result.graph()));
  }

  private static Answer of(boolean truth) {
    Var answer = Var.alloc("answer");
    Node value = truth ? NodeConst.nodeTrue : NodeConst.nodeFalse;
    Iterator<Binding> row = List.of(BindingFactory.binding(answer, value)).iterator();
    return new Answer(ResultSetStream.create(List.of(answer), row).rewindable(), Optional.empty());
  }

  private static Answer of(Model graph) {
    graph.setNsPrefixes(Vocabulary.PREFIXES);
    try (QueryExecution x =
        QueryExecution.model(graph)
            .query(
                "SELECT ?subject ?predicate ?object { ?subject ?predicate ?object } ORDER BY ?subject ?predicate ?object")
            .build()) {
      return new Answer(x.execSelect().rewindable(), Optional.of(graph));
    }
  }

  /** The columns' names, in order; of a graph: subject, predicate, object. */
  public List<String> columns() {
    return List.copyOf(rows.getResultVars());
  }

  /** Each row as the terms of the columns in order; empty where a row has no value. */
  public List<List<Optional<Node>>> rows() {
    List<String> columns = columns();
    rows.reset();
    List<List<Optional<Node>>> all = new ArrayList<>();
    while (rows.hasNext()) {
      var binding = rows.nextBinding();
      all.add(columns.stream().map(c -> Optional.ofNullable(binding.get(Var.alloc(c)))).toList());
    }
    return all;
  }

  /**
   * Some of its rows, in order; a graph stays whole.
   *
   * @param offset how many to leave out, from 0
   * @param limit how many to keep at most
   */
  public Answer part(int offset, int limit) {
    if (graph.isPresent() || (offset == 0 && limit >= rows.size())) {
      return this;
    }
    rows.reset();
    List<Binding> kept = new ArrayList<>();
    for (int i = 0; rows.hasNext() && kept.size() < limit; i++) {
      Binding row = rows.nextBinding();
      if (i >= offset) {
        kept.add(row);
      }
    }
    List<Var> columns = rows.getResultVars().stream().map(Var::alloc).toList();
    return new Answer(
        ResultSetStream.create(columns, kept.iterator()).rewindable(), Optional.empty());
  }

  /** Number of rows; of triples where the answer is a graph. */
  public int size() {
    return rows.size();
  }

  /** The graph, where the query yields one. */
  public Optional<Model> graph() {
    return graph;
  }

  /**
   * Writes it in UTF-8 and leaves the stream open.
   *
   * @throws QueryException.NoSuchFormat if rows cannot be written so, or a graph cannot; says which
   *     formats can
   */
  public void write(OutputStream out, AnswerFormat format) {
    boolean fits = graph.isPresent() ? format.takesGraphs() : format.takesRows();
    if (!fits) {
      throw new QueryException.NoSuchFormat(
          (graph.isPresent() ? "the answer is a graph" : "the answer is rows")
              + ", which "
              + format
              + " cannot hold; expected "
              + String.join(
                  ", ",
                  Arrays.stream(AnswerFormat.values())
                      .filter(f -> graph.isPresent() ? f.takesGraphs() : f.takesRows())
                      .map(AnswerFormat::toString)
                      .toList()));
    }
    rows.reset();
    switch (format) {
      case TABLE -> TextTable.write(out, columns(), rows());
      case CSV -> ResultSetFormatter.output(out, rows, ResultSetLang.RS_CSV);
      case TSV -> ResultSetFormatter.output(out, rows, ResultSetLang.RS_TSV);
      case JSON -> ResultSetFormatter.output(out, rows, ResultSetLang.RS_JSON);
      case XML -> ResultSetFormatter.output(out, rows, ResultSetLang.RS_XML);
      case TURTLE -> RDFDataMgr.write(out, graph.orElseThrow(), RDFFormat.TURTLE_PRETTY);
      case NTRIPLES -> RDFDataMgr.write(out, graph.orElseThrow(), Lang.NTRIPLES);
      case JSONLD -> RDFDataMgr.write(out, graph.orElseThrow(), Lang.JSONLD);
      case RDFXML -> RDFDataMgr.write(out, graph.orElseThrow(), Lang.RDFXML);
    }
  }

  /** The same as text. */
  public String toText(AnswerFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, format);
    return out.toString(StandardCharsets.UTF_8);
  }
}
