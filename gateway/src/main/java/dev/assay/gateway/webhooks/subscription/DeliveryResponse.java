package dev.assay.gateway.webhooks.subscription;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.gateway.webhooks.EventType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message on its way to a receiver, and how far it has got.
 *
 * @param sequence its place in the log; not part of the answer
 */
@Schema(name = "Delivery", description = "A message on its way to a receiver, and how far it has got.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryResponse(
        @JsonIgnore @Schema(hidden = true) long sequence,

        @Schema(required = true, description = "Id of the delivery")
        UUID id,

        @Schema(required = true, description = "The webhook-id that the receiver sees")
        UUID messageId,

        @Schema(required = true, description = "What the message is about")
        EventType event,

        @Schema(required = true, description = "pending, delivered or failed", pattern = "^(pending|delivered|failed)$")
        String state,

        @Schema(required = true, minimum = "0", description = "Attempts so far")
        int tries,

        @Schema(required = true) Instant createdAt,
        @Schema(description = "Time of the next attempt") Instant nextTryAt,

        @Schema(description = "When it was delivered or abandoned")
        Instant endedAt,

        @Schema(
                required = true,
                type = SchemaType.ARRAY,
                implementation = Try.class,
                description = "The last ten attempts, newest first")
        @JsonRawValue
        String log) {

    /** Describes the members of the log in the API document. */
    @Schema(name = "DeliveryTry")
    record Try(
            @Schema(required = true, description = "When it was made")
            Instant at,

            @Schema(description = "Status of the response; absent if there was none")
            Integer status,

            @Schema(description = "Why it failed; absent if it did not")
            String error,

            @Schema(required = true, minimum = "0", description = "Duration in milliseconds")
            int millis) {}
}
