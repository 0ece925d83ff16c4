package org.entente.server.linked;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.graph.Triple;

/**
 * Answers a GET of the SPARQL endpoint without a query with the endpoint's description, as SPARQL
 * 1.1 Service Description (section 2) asks; Fuseki would refuse it. Everything else passes.
 */
public final class ServiceDescriptionFilter extends HttpFilter {
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final transient DatasetDescription description;

  /** Sends this description. */
  public ServiceDescriptionFilter(DatasetDescription description) {
    this.description = description;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!METHODS.contains(request.getMethod()) || request.getQueryString() != null) {
      chain.doFilter(request, response);
      return;
    }
    RdfFormat format = accepted(request.getHeader("Accept"));
    Collection<Triple> triples = description.service(root(request));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RdfOutput.write(triples.iterator(), format, bytes);
    response.setHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType(format.representation().mediaType());
    response.setContentLength(bytes.size());
    response.getOutputStream().write(bytes.toByteArray());
  }

  /** Turtle for those who accept none of ours: a person with a browser, most of the time. */
  private static RdfFormat accepted(String header) {
    if (header == null) {
      return RdfFormat.TURTLE;
    }
    MediaType best;
    try {
      String offers =
          String.join(",", Arrays.stream(RdfFormat.values()).map(RdfFormat::type).toList());
      best = AcceptList.match(new AcceptList(header), new AcceptList(offers));
    } catch (RuntimeException malformed) {
      return RdfFormat.TURTLE;
    }
    return Arrays.stream(RdfFormat.values())
        .filter(format -> best != null && format.type().equals(best.getContentTypeStr()))
        .findFirst()
        .orElse(RdfFormat.TURTLE);
  }

  private static String root(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length()) + "/";
  }
}
