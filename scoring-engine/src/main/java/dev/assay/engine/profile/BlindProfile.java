package dev.assay.engine.profile;

import java.util.List;

/**
 * All that the engine reads of a profile. It has no name, contact, place, school, employer, job title, birth or graduation
 * date, so no score can depend on one.
 */
public record BlindProfile(List<Statement> statements, List<Job> jobs, List<UnreadableNode> unreadable) {
    public BlindProfile {
        statements = List.copyOf(statements);
        jobs = List.copyOf(jobs);
        unreadable = List.copyOf(unreadable);
    }
}
