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

    /** The operations of a path. */
    private record Address(PathTemplate template, List<Route> routes) {}

    private final List<Route> routes;

    /** By number of segments, since only templates with as many as the path can match; the most specific first. */
    private final Map<Integer, List<Address>> byLength;

    /** @throws IllegalArgumentException if two routes have the same method and template */
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
        this.byLength = sorted.stream()
                .collect(Collectors.groupingBy(Route::template, LinkedHashMap::new, Collectors.toUnmodifiableList()))
                .entrySet()
                .stream()
                .map(each -> new Address(each.getKey(), each.getValue()))
                .collect(Collectors.groupingBy(address -> address.template().length()));
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
        for (Address address : byLength.getOrDefault(segments.size(), List.of())) {
            if (address.template().matches(segments)) {
                return choose(method, address);
            }
        }
        return new Match.Nowhere();
    }

    private static Match choose(String method, Address address) {
        for (Route route : address.routes()) {
            if (route.takes(method)) {
                return new Match.Found(route);
            }
        }
        return wrongMethod(address);
    }

    private static Match wrongMethod(Address address) {
        SortedSet<String> allowed = new TreeSet<>();
        for (Route route : address.routes()) {
            allowed.add(route.method());
            if (route.takes("HEAD")) {
                allowed.add("HEAD");
            }
        }
        return new Match.WrongMethod(
                address.template(), allowed, address.routes().stream().anyMatch(Route::open));
    }
}
