package org.entente.web.view;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.http.Door;
import org.entente.http.Problem;
import org.entente.http.Reading;

/**
 * Style sheets, scripts and pictures: {@code /static/…} from {@code static/} on the class path, and
 * {@code /webjars/…} from the WebJars, as far as {@code templates/webjars.properties} lists them.
 *
 * <pre>{@code
 * assets.address("site.css"); // /static/site.css?v=1f0c…
 * }</pre>
 *
 * An address with the hash of its content may be kept for a year; any other is asked for again and
 * answered with 304.
 */
public final class Assets implements Door {
  private static final String STATIC = "/static/";
  private static final String WEBJARS = "/webjars/";
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "json", "application/json");

  private final Map<String, String> webjars;
  private final Map<String, Asset> read = new ConcurrentHashMap<>();

  private record Asset(byte[] content, String hash, String mediaType) {}

  /** The assets of the class path. */
  public Assets() {
    this.webjars = webjars();
  }

  /** The address of a file of {@code static/}, with the hash of its content. */
  public String address(String file) {
    Asset asset =
        find(STATIC + file)
            .orElseThrow(() -> new IllegalStateException("no static/" + file + " in the program"));
    return STATIC + file + "?v=" + asset.hash;
  }

  @Override
  public void open(RoutesConfig routes) {
    Reading.route(routes, STATIC + "<file>", this::send);
    Reading.route(routes, WEBJARS + "<file>", this::send);
  }

  private void send(Context context) {
    Asset asset =
        find(context.path())
            .orElseThrow(() -> Problem.notFound("there is no file of this name in the program"));
    String tag = '"' + asset.hash + '"';
    context.header("ETag", tag);
    context.header(
        "Cache-Control",
        asset.hash.equals(context.queryParam("v"))
            ? "public, max-age=31536000, immutable"
            : "no-cache");
    if (Optional.ofNullable(context.header("If-None-Match"))
        .filter(h -> h.contains(tag))
        .isPresent()) {
      context.status(304);
      return;
    }
    context.contentType(asset.mediaType);
    context.result(asset.content);
  }

  private Optional<Asset> find(String path) {
    Asset known = read.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Asset> found = resource(path).flatMap(Assets::load);
    found.ifPresent(asset -> read.put(path, asset));
    return found;
  }

  /** The class path's name of what an address asks for; nothing above or beside the folders. */
  private Optional<String> resource(String path) {
    if (path.startsWith(STATIC) && path.matches("[A-Za-z0-9/_.-]+") && !path.contains("..")) {
      return Optional.of(path.substring(1));
    }
    return path.startsWith(WEBJARS)
        ? Optional.ofNullable(webjars.get(path.substring(WEBJARS.length())))
        : Optional.empty();
  }

  private static Optional<Asset> load(String resource) {
    String mediaType = MEDIA_TYPES.get(resource.replaceFirst("^.*\\.", ""));
    if (mediaType == null) {
      return Optional.empty();
    }
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] content = in.readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return Optional.of(new Asset(content, HexFormat.of().formatHex(digest, 0, 8), mediaType));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource + " of the program", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Address → resource; a WebJar's version is read from the jar itself. */
  private static Map<String, String> webjars() {
    Map<String, String> listed = new ConcurrentHashMap<>();
    properties("templates/webjars.properties")
        .forEach(
            (address, value) -> {
              String file = value.toString();
              String artifact = file.substring(0, file.indexOf('/'));
              String version =
                  properties("META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties")
                      .getProperty("version");
              listed.put(
                  address.toString(),
                  "META-INF/resources/webjars/"
                      + artifact
                      + "/"
                      + version
                      + file.substring(file.indexOf('/')));
            });
    return listed;
  }

  private static Properties properties(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource + " on the class path");
      }
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
