package dev.assay.profile.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.profile.candidate.submission.KeptJson;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a profile is of, as far as it says so; each part may be empty. */
record ProfileOwner(String name, String email) {

    static ProfileOwner of(String profile) {
        JsonNode basics = KeptJson.read(profile).path("basics");
        return new ProfileOwner(
                basics.path("name").asText("").strip(),
                basics.path("email").asText("").strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether something tells the two apart and nothing joins them: no common address, and neither name contains the other's words. A name or an address
     * that one of them does not say tells nothing: names alone decide where an address is missing, addresses alone where a name is.
     */
    boolean isAnotherThan(ProfileOwner other) {
        boolean bothAddresses = !email.isEmpty() && !other.email.isEmpty();
        if (bothAddresses && email.equals(other.email)) {
            return false;
        }
        Set<String> words = words();
        Set<String> others = other.words();
        return words.isEmpty() || others.isEmpty()
                ? bothAddresses
                : !words.containsAll(others) && !others.containsAll(words);
    }

    /** Without case and accents, in no order: "Iske, Zoë" is "zoe iske". A letter of its own, as in "Łukasz", is not "Lukasz". */
    private Set<String> words() {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
