package dev.assay.scoring.jobprofile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.MustHave;
import dev.assay.scoring.weighting.Weighting;
import dev.assay.scoring.weighting.Weights;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A version of a job profile that a caller made; never changed. */
@Entity
class OwnJobProfile {

    private static final ObjectMapper JSON = new ObjectMapper();

    @EmbeddedId
    private OwnJobProfileKey key;

    private String title;

    @Column(columnDefinition = "text", length = Integer.MAX_VALUE)
    private String description;

    private int systemsWeight;

    private int infrastructureWeight;

    private int enterpriseDataWeight;

    @Column(columnDefinition = "text", length = Integer.MAX_VALUE)
    private String mustHaves;

    private String madeBy;

    private Instant madeAt;

    protected OwnJobProfile() {}

    /** Who made a version, and when. */
    record Maker(String name, Instant at) {}

    static OwnJobProfile of(OwnJobProfileKey key, JobProfileRequest request, Weighting weighting, Maker maker) {
        OwnJobProfile made = new OwnJobProfile();
        made.key = key;
        made.title = request.title();
        made.description = request.description() == null ? "" : request.description();
        made.systemsWeight = weighting.weights().perCent(Dimension.SYSTEMS);
        made.infrastructureWeight = weighting.weights().perCent(Dimension.INFRASTRUCTURE);
        made.enterpriseDataWeight = weighting.weights().perCent(Dimension.ENTERPRISE_DATA);
        made.madeBy = maker.name();
        made.madeAt = maker.at();
        try {
            made.mustHaves = JSON.writeValueAsString(weighting.mustHaves());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return made;
    }

    String id() {
        return key.id();
    }

    long version() {
        return key.version();
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    Map<Dimension, Integer> weights() {
        return Map.of(
                Dimension.SYSTEMS, systemsWeight,
                Dimension.INFRASTRUCTURE, infrastructureWeight,
                Dimension.ENTERPRISE_DATA, enterpriseDataWeight);
    }

    List<MustHave> mustHaves() {
        try {
            return JSON.readValue(mustHaves, new TypeReference<>() {});
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException("The must-haves of " + key + " are not what was written", damaged);
        }
    }

    Weighting weighting() {
        return new Weighting(key.id(), false, Weights.ofPerCent(weights()), mustHaves());
    }
}
