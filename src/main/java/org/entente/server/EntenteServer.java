package org.entente.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.ctl.ActionMetrics;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mod.prometheus.FMod_Prometheus;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.jetty.ee10.servlet.ServletHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.entente.http.CrossOrigin;
import org.entente.http.Door;
import org.entente.http.Site;
import org.entente.query.Endpoint;
import org.entente.query.EntityLookup;
import org.entente.query.GraphAccess;
import org.entente.query.QueryCatalogue;
import org.entente.query.QueryTarget;
import org.entente.query.search.SameNames;
import org.entente.server.api.OpenApiDoor;
import org.entente.server.api.QueriesDoor;
import org.entente.server.api.QueryProblems;
import org.entente.server.api.SearchDoor;
import org.entente.server.api.StatementsDoor;
import org.entente.server.handover.HandOver;
import org.entente.server.linked.DatasetDescription;
import org.entente.server.linked.DatasetDoor;
import org.entente.server.linked.EndpointGraphs;
import org.entente.server.linked.LinkedDataDoor;
import org.entente.server.linked.NamedGraphs;
import org.entente.server.linked.ServiceDescriptionFilter;
import org.entente.server.linked.StoredGraphs;
import org.entente.server.mcp.McpService;
import org.entente.server.reconcile.ReconcileDoor;
import org.entente.store.StoreDataset;
import org.entente.store.StoreLayout;
import org.entente.store.StoreLock;
import org.entente.store.TripleStore;
import org.entente.web.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a store, or what an endpoint elsewhere holds, over HTTP, to the local machine unless told
 * otherwise.
 *
 * <pre>{@code
 * try (EntenteServer server = EntenteServer.start(Path.of("store"), ServerSettings.local(0))) {
 *   System.out.println(server.sparqlUrl()); // http://localhost:41234/entente/sparql
 * }
 * }</pre>
 */
