package dev.assay.scoring.epoch.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far a part of the feed has been read: growing numbers, preceded by the topic if the feed comes over Kafka. Places of two topics, or of two
 * transports, cannot be compared.
 */
record FeedPlace(String topic, List<Long> numbers) {

    private static final String FORM = "([^:]*:)?[0-9]{1,18}(\\.[0-9]{1,18})*";

    /** Empty if the position has another form. */
    static Optional<FeedPlace> parse(String position) {
        if (!position.matches(FORM)) {
            return Optional.empty();
        }
        int numbers = position.indexOf(':') + 1;
        return Optional.of(new FeedPlace(
                position.substring(0, numbers),
                Arrays.stream(position.substring(numbers).split("\\."))
                        .map(Long::valueOf)
                        .toList()));
    }

    boolean isComparableWith(FeedPlace other) {
        return topic.equals(other.topic) && numbers.size() == other.numbers.size();
    }

    boolean isAtOrPast(FeedPlace other) {
        for (int at = 0; at < numbers.size(); at++) {
            int order = numbers.get(at).compareTo(other.numbers.get(at));
            if (order != 0) {
                return order > 0;
            }
        }
        return true;
    }
}
