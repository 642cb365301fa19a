package dev.assay.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parserpool.remote.ParserServer;
import io.smallrye.config.ConfigMappingInterface.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The reference of the configuration says what the code says: every setting, its variable, type and default, and no other. */
class ConfigurationPageTest {

    private static final String EVERY_SERVICE = "Every service";
    private static final String QUARKUS = "Settings of Quarkus";
    private static final Pattern PARSER_ROW =
            Pattern.compile("(?m)^\\| `(ASSAY_\\w+)` \\| [^|]+ \\| ([^|]+) \\| [^|]+ \\|$");

    static final List<String> SERVICES = Settings.SERVICES;

    private final ConfigurationPage page = new ConfigurationPage();

    @Test
    void hasWhatEveryServiceReads() {
        assertEquals(settings(Settings.common(), SERVICES), page.table(EVERY_SERVICE));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void hasWhatOneServiceReads(String service) {
        assertEquals(settings(Settings.own(service), List.of(service)), page.table(service));
    }

    @Test
    void hasWhatTheParsersServerReads() {
        Map<String, String> told = PARSER_ROW
                .matcher(page.text("document-parser"))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        Map<String, String> read = new TreeMap<>();
        ParserServer.SETTINGS.forEach((name, otherwise) ->
                read.put(name, otherwise.map(value -> "`" + value + "`").orElse("none")));

        assertEquals(read, new TreeMap<>(told));
    }

    @Test
    void tellsTheTruthAboutQuarkus() {
        Map<String, Property> known = Settings.ofQuarkus();
        page.table(QUARKUS).forEach((key, told) -> {
            Optional<Property> property = pattern(known.keySet(), key).map(known::get);
            assertTrue(property.isPresent(), key + " is not read at start");
            assertEquals(Setting.of(key, property.get(), SERVICES), told);
        });
    }

    /** In a table where an operator would change it, else with those that are better left alone. */
    @Test
    void namesEachSettingOfQuarkusThatWeHaveSet() {
        Set<String> readAtStart = Settings.ofQuarkus().keySet();
        Set<String> set = SERVICES.stream()
                .flatMap(service -> ServiceDefaults.of(service).keys().stream())
                .filter(key ->
                        !key.contains("test-port") && pattern(readAtStart, key).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));

        set.removeAll(page.quarkusKeys(QUARKUS));

        assertEquals(Set.of(), set);
    }

    @Test
    void hasNoTableThatNothingIsComparedWith() {
        Set<String> compared = new TreeSet<>(SERVICES);
        compared.addAll(List.of(EVERY_SERVICE, QUARKUS));

        assertEquals(compared, page.headingsWithTables());
    }

    private static Map<String, Setting> settings(Map<String, Property> properties, List<String> services) {
        Map<String, Setting> settings = new TreeMap<>();
        properties.forEach((key, property) -> {
            // The elements of a list, which can be set one by one.
            if (!key.endsWith("[*]")) {
                settings.put(key, Setting.of(key, property, services));
            }
        });
        return settings;
    }

    private static Optional<String> pattern(Set<String> names, String key) {
        return names.stream()
                .filter(name -> key.matches(
                        name.replace(".", "\\.").replace("[*]", "\\[\\d+\\]").replace("*", "(\"[^\"]+\"|[^.]+)")))
                .findFirst();
    }
}
