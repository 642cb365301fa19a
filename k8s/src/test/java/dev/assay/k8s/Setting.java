package dev.assay.k8s;

import io.smallrye.config.ConfigMappingInterface.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A setting as the reference of the configuration has it.
 *
 * @param type in the reference's words
 * @param byDefault what holds where nobody sets it, for each service where they differ
 */
record Setting(String key, String variable, String type, String byDefault) {

    static Setting of(String key, Property property, List<String> services) {
        Map<String, String> values = new LinkedHashMap<>();
        services.forEach(service -> values.put(service, value(key, property, service)));
        String byDefault = Set.copyOf(values.values()).size() == 1
                ? values.get(services.get(0))
                : values.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
        return new Setting(
                key,
                Settings.variable(key),
                ValueType.words(property.getMethod().getGenericReturnType()),
                byDefault);
    }

    private static String value(String key, Property property, String service) {
        return ServiceDefaults.of(service)
                .value(key)
                .map(Setting::code)
                .orElseGet(
                        () -> property.hasDefaultValue() ? code(property.getDefaultValue()) : absence(key, property));
    }

    private static String absence(String key, Property property) {
        boolean mayBeAbsent = key.contains("*")
                || property.isOptional()
                || ValueType.isOptional(property.getMethod().getGenericReturnType());
        return mayBeAbsent ? "none" : "required";
    }

    private static String code(String value) {
        return "`" + value + "`";
    }
}
