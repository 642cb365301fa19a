package dev.assay.profile.search;

/** Bounds on when a candidate was created or last changed. */
enum DateBound {
    CREATED_AFTER("createdAfter", "created_at > "),
    CREATED_BEFORE("createdBefore", "created_at < "),
    UPDATED_AFTER("updatedAfter", "updated_at > "),
    UPDATED_BEFORE("updatedBefore", "updated_at < ");

    private final String parameter;
    private final String comparison;

    DateBound(String parameter, String comparison) {
        this.parameter = parameter;
        this.comparison = comparison;
    }

    /** The member of the request and the parameter of the statement. */
    String parameter() {
        return parameter;
    }

    /** Of a row of candidate. */
    String condition() {
        return comparison + ":" + parameter;
    }
}
