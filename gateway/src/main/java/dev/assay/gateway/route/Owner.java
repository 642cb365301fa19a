package dev.assay.gateway.route;

/** The service that answers a route. */
public enum Owner {
    PROFILE("profile-service"),
    SCORING("scoring-service"),
    GATEWAY("gateway");

    private final String service;

    Owner(String service) {
        this.service = service;
    }

    /** Name of the service: audience of its tokens and tag of its metrics. */
    public String service() {
        return service;
    }
}
