package dev.assay.k8s;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus itself says to the rules and to the queries of the dashboard. */
@EnabledIf("isThere")
class PromtoolTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /** False where a machine has no promtool; the machine of a build must have it. */
    static boolean isThere() {
        return System.getenv("CI") != null || Kustomize.onPath("promtool");
    }

    @Test
    void understandsTheRules() throws IOException {
        String said = Kustomize.output(List.of("promtool", "check", "rules", rules().toString()));

        assertTrue(said.contains("SUCCESS: " + Queries.rules().size() + " rules found"), said);
    }

    @Test
    void understandsEveryQueryOfTheDashboard() throws IOException {
        ObjectNode file = JSON.createObjectNode();
        ObjectNode group = file.putArray("groups").addObject().put("name", "panels");
        ArrayNode asRules = group.putArray("rules");
        List<String> panels = Queries.panels();
        for (int i = 0; i < panels.size(); i++) {
            asRules.addObject().put("record", "panel:" + i).put("expr", panels.get(i));
        }
        Path queries = folder.resolve("panels.yaml");
        Files.writeString(queries, file.toString());

        String said = Kustomize.output(List.of("promtool", "check", "rules", queries.toString()));

        assertTrue(said.contains("SUCCESS: " + panels.size() + " rules found"), said);
    }

    @Test
    void alertsWhenItShouldAndNotOtherwise() throws IOException {
        Path tests = folder.resolve("alerts-test.yaml");
        Files.copy(Kustomize.FOLDER.resolve("src/test/resources/alerts-test.yaml"), tests);
        rules();

        String said = Kustomize.output(List.of("promtool", "test", "rules", tests.toString()));

        assertTrue(said.contains("SUCCESS"), said);
    }

    /** As a rule file of Prometheus, which knows nothing of the operator's object around it. */
    private Path rules() throws IOException {
        var rule = Overlay.PRODUCTION.documents().stream()
                .filter(each -> each.path("kind").asText().equals("PrometheusRule"))
                .findFirst()
                .orElseThrow();
        Path file = folder.resolve("rules.yaml");
        Files.writeString(file, rule.path("spec").toString());
        return file;
    }
}
