package dev.assay.gateway.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API key as callers see it. */
@Schema(name = "ApiKey", description = "An API key; the key itself only in the answer that made it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiKeyResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,

        @Schema(required = true, description = "What it may do, in alphabetical order")
        List<String> scopes,

        @Schema(required = true, description = "Whether it works")
        KeyState status,

        @Schema(required = true, description = "Its last four characters, by which people tell keys apart")
        String hint,

        @Schema(required = true) Instant createdAt,

        @Schema(required = true, description = "Who made it: api-key:... or oidc:...")
        String createdBy,

        @Schema(description = "When it stops working; absent where it does not")
        Instant expiresAt,

        @Schema(description = "When it was rotated last") Instant rotatedAt,

        @Schema(description = "Until when the key before the rotation works as well")
        Instant previousUntil,

        @Schema(description = "When it was used last: to the minute, and told with a delay of up to two")
        Instant lastUsedAt,

        @Schema(description = "When it was revoked") Instant revokedAt,
        @Schema(description = "Who revoked it") String revokedBy,

        @Schema(description = "The key: 'assay_' and 38 letters and digits. Shown this once, and kept nowhere")
        String key) {}
