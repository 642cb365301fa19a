package dev.assay.peer;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The two calls: a candidate by id, and a candidate written by external id. */
@RestController
class CandidateController {

    private static final String UPSERT = """
            insert into candidate (id, version, source, external_id, tags, profile, warnings, content_hash, created_at, updated_at)
            values (:id, 1, :source, :externalId, '{}', :profile, '[]', :hash, :now, :now)
            on conflict (source, external_id) do update
               set version = candidate.version + 1, profile = excluded.profile, updated_at = excluded.updated_at
            returning id
            """;

    private final JdbcClient database;

    CandidateController(JdbcClient database) {
        this.database = database;
    }

    @GetMapping(path = "/api/v1/candidates/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> read(@PathVariable UUID id) {
        return database.sql("select profile from candidate where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(ResponseEntity::ok)
                .orElse(ResponseEntity.notFound().build());
    }

    @Transactional
    @PutMapping("/api/v1/candidates/external/{source}/{externalId}")
    public ResponseEntity<Map<String, UUID>> write(
            @PathVariable String source, @PathVariable String externalId, @RequestBody JsonNode submission) {
        String profile = submission.path("profile").toString();
        UUID id = database.sql(UPSERT)
                .param("id", UUID.randomUUID())
                .param("source", source)
                .param("externalId", externalId)
                .param("profile", profile)
                .param("hash", Integer.toHexString(profile.hashCode()))
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        return ResponseEntity.created(URI.create("/api/v1/candidates/" + id)).body(Map.of("id", id));
    }
}
