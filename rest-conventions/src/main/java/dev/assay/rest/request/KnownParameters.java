package dev.assay.rest.request;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the resource method does not declare, because a misspelt filter must not be ignored. Also refuses values with the
 * character NUL, which text in the database cannot have.
 */
public class KnownParameters {

    private final Map<Method, SortedSet<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        SortedSet<String> declared = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::declaredBy);
        given.forEach((name, values) -> {
            if (!declared.contains(name)) {
                throw new ProblemException(CommonError.UNKNOWN_PARAMETER, explain(name, declared));
            }
            if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw new ProblemException(CommonError.BAD_REQUEST, "'" + name + "' has the character NUL.");
            }
        });
    }

    private static String explain(String name, SortedSet<String> declared) {
        String shown = name.length() > 64 ? name.substring(0, 64) + "…" : name;
        String allowed = declared.isEmpty() ? "none" : String.join(", ", declared);
        return "'" + shown + "' is not a parameter of this operation; it takes: " + allowed + ".";
    }

    static SortedSet<String> declaredBy(Method method) {
        SortedSet<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            addName(parameter, parameter.getName(), names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .forEach(field -> addName(field, field.getName(), names));
            }
        }
        return names;
    }

    private static void addName(AnnotatedElement element, String fallback, SortedSet<String> names) {
        QueryParam standard = element.getAnnotation(QueryParam.class);
        RestQuery reactive = element.getAnnotation(RestQuery.class);
        if (standard != null) {
            names.add(standard.value());
        } else if (reactive != null) {
            names.add(reactive.value().isEmpty() ? fallback : reactive.value());
        }
    }
}
