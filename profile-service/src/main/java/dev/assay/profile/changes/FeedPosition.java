package dev.assay.profile.changes;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.util.Comparator;
import java.util.regex.Pattern;

/** A place in the feed: everything up to and including it has been read. Positions of different incarnations cannot be compared. */
public record FeedPosition(long incarnation, long txid, long sequence) {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,18}\\.[0-9]{1,18}\\.[0-9]{1,18}");
    private static final Comparator<FeedPosition> WITHIN_INCARNATION =
            Comparator.comparingLong(FeedPosition::txid).thenComparingLong(FeedPosition::sequence);

    public static FeedPosition zero(long incarnation) {
        return new FeedPosition(incarnation, 0, 0);
    }

    public static FeedPosition parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new ProblemException(CommonError.BAD_REQUEST, "'after' is a position as a page of the feed gave it.");
        }
        String[] parts = text.split("\\.");
        return new FeedPosition(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    boolean isBeyond(FeedPosition head) {
        return WITHIN_INCARNATION.compare(this, head) > 0;
    }

    @Override
    @JsonValue
    public String toString() {
        return incarnation + "." + txid + "." + sequence;
    }
}
