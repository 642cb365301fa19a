package dev.assay.database.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a service's events. Text form: {@code txid.sequence}. */
record EventPosition(long txid, long sequence) {

    static final EventPosition START = new EventPosition(0, 0);

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})");

    @JsonCreator
    static EventPosition parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new ProblemException(CommonError.BAD_REQUEST, "'after' is not a position that was given out here.");
        }
        return new EventPosition(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    @JsonValue
    String text() {
        return txid + "." + sequence;
    }
}
