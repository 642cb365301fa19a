package dev.assay.rest.problem;

import dev.assay.rest.request.RequestId;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that leaves a resource into a problem. The exception's text goes out only if it is one of ours. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException failure, RoutingContext request) {
        Response.ResponseBuilder answer = answer(failure.code(), failure.getMessage(), failure.errors(), request);
        failure.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException failure, RoutingContext request) {
        return answer(CommonError.NOT_FOUND, "There is nothing at this path.", List.of(), request)
                .build();
    }

    /** Without {@code Allow}, which Quarkus REST does not provide here. Clients get it from the gateway's route table before a service is asked. */
    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException failure, RoutingContext request) {
        return answer(CommonError.METHOD_NOT_ALLOWED, "This path does not support the method.", List.of(), request)
                .build();
    }

    @ServerExceptionMapper
    public Response notAcceptable(NotAcceptableException failure, RoutingContext request) {
        String detail = "Ask for application/json, or for a media type that the API document lists here.";
        return answer(CommonError.NOT_ACCEPTABLE, detail, List.of(), request).build();
    }

    @ServerExceptionMapper
    public Response notSupported(NotSupportedException failure, RoutingContext request) {
        String detail = "Send a media type that the API document lists for this operation, with its Content-Type.";
        return answer(CommonError.UNSUPPORTED_MEDIA_TYPE, detail, List.of(), request)
                .build();
    }

    @ServerExceptionMapper
    public Response other(WebApplicationException failure, RoutingContext request) {
        // A problem thrown while a body or parameter was read arrives wrapped.
        if (failure.getCause() instanceof ProblemException problem) {
            return problem(problem, request);
        }
        CommonError code = CommonError.ofStatus(failure.getResponse().getStatus());
        return answer(code, code.title() + ".", List.of(), request).build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, RoutingContext request) {
        if (failure.getCause() instanceof ProblemException problem) {
            return problem(problem, request);
        }
        if (failure instanceof HttpClosedException || failure.getCause() instanceof HttpClosedException) {
            // The caller left before the end of its body, so nobody reads this.
            return answer(CommonError.BAD_REQUEST, "The body is incomplete.", List.of(), request)
                    .build();
        }
        LOG.error("Unexpected failure", failure);
        String detail =
                "The fault is on the server's side and has been logged; quote the request id when asking for help.";
        return answer(CommonError.INTERNAL, detail, List.of(), request).build();
    }

    private static Response.ResponseBuilder answer(
            ErrorCode code, String detail, List<InputError> errors, RoutingContext request) {
        return Response.status(code.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Problem.of(code, detail, errors, request.request().path(), RequestId.of(request)));
    }
}
