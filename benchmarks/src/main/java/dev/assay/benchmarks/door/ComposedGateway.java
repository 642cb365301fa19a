package dev.assay.benchmarks.door;

import dev.assay.gateway.door.Journal;
import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Failures;
import dev.assay.gateway.exchange.Step;
import dev.assay.gateway.framing.HeadClocks;
import dev.assay.gateway.proxy.Proxy;
import dev.assay.rest.request.RequestId;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.MDC;

/**
 * The gateway with only its first concerns: the gateway's own classes, on a bare Vert.x server instead of Quarkus's. Runs with the class path and the
 * environment of a gateway.
 */
final class ComposedGateway extends AbstractVerticle {

    private final List<Step> steps;
    private final Proxy proxy;
    private final Optional<Journal> journal;
    private final int port;

    private ComposedGateway(Composition gateway, int port) {
        this.steps = gateway.steps();
        this.proxy = gateway.proxy();
        this.journal = gateway.journal();
        this.port = port;
    }

    /** Arguments: port to listen on, the last concern. */
    public static void main(String[] arguments) {
        Concern last = Concern.valueOf(arguments[1]);
        if (Concern.FRAMING.isIn(last)) {
            HeadClocks.enable();
        }
        Surroundings.log();
        Vertx vertx = Vertx.vertx();
        Composition gateway = new Composition(vertx, last);
        int port = Integer.parseInt(arguments[0]);
        vertx.deployVerticle(
                        () -> new ComposedGateway(gateway, port),
                        new DeploymentOptions()
                                .setInstances(2 * Runtime.getRuntime().availableProcessors()))
                .onFailure(failure -> vertx.close());
    }

    @Override
    public void start() {
        Router router = Router.router(vertx);
        router.route().handler(this::enter);
        vertx.createHttpServer().requestHandler(router).listen(port, "127.0.0.1");
    }

    private void enter(RoutingContext context) {
        Exchange exchange = new Exchange(context);
        context.response().putHeader(RequestId.HEADER, exchange.requestId());
        journal.ifPresent(lines -> {
            MDC.put(RequestId.LOG_KEY, exchange.requestId());
            context.addEndHandler(end -> lines.record(exchange, end.succeeded()));
        });
        try {
            steps.forEach(step -> step.take(exchange));
            proxy.forward(exchange).onFailure(failure -> Failures.answer(exchange, failure));
        } catch (RuntimeException refused) {
            Failures.answer(exchange, refused);
        }
    }
}
