package dev.assay.gateway.webhooks.subscription;

import dev.assay.gateway.rotation.RotationRequest;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path(WebhooksResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "ScopeMissing")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class WebhookResource {

    /** Receivers are reconfigured by people, who sleep. */
    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);

    private final Subscribing subscribing;
    private final Webhooks webhooks;

    WebhookResource(Subscribing subscribing, Webhooks webhooks) {
        this.subscribing = subscribing;
        this.webhooks = webhooks;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "getWebhook",
            summary = "Get a webhook",
            description = "Includes whether and why it is disabled. The secret is not shown.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookResponse.class),
                            examples = @ExampleObject(name = "webhook", ref = "WebhookRead")))
    public Uni<RestResponse<WebhookResponse>> read(@Parameter(name = "id", ref = "WebhookId") @RestPath UUID id) {
        return webhooks.find(id).map(subscribing::answer);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "replaceWebhook",
            summary = "Replace a webhook",
            description =
                    "The caller needs the scopes to read what the events are about, those it had before included; for another "
                            + "address, those for every message in its log. Pending messages go to the new address. "
                            + "Enabling the webhook again, also after its receiver answered 410, sends what happens from then on.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookRequest.class),
                            examples = @ExampleObject(name = "ats", value = WebhooksResource.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The updated webhook",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookResponse.class),
                            examples = @ExampleObject(name = "webhook", ref = "WebhookRead")))
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<RestResponse<WebhookResponse>> replace(
            @Parameter(name = "id", ref = "WebhookId") @RestPath UUID id,
            @Parameter(name = "If-Match", ref = "IfMatch") @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            WebhookRequest request,
            @Context RoutingContext call) {
        return subscribing.replace(id, request, Caller.of(call), ifMatch);
    }

    @DELETE
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "deleteWebhook",
            summary = "Delete a webhook",
            description = "Deletes its delivery log, too; pending messages are not sent.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<RestResponse<Void>> delete(
            @Parameter(name = "id", ref = "WebhookId") @RestPath UUID id,
            @Parameter(name = "If-Match", ref = "IfMatch") @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return subscribing.delete(id, ifMatch).map(deleted -> RestResponse.noContent());
    }

    @POST
    @Path("rotate")
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Rotate a webhook's secret",
            description =
                    "The response contains the new secret; it is never shown again. During the overlap (a day by default) "
                            + "messages carry two signatures, one for each secret, so that the receiver can switch.")
    @Parameter(name = "Idempotency-Key", ref = "IdempotencyKey")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RotationRequest.class),
                            examples = @ExampleObject(name = "anHour", value = "{\"overlapSeconds\": 3600}")))
    @APIResponse(
            responseCode = "200",
            description = "The webhook with its new secret",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Idempotent-Replayed", ref = "Replayed")},
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookResponse.class),
                            examples = @ExampleObject(name = "rotated", ref = "RotatedWebhook")))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Uni<RestResponse<byte[]>> rotate(
            @Parameter(name = "id", ref = "WebhookId") @RestPath UUID id,
            RotationRequest request,
            @Context RoutingContext call) {
        RotationRequest asked = request == null ? new RotationRequest(null) : request;
        return subscribing.rotate(id, asked.overlap(USUAL_OVERLAP), Caller.of(call), KeyedRequest.of(call, asked));
    }
}
