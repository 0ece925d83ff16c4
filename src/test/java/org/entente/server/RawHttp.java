package org.entente.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sends requests as they are, however malformed, over a connection each: no library corrects the
 * address or the headers.
 */
final class RawHttp {
  private final int port;

  RawHttp(int port) {
    this.port = port;
  }

  /**
   * A request.
   *
   * @param target what stands between method and version, as it is sent
   * @param headers as they are sent, {@code Host} included
   */
  record Request(String method, String target, List<String> headers, String body) {
    @Override
    public String toString() {
      return method
          + " "
          + shortened(target)
          + " "
          + headers.stream().map(Request::shortened).toList()
          + (body.isEmpty() ? "" : " body " + shortened(body));
    }

    private static String shortened(String text) {
      String visible =
          text.codePoints()
              .mapToObj(c -> c < 32 || c == 127 ? "\\u%04x".formatted(c) : Character.toString(c))
              .collect(Collectors.joining());
      return visible.length() < 300
          ? visible
          : visible.substring(0, 300) + "…(" + visible.length() + ")";
    }
  }

  /**
   * An answer.
   *
   * @param status 0 if the server closed the connection without one
   * @param headers by their names in lower case; in order of the names
   */
  record Response(int status, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }
  }

  Response send(Request request) throws IOException {
    byte[] body = request.body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder();
    head.append(request.method).append(' ').append(request.target).append(" HTTP/1.1\r\n");
    request.headers.forEach(header -> head.append(header).append("\r\n"));
    head.append("Connection: close\r\n");
    if (body.length > 0) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      ByteArrayOutputStream received = new ByteArrayOutputStream();
      try {
        socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        InputStream in = socket.getInputStream();
        in.transferTo(received);
      } catch (SocketException e) {
        // refused before it was read to its end; what came back counts
      }
      return parse(received.toByteArray());
    }
  }

  private static Response parse(byte[] received) {
    String text = new String(received, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Response(0, Map.of(), "");
    }
    String[] lines = text.substring(0, end).split("\r\n");
    Map<String, List<String>> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers
          .computeIfAbsent(
              lines[i].substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT),
              name -> new java.util.ArrayList<>())
          .add(lines[i].substring(colon + 1).strip());
    }
    String body = text.substring(end + 4);
    if (headers.getOrDefault("transfer-encoding", List.of()).contains("chunked")) {
      body = joined(body);
    }
    return new Response(
        Integer.parseInt(lines[0].split(" ")[1]),
        headers,
        new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
  }

  /** A chunked body without the lengths of its chunks. */
  private static String joined(String chunked) {
    StringBuilder body = new StringBuilder();
    int at = 0;
    while (at < chunked.length()) {
      int line = chunked.indexOf("\r\n", at);
      int length = line < 0 ? 0 : Integer.parseInt(chunked.substring(at, line).strip(), 16);
      if (length == 0) {
        break;
      }
      body.append(chunked, line + 2, Math.min(chunked.length(), line + 2 + length));
      at = line + 2 + length + 2;
    }
    return body.toString();
  }
}
