package dev.assay.profile.imports;

import dev.assay.profile.candidate.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A candidate that is there already, whom a line means.
 *
 * @param hash of profile and tags; null where it is not known, and then the profile is here
 * @param mergedInto the candidate of which it is a part; null where it is none
 * @param before what lines before have done in the same job
 */
record Known(
        UUID id, long version, List<String> tags, String hash, String profile, UUID mergedInto, Optional<Item> before) {

    boolean has(Content content) {
        String known = hash == null ? Content.hash(profile, tags) : hash;
        return known.equals(content.hash());
    }
}
