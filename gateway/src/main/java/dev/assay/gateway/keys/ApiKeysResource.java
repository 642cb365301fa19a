package dev.assay.gateway.keys;

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

@Path(ApiKeysResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API keys")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "ScopeMissing")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class ApiKeysResource {

    static final String PATH = "/api/v1/api-keys";

    private static final String EXAMPLE = """
            {"name": "ATS of the Zurich office", "scopes": ["candidates:write", "rankings:read"], "expiresAt": "2027-11-22T00:00:00Z"}""";

    private final KeyIssuing issuing;
    private final StoredKeys stored;
    private final CursorCodec cursors;
    private final Clock clock;

    ApiKeysResource(KeyIssuing issuing, StoredKeys stored, CursorCodec cursors, Clock clock) {
        this.issuing = issuing;
        this.stored = stored;
        this.cursors = cursors;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.KEYS_WRITE)
    @Operation(
            operationId = "createApiKey",
            summary = "Create an API key",
            description =
                    "The response contains the key; it is never shown again. A key can do at most what its creator can. "
                            + "Repeating the request with the same Idempotency-Key creates no second key and does not show the "
                            + "first one again: if the response was lost, rotate the key.")
    @Parameter(name = "Idempotency-Key", ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ApiKeyRequest.class),
                            examples = @ExampleObject(name = "ats", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The key",
            headers = {
                @Header(name = "Location", ref = "Location"),
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Idempotent-Replayed", ref = "Replayed")
            },
            content =
                    @Content(
                            schema = @Schema(implementation = ApiKeyResponse.class),
                            examples = @ExampleObject(name = "made", ref = "MadeKey")))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Uni<RestResponse<byte[]>> make(ApiKeyRequest request, @Context RoutingContext call) {
        return issuing.make(request, Caller.of(call), KeyedRequest.of(call, request));
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.KEYS_WRITE)
    @Operation(
            operationId = "listApiKeys",
            summary = "List API keys",
            description =
                    "Newest first, including expired and revoked keys, since the audit trail refers to them. The keys "
                            + "themselves are not shown.")
    @APIResponse(
            responseCode = "200",
            description = "One page of keys",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = ApiKeyPage.class),
                            examples = @ExampleObject(name = "keys", ref = "KeyList")))
    public Uni<RestResponse<Page<ApiKeyResponse>>> list(
            @Parameter(name = "limit", ref = "Limit") @RestQuery String limit,
            @Parameter(name = "cursor", ref = "Cursor") @RestQuery String cursor) {
        int size = Limit.of(limit);
        UUID before = cursor == null ? TimeOrderedIds.LAST : UUID.fromString(cursors.decode(PATH, cursor));
        return stored.before(before, size + 1)
                .map(found ->
                        found.stream().map(key -> key.response(clock.instant())).toList())
                .map(found -> PageAnswer.of(
                        cursors, PATH, limit, found, last -> last.id().toString()));
    }

    /** Names the page in the API document, where {@link Page} has no type parameter. */
    @Schema(name = "ApiKeyPage", type = SchemaType.OBJECT, description = "A page of API keys.")
    record ApiKeyPage(
            @Schema(required = true) List<ApiKeyResponse> items,

            @Schema(description = "Path and query of the next page; absent on the last one.")
            String next) {}
}
