package dev.assay.cli.launcher;

/** The three services, in the order in which they are stopped: the gateway first. */
public enum Service {
    GATEWAY("gateway", "ASSAY_GATEWAY_PORT", "gateway"),
    SCORING("scoring-service", "ASSAY_SCORING_PORT", "scoring"),
    PROFILE("profile-service", "ASSAY_PROFILE_PORT", "profile");

    static final int MANAGEMENT_OFFSET = 1000;

    private final String part;
    private final String portVariable;
    private final String database;

    Service(String part, String portVariable, String database) {
        this.part = part;
        this.portVariable = portVariable;
        this.database = database;
    }

    /** The name of the module, the log and the part. */
    public String part() {
        return part;
    }

    String portVariable() {
        return portVariable;
    }

    /** The service's database and its role in it. */
    String database() {
        return database;
    }
}
