package dev.assay.rest.request;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id that follows a request through all services, their logs and its answer. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    /** Key in the logging context. */
    public static final String LOG_KEY = "requestId";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private RequestId() {}

    /** The id of this request: the client's if it is well formed, otherwise one made on first use. */
    public static String of(RoutingContext request) {
        String known = request.get(LOG_KEY);
        if (known != null) {
            return known;
        }
        String id = accepted(request.request().getHeader(HEADER));
        request.put(LOG_KEY, id);
        return id;
    }

    /** The id that a client offered if it is well formed; otherwise a new one. */
    public static String accepted(String offered) {
        boolean usable = offered != null && ACCEPTED.matcher(offered).matches();
        return usable ? offered : UUID.randomUUID().toString();
    }
}
