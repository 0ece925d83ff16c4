package org.entente.server.handover;

import java.util.List;
import java.util.Map;

/**
 * What a command asks of a server.
 *
 * @param action what shall be done
 * @param graph of which it is asked; null where it does not matter
 * @param replaced graph → names of the files, or resources of the program, that it shall hold
 * @param dropped graphs that shall go
 * @param file where a backup goes; null where it does not matter
 */
record Request(
    Action action,
    String graph,
    Map<String, List<String>> replaced,
    List<String> dropped,
    String file) {

  /** What can be asked. */
  enum Action {
    DOCUMENTS,
    GRAPH_VERSION,
    TEXT,
    APPLY,
    BACKUP,
    COMPACT
  }

  static Request of(Action action) {
    return new Request(action, null, Map.of(), List.of(), null);
  }

  static Request of(Action action, String graph) {
    return new Request(action, graph, Map.of(), List.of(), null);
  }
}
