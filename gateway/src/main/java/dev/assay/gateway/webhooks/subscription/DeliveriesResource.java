package dev.assay.gateway.webhooks.subscription;

import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.paging.Page;
import dev.assay.rest.paging.PageAnswer;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(WebhooksResource.PATH + "/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "ScopeMissing")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class DeliveriesResource {

    private final DeliveryLog log;
    private final CursorCodec cursors;

    DeliveriesResource(DeliveryLog log, CursorCodec cursors) {
        this.log = log;
        this.cursors = cursors;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "listDeliveries",
            summary = "List a webhook's deliveries",
            description = "Newest first, for thirty days, each with its latest attempts.")
    @APIResponse(
            responseCode = "200",
            description = "A page of deliveries",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = DeliveryPage.class),
                            examples = @ExampleObject(name = "deliveries", ref = "DeliveryList")))
    public Uni<RestResponse<Page<DeliveryResponse>>> list(
            @Parameter(name = "id", ref = "WebhookId") @RestPath UUID id,
            @Parameter(name = "limit", ref = "Limit") @RestQuery String limit,
            @Parameter(name = "cursor", ref = "Cursor") @RestQuery String cursor) {
        String list = WebhooksResource.PATH + "/" + id + "/deliveries";
        long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursors.decode(list, cursor));
        return log.before(id, before, Limit.of(limit) + 1)
                .map(found -> PageAnswer.of(cursors, list, limit, found, last -> Long.toString(last.sequence())));
    }

    @POST
    @Path("{delivery}/redeliver")
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "redeliver",
            summary = "Redeliver a message",
            description =
                    "Restarts the attempts to deliver it, whatever the outcome so far. The message keeps its webhook-id, by "
                            + "which a receiver recognises a message that it has had before. The caller needs the scope to read "
                            + "what the message is about. Safe to repeat.")
    @APIResponse(
            responseCode = "202",
            description = "Delivery is attempted at once if the webhook is enabled",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliveryResponse.class),
                            examples = @ExampleObject(name = "again", ref = "DeliveryAgain")))
    public Uni<RestResponse<DeliveryResponse>> again(
            @Parameter(name = "id", ref = "WebhookId") @RestPath UUID id,
            @Parameter(description = "Id of the delivery") @RestPath UUID delivery,
            @Context RoutingContext call) {
        return log.again(id, delivery, Caller.of(call))
                .map(again -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, again)
                        .build());
    }

    /** Names the page in the API document, where {@link Page} has no type parameter. */
    @Schema(name = "DeliveryPage", type = SchemaType.OBJECT, description = "A page of deliveries.")
    record DeliveryPage(
            @Schema(required = true) List<DeliveryResponse> items,

            @Schema(description = "Path and query of the next page; absent on the last one.")
            String next) {}
}
