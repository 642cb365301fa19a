package dev.assay.engine.rubric;

import java.util.List;

/** A whole, validated rubric; immutable. */
public final class Rubric {
    private final String version;
    private final String hash;
    private final byte[] json;
    private final List<JobProfile> jobProfiles;

    Rubric(String version, String hash, byte[] json, List<JobProfile> jobProfiles) {
        this.version = version;
        this.hash = hash;
        this.json = json.clone();
        this.jobProfiles = List.copyOf(jobProfiles);
    }

    public String version() {
        return version;
    }

    /** {@code sha256:<hex>} over {@link #json()}. */
    public String hash() {
        return hash;
    }

    /** Canonical JSON of the whole rubric, UTF-8. */
    public byte[] json() {
        return json.clone();
    }

    public List<JobProfile> jobProfiles() {
        return jobProfiles;
    }
}
