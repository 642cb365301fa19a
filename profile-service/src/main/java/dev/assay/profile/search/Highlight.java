package dev.assay.profile.search;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A match in the profile.")
record Highlight(
        @Schema(
                required = true,
                enumeration = {"name", "company", "title", "skill", "text"},
                description = "Which part of the search matched there.")
        String field,

        @Schema(required = true, description = "JSON pointer into the profile.")
        String pointer,

        @Schema(required = true, description = "The text there, or the part around the first matching word.")
        String excerpt,

        @Schema(
                implementation = String[].class,
                required = true,
                description = "The matching words, as they appear there.")
        @JsonRawValue
        String words) {}
