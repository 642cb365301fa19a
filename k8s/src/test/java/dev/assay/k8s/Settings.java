package dev.assay.k8s;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that a service reads when it starts: its own, and those of Quarkus that are not fixed by the build. */
final class Settings {

    static final List<String> SERVICES = List.of("gateway", "profile-service", "scoring-service");

    private static final List<String> CONVENTIONS = List.of("dev.assay.rest", "dev.assay.database");
    private static final Map<String, String> PACKAGES = Map.of(
            "gateway", "dev.assay.gateway",
            "profile-service", "dev.assay.profile",
            "scoring-service", "dev.assay.scoring");

    private static final Map<String, List<Class<?>>> MAPPINGS = new ConcurrentHashMap<>();
    private static final Map<String, Set<String>> NAMES = new ConcurrentHashMap<>();

    private Settings() {}

    /** The interfaces that hold the service's own settings. */
    static List<Class<?>> mappings(String service) {
        return MAPPINGS.computeIfAbsent(service, Settings::findMappings);
    }

    /** Names of environment variables; {@code *} stands for a key of a map. */
    static Set<String> names(String service) {
        return NAMES.computeIfAbsent(service, Settings::findNames);
    }

    /** Those that every service has. */
    static Map<String, Property> common() {
        return properties(mappingsIn(CONVENTIONS));
    }

    /** Those that only this one has. */
    static Map<String, Property> own(String service) {
        return properties(mappingsIn(List.of(PACKAGES.get(service))));
    }

    /** Those of Quarkus that are not fixed by the build. */
    static Map<String, Property> ofQuarkus() {
        return properties(quarkus());
    }

    private static Map<String, Property> properties(List<Class<?>> mappings) {
        Map<String, Property> properties = new TreeMap<>();
        mappings.forEach(each -> properties.putAll(ConfigMappings.getProperties(ConfigClass.configClass(each))));
        return properties;
    }

    private static List<Class<?>> findMappings(String service) {
        List<String> packages = new ArrayList<>(CONVENTIONS);
        packages.add(PACKAGES.get(service));
        return mappingsIn(packages);
    }

    private static List<Class<?>> mappingsIn(List<String> packages) {
        List<Class<?>> found = new ArrayList<>();
        for (JavaClass each : new ClassFileImporter().importPackages(packages)) {
            if (each.isAnnotatedWith(ConfigMapping.class)) {
                found.add(each.reflect());
            }
        }
        return found;
    }

    private static Set<String> findNames(String service) {
        return Stream.concat(mappings(service).stream(), quarkus().stream())
                .flatMap(each -> properties(List.of(each)).keySet().stream())
                .map(Settings::variable)
                .collect(Collectors.toSet());
    }

    /** As MicroProfile Config has it. */
    static String variable(String property) {
        return property.replaceAll("[^a-zA-Z0-9*]", "_").toUpperCase();
    }

    private static List<Class<?>> quarkus() {
        try {
            return Collections.list(Settings.class.getClassLoader().getResources("META-INF/quarkus-config-roots.list"))
                    .stream()
                    .flatMap(list -> lines(list).lines())
                    .distinct()
                    .<Class<?>>map(Settings::type)
                    .filter(Settings::isReadAtStart)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that is fixed by the build would be ignored without a word. */
    private static boolean isReadAtStart(Class<?> root) {
        ConfigRoot annotation = root.getAnnotation(ConfigRoot.class);
        return annotation != null
                && annotation.phase() == ConfigPhase.RUN_TIME
                && root.isAnnotationPresent(ConfigMapping.class);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Settings.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String lines(java.net.URL list) {
        try (var stream = list.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
