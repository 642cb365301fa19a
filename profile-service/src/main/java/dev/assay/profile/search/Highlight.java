package dev.assay.profile.search;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A place in the profile that the search found.")
record Highlight(
        @Schema(
                required = true,
                enumeration = {"name", "company", "title", "skill", "text"})
        String field,

        @Schema(required = true, description = "JSON pointer into the profile.")
        String pointer,

        @Schema(required = true, description = "The text there, or what stands around the first of the words.")
        String excerpt,

        @Schema(
                implementation = String[].class,
                required = true,
                description = "The words that match, as they stand there.")
        @JsonRawValue
        String words) {}
