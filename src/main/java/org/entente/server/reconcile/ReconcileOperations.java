package org.entente.server.reconcile;

import java.util.List;
import java.util.Map;
import org.entente.http.Operation;
import org.entente.http.Operation.Parameter;

/** What the service offers, for the description of the whole API. */
final class ReconcileOperations {
  private static final String TAG = "Reconciliation";
  private static final String JSON = "application/json";
  private static final Map<String, Object> OBJECT = Map.of("type", "object");
  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final String VERSION =
      "As the Reconciliation Service API 0.2 of the W3C Community Group has it.";

  static final List<Operation> ALL =
      List.of(
          Operation.get("/reconcile", "reconcileGet", "The service's manifest; or small batches")
              .saying(VERSION)
              .under(TAG)
              .taking(
                  Parameter.optional("queries", "A batch of reconciliation queries in JSON.", TEXT))
              .taking(Parameter.optional("extend", "A data extension query in JSON.", TEXT))
              .giving(JSON, OBJECT),
          Operation.post("/reconcile", "reconcile", "Names matched with things; properties fetched")
              .saying(VERSION + " At most " + Manifest.BATCH_SIZE + " queries a batch.")
              .under(TAG)
              .accepting(
                  "application/x-www-form-urlencoded",
                  Map.of("type", "object", "properties", Map.of("queries", TEXT, "extend", TEXT)))
              .giving(JSON, OBJECT),
          suggestion("entity", "suggestEntities")
              .taking(Parameter.optional("type", "Only of this type.", TEXT)),
          suggestion("type", "suggestTypes"),
          suggestion("property", "suggestProperties"),
          flyout("entity", "flyoutOfEntity"),
          flyout("type", "flyoutOfType"),
          flyout("property", "flyoutOfProperty"),
          Operation.get("/reconcile/properties", "proposeProperties", "What things of a type have")
              .under(TAG)
              .taking(Parameter.optional("type", "A type's identifier.", TEXT))
              .taking(
                  Parameter.optional(
                      "limit", "At most so many.", Map.of("type", "integer", "minimum", 1)))
              .giving(JSON, OBJECT),
          Operation.get("/reconcile/preview", "previewOfEntity", "A thing as a small page")
              .under(TAG)
              .taking(Parameter.required("id", "A thing's identifier.", TEXT))
              .giving("text/html", TEXT));

  private ReconcileOperations() {}

  private static Operation suggestion(String what, String id) {
    return Operation.get("/reconcile/suggest/" + what, id, "Suggestions while a name is typed")
        .under(TAG)
        .taking(Parameter.optional("prefix", "What has been typed.", TEXT))
        .taking(
            Parameter.optional(
                "cursor", "How many to leave out.", Map.of("type", "integer", "minimum", 0)))
        .giving(JSON, OBJECT);
  }

  private static Operation flyout(String what, String id) {
    return Operation.get("/reconcile/flyout/" + what, id, "What is shown beside a suggestion")
        .under(TAG)
        .taking(Parameter.required("id", "Its identifier.", TEXT))
        .giving(JSON, OBJECT);
  }
}
