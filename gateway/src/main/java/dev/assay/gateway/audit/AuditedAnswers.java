package dev.assay.gateway.audit;

import dev.assay.gateway.exchange.Deadlines;
import dev.assay.gateway.exchange.Exchange;
import dev.assay.rest.problem.Problem;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Records the gateway's own operations in the audit trail before their answers go out, as is done for those of the services. */
class AuditedAnswers {

    private final AuditTrail trail;

    private final Deadlines deadlines;

    AuditedAnswers(AuditTrail trail, Deadlines deadlines) {
        this.trail = trail;
        this.deadlines = deadlines;
    }

    @ServerResponseFilter
    public Uni<Void> record(ContainerResponseContext response, RoutingContext call) {
        Exchange exchange = Exchange.of(call);
        // Open pages are not audited, and a caller that has left is already in the trail.
        if (exchange.caller() == null || !exchange.takesAuditEntry()) {
            return Uni.createFrom().voidItem();
        }
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        response.getStringHeaders().forEach((name, values) -> headers.add(name, values));
        return Uni.createFrom()
                .completionStage(() -> trail.record(exchange, response.getStatus(), headers, patience(exchange))
                        .toCompletionStage())
                .onFailure(ProblemException.class)
                .recoverWithItem(failure -> {
                    replace(response, failure, exchange);
                    return null;
                });
    }

    private Duration patience(Exchange exchange) {
        Duration deadline = exchange.deadline(deadlines);
        return AuditTrail.patience(deadline.minusNanos(exchange.sinceComplete()));
    }

    private static void replace(ContainerResponseContext response, ProblemException problem, Exchange exchange) {
        response.setStatus(problem.code().status());
        response.getHeaders().remove("ETag");
        response.getHeaders().remove("Location");
        problem.headers().forEach(response.getHeaders()::putSingle);
        response.setEntity(
                Problem.of(
                        problem.code(),
                        problem.getMessage(),
                        List.of(),
                        exchange.request().path(),
                        exchange.requestId()),
                new Annotation[0],
                MediaType.valueOf(Problem.MEDIA_TYPE));
    }
}
