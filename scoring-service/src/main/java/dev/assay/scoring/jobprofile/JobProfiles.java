package dev.assay.scoring.jobprofile;

import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.Rubric;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The job profiles that the rubric brings. */
@ApplicationScoped
public class JobProfiles {

    private final List<JobProfile> profiles;

    JobProfiles(Rubric rubric) {
        this.profiles = rubric.jobProfiles();
    }

    public List<JobProfile> all() {
        return profiles;
    }

    public Optional<JobProfile> find(String id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /** The one that a ranking is by when none is named. */
    public JobProfile standard() {
        return profiles.stream().filter(JobProfile::isDefault).findFirst().orElse(profiles.get(0));
    }

    /** The ids for a sentence to somebody who named an unknown one. */
    public String known() {
        return profiles.stream().map(JobProfile::id).collect(Collectors.joining(", "));
    }
}
