package dev.assay.gateway.door;

import dev.assay.gateway.audit.OnBehalfOf;
import dev.assay.gateway.audit.ReadableIds;
import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Failures;
import dev.assay.gateway.exchange.Step;
import dev.assay.gateway.framing.BodyLimit;
import dev.assay.gateway.framing.Framing;
import dev.assay.gateway.framing.NormalPath;
import dev.assay.gateway.identity.Credentials;
import dev.assay.gateway.identity.ScopeGate;
import dev.assay.gateway.identity.ServiceToken;
import dev.assay.gateway.limits.RateLimit;
import dev.assay.gateway.route.PublicApi;
import dev.assay.rest.request.RequestId;
import dev.assay.rest.token.Caller;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.MDC;

/** Every request to the public port enters here, and goes on only if every step lets it pass. */
@ApplicationScoped
class Door {

    /** Runs before every route and filter of any extension or library. */
    private static final int FIRST = -100_000;

    private static final String INSIDE = "assay.gateway.inside";

    private final List<Step> before;
    private final Credentials credentials;
    private final List<Step> after;
    private final Serving serving;
    private final Journal journal;

    Door(Credentials credentials, RateLimit rateLimit, ServiceToken serviceToken, Serving serving, Journal journal) {
        Routing routing = new Routing(PublicApi.routes());
        this.before = List.of(new NormalPath(), new Framing(), routing.lookUp(), new SpanName());
        this.credentials = credentials;
        this.after = List.of(
                rateLimit,
                routing.refuseUnknown(),
                new ScopeGate(),
                new ReadableIds(),
                new OnBehalfOf(),
                new BodyLimit(),
                serviceToken);
        this.serving = serving;
        this.journal = journal;
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        context.response()
                .putHeader(RequestId.HEADER, RequestId.of(context))
                .putHeader("X-Content-Type-Options", "nosniff");
        if (context.get(INSIDE) == null) {
            context.put(INSIDE, true);
            begin(new Exchange(context));
        } else {
            // An inner handler has rerouted it to another of our own pages, which clears the headers.
            context.next();
        }
    }

    private void begin(Exchange exchange) {
        MDC.put(RequestId.LOG_KEY, exchange.requestId());
        exchange.context().addEndHandler(end -> journal.record(exchange, end.succeeded()));
        try {
            before.forEach(step -> step.take(exchange));
            identify(exchange);
        } catch (RuntimeException refused) {
            Failures.answer(exchange, refused);
        }
    }

    private void identify(Exchange exchange) {
        Future<Optional<Caller>> caller = credentials.caller(exchange);
        if (caller.isComplete()) {
            goOn(exchange, caller);
        } else {
            // Meanwhile the server holds back the body, since nobody has asked for it yet.
            Context own = exchange.context().vertx().getOrCreateContext();
            caller.onComplete(found -> own.runOnContext(back -> goOn(exchange, found)));
        }
    }

    private void goOn(Exchange exchange, AsyncResult<Optional<Caller>> caller) {
        if (exchange.response().closed()) {
            // The client left while the provider was asked, so whatever began now would never hear of the end.
            return;
        }
        if (caller.failed()) {
            Failures.answer(exchange, caller.cause());
            return;
        }
        try {
            caller.result().ifPresent(exchange::identified);
            after.forEach(step -> step.take(exchange));
            serving.serve(exchange);
        } catch (RuntimeException refused) {
            Failures.answer(exchange, refused);
        }
    }
}
