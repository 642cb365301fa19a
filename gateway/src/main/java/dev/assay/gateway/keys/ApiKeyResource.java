package dev.assay.gateway.keys;

import dev.assay.gateway.rotation.RotationRequest;
import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
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

@Path(ApiKeysResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API keys")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "ScopeMissing")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class ApiKeyResource {

    /** Long enough to put the new key into a configuration. */
    private static final Duration USUAL_OVERLAP = Duration.ofMinutes(5);

    private final KeyIssuing issuing;
    private final StoredKeys stored;
    private final Clock clock;

    ApiKeyResource(KeyIssuing issuing, StoredKeys stored, Clock clock) {
        this.issuing = issuing;
        this.stored = stored;
        this.clock = clock;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.KEYS_WRITE)
    @Operation(
            operationId = "getApiKey",
            summary = "Get an API key",
            description = "Also works for an expired or revoked key. The key itself is not stored.")
    @APIResponse(
            responseCode = "200",
            description = "The key's metadata",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = ApiKeyResponse.class),
                            examples = @ExampleObject(name = "key", ref = "Key")))
    public Uni<RestResponse<ApiKeyResponse>> read(@Parameter(name = "id", ref = "ApiKeyId") @RestPath UUID id) {
        return stored.find(id)
                .map(key -> RestResponse.ResponseBuilder.ok(key.response(clock.instant()))
                        .header(HttpHeaders.ETAG, EntityTags.of(key.version()))
                        .build());
    }

    @DELETE
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.KEYS_WRITE)
    @Operation(
            operationId = "revokeApiKey",
            summary = "Revoke an API key",
            description =
                    "The key is refused from then on: at once by this replica, within seconds by every other one, and within "
                            + "a minute whatever happens. It stays in the list. Keys that were created with it keep working.")
    @APIResponse(responseCode = "204", description = "Revoked")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<RestResponse<Void>> revoke(
            @Parameter(name = "id", ref = "ApiKeyId") @RestPath UUID id,
            @Parameter(name = "If-Match", ref = "IfMatch") @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Context RoutingContext call) {
        return issuing.revoke(id, ifMatch, Caller.of(call)).map(revoked -> RestResponse.noContent());
    }

    @POST
    @Path("rotate")
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.KEYS_WRITE)
    @Operation(
            operationId = "rotateApiKey",
            summary = "Rotate an API key",
            description =
                    "The response contains the new key; it is never shown again. Both keys work during the overlap (five "
                            + "minutes by default), then only the new one; if a key is rotated twice in a row, the first one stops "
                            + "working at once. The caller needs the scopes of the key, since it will then hold it.")
    @Parameter(name = "Idempotency-Key", ref = "IdempotencyKey")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RotationRequest.class),
                            examples = @ExampleObject(name = "anHour", value = "{\"overlapSeconds\": 3600}")))
    @APIResponse(
            responseCode = "200",
            description = "The new key",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Idempotent-Replayed", ref = "Replayed")},
            content =
                    @Content(
                            schema = @Schema(implementation = ApiKeyResponse.class),
                            examples = @ExampleObject(name = "rotated", ref = "RotatedKey")))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Uni<RestResponse<byte[]>> rotate(
            @Parameter(name = "id", ref = "ApiKeyId") @RestPath UUID id,
            RotationRequest request,
            @Context RoutingContext call) {
        RotationRequest asked = request == null ? new RotationRequest(null) : request;
        return issuing.rotate(id, asked.overlap(USUAL_OVERLAP), Caller.of(call), KeyedRequest.of(call, asked));
    }
}
