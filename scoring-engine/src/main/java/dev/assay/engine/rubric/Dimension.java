package dev.assay.engine.rubric;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One of the three headline scores. */
public enum Dimension {
    SYSTEMS("systems"),
    INFRASTRUCTURE("infrastructure"),
    ENTERPRISE_DATA("enterprise-data");

    private final String id;

    Dimension(String id) {
        this.id = id;
    }

    /** The name used in rubrics, answers and rule ids, for example {@code enterprise-data}. */
    @JsonValue
    public String id() {
        return id;
    }

    /** The dimension with this id; throws {@link IllegalArgumentException} for any other text. */
    @JsonCreator
    public static Dimension of(String id) {
        for (Dimension dimension : values()) {
            if (dimension.id.equals(id)) {
                return dimension;
            }
        }
        throw new IllegalArgumentException("no dimension is called '" + id + "'");
    }
}
