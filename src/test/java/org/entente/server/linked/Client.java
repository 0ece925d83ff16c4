package org.entente.server.linked;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.entente.ontology.Ent;

/** A client of linked data that follows no redirection by itself. */
final class Client {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String root;

  /**
   * @param root scheme, host and port
   */
  Client(String root) {
    this.root = root;
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<byte[]> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What an IRI of ours leads to in a format, after one redirection. */
  HttpResponse<byte[]> dereference(String iri, RdfFormat format) {
    String path = "/" + iri.substring(Ent.BASE.length()).replaceFirst("#.*", "");
    HttpResponse<byte[]> redirection =
        get(path, "Accept", format.representation().mediaType().replaceFirst(";.*", ""));
    if (redirection.statusCode() != 303) {
      throw new AssertionError(path + " gives " + redirection.statusCode());
    }
    HttpResponse<byte[]> answer = get(header(redirection, "Location"));
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.uri() + " gives " + answer.statusCode());
    }
    return answer;
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** As Jena reads it. */
  static Graph jena(HttpResponse<byte[]> response) {
    Lang lang = RDFLanguages.contentTypeToLang(header(response, "Content-Type").split(";")[0]);
    return RDFParser.source(new ByteArrayInputStream(response.body())).lang(lang).toGraph();
  }

  /** As Rio reads it. */
  static Model rio(HttpResponse<byte[]> response) {
    Optional<RDFFormat> format =
        Rio.getParserFormatForMIMEType(header(response, "Content-Type").split(";")[0]);
    try {
      return Rio.parse(new ByteArrayInputStream(response.body()), "", format.orElseThrow());
    } catch (IOException e) {
      throw new AssertionError(response.uri().toString(), e);
    }
  }
}
