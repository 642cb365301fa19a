package dev.assay.engine.rubric;

import java.util.List;
import java.util.Map;

/** A whole, validated rubric; immutable. */
public final class Rubric {
    private final String version;
    private final String hash;
    private final byte[] json;
    private final RubricParts parts;

    Rubric(String version, String hash, byte[] json, RubricParts parts) {
        this.version = version;
        this.hash = hash;
        this.json = json.clone();
        this.parts = parts;
    }

    public String version() {
        return version;
    }

    /** {@code sha256:<hex>} over {@link #json()}. */
    public String hash() {
        return hash;
    }

    /** Canonical JSON of the whole rubric: one member for each of its files, UTF-8. */
    public byte[] json() {
        return json.clone();
    }

    /** In the order of {@link Dimension}. */
    public List<DimensionRules> dimensions() {
        return parts.dimensions();
    }

    public List<JobProfile> jobProfiles() {
        return parts.jobProfiles();
    }

    public JobProfile defaultJobProfile() {
        return parts.jobProfiles().stream()
                .filter(JobProfile::isDefault)
                .findFirst()
                .orElseThrow();
    }

    public List<NoteRule> notes() {
        return parts.notes();
    }

    /** By source key. */
    public Map<String, Source> sources() {
        return parts.sources();
    }

    public ActionRules actions() {
        return parts.actions();
    }

    public MeasureRules measures() {
        return parts.measures();
    }

    public List<PolarityRule> polarity() {
        return parts.polarity();
    }

    public IntegrityRules integrity() {
        return parts.integrity();
    }

    public ScoringRules scoring() {
        return parts.scoring();
    }
}
