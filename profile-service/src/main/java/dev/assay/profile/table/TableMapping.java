package dev.assay.profile.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the columns of a table mean.
 *
 * @param separator between cells
 * @param columns in the order of the table
 */
@Schema(description = "The column mapping, in the order of the table.")
public record TableMapping(
        @Schema(
                required = true,
                description = "The delimiter between cells: a comma, a semicolon, a tab or a bar.",
                // No enumeration: generators of clients make a name of each value, and a tab has none.
                pattern = "^[,;\\t|]$")
        String separator,

        @Schema(pattern = "^[A-Za-z0-9._-]{1,64}$", description = "The system that the ids in /externalId belong to.")
        String source,

        @Schema(required = true, description = "All of them, in the order of the table.")
        List<Column> columns) {

    static final String DEFAULT_SOURCE = "table";
    static final String EXTERNAL_ID = "/externalId";

    private static final Pattern TARGET =
            Pattern.compile("/externalId|/tags/-|/profile/[A-Za-z]{1,40}(/([A-Za-z]{1,40}|[0-9]|1[0-9]|-)){0,6}");
    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A mapping as {@link #json} wrote it. */
    public static TableMapping parse(String json) {
        try {
            return JSON.readValue(json, TableMapping.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A mapping was checked before it was kept", impossible);
        }
    }

    public String json() {
        return JSON.valueToTree(this).toString();
    }

    @Schema(name = "TableColumn", description = "One column.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Column(
            @Schema(required = true, description = "Its heading.")
            String column,

            @Schema(
                    description =
                            "JSON pointer into the candidate, such as /profile/basics/name; '-' in it splits the cell at ';', "
                                    + "'|' and line feeds into one element each. Columns with the same pointer are joined with a space. If "
                                    + "absent, the column is ignored.")
            String to) {}

    /**
     * This mapping, if it can be used for the table.
     *
     * @param guessed what was made of the table's own headings
     */
    public TableMapping checkedFor(TableMapping guessed) {
        List<InputError> errors = new ArrayList<>();
        if (separator == null || !SEPARATORS.contains(separator)) {
            errors.add(new InputError("/separator", "One of , ; | or a tab."));
        }
        if (source != null && !SOURCE.matcher(source).matches()) {
            errors.add(new InputError("/source", "1 to 64 letters, digits, '.', '_' or '-'."));
        }
        checkColumns(guessed, errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_INPUT, "The mapping is not valid; see 'errors'.", errors);
        }
        return new TableMapping(separator, source == null ? DEFAULT_SOURCE : source, List.copyOf(columns));
    }

    private void checkColumns(TableMapping guessed, List<InputError> errors) {
        if (columns == null || columns.size() != guessed.columns().size()) {
            errors.add(new InputError(
                    "/columns", "The table has " + guessed.columns().size() + " columns; name each, in their order."));
            return;
        }
        boolean any = false;
        for (int i = 0; i < columns.size(); i++) {
            Column given = columns.get(i);
            String pointer = "/columns/" + i;
            if (given == null || !guessed.columns().get(i).column().equals(given.column())) {
                errors.add(new InputError(pointer + "/column", "This is not the heading of the column."));
            } else if (given.to() != null && !isTarget(given.to())) {
                errors.add(new InputError(
                        pointer + "/to", "/externalId, /tags/-, or a pointer into /profile with at most one '-'."));
            } else {
                any |= given.to() != null;
            }
        }
        if (!any && errors.isEmpty()) {
            errors.add(new InputError("/columns", "At least one column needs a 'to'."));
        }
    }

    private static boolean isTarget(String pointer) {
        return TARGET.matcher(pointer).matches() && pointer.indexOf("/-") == pointer.lastIndexOf("/-");
    }
}
