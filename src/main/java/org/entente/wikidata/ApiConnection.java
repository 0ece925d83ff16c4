package org.entente.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.entente.wikidata.WikidataException.Cause;

/** Sends one request after the other, and again where that may help. */
final class ApiConnection {
  /** Errors that pass: see the API's documentation of {@code maxlag} and of standard errors. */
  private static final Set<String> PASSING =
      Set.of("maxlag", "ratelimited", "readonly", "internal_api_error_DBQueryError");

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int OK = 200;
  private static final int SERVER_ERROR = 500;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final WikidataSettings settings;
  private final Deadline deadline;
  private final HttpClient http;

  ApiConnection(WikidataSettings settings) {
    this.settings = settings;
    this.deadline = new Deadline(settings.clock(), settings.timeLimit());
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeout())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /** A failure that another attempt may mend, and what the server said about when. */
  private static final class Passing extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Duration after;

    Passing(String message, Duration after, Throwable cause) {
      super(message, cause);
      this.after = after;
    }
  }

  /**
   * The answer to a request of the API.
   *
   * @param parameters besides those that every request has
   * @throws WikidataException if there is none
   */
  JsonNode get(Map<String, String> parameters) {
    URI address = address(parameters);
    Passing last = null;
    for (int attempt = 0; attempt < settings.attempts(); attempt++) {
      if (last != null) {
        waitFor(last, attempt);
      }
      try {
        return json(send(address));
      } catch (Passing e) {
        last = e;
      }
    }
    throw new WikidataException(
        Cause.REFUSED,
        "%s: %s, after %d attempts; try again later"
            .formatted(settings.api(), last.getMessage(), settings.attempts()),
        last);
  }

  private void waitFor(Passing failure, int attempt) {
    Duration pause = failure.after == null ? Duration.ofSeconds(1L << attempt - 1) : failure.after;
    deadline.allows(pause, failure);
    try {
      settings.pause().last(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WikidataException(Cause.TIME_LIMIT, "interrupted while waiting", e);
    }
  }

  private URI address(Map<String, String> parameters) {
    Map<String, String> all = new TreeMap<>(parameters);
    all.put("format", "json");
    all.put("maxlag", String.valueOf(settings.maxlag()));
    String query =
        all.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return URI.create(settings.api() + "?" + query);
  }

  /** The whole answer: a server that stops in the middle of one is not waited for any longer. */
  private HttpResponse<byte[]> send(URI address) throws Passing {
    Duration timeout = deadline.left(settings.timeout());
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("User-Agent", settings.userAgent())
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip")
            .GET()
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Passing("no answer within " + seconds(timeout), null, e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new WikidataException(Cause.TIME_LIMIT, "interrupted while waiting", e);
    } catch (ExecutionException e) {
      throw failed(e.getCause(), timeout);
    }
  }

  private Passing failed(Throwable cause, Duration timeout) {
    if (cause instanceof ConnectException || cause instanceof UnresolvedAddressException) {
      throw new WikidataException(
          Cause.UNREACHABLE,
          settings.api() + ": cannot be reached; is there a network, and is the address right?",
          cause);
    }
    if (cause instanceof java.net.http.HttpTimeoutException) {
      return new Passing("no answer within " + seconds(timeout), null, cause);
    }
    return new Passing("the connection broke: " + oneLine(String.valueOf(cause)), null, cause);
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() / 1000.0 + " s";
  }

  private JsonNode json(HttpResponse<byte[]> response) throws Passing {
    int status = response.statusCode();
    Duration after =
        RetryAfter.of(response.headers().firstValue("Retry-After"), settings.clock()).orElse(null);
    if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
      throw new Passing("the server answers with status " + status, after, null);
    }
    if (status != OK) {
      throw refused("the server answers with status " + status + "; is this an api.php?");
    }
    String text = text(response);
    if (text.stripLeading().startsWith("<")) {
      throw refused(
          "the server answers with a page, not with JSON; is this an api.php, and does the network ask for a login?");
    }
    JsonNode answer;
    try {
      answer = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Passing("the answer is no JSON (" + e.getOriginalMessage() + ")", after, e);
    }
    if (answer == null || !answer.isObject()) {
      throw new Passing("the answer is no JSON object", after, null);
    }
    JsonNode error = answer.path("error");
    if (!error.isMissingNode()) {
      String code = error.path("code").asText();
      String message = code + ": " + oneLine(error.path("info").asText());
      if (PASSING.contains(code)) {
        throw new Passing(message, after, null);
      }
      throw refused(message);
    }
    return answer;
  }

  private static String text(HttpResponse<byte[]> response) throws Passing {
    byte[] body = response.body();
    boolean zipped =
        response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
    if (!zipped) {
      return new String(body, StandardCharsets.UTF_8);
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Passing("the answer is cut off", null, e);
    }
  }

  private WikidataException refused(String why) {
    return new WikidataException(Cause.REFUSED, settings.api() + ": " + why);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
