package dev.assay.profile.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.assay.profile.candidate.submission.Submission;
import dev.assay.profile.table.TableMapping.Column;
import dev.assay.rest.json.StrictJson;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One record of a table as the candidate that it stands for, exactly as it would be sent in alone. */
public final class TableRecord {

    private static final Pattern BETWEEN_PARTS = Pattern.compile("[;|\\n\\r]+");
    private static final String EACH = "-";

    private final ObjectNode candidate = JsonNodeFactory.instance.objectNode();
    private int values;

    private TableRecord() {}

    /** Null if all cells are empty. */
    public static ObjectNode candidate(byte[] line, TableMapping mapping) {
        List<String> cells = Table.cells(line, mapping.separator());
        if (cells.stream().allMatch(cell -> cell == null || cell.isBlank())) {
            return null;
        }
        if (cells.size() > mapping.columns().size()) {
            String detail = "The record has " + cells.size() + " cells, and the table "
                    + mapping.columns().size() + " columns.";
            throw refused("", detail);
        }
        TableRecord record = new TableRecord();
        record.candidate.putObject("profile");
        record.texts(cells, mapping.columns()).forEach(record::put);
        if (record.candidate.has("externalId")) {
            record.candidate.put("source", mapping.source());
        }
        record.checkLimits();
        return record.candidate;
    }

    /** What was sent alone has passed these before anybody looks at it. */
    private void checkLimits() {
        StrictJson.check(candidate);
        int bytes = candidate.toString().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Submission.MAX_BYTES) {
            throw refused(
                    "", "The candidate has " + bytes + " bytes; at most " + Submission.MAX_BYTES + " are possible.");
        }
    }

    /** By target; what several columns say of one is joined. */
    private Map<String, String> texts(List<String> cells, List<Column> columns) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String to = columns.get(i).to();
            String text = cells.get(i) == null ? "" : cells.get(i).strip();
            if (to != null && !text.isEmpty()) {
                String between = to.contains("/" + EACH) ? ";" : " ";
                texts.merge(to, text, (before, more) -> before + between + more);
            }
        }
        return texts;
    }

    private void put(String pointer, String text) {
        List<String> path = Arrays.asList(pointer.substring(1).split("/"));
        int each = path.indexOf(EACH);
        if (each < 0) {
            put(candidate, path, text);
            return;
        }
        String list = "/" + String.join("/", path.subList(0, each));
        BETWEEN_PARTS
                .splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> {
                    checkRoom(list);
                    put(candidate, path, part);
                });
    }

    /** A part of one letter becomes objects of hundreds of bytes, so they are counted while they are made. */
    private void checkRoom(String list) {
        if (values > StrictJson.MAX_VALUES) {
            throw refused(
                    list,
                    "With what this cell lists the candidate has more than " + StrictJson.MAX_VALUES + " values.");
        }
    }

    private static ProblemException refused(String pointer, String detail) {
        return new ProblemException(CommonError.INVALID_INPUT, detail, List.of(new InputError(pointer, detail)));
    }

    private void put(JsonNode at, List<String> path, String text) {
        String step = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (at instanceof ArrayNode array) {
            if (Character.isLetter(step.charAt(0))) {
                throw new ProblemException(
                        CommonError.INVALID_INPUT,
                        "Two columns of the mapping disagree whether a list stands before '" + step + "'.");
            }
            int index = step.equals(EACH) ? array.size() : Math.min(Integer.parseInt(step), array.size());
            JsonNode below = index < array.size() ? array.get(index) : null;
            JsonNode next = next(below, rest, text);
            if (below == null) {
                array.add(next);
            } else {
                array.set(index, next);
            }
            go(next, rest, text);
        } else if (at instanceof ObjectNode object) {
            JsonNode next = next(object.get(step), rest, text);
            object.set(step, next);
            go(next, rest, text);
        }
    }

    private void go(JsonNode next, List<String> rest, String text) {
        if (!rest.isEmpty()) {
            put(next, rest, text);
        }
    }

    private JsonNode next(JsonNode there, List<String> rest, String text) {
        if (!rest.isEmpty() && there != null && there.isContainerNode()) {
            return there;
        }
        values++;
        if (rest.isEmpty()) {
            return TextNode.valueOf(text);
        }
        boolean list = rest.get(0).equals(EACH) || Character.isDigit(rest.get(0).charAt(0));
        return list ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
    }
}
