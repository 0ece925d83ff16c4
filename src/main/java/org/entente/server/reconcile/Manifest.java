package org.entente.server.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The service manifest: what the service offers, and where. */
final class Manifest {
  /** The most queries of a batch. */
  static final int BATCH_SIZE = 50;

  private Manifest() {}

  /**
   * The manifest of a service.
   *
   * @param root where this server is reached, without a slash at its end
   */
  static Map<String, Object> of(String root) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("versions", List.of("0.2"));
    manifest.put("name", "Entente");
    manifest.put("identifierSpace", Identifier.SPACE);
    manifest.put("schemaSpace", Types.SPACE);
    manifest.put("documentation", root + "/about");
    manifest.put("defaultTypes", new Types().defaults());
    manifest.put("view", Map.of("url", root + "/entity?iri=" + Identifier.SPACE + "{{id}}"));
    manifest.put("preview", preview(root));
    manifest.put("suggest", suggest(root));
    manifest.put("extend", extend(root));
    manifest.put("batchSize", BATCH_SIZE);
    return manifest;
  }

  private static Map<String, Object> preview(String root) {
    Map<String, Object> preview = new LinkedHashMap<>();
    preview.put("url", root + "/reconcile/preview?id={{id}}");
    preview.put("width", Preview.WIDTH);
    preview.put("height", Preview.HEIGHT);
    return preview;
  }

  private static Map<String, Object> suggest(String root) {
    Map<String, Object> suggest = new LinkedHashMap<>();
    for (String what : List.of("entity", "property", "type")) {
      Map<String, Object> service = new LinkedHashMap<>();
      service.put("service_url", root);
      service.put("service_path", "/reconcile/suggest/" + what);
      service.put("flyout_service_url", root);
      service.put("flyout_service_path", "/reconcile/flyout/" + what + "?id=${id}");
      suggest.put(what, service);
    }
    return suggest;
  }

  private static Map<String, Object> extend(String root) {
    Map<String, Object> proposal = new LinkedHashMap<>();
    proposal.put("service_url", root);
    proposal.put("service_path", "/reconcile/properties");
    Map<String, Object> extend = new LinkedHashMap<>();
    extend.put("propose_properties", proposal);
    extend.put("property_settings", Extension.settings());
    return extend;
  }
}
