package org.entente.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A plain HTTP client of one SPARQL service. */
final class Http {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String service;
  private final Optional<String> authorization;

  Http(String service) {
    this(service, Optional.empty());
  }

  private Http(String service, Optional<String> authorization) {
    this.service = service;
    this.authorization = authorization;
  }

  /** The same client, logged in. */
  Http as(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Http(service, Optional.of("Basic " + Base64.getEncoder().encodeToString(both)));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
    return send(request(path).header("Accept", accept).GET());
  }

  HttpResponse<String> send(String method, String path, String contentType, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .method(method, BodyPublishers.ofString(body)));
  }

  /** The result of a SELECT as lines of CSV, without its header. */
  String select(String query) throws IOException, InterruptedException {
    HttpResponse<String> response = get("/sparql?query=" + encode(query), "text/csv");
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + ": " + response.body());
    }
    return response.body().replace("\r\n", "\n").replaceFirst("^[^\n]*\n", "");
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + path));
    authorization.ifPresent(value -> request.header("Authorization", value));
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
