package org.entente.server.linked;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.entente.http.Door;
import org.entente.http.Freshness;
import org.entente.http.Problem;
import org.entente.http.Reading;
import org.entente.http.Representation;
import org.entente.ontology.Ent;
import org.entente.query.GraphAccess;
import org.entente.server.linked.Descriptions.Description;

/**
 * Leads from the path of an IRI of the graph to its description.
 *
 * <pre>
 * curl -L -H 'Accept: text/turtle' http://localhost:3030/id/nato      303 to /data/id/nato.ttl
 * curl http://localhost:3030/data/doc/treaty.txt/p/0-31.jsonld        a sentence and what it claims
 * curl http://localhost:3030/data/graph/inferred.nt                   a whole graph, as a stream
 * </pre>
 */
public final class LinkedDataDoor implements Door {
  private static final Representation HTML = new Representation("html", "text/html; charset=utf-8");

  /** What a description is offered as; programs that ask for plain JSON get JSON-LD. */
  private static final List<Representation> OFFERS = offers();

  private static final String ONTOLOGY = "ontology";

  private final GraphAccess graph;
  private final NamedGraphs graphs;

  /**
   * @param graph tells the state of the graph
   * @param graphs the same graph, to be read statement by statement
   */
  public LinkedDataDoor(GraphAccess graph, NamedGraphs graphs) {
    this.graph = graph;
    this.graphs = graphs;
  }

  private static List<Representation> offers() {
    List<Representation> offers = new ArrayList<>(RdfFormat.OFFERS);
    offers.add(HTML);
    offers.add(new Representation("jsonld", "application/json"));
    return List.copyOf(offers);
  }

  @Override
  public void open(RoutesConfig routes) {
    for (String things :
        List.of("/id/<path>", "/doc/<path>", "/graph/<path>", "/ontology", "/ontology/<path>")) {
      Reading.route(routes, things, this::redirect);
    }
    Reading.route(routes, "/data/<path>", this::send);
  }

  private void redirect(Context context) {
    Representation chosen = Representation.accepted(context, OFFERS);
    ResourcePath path = ResourcePath.ofRequest(context.req().getRequestURI());
    if (!isKnown(path)) {
      throw unknown(path);
    }
    link(context, path, Optional.empty());
    Optional<RdfFormat> format = RdfFormat.named(chosen.extension());
    context.header("Location", format.map(path::data).orElseGet(path::page));
    context.status(HttpStatus.SEE_OTHER);
  }

  private void send(Context context) {
    String sent = context.req().getRequestURI().substring("/data".length());
    int dot = sent.lastIndexOf('.');
    Optional<RdfFormat> named = RdfFormat.named(sent.substring(dot + 1));
    if (named.isEmpty()) {
      choose(context, ResourcePath.ofRequest(sent));
      return;
    }
    RdfFormat format = named.get();
    if (Freshness.isCurrent(context, graph.version().get(), format.name())) {
      return;
    }
    ResourcePath path = ResourcePath.ofRequest(sent.substring(0, dot));
    if (isStreamed(path)) {
      sendGraph(context, path, format);
    } else {
      sendDescription(context, path, format);
    }
  }

  /** An address without a format's extension names the description in whatever format. */
  private void choose(Context context, ResourcePath path) {
    Representation chosen = Representation.accepted(context, RdfFormat.OFFERS);
    if (!isKnown(path)) {
      throw unknown(path);
    }
    context.header("Location", path.data(RdfFormat.of(chosen)));
    context.status(HttpStatus.SEE_OTHER);
  }

  private boolean isKnown(ResourcePath path) {
    return isStreamed(path)
        ? graphs.has(streamed(path))
        : graphs.around(path.iri(), union -> new Descriptions(union).has(path.iri()));
  }

  /** The ontology is the graph that holds its modules. */
  private static boolean isStreamed(ResourcePath path) {
    return path.isGraph() || path.path().equals(ONTOLOGY);
  }

  private static String streamed(ResourcePath path) {
    return path.isGraph() ? path.iri() : Ent.ONTOLOGY_GRAPH;
  }

  private void sendDescription(Context context, ResourcePath path, RdfFormat format) {
    Description description =
        graphs
            .around(path.iri(), union -> new Descriptions(union).of(path.iri()))
            .orElseThrow(() -> unknown(path));
    Collection<Triple> triples = description.triples();
    if (format == RdfFormat.RDFXML && !triples.stream().allMatch(RdfOutput::fitsXml)) {
      throw unfit(path);
    }
    head(context, path, format);
    if (!description.complete()) {
      context.res().addHeader("Link", everything(path));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RdfOutput.write(triples.iterator(), format, bytes);
    context.result(bytes.toByteArray());
  }

  private void sendGraph(Context context, ResourcePath path, RdfFormat format) {
    String name = streamed(path);
    if (!graphs.has(name)) {
      throw unknown(path);
    }
    if (format == RdfFormat.RDFXML) {
      graphs.read(
          name,
          triples -> {
            if (!triples.allMatch(RdfOutput::fitsXml)) {
              throw unfit(path);
            }
          });
    }
    head(context, path, format);
    OutputStream out = body(context);
    graphs.read(name, triples -> RdfOutput.write(triples.iterator(), format, out));
  }

  private static OutputStream body(Context context) {
    try {
      return context.res().getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void head(Context context, ResourcePath path, RdfFormat format) {
    context.contentType(format.representation().mediaType());
    link(context, path, Optional.of(format));
  }

  /** Where else the thing is described, and how it is to be cited (RFC 8288, 6596, 6892, 8574). */
  private static void link(Context context, ResourcePath path, Optional<RdfFormat> sent) {
    List<String> links = new ArrayList<>();
    links.add("<" + path.iri() + ">; rel=\"cite-as\"");
    for (RdfFormat format : RdfFormat.values()) {
      if (!sent.equals(Optional.of(format))) {
        String relation = sent.isPresent() ? "alternate" : "describedby";
        links.add(
            "<%s>; rel=\"%s\"; type=\"%s\"".formatted(path.data(format), relation, format.type()));
      }
    }
    links.add("<" + path.page() + ">; rel=\"alternate\"; type=\"text/html\"");
    if (sent.isPresent()) {
      links.add("<" + path.iri() + ">; rel=\"describes\"");
      links.add("<" + Ent.BASE + "data/" + path.path() + ">; rel=\"canonical\"");
      links.add("</dataset>; rel=\"describedby\"");
    }
    context.header("Link", String.join(", ", links));
  }

  /** Where what the bounds left out can be had. */
  private static String everything(ResourcePath path) {
    String query = URLEncoder.encode(Descriptions.query(path.iri()), StandardCharsets.UTF_8);
    return "</entente/sparql?query=" + query + ">; rel=\"related\"; title=\"everything\"";
  }

  private static Problem unknown(ResourcePath path) {
    return Problem.notFound(
        "the graph says nothing of <" + path.iri() + ">; find names at /api/search?q=");
  }

  private static Problem unfit(ResourcePath path) {
    return Problem.notAcceptable(
        "what is said of <"
            + path.iri()
            + "> has characters that XML cannot hold; ask for "
            + path.data(RdfFormat.TURTLE));
  }
}
