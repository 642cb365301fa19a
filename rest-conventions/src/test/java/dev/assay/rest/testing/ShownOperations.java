package dev.assay.rest.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.assay.rest.paging.Page;
import dev.assay.rest.shown.ShowsAllMatching;
import dev.assay.rest.shown.ShowsCandidates;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The operations of an API document that only read, that show candidates, and whose path names none: the audit trail knows of whom only what they
 * tell. Every id that is a UUID counts, and every stream, so that a new kind of answer has to say what it is about.
 */
public final class ShownOperations {

    /** Whose ids are no candidates. */
    private static final Set<String> OTHERS = Set.of("Import");

    private static final Set<String> STREAMS = Set.of("text/csv", "application/x-ndjson");

    private static final String CANDIDATE = "/api/v1/candidates/{id}";

    private final JsonNode document;

    private ShownOperations(JsonNode document) {
        this.document = document;
    }

    /** Their ids. */
    public static Set<String> of(Path contract) {
        JsonNode document = ContractOperation.document(contract);
        ShownOperations operations = new ShownOperations(document);
        return ContractOperation.in(document).stream()
                .filter(operation -> operation.scopes().stream().allMatch(scope -> scope.endsWith(":read")))
                .filter(operation -> !isBelowCandidate(operation.template()))
                .map(operation -> document.path("paths")
                        .path(operation.template())
                        .path(operation.method().toLowerCase(Locale.ROOT)))
                .filter(operations::show)
                .map(operation -> operation.path("operationId").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isBelowCandidate(String path) {
        return path.equals(CANDIDATE) || path.startsWith(CANDIDATE + "/");
    }

    /** Those of them that neither tell whom they show nor say that it may be anybody. */
    public static Set<String> silent(Path contract, JavaClasses resources) {
        Set<String> silent = of(contract);
        silent.removeAll(resources.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Operation.class))
                .map(JavaMethod::reflect)
                .filter(ShownOperations::tells)
                .map(method -> method.getAnnotation(Operation.class).operationId())
                .collect(Collectors.toSet()));
        return silent;
    }

    private static boolean tells(Method operation) {
        return operation.isAnnotationPresent(ShowsAllMatching.class) || tells(operation.getGenericReturnType());
    }

    /** A page tells what its rows do. */
    private static boolean tells(Type answer) {
        if (answer instanceof ParameterizedType generic) {
            return tells(generic.getRawType())
                    || Stream.of(generic.getActualTypeArguments()).anyMatch(ShownOperations::tells);
        }
        return answer instanceof Class<?> type && type != Page.class && ShowsCandidates.class.isAssignableFrom(type);
    }

    private boolean show(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> resolved(response.getValue()).path("content"))
                .flatMap(content -> content.properties().stream())
                .anyMatch(content -> STREAMS.contains(content.getKey())
                        || holdsIds(content.getValue().path("schema"), new HashSet<>()));
    }

    private boolean holdsIds(JsonNode schema, Set<String> seen) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return !OTHERS.contains(name) && seen.add(name) && holdsIds(resolved(schema), seen);
        }
        if (schema.isObject() && schema.path("format").asText().equals("uuid")) {
            return true;
        }
        for (JsonNode part : schema) {
            if (part.isContainerNode() && holdsIds(part, seen)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
