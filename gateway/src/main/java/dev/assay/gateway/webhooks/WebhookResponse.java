package dev.assay.gateway.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as callers see it. */
@Schema(name = "Webhook", description = "Where is told what; the secret only in the answer that made it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) String url,
        @Schema(required = true) List<EventType> events,
        @Schema(description = "What or whom it is for") String description,

        @Schema(required = true, description = "Whether it is told anything")
        boolean enabled,

        @Schema(description = "Why it is off although nobody switched it off")
        String disabledReason,

        @Schema(required = true) Instant createdAt,

        @Schema(required = true, description = "Who made it")
        String createdBy,

        @Schema(description = "Until when messages are signed with the secret before the rotation as well")
        Instant previousUntil,

        @Schema(description = "What messages are signed with: 'whsec_' and base64. Shown this once")
        String secret) {}
