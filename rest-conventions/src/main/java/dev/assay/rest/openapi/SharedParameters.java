package dev.assay.rest.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Removes the description that the scanner derives for a method's parameter if the method refers to a shared one: the document
 * would otherwise describe the parameter twice, which its readers refuse.
 */
public final class SharedParameters implements OASFilter {

    private static final String PREFIX = "#/components/parameters/";

    private record Place(String name, Parameter.In in) {
        static Place of(Parameter parameter) {
            return new Place(parameter.getName(), parameter.getIn());
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getParameters() == null) {
            return;
        }
        Map<String, Parameter> shared = document.getComponents().getParameters();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation -> leaveOutRepeated(operation, shared));
    }

    private static void leaveOutRepeated(Operation operation, Map<String, Parameter> shared) {
        Set<Place> described = operation.getParameters().stream()
                .filter(parameter -> parameter.getRef() != null)
                .map(parameter -> shared.get(parameter.getRef().substring(PREFIX.length())))
                .map(Place::of)
                .collect(Collectors.toSet());
        List<Parameter> kept = new ArrayList<>(operation.getParameters());
        kept.removeIf(parameter -> parameter.getRef() == null && described.contains(Place.of(parameter)));
        operation.setParameters(kept);
    }
}
