package org.entente.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.JettySecurityLib;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee10.servlet.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.util.component.LifeCycle;
import org.entente.query.Endpoint;
import org.entente.query.QueryTarget;
import org.entente.server.guard.EndpointQueryService;
import org.entente.server.guard.GuardedQueryService;
import org.entente.server.guard.GuardedShaclService;
import org.entente.server.guard.GuardedTarget;
import org.entente.server.guard.GuardedUpdateService;
import org.entente.server.guard.LimitedUpdates;
import org.entente.server.guard.OpenRequests;
import org.entente.server.guard.PatientLogin;
import org.entente.server.guard.RequestLog;
import org.entente.server.guard.RequestLogFile;
import org.entente.server.guard.RequestSize;
import org.entente.server.guard.ResponseHeaders;
import org.entente.server.guard.RunningQueries;
import org.entente.server.guard.SameSite;
import org.entente.server.guard.SelfContained;
import org.entente.server.guard.SharedReading;
import org.entente.server.guard.Throttle;
import org.entente.server.guard.Turns;
import org.entente.server.guard.WellFormedAddress;
import org.entente.server.mcp.McpService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the limits around a server that is being built. */
final class Guard implements AutoCloseable {
  private static final int FEWEST_THREADS = 4;

  /** Those who wait for their turn hold one each. */
  private static final int MOST_THREADS = 200;

  /** How long an answer that has begun may take when the server stops. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  private final ServerSettings settings;
  private final Turns turns;
  private final RunningQueries queries;
  private final RequestLogFile log;

  /** Reads its file again when it changes, on a thread that nobody else stops. */
  private Optional<UserStore> curators = Optional.empty();

  private final OpenRequests open = new OpenRequests();
  private volatile boolean finishing;

  Guard(ServerSettings settings) {
    this.settings = settings;
    this.log = RequestLogFile.open(settings.requestLog());
    this.turns = new Turns(settings.limits());
    this.queries = new RunningQueries(settings.limits(), turns);
  }

  /** What answers queries over a dataset here. */
  ActionService queriesHere() {
    return new GuardedQueryService(settings.limits(), queries, settings.serviceHosts());
  }

  /** What passes queries on to an endpoint elsewhere. */
  ActionService queriesAt(Endpoint endpoint) {
    return new EndpointQueryService(endpoint, settings.limits(), queries, settings.serviceHosts());
  }

  /**
   * Limits a service that the builder holds.
   *
   * @param service its path
   * @param answering what its queries go to
   */
  void around(FusekiServer.Builder builder, String service, ActionService answering) {
    // Shapes and updates hold queries too; only those that go through ServiceHosts may ask others.
    ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    Throttle throttle = new Throttle(turns);
    SharedReading shared = new SharedReading();
    SelfContained contained = new SelfContained();
    builder
        .numServerThreads(FEWEST_THREADS, MOST_THREADS)
        .registerOperation(Operation.Query, answering)
        .registerOperation(Operation.Update, new GuardedUpdateService())
        .registerOperation(
            Operation.Shacl,
            new GuardedShaclService(settings.limits(), queries, new SameSite(settings.loopback())))
        .addFilter("/*", open)
        .addFilter("/*", new RequestLog(log))
        .addFilter("/*", new ResponseHeaders())
        .addFilter("/*", new WellFormedAddress())
        .addFilter(service, shared)
        .addFilter(service + "/*", shared)
        .addFilter("/*", new RequestSize(settings.limits()))
        .addFilter(service, contained)
        .addFilter(service + "/*", contained)
        .addFilter(service, throttle)
        .addFilter(service + "/*", throttle)
        .addFilter(McpService.PATH, throttle);
    settings.passwords().ifPresent(file -> protect(builder, file));
  }

  /** Limits what is asked of a dataset besides queries at its endpoint, and asks it so. */
  QueryTarget target(DatasetGraph dataset) {
    settings.serviceHosts().guard(dataset.getContext());
    new LimitedUpdates(settings.limits(), queries, settings.serviceHosts())
        .applyTo(dataset.getContext());
    return new GuardedTarget(
        DatasetFactory.wrap(dataset), settings.limits(), queries, settings.serviceHosts());
  }

  /** Updates are for those whom the file names; everybody may read. */
  private void protect(FusekiServer.Builder builder, Path passwords) {
    if (!Files.isReadable(passwords)) {
      throw new ServerException(
          "there is no readable password file "
              + passwords
              + "; write one with: entente password NAME >> "
              + passwords,
          null);
    }
    UserStore users = JettySecurityLib.makeUserStore(passwords.toString());
    ConstraintSecurityHandler login =
        JettySecurityLib.makeSecurityHandler("entente", users, AuthScheme.BASIC);
    login.setAuthenticator(new PatientLogin());
    builder.securityHandler(login);
    curators = Optional.of(users);
  }

  /** Lets nobody in any more, aborts queries, and waits for the last answer. */
  void finish() {
    finishing = true;
    queries.abortAll();
    try {
      if (!open.finish(PATIENCE)) {
        LOG.warn("some requests are still open; stopping without them");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether queries are aborted because the server stops. */
  boolean isFinishing() {
    return finishing;
  }

  @Override
  public void close() {
    queries.close();
    log.close();
    curators.ifPresent(users -> LifeCycle.stop(users));
  }
}
