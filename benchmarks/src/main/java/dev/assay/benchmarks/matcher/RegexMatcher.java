package dev.assay.benchmarks.matcher;

import java.nio.CharBuffer;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One alternation of all names, longest first; at each place, shorter names are found by narrowing the region. */
final class RegexMatcher implements NameMatcher {
    private final Pattern names;

    RegexMatcher(Collection<String> names) {
        this.names = Pattern.compile(names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")(?= |$)")));
    }

    @Override
    public int count(char[] chars) {
        CharBuffer text = CharBuffer.wrap(chars);
        Matcher matcher = names.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int count = 0;
        int start = 0;
        while (start < chars.length) {
            matcher.region(start, chars.length);
            while (matcher.lookingAt()) {
                count++;
                matcher.region(start, matcher.end() - 1);
            }
            while (start < chars.length && chars[start] != ' ') {
                start++;
            }
            start++;
        }
        return count;
    }
}
