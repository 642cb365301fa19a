package dev.assay.gateway.route;

import java.util.SortedSet;

/** What the route table says about a request. */
public sealed interface Match {

    /** The operation is known. */
    record Found(Route route) implements Match {}

    /**
     * The path is known, the method is not.
     *
     * @param template the path
     * @param allowed its methods
     * @param open whether the path answers without a credential
     */
    record WrongMethod(PathTemplate template, SortedSet<String> allowed, boolean open) implements Match {}

    /** No route has this path. */
    record Nowhere() implements Match {}

    /** Whether anybody may have the answer, so that the request needs no credential. */
    default boolean open() {
        if (this instanceof Found found) {
            return found.route().open();
        }
        return this instanceof WrongMethod wrong && wrong.open();
    }

    /** A name for the path that never contains what a caller wrote: safe as a metric tag and in a log. */
    default String label() {
        if (this instanceof Found found) {
            return found.route().template().text();
        }
        return this instanceof WrongMethod wrong ? wrong.template().text() : "UNKNOWN";
    }
}
