package dev.assay.scoring.jobprofile;

import dev.assay.engine.rubric.JobProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The job profiles of one rubric. */
public record KnownJobProfiles(List<JobProfile> all) {

    public Optional<JobProfile> find(String id) {
        return all.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /** The job profile that a ranking uses if none is named. */
    public JobProfile standard() {
        return all.stream().filter(JobProfile::isDefault).findFirst().orElse(all.get(0));
    }

    /** The ids, as a text for callers who named an unknown one. */
    public String known() {
        return all.stream().map(JobProfile::id).collect(Collectors.joining(", "));
    }
}
