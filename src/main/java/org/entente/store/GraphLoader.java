package org.entente.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Reads what the sources of one graph say, statement by statement, without holding a model.
 *
 * <p>Blank nodes get labels that depend on the graph's name and their place in the source alone:
 * loading the same bytes twice gives the same quads.
 */
final class GraphLoader {
  private final Node graph;
  private final Consumer<Triple> target;

  /**
   * @param graph which graph's the statements are
   * @param target takes them, in the order of the sources; one may come twice
   */
  GraphLoader(Node graph, Consumer<Triple> target) {
    this.graph = graph;
    this.target = target;
  }

  /**
   * Reads the sources in order.
   *
   * @throws StoreException if a source cannot be read, is malformed, or speaks of another graph
   */
  void read(List<RdfSource> sources) {
    for (int i = 0; i < sources.size(); i++) {
      load(sources.get(i), i);
    }
  }

  private void load(RdfSource source, int index) {
    Lang lang = RDFLanguages.pathnameToLang(source.name());
    if (lang == null || !(RDFLanguages.isTriples(lang) || RDFLanguages.isQuads(lang))) {
      throw new StoreException(
          "cannot tell the RDF syntax of "
              + source.name()
              + " from its ending; name it .nq, .nt, .ttl, .trig, .rdf or .jsonld");
    }
    UUID seed =
        UUID.nameUUIDFromBytes((graph.getURI() + " " + index).getBytes(StandardCharsets.UTF_8));
    try (InputStream in = source.opener().open()) {
      if (lang.equals(Lang.NQUADS) || lang.equals(Lang.NTRIPLES)) {
        new PlainLines(lang.equals(Lang.NQUADS), new LineTarget(source.name(), lang, seed))
            .read(in);
      } else {
        parse(in, source.name(), lang, seed, 0);
      }
    } catch (IOException e) {
      throw new StoreException("cannot read " + source.name() + ": " + e, e);
    } catch (RiotException e) {
      throw new StoreException("cannot read " + source.name() + ": " + e.getMessage(), e);
    }
  }

  private void parse(InputStream in, String name, Lang lang, UUID seed, long linesBefore) {
    RDFParser.source(in)
        .lang(lang)
        .base(graph.getURI())
        .labelToNode(LabelToNode.createScopeByDocumentHash(seed))
        .errorHandler(new Strict(name, linesBefore))
        .parse(new Target(name));
  }

  /** Lines one by one: what is not in plain words is parsed as a document of its own. */
  private final class LineTarget implements PlainLines.Target {
    private final String name;
    private final Lang lang;
    private final UUID seed;
    private final Target quads;

    LineTarget(String name, Lang lang, UUID seed) {
      this.name = name;
      this.lang = lang;
      this.seed = seed;
      this.quads = new Target(name);
    }

    @Override
    public void quad(Quad quad) {
      quads.quad(quad);
    }

    @Override
    public void other(byte[] text, long number) {
      parse(new ByteArrayInputStream(text), name, lang, seed, number - 1);
    }
  }

  /** Takes every statement for the one graph. */
  private final class Target extends StreamRDFBase {
    private final String source;

    Target(String source) {
      this.source = source;
    }

    @Override
    public void triple(Triple triple) {
      target.accept(triple);
    }

    @Override
    public void quad(Quad quad) {
      if (!quad.isDefaultGraph() && !quad.getGraph().equals(graph)) {
        throw new StoreException(
            source
                + " speaks of graph "
                + quad.getGraph()
                + ", but was given for "
                + graph
                + "; give each graph its own source");
      }
      triple(quad.asTriple());
    }
  }

  /** Errors end the load with their place; what is merely unusual is left to validation. */
  private record Strict(String source, long linesBefore) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {}

    @Override
    public void error(String message, long line, long column) {
      throw new StoreException(
          source
              + ", line "
              + (linesBefore + line)
              + ", column "
              + column
              + ": "
              + message
              + "; mend the file");
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }
}
