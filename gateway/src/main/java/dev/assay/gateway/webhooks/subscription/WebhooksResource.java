package dev.assay.gateway.webhooks.subscription;

import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.ids.TimeOrderedIds;
import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.paging.Page;
import dev.assay.rest.paging.PageAnswer;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(WebhooksResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "ScopeMissing")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class WebhooksResource {

    static final String PATH = "/api/v1/webhooks";

    static final String EXAMPLE = """
            {"url": "https://ats.example.com/hooks/assay", "events": ["candidate.assessed", "candidate.erased"]}""";

    private final Subscribing subscribing;
    private final Webhooks webhooks;
    private final CursorCodec cursors;
    private final Clock clock;

    WebhooksResource(Subscribing subscribing, Webhooks webhooks, CursorCodec cursors, Clock clock) {
        this.subscribing = subscribing;
        this.webhooks = webhooks;
        this.cursors = cursors;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "createWebhook",
            summary = "Create a webhook",
            description =
                    "From now on a message is sent for each of the chosen events, at least once, signed as in Standard "
                            + "Webhooks. The caller needs the scopes to read what the events are about. The response contains the "
                            + "secret; it is never shown again, not even when the request is repeated with the same "
                            + "Idempotency-Key.")
    @Parameter(name = "Idempotency-Key", ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookRequest.class),
                            examples = @ExampleObject(name = "ats", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The webhook, with its secret",
            headers = {
                @Header(name = "Location", ref = "Location"),
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Idempotent-Replayed", ref = "Replayed")
            },
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookResponse.class),
                            examples = @ExampleObject(name = "made", ref = "MadeWebhook")))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Uni<RestResponse<byte[]>> make(WebhookRequest request, @Context RoutingContext call) {
        return subscribing.make(request, Caller.of(call), KeyedRequest.of(call, request));
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "listWebhooks",
            summary = "List webhooks",
            description = "Newest first. Secrets are not shown.")
    @APIResponse(
            responseCode = "200",
            description = "A page of webhooks",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookPage.class),
                            examples = @ExampleObject(name = "webhooks", ref = "WebhookList")))
    public Uni<RestResponse<Page<WebhookResponse>>> list(
            @Parameter(name = "limit", ref = "Limit") @RestQuery String limit,
            @Parameter(name = "cursor", ref = "Cursor") @RestQuery String cursor) {
        UUID before = cursor == null ? TimeOrderedIds.LAST : UUID.fromString(cursors.decode(PATH, cursor));
        return webhooks.before(before, Limit.of(limit) + 1)
                .map(found -> found.stream()
                        .map(webhook -> webhook.response(clock.instant()))
                        .toList())
                .map(found -> PageAnswer.of(
                        cursors, PATH, limit, found, last -> last.id().toString()));
    }

    /** Names the page in the API document, where {@link Page} has no type parameter. */
    @Schema(name = "WebhookPage", type = SchemaType.OBJECT, description = "A page of webhooks.")
    record WebhookPage(
            @Schema(required = true) List<WebhookResponse> items,

            @Schema(description = "Path and query of the next page; absent on the last one.")
            String next) {}
}
