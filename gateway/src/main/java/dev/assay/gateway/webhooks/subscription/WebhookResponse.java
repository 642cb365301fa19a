package dev.assay.gateway.webhooks.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.gateway.webhooks.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as callers see it. */
@Schema(
        name = "Webhook",
        description = "Where messages about which events are sent; the secret only in the response that created it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookResponse(
        @Schema(required = true, description = "Id of the webhook")
        UUID id,

        @Schema(required = true, description = "Where messages are sent")
        String url,

        @Schema(required = true, description = "What it is told of")
        List<EventType> events,

        @Schema(description = "What or whom it is for") String description,

        @Schema(required = true, description = "Whether messages are sent")
        boolean enabled,

        @Schema(description = "Why it was disabled automatically")
        String disabledReason,

        @Schema(required = true) Instant createdAt,

        @Schema(required = true, description = "Who created it")
        String createdBy,

        @Schema(description = "Until when messages are also signed with the previous secret")
        Instant previousUntil,

        @Schema(description = "The secret that messages are signed with: 'whsec_' and base64. Shown only once")
        String secret) {}
