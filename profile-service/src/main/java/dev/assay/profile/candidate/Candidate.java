package dev.assay.profile.candidate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** A person in the pool, with the latest version of the profile. */
@Entity
@Table(name = "candidate")
public class Candidate {

    @Id
    private UUID id;

    private long version;
    private String source;
    private String externalId;
    private String[] tags;
    private String profile;
    private String warnings;
    private String contentHash;
    private Instant createdAt;
    private Instant updatedAt;

    /** For Hibernate. */
    protected Candidate() {}

    Candidate(CandidateId id, Optional<ExternalId> externalId, Content content, Instant now) {
        this.id = id.value();
        this.version = 1;
        externalId.ifPresent(this::nameBy);
        this.createdAt = now;
        take(content, now);
    }

    /** Makes the next version. An external id that is not given stays as it is. */
    void replace(Submission submission, Instant now) {
        version++;
        submission.externalId().ifPresent(this::nameBy);
        take(submission.content(), now);
    }

    /** Makes the next version, which is as the submission says in everything: an external id that is not given is taken away. */
    void become(Submission submission, Instant now) {
        source = null;
        externalId = null;
        replace(submission, now);
    }

    private void nameBy(ExternalId given) {
        source = given.source();
        externalId = given.id();
    }

    private void take(Content content, Instant now) {
        profile = content.profile();
        tags = content.tags().toArray(String[]::new);
        warnings = content.warnings();
        contentHash = content.hash();
        updatedAt = now;
    }

    /** Gives an insert its parameters; they have the names of the attributes. */
    Mutiny.MutationQuery bind(Mutiny.MutationQuery insert) {
        return insert.setParameter("id", id)
                .setParameter("version", version)
                .setParameter("source", source)
                .setParameter("externalId", externalId)
                .setParameter("tags", tags)
                .setParameter("profile", profile)
                .setParameter("warnings", warnings)
                .setParameter("contentHash", contentHash)
                .setParameter("createdAt", createdAt)
                .setParameter("updatedAt", updatedAt);
    }

    boolean has(Content content) {
        String known = contentHash == null ? Content.hash(profile, tags()) : contentHash;
        return known.equals(content.hash());
    }

    /** Whether nothing would change by it. */
    boolean is(Submission submission) {
        return submission.externalId().equals(externalId()) && has(submission.content());
    }

    public CandidateId id() {
        return new CandidateId(id);
    }

    public long version() {
        return version;
    }

    Optional<ExternalId> externalId() {
        return Optional.ofNullable(source).map(system -> new ExternalId(system, externalId));
    }

    List<String> tags() {
        return List.of(tags);
    }

    String profile() {
        return profile;
    }

    String warnings() {
        return warnings;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
