package dev.assay.k8s;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Types of settings, in words for operators. */
final class ValueType {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Duration", "duration"),
            Map.entry("short", "whole number"),
            Map.entry("int", "whole number"),
            Map.entry("Integer", "whole number"),
            Map.entry("OptionalInt", "whole number"),
            Map.entry("long", "whole number"),
            Map.entry("double", "number"),
            Map.entry("boolean", "`true` or `false`"),
            Map.entry("Boolean", "`true` or `false`"),
            Map.entry("String", "text"),
            Map.entry("URI", "address"),
            Map.entry("Path", "path"),
            Map.entry("List", "list"),
            Map.entry("Set", "list"),
            Map.entry("MemorySize", "size"),
            Map.entry("Level", "level"),
            Map.entry("InheritableLevel", "level"));

    private ValueType() {}

    static String words(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] parts = generic.getActualTypeArguments();
            boolean wrapped = generic.getRawType() == Optional.class || generic.getRawType() == Map.class;
            return words(wrapped ? parts[parts.length - 1] : generic.getRawType());
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants())
                    .map(each -> "`" + each.toString().toLowerCase().replace('_', '-') + "`")
                    .collect(Collectors.joining(" or "));
        }
        return WORDS.get(plain.getSimpleName());
    }

    static boolean isOptional(Type type) {
        return type.getTypeName().startsWith("java.util.Optional");
    }
}
