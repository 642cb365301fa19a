package dev.assay.rest.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Adds the components that mean the same in every service; one of the same name that a service has itself is kept. Describes
 * members of schemas by their names ({@link MemberDescriptions}) where they have no description of their own. Removes the
 * description that the scanner derives for a method's parameter if the method refers to a shared one: the document would otherwise
 * describe the parameter twice, which its readers refuse.
 */
public final class SharedComponents implements OASFilter {

    private static final String PREFIX = "#/components/parameters/";

    private record Place(String name, Parameter.In in) {
        static Place of(Parameter parameter) {
            return new Place(parameter.getName(), parameter.getIn());
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        add(document.getComponents());
        describeMembers(document.getComponents());
        Map<String, Parameter> shared = document.getComponents().getParameters();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation -> leaveOutRepeated(operation, shared));
    }

    private static void add(Components components) {
        CommonParameters.all().forEach((name, parameter) -> {
            if (components.getParameters() == null
                    || !components.getParameters().containsKey(name)) {
                components.addParameter(name, parameter);
            }
        });
        CommonHeaders.all().forEach((name, header) -> {
            if (components.getHeaders() == null || !components.getHeaders().containsKey(name)) {
                components.addHeader(name, header);
            }
        });
    }

    private static void describeMembers(Components components) {
        if (components.getSchemas() != null) {
            components.getSchemas().values().forEach(MemberDescriptions.onClassPath()::addTo);
        }
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
