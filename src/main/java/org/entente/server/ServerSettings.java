package org.entente.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.query.ServiceHosts;
import org.entente.server.guard.QueryLimits;

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
 * @param passwords where SPARQL update and Graph Store writes are allowed: the file of those who
 *     may, a line {@code name: hash} each
 * @param limits what one client's query may cost
 * @param requestLog the file that each request is written to, or none
 * @param serviceHosts the endpoints that queries may ask by {@code SERVICE}
 */
public record ServerSettings(
    String host,
    int port,
    Optional<Path> passwords,
    QueryLimits limits,
    Optional<Path> requestLog,
    ServiceHosts serviceHosts) {

  /** Read-only, to this machine alone. */
  public static ServerSettings local(int port) {
    return new ServerSettings(
        "localhost",
        port,
        Optional.empty(),
        QueryLimits.STANDARD,
        Optional.empty(),
        ServiceHosts.standard());
  }

  /** Listens elsewhere. */
  public ServerSettings withHost(String address) {
    return new ServerSettings(address, port, passwords, limits, requestLog, serviceHosts);
  }

  /** Allows updates to those whom the file names. */
  public ServerSettings withUpdates(Path passwordFile) {
    return new ServerSettings(
        host, port, Optional.of(passwordFile), limits, requestLog, serviceHosts);
  }

  /** With other limits. */
  public ServerSettings withLimits(QueryLimits others) {
    return new ServerSettings(host, port, passwords, others, requestLog, serviceHosts);
  }

  /** Writes each request to a file. */
  public ServerSettings withRequestLog(Path file) {
    return new ServerSettings(host, port, passwords, limits, Optional.of(file), serviceHosts);
  }

  /** Where queries may ask these endpoints. */
  public ServerSettings withServiceHosts(ServiceHosts hosts) {
    return new ServerSettings(host, port, passwords, limits, requestLog, hosts);
  }

  /** Whether the store can be written to. */
  boolean updates() {
    return passwords.isPresent();
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
