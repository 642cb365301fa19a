package dev.assay.engine.scoring;

import dev.assay.engine.profile.BlindProfile;
import dev.assay.engine.profile.Job;
import dev.assay.engine.profile.Place;
import dev.assay.engine.profile.Statement;
import dev.assay.engine.reading.ReadStatement;
import dev.assay.engine.text.Token;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of the working life the profile tells.
 *
 * @param percent share of the working life, 0..100, with work described in words that the rubric can read
 * @param readable false when the profile has text, and none of it in the rubric's language
 * @param undescribed jobs that the profile only names, in its order
 */
public record Coverage(int percent, boolean readable, List<Job> undescribed) {
    /** Frequent in English, and not all of them in any one other language that shares the letters. */
    private static final Set<String> ENGLISH =
            Set.of("the", "and", "with", "from", "which", "that", "this", "into", "of", "were", "have", "it");

    private static final int ENGLISH_WORDS = 3;
    private static final int WORDS_TO_JUDGE = 40;

    static Coverage of(BlindProfile profile, List<ReadStatement> read) {
        boolean readable = isReadable(read);
        Set<Integer> described = described(read);
        List<Job> undescribed = profile.jobs().stream()
                .filter(job -> !described.contains(job.entry()))
                .toList();
        return new Coverage(readable ? percent(profile, described) : 0, readable, undescribed);
    }

    /**
     * Adding text in another language or copies never makes a readable profile unreadable; what speaks to the reader is not
     * the profile's text.
     */
    private static boolean isReadable(List<ReadStatement> read) {
        int words = 0;
        Set<String> english = new HashSet<>();
        Set<List<String>> counted = new HashSet<>();
        for (ReadStatement each : read) {
            Statement statement = each.statement();
            List<String> text = statement.tokens().stream().map(Token::text).toList();
            boolean prose = statement.place() != Place.SKILL && !each.instruction();
            if (prose && counted.add(text)) {
                words += text.size();
                text.stream().filter(ENGLISH::contains).forEach(english::add);
            }
        }
        return english.size() >= ENGLISH_WORDS || words < WORDS_TO_JUDGE;
    }

    private static Set<Integer> described(List<ReadStatement> read) {
        Set<Integer> described = new HashSet<>();
        for (ReadStatement statement : read) {
            boolean tells = statement.described() || !statement.mentions().isEmpty();
            if (tells && statement.statement().place() == Place.WORK) {
                described.add(statement.statement().entry());
            }
        }
        return described;
    }

    private static int percent(BlindProfile profile, Set<Integer> described) {
        BitSet life = new BitSet();
        BitSet told = new BitSet();
        for (Job job : profile.jobs()) {
            job.when().ifPresent(span -> {
                life.set(span.first(), span.last() + 1);
                if (described.contains(job.entry())) {
                    told.set(span.first(), span.last() + 1);
                }
            });
        }
        return life.isEmpty()
                ? share(described.size(), profile.jobs().size())
                : share(told.cardinality(), life.cardinality());
    }

    private static int share(int part, int whole) {
        return whole == 0 ? 0 : part * 100 / whole;
    }
}
