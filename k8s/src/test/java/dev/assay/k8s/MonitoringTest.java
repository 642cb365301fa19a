package dev.assay.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What operators see is there, and what wakes them says what to do. */
class MonitoringTest {

    private static final Pattern PROMISED = Pattern.compile("`([a-z_]+)`");

    @Test
    void alertsAndPanelsAskOnlyForMetricsOfThePage() throws IOException {
        Set<String> asked = Stream.concat(Queries.rules().stream().map(Queries::expression), Queries.panels().stream())
                .flatMap(expression -> Queries.metrics(expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> recorded = Queries.rules().stream()
                .map(Rule::getRecord)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());

        asked.removeAll(recorded);
        asked.removeAll(promised());

        assertEquals(Set.of(), asked);
    }

    @Test
    void everyMetricOfOursIsOnTheDashboard() throws IOException {
        Set<String> ours = promised().stream()
                .filter(name -> name.startsWith("assay_"))
                .collect(Collectors.toCollection(TreeSet::new));

        Queries.panels().forEach(expression -> ours.removeAll(Queries.metrics(expression)));

        assertEquals(Set.of(), ours);
    }

    @Test
    void everyAlertHasARunbook() throws IOException {
        String runbooks = Files.readString(Kustomize.FOLDER.resolveSibling("docs/operations.md"));
        Set<String> headings = Pattern.compile("(?m)^### (Assay\\w+)$")
                .matcher(runbooks)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                Queries.alerts().stream().map(Rule::getAlert).collect(Collectors.toCollection(TreeSet::new)), headings);
    }

    @Test
    void everyAlertSaysHowUrgentItIsAndWhatWasMeasured() {
        for (Rule alert : Queries.alerts()) {
            assertTrue(Set.of("page", "ticket").contains(alert.getLabels().get("severity")), alert.getAlert());
            assertTrue(alert.getAnnotations().get("summary").contains("{{ $"), alert.getAlert());
        }
    }

    @Test
    void everyPanelHasItsOwnIdAndPlace() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(Files.readString(Queries.DASHBOARD));
        Set<Integer> ids = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (JsonNode panel : dashboard.path("panels")) {
            assertTrue(ids.add(panel.path("id").asInt()), panel.path("title").asText());
            JsonNode at = panel.path("gridPos");
            assertTrue(
                    places.add(at.path("x") + "/" + at.path("y")),
                    panel.path("title").asText());
            assertTrue(at.path("x").asInt() + at.path("w").asInt() <= 24);
            assertFalse(panel.path("title").asText().isEmpty());
        }
        assertTrue(ids.size() > 20);
    }

    @Test
    void everyPartIsScrapedAtItsManagementPort() {
        PodMonitor monitor = Overlay.PRODUCTION.all(PodMonitor.class).stream()
                .filter(each -> each.getMetadata().getName().equals("assay"))
                .findFirst()
                .orElseThrow();

        var endpoint = monitor.getSpec().getPodMetricsEndpoints().get(0);
        assertEquals("management", endpoint.getPort());
        assertEquals("/q/metrics", endpoint.getPath());
        assertEquals(
                Set.copyOf(Overlay.PARTS),
                Set.copyOf(monitor.getSpec()
                        .getSelector()
                        .getMatchExpressions()
                        .get(0)
                        .getValues()));
    }

    @Test
    void readsTheNamesOutOfAQuery() {
        assertEquals(
                Set.of("a_total", "b:c"),
                Queries.metrics("sum by (label) (rate(a_total{x=\"y_z\"}[5m])) / on(pod) b:c > 0.9 * 64 and b:c < 1e3"
                        .replace("1e3", "1000")));
    }

    private static Set<String> promised() throws IOException {
        Path page = Kustomize.FOLDER.resolveSibling("docs/metrics.md");
        return PROMISED.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
