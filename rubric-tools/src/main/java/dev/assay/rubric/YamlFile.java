package dev.assay.rubric;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file that knows the lines of its values, and can change a number without touching anything else. */
final class YamlFile {

    private static final int FIRST_LINE = 1;

    private final String name;
    private final String text;
    private final Node root;

    /** Throws {@link org.yaml.snakeyaml.error.YAMLException} for text that is not YAML. */
    YamlFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** Whether there is no value in it, not counting comments. */
    boolean isEmpty() {
        return root == null;
    }

    /** Line of the value, counted from 1; if there is none, that of the nearest enclosing value. */
    int line(String pointer) {
        Node node = root;
        for (String step : steps(pointer)) {
            Optional<Node> next = child(node, step);
            if (next.isEmpty()) {
                break;
            }
            node = next.get();
        }
        return line(node);
    }

    /** Line of the rule with this id or action, or of this text inside it; that of the rule if the text is not found. */
    Optional<Integer> line(String id, String value) {
        return rule(root, id)
                .map(rule -> scalar(rule, value).map(YamlFile::line).orElse(line(rule)));
    }

    /** The same file with another number; throws {@link IllegalArgumentException} if there is no number at that place. */
    YamlFile with(String pointer, int number) {
        Node node = root;
        for (String step : steps(pointer)) {
            node = child(node, step)
                    .orElseThrow(() -> new IllegalArgumentException(name + " has nothing at " + pointer));
        }
        if (!(node instanceof ScalarNode)) {
            throw new IllegalArgumentException(name + " has no number at " + pointer);
        }
        int start = text.offsetByCodePoints(0, node.getStartMark().getIndex());
        int end = text.offsetByCodePoints(0, node.getEndMark().getIndex());
        return new YamlFile(name, text.substring(0, start) + number + text.substring(end));
    }

    private static String[] steps(String pointer) {
        return pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/");
    }

    private static int line(Node node) {
        return node == null ? FIRST_LINE : node.getStartMark().getLine() + 1;
    }

    private static Optional<Node> child(Node node, String step) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(entry -> key(entry).equals(step))
                    .map(NodeTuple::getValueNode)
                    .findFirst();
        }
        if (node instanceof SequenceNode sequence && step.chars().allMatch(Character::isDigit)) {
            int index = Integer.parseInt(step);
            return index < sequence.getValue().size()
                    ? Optional.of(sequence.getValue().get(index))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }

    private static Optional<Node> rule(Node root, String id) {
        Deque<Node> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        while (!open.isEmpty()) {
            Node node = open.poll();
            if (node instanceof MappingNode mapping) {
                boolean named = mapping.getValue().stream()
                        .anyMatch(
                                entry -> (key(entry).equals("id") || key(entry).equals("action"))
                                        && entry.getValueNode() instanceof ScalarNode value
                                        && value.getValue().equals(id));
                if (named) {
                    return Optional.of(node);
                }
                mapping.getValue().forEach(entry -> open.add(entry.getValueNode()));
            } else if (node instanceof SequenceNode sequence) {
                open.addAll(sequence.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<Node> scalar(Node node, String value) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().equals(value) ? Optional.of(node) : Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .flatMap(entry -> scalar(entry.getValueNode(), value).stream())
                    .findFirst();
        }
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .flatMap(item -> scalar(item, value).stream())
                        .findFirst()
                : Optional.empty();
    }
}
