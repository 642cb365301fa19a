package dev.assay.scoring.rubric;

import dev.assay.engine.rubric.Rubric;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A rubric as it is kept: written once, never changed. */
@Entity
@Table(name = "rubric")
public class ReleasedRubric {

    @Id
    private String version;

    private String hash;

    @Column(name = "json", columnDefinition = "text", length = Integer.MAX_VALUE)
    private String json;

    @Enumerated(EnumType.STRING)
    private RubricOrigin origin;

    private String releasedBy;

    private Instant releasedAt;

    protected ReleasedRubric() {}

    static ReleasedRubric of(Rubric rubric, Release release) {
        ReleasedRubric released = new ReleasedRubric();
        released.version = rubric.version();
        released.hash = rubric.hash();
        released.json = new String(rubric.json(), StandardCharsets.UTF_8);
        released.origin = release.origin();
        released.releasedBy = release.by();
        released.releasedAt = release.at();
        return released;
    }

    public String version() {
        return version;
    }

    public String hash() {
        return hash;
    }

    /** The canonical JSON that {@link #hash()} is computed from. */
    public byte[] json() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
