package dev.assay.benchmarks.door;

import dev.assay.gateway.audit.AuditTrail;
import dev.assay.gateway.audit.OnBehalfOf;
import dev.assay.gateway.audit.Trail;
import dev.assay.gateway.door.Journal;
import dev.assay.gateway.door.Routing;
import dev.assay.gateway.door.SpanName;
import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Step;
import dev.assay.gateway.framing.BodyLimit;
import dev.assay.gateway.framing.Framing;
import dev.assay.gateway.framing.NormalPath;
import dev.assay.gateway.identity.Credentials;
import dev.assay.gateway.identity.ScopeGate;
import dev.assay.gateway.identity.ServiceToken;
import dev.assay.gateway.limits.RateLimit;
import dev.assay.gateway.proxy.Proxy;
import dev.assay.gateway.route.Match;
import dev.assay.gateway.route.PublicApi;
import dev.assay.gateway.route.Routes;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The gateway's classes that a request passes, up to a concern. What a concern that is left out would find out is preset. */
final class Composition {

    private static final Trail NONE = new Trail() {
        @Override
        public Future<Void> record(Exchange exchange, int status, MultiMap answer) {
            return Future.succeededFuture();
        }

        @Override
        public void recordUnanswered(Exchange exchange, int status) {
            // There is no trail.
        }
    };

    private final Concern last;
    private final Parts parts;
    private final Routes routes = PublicApi.routes();
    private final Match match = routes.find("GET", DoorCost.PATH);

    Composition(Vertx vertx, Concern last) {
        this.last = last;
        this.parts = Surroundings.of(vertx);
    }

    Proxy proxy() {
        parts.give(Trail.class, has(Concern.TRAIL) ? parts.of(AuditTrail.class) : NONE);
        return parts.of(Proxy.class);
    }

    Optional<Journal> journal() {
        return has(Concern.JOURNAL) ? Optional.of(parts.of(Journal.class)) : Optional.empty();
    }

    /** The steps in the door's order. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Routing routing = new Routing(routes);
        add(steps, Concern.FRAMING, new NormalPath(), new Framing());
        if (has(Concern.ROUTES)) {
            add(steps, Concern.ROUTES, routing.lookUp(), new SpanName());
        } else {
            steps.add(exchange -> exchange.matched(match));
        }
        if (has(Concern.CALLERS)) {
            steps.add(identification(parts.of(Credentials.class)));
        }
        if (has(Concern.LIMITS)) {
            steps.add(parts.of(RateLimit.class));
        }
        add(steps, Concern.ROUTES, routing.refuseUnknown());
        add(steps, Concern.CALLERS, new ScopeGate());
        add(steps, Concern.TRAIL, new OnBehalfOf());
        add(steps, Concern.FRAMING, new BodyLimit());
        steps.add(has(Concern.TOKENS) ? parts.of(ServiceToken.class) : exchange -> exchange.carries(() -> "internal"));
        return List.copyOf(steps);
    }

    /** Takes the result without waiting, since an API key is identified at once. */
    private static Step identification(Credentials credentials) {
        return exchange -> credentials.caller(exchange).result().ifPresent(exchange::identified);
    }

    private void add(List<Step> steps, Concern concern, Step... more) {
        if (has(concern)) {
            steps.addAll(List.of(more));
        }
    }

    private boolean has(Concern concern) {
        return concern.isIn(last);
    }
}
