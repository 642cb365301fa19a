package dev.assay.rest.json;

import com.fasterxml.jackson.databind.JsonMappingException;

/** RFC 6901 JSON pointers. */
public final class Pointers {

    private Pointers() {}

    /** One reference token, escaped. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static String of(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName()));
        }
        return pointer.toString();
    }
}
