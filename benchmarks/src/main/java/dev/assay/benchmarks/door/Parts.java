package dev.assay.benchmarks.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The gateway's own classes, created through their constructors as its container does, but only those that are asked for and what they need. */
final class Parts {

    private final SmallRyeConfig config;
    private final Map<Class<?>, Object> parts = new HashMap<>();

    Parts(SmallRyeConfig config) {
        this.config = config;
    }

    <T> void give(Class<T> type, T part) {
        parts.put(type, part);
    }

    <T> T of(Class<T> type) {
        Object known = parts.get(type);
        if (known == null) {
            known = type.isAnnotationPresent(ConfigMapping.class) ? settings(type) : made(type);
            parts.put(type, known);
        }
        return type.cast(known);
    }

    /** @param type one of the gateway's configuration interfaces */
    <T> T settings(Class<T> type) {
        ConfigMappings.registerConfigMappings(config, Set.of(ConfigClass.configClass(type)));
        return config.getConfigMapping(type);
    }

    private Object made(Class<?> type) {
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(each -> each.isAnnotationPresent(Inject.class))
                .findFirst()
                .orElse(type.getDeclaredConstructors()[0]);
        constructor.setAccessible(true);
        Object[] given =
                Arrays.stream(constructor.getParameterTypes()).map(this::of).toArray();
        try {
            return constructor.newInstance(given);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException(type + " cannot be put together", failure);
        }
    }
}
