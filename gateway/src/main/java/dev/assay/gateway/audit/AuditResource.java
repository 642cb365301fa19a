package dev.assay.gateway.audit;

import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.paging.Page;
import dev.assay.rest.paging.PageLinks;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path(AuditResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "ScopeMissing")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class AuditResource {

    static final String PATH = "/api/v1/audit";

    private final AuditPages pages;
    private final CursorCodec cursors;

    AuditResource(AuditPages pages, CursorCodec cursors) {
        this.pages = pages;
        this.cursors = cursors;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.AUDIT_READ)
    @Operation(
            operationId = "listAudit",
            summary = "List audit entries",
            description =
                    "Who read and changed what, newest first. Every accepted request is recorded, including reads, before its "
                            + "response is sent, and with the candidates that a list, search or ranking showed. Candidates appear "
                            + "by id only, so that the trail survives their erasure; what was in a version is at 'before' and "
                            + "'after'.")
    @APIResponse(
            responseCode = "200",
            description = "A page of audit entries",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = AuditPage.class),
                            examples = @ExampleObject(name = "trail", ref = "AuditTrail")))
    public Uni<RestResponse<Page<AuditRow>>> list(
            @Parameter(
                            description =
                                    "Only requests that name this candidate, showed it, changed it, or may have shown it",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestQuery
                    String candidate,
            @Parameter(description = "Only requests of this caller", example = "api-key:local") @RestQuery
                    String caller,
            @Parameter(name = "from", ref = "From") @RestQuery String from,
            @Parameter(name = "to", ref = "To") @RestQuery String to,
            @BeanParam Paging paging) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("candidate", candidate);
        filters.put("caller", caller);
        filters.put("from", from);
        filters.put("to", to);
        filters.put("limit", paging.limit);
        int size = Limit.of(paging.limit);
        String query = PATH + filters;
        AuditQuery.Place place = paging.cursor == null
                ? AuditQuery.Place.START
                : AuditQuery.Place.of(cursors.decode(query, paging.cursor));
        return pages.read(new AuditQuery(candidate, caller, from, to), place, size)
                .map(found -> found.more()
                        ? page(found.rows(), filters, query)
                        : RestResponse.ok(new Page<>(found.rows(), null)));
    }

    private RestResponse<Page<AuditRow>> page(List<AuditRow> items, Map<String, String> filters, String query) {
        AuditRow last = items.get(items.size() - 1);
        String cursor = cursors.encode(query, new AuditQuery.Place(last.at(), last.id()).text());
        String next = PageLinks.next(PATH, filters, cursor);
        return ResponseBuilder.ok(new Page<>(items, next))
                .header(HttpHeaders.LINK, PageLinks.header(next))
                .build();
    }

    /** The place in the list. */
    static class Paging {

        @Parameter(name = "limit", ref = "Limit")
        @RestQuery
        String limit;

        @Parameter(name = "cursor", ref = "Cursor")
        @RestQuery
        String cursor;
    }

    /** Names the page in the API document, where {@link Page} has no type parameter. */
    @Schema(name = "AuditPage", type = SchemaType.OBJECT, description = "A page of the audit trail.")
    record AuditPage(
            @Schema(required = true) List<AuditRow> items,

            @Schema(description = "Path and query of the next page; absent on the last one.")
            String next) {}
}
