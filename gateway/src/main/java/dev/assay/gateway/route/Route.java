package dev.assay.gateway.route;

import java.util.Set;

/**
 * One operation behind the public door.
 *
 * @param method upper-case HTTP method
 * @param template the path
 * @param owner the service that answers
 * @param deadline which deadline applies
 * @param bodyLimit the most bytes that a request body may have; 0 if the operation takes no body
 * @param scopes those that the caller needs, all of them, of {@link dev.assay.rest.token.Scopes}; none if the operation is open to everybody
 */
public record Route(
        String method, PathTemplate template, Owner owner, Deadline deadline, long bodyLimit, Set<String> scopes) {

    public Route {
        if (bodyLimit < 0) {
            throw new IllegalArgumentException("A body limit cannot be negative: " + bodyLimit);
        }
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty() && owner != Owner.GATEWAY) {
            throw new IllegalArgumentException("Only the gateway's own pages are open, not " + template.text());
        }
    }

    /** Whether it answers without a credential. */
    public boolean open() {
        return scopes.isEmpty();
    }

    /** Whether it changes nothing, whatever its method: a search is a POST only because it has a body. */
    public boolean onlyReads() {
        return method.equals("GET") || scopes.stream().allMatch(scope -> scope.endsWith(":read"));
    }

    /** Whether the route serves this method. A GET route also serves HEAD. */
    boolean takes(String asked) {
        return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
    }
}
