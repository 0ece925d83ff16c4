package org.entente.wikidata;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How to ask Wikidata.
 *
 * <pre>{@code
 * WikidataSettings settings =
 *     WikidataSettings.of("Entente/1.0 (https://w3id.org/entente/)", Path.of("cache"))
 *         .withTimeLimit(Duration.ofMinutes(2));
 * }</pre>
 *
 * @param api address of a Wikibase's {@code api.php}
 * @param userAgent who is asking: product, version, and where to learn more
 * @param language of names, as {@code en}
 * @param timeout how long one request may take, from connecting to the answer's last byte
 * @param timeLimit how long all requests of a client may take together, pauses included
 * @param attempts how often a request is sent at most; at least 1
 * @param maxlag seconds that the server's copies may lag behind before it refuses (the parameter of
 *     the same name)
 * @param cache folder for answers
 * @param cacheAge how long an answer is used again
 * @param clock tells the time
 * @param pause waits
 */
public record WikidataSettings(
    URI api,
    String userAgent,
    String language,
    Duration timeout,
    Duration timeLimit,
    int attempts,
    int maxlag,
    Path cache,
    Duration cacheAge,
    InstantSource clock,
    Pause pause) {
  /** The API of Wikidata itself. */
  public static final URI WIKIDATA = URI.create("https://www.wikidata.org/w/api.php");

  /** English, 30 seconds a request, 5 minutes in all, 5 attempts, answers kept for 30 days. */
  public static WikidataSettings of(String userAgent, Path cache) {
    return new WikidataSettings(
        WIKIDATA,
        userAgent,
        "en",
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        5,
        5,
        cache,
        Duration.ofDays(30),
        InstantSource.system(),
        Pause.SLEEP);
  }

  /** The same at another address. */
  public WikidataSettings withApi(URI other) {
    return new WikidataSettings(
        other, userAgent, language, timeout, timeLimit, attempts, maxlag, cache, cacheAge, clock,
        pause);
  }

  /** The same with another limit for a request. */
  public WikidataSettings withTimeout(Duration other) {
    return new WikidataSettings(
        api, userAgent, language, other, timeLimit, attempts, maxlag, cache, cacheAge, clock,
        pause);
  }

  /** The same with another limit for all requests together. */
  public WikidataSettings withTimeLimit(Duration other) {
    return new WikidataSettings(
        api, userAgent, language, timeout, other, attempts, maxlag, cache, cacheAge, clock, pause);
  }

  /** The same with another clock and another way of waiting. */
  public WikidataSettings withClock(InstantSource otherClock, Pause otherPause) {
    return new WikidataSettings(
        api,
        userAgent,
        language,
        timeout,
        timeLimit,
        attempts,
        maxlag,
        cache,
        cacheAge,
        otherClock,
        otherPause);
  }
}
