package dev.assay.gateway.route;

/**
 * One operation behind the public door.
 *
 * @param method upper-case HTTP method
 * @param template the address
 * @param owner who answers
 * @param deadline which deadline holds
 * @param bodyLimit most bytes that a request body may have; 0 where the operation takes none
 * @param scope what the caller must be allowed to do, one of {@link dev.assay.rest.token.Scopes}; null where it is open to everybody
 */
public record Route(
        String method, PathTemplate template, Owner owner, Deadline deadline, long bodyLimit, String scope) {

    public Route {
        if (bodyLimit < 0) {
            throw new IllegalArgumentException("A body limit cannot be negative: " + bodyLimit);
        }
        if (scope == null && owner != Owner.GATEWAY) {
            throw new IllegalArgumentException("Only the gateway's own pages are open, not " + template.text());
        }
    }

    /** Whether it answers without a credential. */
    public boolean open() {
        return scope == null;
    }

    /** Whether it changes nothing, whatever its method: a search is a POST for its body. */
    public boolean onlyReads() {
        return open() || scope.endsWith(":read");
    }

    /** Whether a request with this method is for this route; HEAD asks for the headers of GET. */
    boolean takes(String asked) {
        return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
    }
}
