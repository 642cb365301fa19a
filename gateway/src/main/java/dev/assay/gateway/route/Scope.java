package dev.assay.gateway.route;

/** What a caller must be allowed to do for an operation; the same names that the services ask for again. */
public enum Scope {
    CANDIDATES_READ("candidates:read"),
    CANDIDATES_WRITE("candidates:write"),
    ASSESSMENTS_READ("assessments:read"),
    RANKINGS_READ("rankings:read"),
    DECISIONS_WRITE("decisions:write"),
    RUBRICS_READ("rubrics:read"),
    RUBRICS_WRITE("rubrics:write"),
    KEYS_WRITE("keys:write"),
    AUDIT_READ("audit:read");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** As it stands in tokens, keys and the API document. */
    public String text() {
        return text;
    }
}
