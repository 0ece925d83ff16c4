package org.entente.server;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * How a store is served.
 *
 * <pre>{@code
 * EntenteServer.start(Path.of("store"), ServerSettings.local(3030));
 * EntenteServer.start(Path.of("store"), ServerSettings.local(3030).withHost("0.0.0.0"));
 * }</pre>
 *
 * @param host the address that it listens on; {@code localhost} lets nobody else in
 * @param port 1 … 65535, or 0 for any free one
 * @param updates whether SPARQL update and Graph Store writes are allowed
 */
public record ServerSettings(String host, int port, boolean updates) {

  /** Read-only, to this machine alone. */
  public static ServerSettings local(int port) {
    return new ServerSettings("localhost", port, false);
  }

  /** Listens elsewhere. */
  public ServerSettings withHost(String address) {
    return new ServerSettings(address, port, updates);
  }

  /** With or without updates. */
  public ServerSettings withUpdates(boolean allowed) {
    return new ServerSettings(host, port, allowed);
  }

  /**
   * The address to listen on.
   *
   * @throws ServerException if the host has none
   */
  InetAddress address() {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new ServerException(
          "there is no host '"
              + host
              + "'; give an address of this machine, as 127.0.0.1 or 0.0.0.0",
          e);
    }
  }

  /** Whether only this machine reaches it. */
  boolean loopback() {
    return address().isLoopbackAddress();
  }
}
