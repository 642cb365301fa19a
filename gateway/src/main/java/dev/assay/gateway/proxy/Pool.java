package dev.assay.gateway.proxy;

import dev.assay.gateway.route.Deadline;
import java.util.Locale;

/** The connections to a service that a call uses: long streams have their own, because a few of them could otherwise take all. */
enum Pool {
    CALLS,
    UPLOADS,
    DOWNLOADS,
    WATCHES;

    static Pool of(Deadline deadline) {
        return switch (deadline) {
            case UPLOAD -> UPLOADS;
            case DOWNLOAD -> DOWNLOADS;
            case WATCH -> WATCHES;
            case READ, WRITE, DOCUMENT -> CALLS;
        };
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
