package org.entente.http;

import java.util.List;

/**
 * A door that says what it offers to programs; {@code /openapi.json} gathers it from all doors.
 *
 * <pre>{@code
 * public List<Operation> operations() {
 *   return List.of(
 *       Operation.get("/api/echo", "echo", "Says it again")
 *           .under("Play")
 *           .taking(Operation.Parameter.required("text", "What is said.", Map.of("type", "string")))
 *           .giving("text/plain", Map.of("type", "string")));
 * }
 * }</pre>
 */
public interface Documented extends Door {
  /** What its routes offer to programs. */
  List<Operation> operations();
}
