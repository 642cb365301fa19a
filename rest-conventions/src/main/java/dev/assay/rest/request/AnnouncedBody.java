package dev.assay.rest.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** What the head of a request says of its body. */
public final class AnnouncedBody {

    private AnnouncedBody() {}

    /** Whether there is one; absent ones and those of length 0 are no bodies. */
    public static boolean isIn(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }
}
