package dev.assay.profile.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Without 'confirm', a rehearsal, which erases nobody.")
record RetentionRunRequest(
        @Schema(description = "From the rehearsal: erases those it showed, unless they have changed since.")
        String confirm) {}