public final class EntenteServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EntenteServer.class);

  /** The path of the service, as {@code fuseki-config/} names it. */
  private static final String SERVICE = "/entente";

  /** What scripts of other sites may read, besides what doors open themselves. */
  private static final List<String> OPEN_TO_OTHER_SITES =
      List.of("/api/*", "/data/*", "/id/*", "/doc/*", "/graph/*", "/ontology", "/ontology/*");

  private final FusekiServer fuseki;
  private final Guard guard;
  private final Runnable release;
  private Optional<HandOver> handOver = Optional.empty();
  private boolean stopped;

  /**
   * @param release what follows when nobody is answered any more
   */
  private EntenteServer(FusekiServer fuseki, Guard guard, Runnable release) {
    this.fuseki = fuseki;
    this.guard = guard;
    this.release = release;
  }

  /**
   * Starts a server over a store and returns once it answers.
   *
   * @param directory the store's folder
   * @throws org.entente.store.StoreException if there is no store, or it is in use
   * @throws ServerException if the port is in use or the server cannot start; the store is free
   *     then
   */
  public static EntenteServer start(Path directory, ServerSettings settings) {
    StoreLayout store = new StoreLayout(directory);
    store.requireReadable();
    requireFree(settings);
    StoreLock lock = store.lock();
    Prepared prepared;
    Guard guard = null;
    try {
      guard = new Guard(settings);
      prepared = overStore(store, settings, guard);
    } catch (RuntimeException e) {
      if (guard != null) {
        guard.close();
      }
      lock.close();
      throw e;
    }
    FusekiServer fuseki = prepared.fuseki();
    DatasetGraphText dataset =
        (DatasetGraphText)
            fuseki.getDataAccessPointRegistry().get(SERVICE).getDataService().getDataset();
    EntenteServer server =
        new EntenteServer(
            fuseki,
            guard,
            () -> {
              finish(prepared.afterwards());
              StoreDataset.release(dataset);
              lock.close();
            });
    server.start(
        settings,
        () -> {
          StoreDataset.repair(dataset);
          fuseki.start();
          server.handOver =
              Optional.of(HandOver.start(TripleStore.attach(store.directory(), dataset)));
          prepared.afterwards().start();
        });
    return server;
  }

  /**
   * Starts a server over an endpoint elsewhere and returns once it answers. There is nothing to
   * write to, no Graph Store, no validation, no version of what is there, and search does without a
   * text index; all else is the same.
   *
   * @throws org.entente.query.EndpointException if the endpoint does not answer
   * @throws org.entente.query.QueryException if its default graph is not the union of its graphs
   * @throws ServerException if the port is in use or the server cannot start
   */
  public static EntenteServer start(Endpoint endpoint, ServerSettings settings) {
    requireFree(settings);
    Endpoint limited = endpoint.within(settings.limits().timeout());
    limited.requireUnion();
    Guard guard = new Guard(settings);
    try {
      EntenteServer server =
          new EntenteServer(overEndpoint(limited, settings, guard), guard, () -> {});
      server.start(settings, server.fuseki::start);
      return server;
    } catch (RuntimeException e) {
      guard.close();
      throw e;
    }
  }

  private void start(ServerSettings settings, Runnable starting) {
    try {
      starting.run();
    } catch (RuntimeException e) {
      close();
      throw new ServerException(
          "cannot serve at port " + settings.port() + ": " + e.getMessage(), e);
    }
  }

  private static Prepared overStore(StoreLayout store, ServerSettings settings, Guard guard) {
    FusekiServer.Builder builder = builder(settings);
    try {
      builder.parseConfig(Assembler.of(store, settings));
    } catch (RuntimeException e) {
      throw StoreDataset.refuse(store, e);
    }
    guard.around(builder, SERVICE, guard.queriesHere());
    DatasetGraph dataset = builder.getDataset(SERVICE);
    QueryTarget target = guard.target(dataset);
    GraphAccess graph =
        new GraphAccess(
            target,
            QueryCatalogue.standard(),
            EntityLookup.in(target, new SameNames(target)),
            new ServedVersion((DatasetGraphText) dataset, settings.updates()));
    Pages pages = new Pages(graph);
    return new Prepared(
        site(builder, graph, new StoredGraphs(dataset), pages, settings),
        new Thread(() -> prepare(pages, guard), "entente-first-page"));
  }

  /**
   * A server that has not started.
   *
   * @param afterwards what spares the first reader of a page a wait, and must not delay the first
   *     answer
   */
  private record Prepared(FusekiServer fuseki, Thread afterwards) {}

  /** A large graph on a busy machine may take longer to sum up than a query may; it is served. */
  private static void prepare(Pages pages, Guard guard) {
    try {
      pages.prepare();
    } catch (QueryCancelledException e) {
      if (!guard.isFinishing()) {
        LOG.warn(
            "the first page takes longer to sum up than a query may; everything else is served");
      }
    }
  }

  private static FusekiServer overEndpoint(
      Endpoint endpoint, ServerSettings settings, Guard guard) {
    FusekiServer.Builder builder = builder(settings);
    DataService service =
        DataService.newBuilder(DatasetGraphFactory.createTxnMem())
            .addEndpoint(Operation.Query)
            .addEndpoint(Operation.Query, "sparql")
            .addEndpoint(Operation.Query, "query")
            .build();
    guard.around(builder, SERVICE, guard.queriesAt(endpoint));
    builder.add(SERVICE, service);
    GraphAccess graph =
        new GraphAccess(
            endpoint,
            QueryCatalogue.standard(),
            EntityLookup.in(endpoint),
            () -> GraphAccess.UNNAMED);
    return site(builder, graph, new EndpointGraphs(endpoint), new Pages(graph), settings);
  }

  private static FusekiServer.Builder builder(ServerSettings settings) {
    return FusekiServer.create()
        .fusekiModules(FusekiModules.create(List.of(new FMod_Prometheus())))
        .loopback(settings.loopback())
        .port(settings.port())
        .enablePing(true);
  }

  private static FusekiServer site(
      FusekiServer.Builder builder,
      GraphAccess graph,
      NamedGraphs graphs,
      Pages pages,
      ServerSettings settings) {
    DatasetDescription description = new DatasetDescription(graph);
    FusekiServer fuseki =
        builder
            .addFilter(SERVICE + "/sparql", new ServiceDescriptionFilter(description))
            .addServlet(McpService.PATH, McpService.servlet(graph, settings.loopback()))
            .addServlet("/metrics", new ActionMetrics())
            .addServlet(
                "/*",
                Site.of(
                    doors(graph, graphs, description, pages),
                    QueryProblems::of,
                    Optional.of(pages)))
            .build();
    allowEncodedPercentSigns(fuseki.getJettyServer());
    return fuseki;
  }

  /** A document may be called {@code 100%.txt}; no path is decoded twice here. */
  private static void allowEncodedPercentSigns(Server jetty) {
    UriCompliance rules =
        UriCompliance.DEFAULT.with("Entente", UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);
    for (Connector connector : jetty.getConnectors()) {
      connector.getConnectionFactories().stream()
          .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
          .map(HttpConfiguration.ConnectionFactory.class::cast)
          .forEach(factory -> factory.getHttpConfiguration().setUriCompliance(rules));
    }
    jetty
        .getDescendants(ServletHandler.class)
        .forEach(handler -> handler.setDecodeAmbiguousURIs(true));
  }

  /** What is there beside Fuseki's own service, each at paths of its own. */
  private static List<Door> doors(
      GraphAccess graph, NamedGraphs graphs, DatasetDescription description, Pages pages) {
    List<Door> doors =
        List.of(
            routes -> OPEN_TO_OTHER_SITES.forEach(path -> CrossOrigin.allow(routes, path)),
            new Health(graph),
            new QueriesDoor(graph),
            new SearchDoor(graph),
            new StatementsDoor(graph),
            new ReconcileDoor(graph),
            new DatasetDoor(description),
            new LinkedDataDoor(graph, graphs),
            pages);
    List<Door> all = new ArrayList<>(doors);
    all.add(new OpenApiDoor(doors));
    return all;
  }

  /** Waits until a thread has ended, for it reads the store; one that never began has ended. */
  private static void finish(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Fuseki would log the failure and hide its reason, so ask before it does. */
  private static void requireFree(ServerSettings settings) {
    int port = settings.port();
    if (port == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(settings.address(), port));
    } catch (BindException e) {
      throw new ServerException(
          "port " + port + " is in use; stop what uses it, or choose another (0: any free one)", e);
    } catch (IOException e) {
      throw new ServerException(
          "cannot listen on " + settings.host() + ", port " + port + ": " + e.getMessage(), e);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return fuseki.getPort();
  }

  /** Where the pages for people begin. */
  public String pagesUrl() {
    return "http://localhost:" + port() + "/";
  }

  /** Where everything of the service lies: {@code http://localhost:PORT/entente}. */
  public String url() {
    return "http://localhost:" + port() + SERVICE;
  }

  /** Where SPARQL queries go. */
  public String sparqlUrl() {
    return url() + "/sparql";
  }

  /** Whether clients may send shapes to validate the graph with. */
  public boolean validates() {
    return has(Operation.Shacl);
  }

  /** Whether whole graphs can be read by the Graph Store Protocol. */
  public boolean hasGraphStore() {
    return has(Operation.GSP_R) || has(Operation.GSP_RW);
  }

  private boolean has(Operation operation) {
    return fuseki
        .getDataAccessPointRegistry()
        .get(SERVICE)
        .getDataService()
        .hasOperation(operation);
  }

  /** Waits until another thread closes the server. */
  public void join() {
    fuseki.join();
  }

  /** Stops answering and frees port and store. */
  @Override
  public synchronized void close() {
    if (stopped) {
      return;
    }
    stopped = true;
    handOver.ifPresent(HandOver::close);
    guard.finish();
    fuseki.stop();
    guard.close();
    release.run();
  }
}
