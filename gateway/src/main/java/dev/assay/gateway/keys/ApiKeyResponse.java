package dev.assay.gateway.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API key as callers see it. */
@Schema(name = "ApiKey", description = "An API key; the key itself only in the response that created it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiKeyResponse(
        @Schema(required = true, description = "Id of the key, which is not the key")
        UUID id,

        @Schema(required = true, description = "What it is for")
        String name,

        @Schema(required = true, description = "What it may do, in alphabetical order")
        List<String> scopes,

        @Schema(required = true, description = "Whether it works")
        KeyState status,

        @Schema(required = true, description = "Its last four characters, for people to tell keys apart")
        String hint,

        @Schema(required = true) Instant createdAt,

        @Schema(required = true, description = "Who created it: api-key:... or oidc:...")
        String createdBy,

        @Schema(description = "When it expires; absent if it does not")
        Instant expiresAt,

        @Schema(description = "When it was last rotated") Instant rotatedAt,

        @Schema(description = "Until when the previous key also works")
        Instant previousUntil,

        @Schema(description = "When it was last used, to the minute, with a delay of up to two minutes")
        Instant lastUsedAt,

        @Schema(description = "When it was revoked") Instant revokedAt,
        @Schema(description = "Who revoked it") String revokedBy,

        @Schema(description = "The key: 'assay_' and 38 letters and digits. Shown only once, and stored nowhere")
        String key) {}
