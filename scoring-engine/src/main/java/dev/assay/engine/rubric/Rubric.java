package dev.assay.engine.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.json.CanonicalJson;
import java.util.List;
import java.util.Map;

/** A whole, validated rubric; immutable. */
public final class Rubric {
    private final String version;
    private final JsonNode files;
    private final RubricParts parts;
    private volatile byte[] json;
    private volatile String hash;

    /** @param files the rubric's files as trees, by name; nobody may change them any more */
    Rubric(String version, JsonNode files, RubricParts parts) {
        this.version = version;
        this.files = files;
        this.parts = parts;
    }

    public String version() {
        return version;
    }

    /** {@code sha256:<hex>} over {@link #json()}. */
    public String hash() {
        String made = hash;
        if (made == null) {
            made = CanonicalJson.hash(canonical());
            hash = made;
        }
        return made;
    }

    /** Canonical JSON of the whole rubric: one member for each of its files, UTF-8. */
    public byte[] json() {
        return canonical().clone();
    }

    /** Written when first asked for, since fitting makes thousands of rubrics that nobody names. */
    private byte[] canonical() {
        byte[] written = json;
        if (written == null) {
            written = CanonicalJson.bytes(files);
            json = written;
        }
        return written;
    }

    JsonNode files() {
        return files;
    }

    RubricParts parts() {
        return parts;
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

    /** Empty in rubrics from before there were any. */
    public List<ConnectiveRule> connectives() {
        return parts.connectives();
    }

    public IntegrityRules integrity() {
        return parts.integrity();
    }

    public ScoringRules scoring() {
        return parts.scoring();
    }
}
