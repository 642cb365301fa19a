package dev.assay.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Profiles made from a seed, and changes of whole documents. */
public final class Profiles {
    /** Of every property, so that a build that passed passes again; another one explores further. */
    public static final String SEED = "20261125";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VERBS = List.of(
            "Wrote",
            "I designed",
            "We built",
            "Ran",
            "Used",
            "Managed a team running",
            "Never touched",
            "Helped with",
            "The",
            "He operated",
            "Studied",
            "Learning",
            "Two years of",
            "Replaced");
    private static final List<String> THINGS = List.of(
            "the Raft log",
            "Kafka",
            "a Kafka broker",
            "300 shards",
            "our storage engine",
            "lock-free queues",
            "the fail-over",
            "distributed training",
            "check-pointing",
            "Kubernetes",
            "an ERP connector",
            "payroll",
            "row permissions",
            "the garden",
            "a Rust service",
            "prompt engineering");
    private static final List<String> TAILS = List.of(
            "",
            " at 80k requests per second",
            " for Globex Data Works",
            " on 1,024 GPUs",
            ", with 99.99 % uptime",
            " (alone)",
            " and then " + "moved it",
            "; it lost no data",
            " for 2.3 PB");
    private static final List<String> ENDS = List.of(". ", "! ", " • ", "? ", ".  ", "... ", ".\n");

    private Profiles() {}

    static ObjectNode random(long seed) {
        Random random = new Random(seed);
        ObjectNode profile = JSON.createObjectNode();
        profile.putObject("basics").put("name", "Ana Mora").put("summary", prose(random));
        ArrayNode work = profile.putArray("work");
        for (int i = random.nextInt(4); i >= 0; i--) {
            ObjectNode job = work.addObject().put("name", "Globex Data Works").put("position", "CTO");
            job.put("startDate", String.valueOf(2008 + random.nextInt(17))).put("summary", prose(random));
            if (random.nextBoolean()) {
                job.put("endDate", "2025-0" + (1 + random.nextInt(9)));
            }
            ArrayNode highlights = job.putArray("highlights");
            for (int k = random.nextInt(4); k > 0; k--) {
                highlights.add(prose(random));
            }
        }
        profile.putArray("projects")
                .addObject()
                .put("name", pick(THINGS, random))
                .put("description", prose(random));
        profile.putArray("publications").addObject().put("name", prose(random)).put("releaseDate", "2023-05");
        ArrayNode keywords = profile.putArray("skills").addObject().putArray("keywords");
        for (int k = random.nextInt(6); k > 0; k--) {
            keywords.add(pick(THINGS, random));
        }
        return profile;
    }

    private static String prose(Random random) {
        StringBuilder prose = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            prose.append(pick(VERBS, random))
                    .append(' ')
                    .append(pick(THINGS, random))
                    .append(pick(TAILS, random));
            prose.append(pick(ENDS, random));
        }
        return prose.toString();
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** Every text but dates, changed. */
    public static JsonNode texts(JsonNode node, UnaryOperator<String> change) {
        if (node.isTextual()) {
            return TextNode.valueOf(change.apply(node.textValue()));
        }
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(item -> array.add(texts(item, change)));
            return array;
        }
        ObjectNode object = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            boolean date = field.getKey().endsWith("Date");
            object.set(field.getKey(), date ? field.getValue() : texts(field.getValue(), change));
        }
        return object;
    }

    /** Every list in another order, with each item {@code copies} times. */
    public static JsonNode lists(JsonNode node, Random random, int copies) {
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            for (int i = 0; i < copies; i++) {
                node.forEach(item -> items.add(lists(item, random, copies)));
            }
            Collections.shuffle(items, random);
            return JSON.createArrayNode().addAll(items);
        }
        if (!node.isObject()) {
            return node;
        }
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(node.properties());
        Collections.shuffle(fields, random);
        ObjectNode object = JSON.createObjectNode();
        fields.forEach(field -> object.set(field.getKey(), lists(field.getValue(), random, copies)));
        return object;
    }

    /** The document with the characters from start to end taken out of the string at the pointer. */
    public static JsonNode without(JsonNode document, String pointer, int start, int end) {
        JsonNode copy = document.deepCopy();
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, slash));
        String field = pointer.substring(slash + 1);
        String text = copy.at(pointer).textValue();
        String left = text.substring(0, start) + text.substring(end);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(field), TextNode.valueOf(left));
        } else {
            ((ObjectNode) parent).put(field, left);
        }
        return copy;
    }
}
