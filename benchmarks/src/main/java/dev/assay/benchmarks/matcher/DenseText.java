package dev.assay.benchmarks.matcher;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.benchmarks.profiles.Profiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Résumé text with many names in it: every phrase of the samples, each followed by a sentence that lists names. */
final class DenseText {
    private static final int NAMES_PER_SENTENCE = 4;

    private DenseText() {}

    static String of(Collection<String> names, long seed) throws IOException {
        Random random = new Random(seed);
        List<String> pool = List.copyOf(names);
        List<String> sentences = new ArrayList<>();
        for (JsonNode profile : Profiles.samples()) {
            Profiles.strings(profile).filter(text -> text.indexOf(' ') > 0).forEach(text -> {
                sentences.add(Names.normal(text));
                sentences.add(listing(pool, random));
            });
        }
        return String.join(" ", sentences);
    }

    private static String listing(List<String> pool, Random random) {
        StringBuilder sentence = new StringBuilder("wrote and ran");
        for (int i = 0; i < NAMES_PER_SENTENCE; i++) {
            sentence.append(i == 0 ? " " : " with ").append(pool.get(random.nextInt(pool.size())));
        }
        return sentence.append(" for two year").toString();
    }
}
