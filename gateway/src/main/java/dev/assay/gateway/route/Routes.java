package dev.assay.gateway.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of routes; the most specific template wins. Immutable. */
public final class Routes {

    private final List<Route> routes;

    /** The operations of each address, the most specific address first. */
    private final Map<PathTemplate, List<Route>> byTemplate;

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
        this.byTemplate = sorted.stream()
                .collect(Collectors.groupingBy(Route::template, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    public List<Route> all() {
        return routes;
    }

    /**
     * @param method upper-case HTTP method
     * @param path the raw path of the request, in its normal form and without the query
     */
    public Match find(String method, String path) {
        List<String> segments = PathTemplate.segments(path);
        for (Map.Entry<PathTemplate, List<Route>> address : byTemplate.entrySet()) {
            if (address.getKey().matches(segments)) {
                return choose(method, address.getKey(), address.getValue());
            }
        }
        return new Match.Nowhere();
    }

    private static Match choose(String method, PathTemplate template, List<Route> here) {
        for (Route route : here) {
            if (route.takes(method)) {
                return new Match.Found(route);
            }
        }
        return wrongMethod(template, here);
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
