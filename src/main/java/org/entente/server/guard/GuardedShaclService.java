package org.entente.server.guard;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.BaseActionREST;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.web.HttpSC;

/**
 * Fuseki's validation with the shapes that a client sends, which ends after the time of a query and
 * does nothing for pages of other sites: a browser would send them shapes and all, and no page of
 * ours needs it.
 *
 * <p>Shapes walk the graph and run queries, and both look for the end of their time; a {@code
 * sh:pattern} is matched in linear time. It is served to the own machine only.
 */
public final class GuardedShaclService extends BaseActionREST {
  private final QueryLimits limits;
  private final RunningQueries queries;
  private final SameSite site;

  /** With these limits; validations are registered while they run. */
  public GuardedShaclService(QueryLimits limits, RunningQueries queries, SameSite site) {
    this.limits = limits;
    this.queries = queries;
    this.site = site;
    ShapeQueries.register();
  }

  @Override
  protected void doPost(HttpAction action) {
    site.objection(header(action, "Host"), header(action, "Origin"))
        .ifPresent(why -> ServletOps.error(why.status(), why.reason()));
    MediaType accepted = ActionLib.contentNegotation(action, DEF.rdfOffer, DEF.acceptTurtle);
    Lang lang =
        Optional.ofNullable(RDFLanguages.contentTypeToLang(accepted.getContentTypeStr()))
            .orElse(Lang.TURTLE);
    action.beginRead();
    try {
      GraphTarget target = GraphTarget.determineTarget(action.getActiveDSG(), action);
      if (!target.exists()) {
        ServletOps.errorNotFound("there is no such graph"); // its name may fit into no answer
      }
      Graph shapes = shapes(action);
      ValidationReport report = validate(action, shapes, target.graph());
      action.setResponseStatus(HttpSC.OK_200);
      ActionLib.graphResponse(action, report.getGraph(), lang);
    } catch (StackOverflowError e) {
      throw badRequest(action, "the shapes are nested too deeply");
    } finally {
      action.endRead();
    }
  }

  /** Jena 5.6.0 calls some faults of Turtle no faults of parsing, and Fuseki those its own. */
  private static Graph shapes(HttpAction action) {
    try {
      return ActionLib.readFromRequest(action, Lang.TURTLE);
    } catch (RiotException e) {
      throw badRequest(action, e.getMessage());
    }
  }

  /** What is left of the request goes with it, or the client's next one would be taken for it. */
  private static ActionErrorException badRequest(HttpAction action, String reason) {
    ActionLib.consumeBody(action);
    return new ActionErrorException(HttpSC.BAD_REQUEST_400, reason, null);
  }

  private ValidationReport validate(HttpAction action, Graph shapes, Graph data) {
    Context context = ARQ.getContext().copy();
    AtomicBoolean cancelled = Context.getOrSetCancelSignal(context);
    Graph watched = new CancellableGraph(data, cancelled);
    String target = action.getRequestParameter(HttpNames.paramTarget);
    RunningQueries.Running running = queries.begin(context, limits.timeout());
    ShaclValidator validator = ShaclValidator.get();
    try (running) {
      Shapes parsed = validator.parse(shapes);
      LinearPattern.replaceIn(parsed);
      return target == null
          ? validator.validate(parsed, watched)
          : validator.validate(
              parsed, watched, NodeFactory.createURI(data.getPrefixMapping().expandPrefix(target)));
    } catch (RefusedQueryException e) {
      ServletOps.errorBadRequest(e.getMessage());
      throw e;
    } catch (RuntimeException e) {
      throw running.explain(e);
    }
  }

  private static Optional<String> header(HttpAction action, String name) {
    return Optional.ofNullable(action.getRequest().getHeader(name));
  }
}
