package dev.assay.profile.candidate;

import dev.assay.profile.candidate.submission.Content;
import dev.assay.profile.candidate.submission.ExternalId;
import dev.assay.profile.candidate.submission.Submission;
import dev.assay.profile.candidate.submission.Tags;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
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
    private UUID mergedInto;
    private UUID[] merged;

    /** For Hibernate. */
    protected Candidate() {}

    Candidate(CandidateId id, Optional<ExternalId> externalId, Content content, Instant now) {
        this.id = id.value();
        this.version = 1;
        externalId.ifPresent(this::nameBy);
        this.createdAt = now;
        this.merged = new UUID[0];
        take(content, now);
    }

    /** Makes the next version. Keeps the external id if none is given. */
    void replace(Submission submission, Instant now) {
        version++;
        submission.externalId().ifPresent(this::nameBy);
        take(submission.content(), now);
    }

    /** Makes the next version exactly as submitted: without an external id if none is given. */
    void become(Submission submission, Instant now) {
        source = null;
        externalId = null;
        replace(submission, now);
    }

    /** Makes the next version, with another candidate merged into it and that one's tags added. Returns the added tags. */
    public List<String> absorb(Candidate other, Instant now) {
        List<String> gained = Tags.inOrder(other.tags().stream().filter(tag -> !tags().contains(tag)));
        Set<UUID> all = new TreeSet<>(merged());
        all.add(other.id);
        nextVersion(all, now);
        retag(Stream.concat(tags().stream(), gained.stream()));
        return gained;
    }

    /** Makes the next version, with the other no longer merged into it and without the tags that leave with it. */
    public void release(CandidateId other, Collection<String> lost, Instant now) {
        Set<UUID> left = new TreeSet<>(merged());
        left.remove(other.value());
        nextVersion(left, now);
        retag(tags().stream().filter(tag -> !lost.contains(tag)));
    }

    /** Makes the next version, merged into another candidate; with null, a candidate of its own again. */
    public void mergeInto(CandidateId survivor, Instant now) {
        mergedInto = survivor == null ? null : survivor.value();
        nextVersion(merged(), now);
    }

    private void nextVersion(Collection<UUID> parts, Instant now) {
        version++;
        merged = parts.toArray(UUID[]::new);
        updatedAt = now;
    }

    private void retag(Stream<String> now) {
        String[] changed = Tags.inOrder(now).toArray(String[]::new);
        if (!Arrays.equals(tags, changed)) {
            tags = changed;
            contentHash = null;
        }
    }

    /** To be called before a write: a merged candidate must not change, so that an undo restores it as it was. */
    public void requireUnmerged() {
        mergedInto().ifPresent(survivor -> {
            throw new CandidateMerged(id(), survivor);
        });
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

    /** Binds the parameters of an insert, which are named like the attributes. */
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

    /** Whether the submission would change nothing. */
    boolean is(Submission submission) {
        return submission.externalId().equals(externalId()) && has(submission.content());
    }

    /** The candidate into which this one is merged. */
    public Optional<CandidateId> mergedInto() {
        return Optional.ofNullable(mergedInto).map(CandidateId::new);
    }

    /** Those merged into this one, in the order of their ids. */
    public List<UUID> merged() {
        return List.of(merged);
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

    public List<String> tags() {
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
