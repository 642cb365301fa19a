package dev.assay.scoring.poolcolumns.columns;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Gives each set of tags that a candidate carries a number; a number that is no longer in use is given to the next new set. */
final class TagSets {

    /** The set without a tag. */
    static final int NONE = 0;

    /** Roughly what a set costs in bytes besides its characters: a list, a map entry, and a string for each tag. */
    private static final int SET_BYTES = 160;

    private static final int TAG_BYTES = 56;

    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final List<List<String>> sets = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int[] uses = new int[16];
    private long bytes;

    TagSets() {
        take(List.of());
    }

    /** The number of this set of tags, with one more use counted. */
    int take(Collection<String> tags) {
        List<String> set = tags.isEmpty() ? List.of() : List.copyOf(new TreeSet<>(tags));
        Integer known = numbers.get(set);
        int number = known == null ? add(set) : known;
        uses[number]++;
        return number;
    }

    void takeAgain(int number) {
        uses[number]++;
    }

    void giveBack(int number) {
        uses[number]--;
        if (uses[number] == 0) {
            List<String> set = sets.set(number, null);
            numbers.remove(set);
            free.push(number);
            bytes -= bytes(set);
        }
    }

    private int add(List<String> set) {
        int number = free.isEmpty() ? sets.size() : free.pop();
        if (number == sets.size()) {
            sets.add(set);
            uses = number < uses.length ? uses : Arrays.copyOf(uses, uses.length * 2);
        } else {
            sets.set(number, set);
        }
        numbers.put(set, number);
        bytes += bytes(set);
        return number;
    }

    /** By number, whether the set has all of these tags. */
    boolean[] withAll(Collection<String> wanted) {
        boolean[] with = new boolean[sets.size()];
        for (int number = 0; number < with.length; number++) {
            with[number] = sets.get(number) != null && sets.get(number).containsAll(wanted);
        }
        return with;
    }

    long bytes() {
        return bytes + (long) uses.length * Integer.BYTES;
    }

    private static long bytes(List<String> set) {
        return SET_BYTES
                + set.stream().mapToLong(tag -> TAG_BYTES + tag.length()).sum();
    }
}
