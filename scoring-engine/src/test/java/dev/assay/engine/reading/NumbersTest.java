package dev.assay.engine.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people of different places and trades write them. */
class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "Kafka with 1'000'000 users; 1000000",
                "Kafka with 40\u2019000 users; 40000",
                "Kafka on 2'000 nodes; 2000",
                "Kafka with 1,00,000 users; 100000",
                "Kafka with 12,50,000 users; 1250000",
                "Kafka with 1,20,00,000 users; 12000000",
                "Kafka with 1e6 users; 1000000",
                "Kafka with 2.5E9 records; 2500000000",
                "Kafka with 10^9 records; 1000000000",
                "Kafka with \u00bd million users; 500000",
                "Kafka with 3/4 billion users; 750000000",
                "Kafka with 1/4 M users; 250000",
                "Kafka with 2 1/2 million users; 2500000",
                "Kafka with 2-1/2 million users; 2500000",
                "Kafka with 1 3/4 billion users; 1750000000",
                "Kafka with 1\u00bc billion users; 1250000000",
                "Kafka with 21\u20442 million users; 2500000",
                "Kafka with 1/4-1/2 million users; 500000",
                "Kafka in Go: 1e6 users; 1000000"
            })
    void saysWhatItsWriterMeans(String sentence, String value) {
        assertEquals(List.of(value), Told.measures(sentence), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "Kafka with batches of 16,32,128 records; 32128",
                "Kafka of commit-1e6 users;",
                "Kafka of x1e6 users;",
                "Kafka of 1e6f users;",
                "Kafka of 1e99 users;",
                "Kafka lost one in roughly 10^9 records;",
                "Kafka lost 1 in 10^9 records;",
                "Kafka failed once in 10^9 records;",
                "Kafka around 24/7 for users;"
            })
    void saysNoMoreThanThat(String sentence, String value) {
        assertEquals(value == null ? List.of() : List.of(value), Told.measures(sentence), sentence);
    }
}
