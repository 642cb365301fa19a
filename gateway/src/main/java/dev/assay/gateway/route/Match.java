package dev.assay.gateway.route;

import java.util.SortedSet;

/** What the table says about a request. */
public sealed interface Match {

    /** The operation is known. */
    record Found(Route route) implements Match {}

    /**
     * The address is known, the method is not.
     *
     * @param template the address
     * @param allowed the methods it has
     * @param open whether the address answers without a key
     */
    record WrongMethod(PathTemplate template, SortedSet<String> allowed, boolean open) implements Match {}

    /** Nothing is there. */
    record Nowhere() implements Match {}

    /** Whether the answer to this is for everybody: the request needs no key. */
    default boolean open() {
        if (this instanceof Found found) {
            return found.route().open();
        }
        return this instanceof WrongMethod wrong && wrong.open();
    }

    /** A name for this address that never contains what a caller wrote: safe as a metric tag and in a log. */
    default String label() {
        if (this instanceof Found found) {
            return found.route().template().text();
        }
        return this instanceof WrongMethod wrong ? wrong.template().text() : "UNKNOWN";
    }
}
