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
 * A row that a query gives as a {@link Tuple}, read by the names of its columns in the types that the code has. A name that the query does not give,
 * and another type, fails.
 */
public final class Row {

    private final Tuple columns;

    private Row(Tuple columns) {
        this.columns = columns;
    }

    public static Stream<Row> stream(List<Tuple> rows) {
        return rows.stream().map(Row::new);
    }

    /** Makes something of each row of a list. */
    public static <T> Function<List<Tuple>, List<T>> each(Function<Row, T> reading) {
        return rows -> stream(rows).map(reading).toList();
    }

    /** Empty where there are no rows. */
    public static Optional<Row> last(List<Tuple> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Row(rows.get(rows.size() - 1)));
    }

    /** Makes something of the only row of a query; null where it is missing, as a query has it. */
    public static <T> Function<Tuple, T> one(Function<Row, T> reading) {
        return row -> row == null ? null : reading.apply(new Row(row));
    }

    /** The same for those to whom a missing row is no failure. */
    public static <T> Function<Tuple, Optional<T>> optional(Function<Row, T> reading) {
        return row -> Optional.ofNullable(row).map(Row::new).map(reading);
    }

    public boolean isNull(String column) {
        return columns.get(column) == null;
    }

    /** Null where the column is, as with the other types that can be. */
    public String text(String column) {
        return value(column, String.class);
    }

    public UUID uuid(String column) {
        return value(column, UUID.class);
    }

    public byte[] bytes(String column) {
        return value(column, byte[].class);
    }

    /** Times come from native queries as the driver has them, and from others as entities have them. */
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

    /** Whole numbers of any width; sums of them come without a fraction. */
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
