package dev.assay.gateway.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The table of routes; the most specific template wins. Immutable. */
public final class Routes {

    private final List<Route> routes;

    /** @throws IllegalArgumentException when two routes have the same method and template */
    public Routes(Collection<Route> routes) {
        Set<String> seen = new HashSet<>();
        for (Route route : routes) {
            String operation = route.method() + " " + route.template().text();
            if (!seen.add(operation)) {
                throw new IllegalArgumentException("Two routes for " + operation);
            }
        }
        List<Route> sorted = new ArrayList<>(routes);
        sorted.sort(Comparator.comparing(Route::template, PathTemplate.MOST_SPECIFIC_FIRST)
                .thenComparing(Route::method));
        this.routes = List.copyOf(sorted);
    }

    public List<Route> all() {
        return routes;
    }

    /**
     * @param method upper-case HTTP method
     * @param path the raw path of the request, in its normal form and without the query
     */
    public Match find(String method, String path) {
        PathTemplate template = routes.stream()
                .map(Route::template)
                .filter(candidate -> candidate.matches(path))
                .findFirst()
                .orElse(null);
        if (template == null) {
            return new Match.Nowhere();
        }
        List<Route> here = routes.stream()
                .filter(route -> route.template().equals(template))
                .toList();
        return here.stream()
                .filter(route -> route.takes(method))
                .findFirst()
                .<Match>map(Match.Found::new)
                .orElseGet(() -> wrongMethod(template, here));
    }

    private static Match wrongMethod(PathTemplate template, List<Route> here) {
        SortedSet<String> allowed = new TreeSet<>();
        for (Route route : here) {
            allowed.add(route.method());
            if (route.takes("HEAD")) {
                allowed.add("HEAD");
            }
        }
        return new Match.WrongMethod(template, allowed, here.stream().anyMatch(Route::open));
    }
}
