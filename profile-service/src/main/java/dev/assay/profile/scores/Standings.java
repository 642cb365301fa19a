package dev.assay.profile.scores;

import java.util.List;
import java.util.UUID;

/**
 * What scoring-service answers about some candidates.
 *
 * @param matching those whose scores are within the bounds
 * @param notAssessed those of whom no scores are known in this epoch
 */
public record Standings(String epoch, List<Standing> matching, List<UUID> notAssessed) {}
