package dev.assay.profile.imports.writing;

import dev.assay.profile.candidate.submission.Content;
import dev.assay.profile.imports.item.Item;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An existing candidate that a line is about.
 *
 * @param hash of profile and tags; null if unknown; then the profile is given
 * @param mergedInto the candidate into which it is merged; null if it is not
 * @param before what earlier lines of the same job did to it
 */
record Known(
        UUID id, long version, List<String> tags, String hash, String profile, UUID mergedInto, Optional<Item> before) {

    boolean has(Content content) {
        String known = hash == null ? Content.hash(profile, tags) : hash;
        return known.equals(content.hash());
    }
}
