package org.entente.server.linked;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.http.Door;
import org.entente.http.Freshness;
import org.entente.http.Reading;
import org.entente.http.Representation;

/**
 * The description of the dataset: {@code /dataset} leads to it by Accept, {@code /data/dataset.ttl}
 * and its like hold it, and {@code /.well-known/void} sends it at once, as VoID (section 7.2) has
 * it.
 */
public final class DatasetDoor implements Door {
  private static final Representation HTML = new Representation("html", "text/html; charset=utf-8");

  private static final ResourcePath PATH = ResourcePath.ofIri(DatasetDescription.IRI);

  private final DatasetDescription description;

  /** Sends this description. */
  public DatasetDoor(DatasetDescription description) {
    this.description = description;
  }

  @Override
  public void open(RoutesConfig routes) {
    Reading.route(routes, "/dataset", DatasetDoor::redirect);
    Reading.route(
        routes,
        "/.well-known/void",
        context -> send(context, RdfFormat.of(Representation.accepted(context, RdfFormat.OFFERS))));
    for (RdfFormat format : RdfFormat.values()) {
      Reading.route(routes, PATH.data(format), context -> send(context, format));
    }
  }

  /** People read about the dataset on the page that says what this is. */
  private static void redirect(Context context) {
    List<Representation> offers = new ArrayList<>(RdfFormat.OFFERS);
    offers.add(HTML);
    Representation chosen = Representation.accepted(context, offers);
    Optional<RdfFormat> format = RdfFormat.named(chosen.extension());
    context.header("Location", format.map(PATH::data).orElse("/about"));
    context.status(HttpStatus.SEE_OTHER);
  }

  private void send(Context context, RdfFormat format) {
    String root = context.scheme() + "://" + context.host() + "/";
    if (Freshness.isCurrent(context, description.version(), format + root)) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RdfOutput.write(description.dataset(root).iterator(), format, bytes);
    context.contentType(format.representation().mediaType()).result(bytes.toByteArray());
  }
}
