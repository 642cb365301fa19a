package dev.assay.parser.sections;

import dev.assay.parser.contact.ContactReader;
import dev.assay.parser.dates.DateSpan;
import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.document.Block;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** For each block what stands between it and the names of sections around it. */
final class Around {
    /** The line that dates an entry is no prose. */
    private static final int LONGEST_HEAD = 160;

    private final List<Block> blocks;
    private final BitSet behindDate = new BitSet();
    private final BitSet beforeDate = new BitSet();
    private final BitSet beforeSpan = new BitSet();
    private final BitSet beforeSchool = new BitSet();
    private final BitSet beforeContact = new BitSet();

    /**
     * @param ends whether a block ends a section
     * @param lists whether a block lists something and so dates no entry
     * @param schools whether a line names a school
     */
    Around(List<Block> blocks, IntPredicate ends, IntPredicate lists, Predicate<String> schools) {
        this.blocks = blocks;
        IntPredicate date = i -> !lists.test(i) && isDated(i);
        fill(behindDate, date, ends, true);
        fill(beforeDate, date, ends, false);
        fill(beforeSpan, i -> !lists.test(i) && hasSpan(i), ends, false);
        fill(
                beforeSchool,
                i -> !lists.test(i) && isHead(i) && schools.test(blocks.get(i).text()),
                ends,
                false);
        fill(beforeContact, i -> ContactReader.isReachedBy(blocks.get(i).text()), ends, false);
    }

    private void fill(BitSet found, IntPredicate wanted, IntPredicate ends, boolean forward) {
        boolean seen = false;
        for (int step = 0; step < blocks.size(); step++) {
            int i = forward ? step : blocks.size() - 1 - step;
            found.set(i, seen);
            seen = !ends.test(i) && (seen || wanted.test(i));
        }
    }

    private boolean isDated(int index) {
        return !dates(index).isEmpty();
    }

    private boolean hasSpan(int index) {
        return dates(index).stream().anyMatch(DateSpan::range);
    }

    private List<DateSpan> dates(int index) {
        return isHead(index) ? DateSpans.find(blocks.get(index).text()) : List.of();
    }

    private boolean isHead(int index) {
        Block block = blocks.get(index);
        return !block.bullet() && block.text().length() <= LONGEST_HEAD;
    }

    boolean isBehindDate(int index) {
        return behindDate.get(index);
    }

    boolean isBeforeDate(int index) {
        return beforeDate.get(index);
    }

    boolean isBeforeSpan(int index) {
        return beforeSpan.get(index);
    }

    boolean isBeforeSchool(int index) {
        return beforeSchool.get(index);
    }

    boolean isBeforeContact(int index) {
        return beforeContact.get(index);
    }
}
