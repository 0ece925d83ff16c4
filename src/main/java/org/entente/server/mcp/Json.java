package org.entente.server.mcp;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpError;

/**
 * The protocol's JSON. The SDK answers a malformed request over HTTP with its exception as it is,
 * stack trace included; here it is the error alone.
 */
final class Json {
  private Json() {}

  /** Reads and writes the protocol's messages. */
  static McpJsonMapper mapper() {
    ObjectMapper standard =
        McpJsonDefaults.getMapper() instanceof JacksonMcpJsonMapper jackson
            ? jackson.getObjectMapper().copy()
            : new ObjectMapper();
    return new JacksonMcpJsonMapper(standard.addMixIn(McpError.class, ErrorAlone.class));
  }

  /** What a client learns of an exception. */
  @JsonIncludeProperties("jsonRpcError")
  private interface ErrorAlone {}
}
