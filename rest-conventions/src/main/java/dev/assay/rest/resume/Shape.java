package dev.assay.rest.resume;

import java.util.Map;

/** What a member of a JSON Resume may be. Members that no shape names are kept unchecked. */
sealed interface Shape {

    /** A text; a number is read as its digits. */
    enum Scalar implements Shape {
        TEXT,
        DATE,
        EMAIL,
        URL
    }

    /** An array whose items all have one shape. */
    record ListOf(Shape item) implements Shape {}

    /** An object. It may have members that the map does not name. */
    record Members(Map<String, Shape> shapes) implements Shape {

        public Members {
            shapes = Map.copyOf(shapes);
        }
    }
}
