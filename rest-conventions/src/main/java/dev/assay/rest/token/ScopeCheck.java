package dev.assay.rest.token;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets a caller carry out an operation only with the scope that the operation's {@code @SecurityRequirement} names, which is also the one in the API
 * document. An operation that names none is open to nobody. The same applies between services; {@link TokenCheck} decides whose tokens are accepted
 * there at all.
 */
class ScopeCheck {

    private final Map<Method, List<String>> needed = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(RoutingContext call, ResourceInfo resource) {
        Method operation = resource.getResourceMethod();
        Caller caller = Caller.of(call);
        if (operation == null) {
            return;
        }
        if (caller == null) {
            throw new ProblemException(CommonError.UNAUTHORIZED, "The caller is not known.")
                    .withHeader("WWW-Authenticate", "Bearer");
        }
        List<String> scopes = needed.computeIfAbsent(operation, ScopeCheck::named);
        if (scopes.isEmpty()) {
            throw new ProblemException(CommonError.FORBIDDEN, "No credential allows this operation.");
        }
        Scopes.require(caller, scopes);
    }

    private static List<String> named(Method operation) {
        SecurityRequirement requirement = operation.getAnnotation(SecurityRequirement.class);
        return requirement == null ? List.of() : List.of(requirement.scopes());
    }
}
