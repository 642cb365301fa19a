package dev.assay.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is asked of Prometheus: by rules, and by the panels of the dashboard. */
final class Queries {

    static final Path DASHBOARD = Kustomize.FOLDER.resolve("monitoring/assay.json");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*\\()(?![a-zA-Z0-9_:])");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    private Queries() {}

    static List<Rule> rules() {
        return Overlay.PRODUCTION.all(PrometheusRule.class).stream()
                .flatMap(each -> each.getSpec().getGroups().stream())
                .flatMap(group -> group.getRules().stream())
                .toList();
    }

    static List<Rule> alerts() {
        return rules().stream().filter(rule -> rule.getAlert() != null).toList();
    }

    static String expression(Rule rule) {
        return rule.getExpr().getStrVal();
    }

    /** With a number of minutes in place of what Grafana fills in. */
    static List<String> panels() {
        List<String> expressions = new ArrayList<>();
        try {
            JsonNode dashboard = new ObjectMapper().readTree(Files.readString(DASHBOARD));
            for (JsonNode panel : dashboard.path("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    expressions.add(target.path("expr").asText().replace("$__rate_interval", "5m"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return expressions;
    }

    /** Names of series: words that are neither in quotes nor labels nor functions nor operators. */
    static Set<String> metrics(String expression) {
        String bare = expression
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)", "");
        Set<String> names = new TreeSet<>();
        NAME.matcher(bare).results().forEach(found -> names.add(found.group()));
        names.removeAll(WORDS);
        return names;
    }
}
