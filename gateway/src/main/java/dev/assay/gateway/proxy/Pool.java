package dev.assay.gateway.proxy;

import dev.assay.gateway.route.Deadline;
import java.util.Locale;

/** The connections to a service that a call uses: what can take long has its own, because a few of them could otherwise take all. */
enum Pool {
    CALLS,
    DOCUMENTS,
    UPLOADS,
    DOWNLOADS,
    WATCHES;

    static Pool of(Deadline deadline) {
        return switch (deadline) {
            case UPLOAD -> UPLOADS;
            case DOWNLOAD -> DOWNLOADS;
            case WATCH -> WATCHES;
            case DOCUMENT -> DOCUMENTS;
            case READ, WRITE -> CALLS;
        };
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
