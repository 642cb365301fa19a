package dev.assay.database;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A row that a query returned as a {@link Tuple}, read by column name and with the types that the code uses. Fails for a column that the query did not
 * return, and for a different type.
 */
public final class Row {

    private final Tuple columns;

    private Row(Tuple columns) {
        this.columns = columns;
    }

    public static Stream<Row> stream(List<Tuple> rows) {
        return rows.stream().map(Row::new);
    }

    /** Converts each row of a list. */
    public static <T> Function<List<Tuple>, List<T>> each(Function<Row, T> reading) {
        return rows -> stream(rows).map(reading).toList();
    }

    /** Empty if there are no rows. */
    public static Optional<Row> last(List<Tuple> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Row(rows.get(rows.size() - 1)));
    }

    /** Converts the only row of a query. Null if there is none, as for the query itself. */
    public static <T> Function<Tuple, T> one(Function<Row, T> reading) {
        return row -> row == null ? null : reading.apply(new Row(row));
    }

    /** The same for callers that expect the row to be missing at times. */
    public static <T> Function<Tuple, Optional<T>> optional(Function<Row, T> reading) {
        return row -> Optional.ofNullable(row).map(Row::new).map(reading);
    }

    public boolean isNull(String column) {
        return columns.get(column) == null;
    }

    /** Null if the column is null, as for all types that can be null. */
    public String text(String column) {
        return value(column, String.class);
    }

    public UUID uuid(String column) {
        return value(column, UUID.class);
    }

    public byte[] bytes(String column) {
        return value(column, byte[].class);
    }

    /** Native queries return times in the driver's type, others in the type of entities. */
    public Instant instant(String column) {
        Object time = columns.get(column);
        return time instanceof OffsetDateTime zoned ? zoned.toInstant() : (Instant) time;
    }

    public boolean flag(String column) {
        return required(column, Boolean.class);
    }

    public int integer(String column) {
        return Math.toIntExact(number(column));
    }

    /** Whole numbers of any width, and sums of them, which have no fraction. */
    public long number(String column) {
        return required(column, Number.class).longValue();
    }

    public <T> T value(String column, Class<T> type) {
        Object value = columns.get(column);
        if (value != null && !type.isInstance(value)) {
            throw new ClassCastException(column + " is a " + value.getClass().getName());
        }
        return type.cast(value);
    }

    private <T> T required(String column, Class<T> type) {
        return Objects.requireNonNull(value(column, type), column);
    }
}
