package dev.assay.engine.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers that look like a year count things. */
class YearsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trained on 2000 GPUs.",
                "Trained a model across 2000 H100s.",
                "TRAINED ON\n2000 GPUS",
                "Kafka with over 2000 brokers.",
                "More than 2000 nodes run the Raft log.",
                "Built Kafka for about 2000 users.",
                "At least 2000 nodes of Kubernetes.",
                "Kafka on a fleet of 2000 nodes.",
                "Scaled Kafka up to 2000 nodes.",
                "Scaled Kafka from 200 to 2000 nodes.",
                "Scaled Kafka from 1,000 to 2000 nodes.",
                "Trained on 2000 Nvidia H100 GPUs.",
                "Ran 2000 nodes of Kubernetes.",
                "A Raft log serving 2000 users.",
                "2000 nodes ran the Raft log.",
                "Ran Kubernetes (2000 nodes).",
                "Ran Kubernetes: 2000 nodes."
            })
    void readsTheRoundOneAsAnAmountWhereNoYearCanStand(String sentence) {
        assertEquals(List.of("2000"), Told.measures(sentence), sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moved Kafka off Windows 2000 servers.",
                "Ran Kafka beside SQL Server 2019 nodes.",
                "In 2000 users came to Kafka.",
                "In 2019 users came to Kafka.",
                "By 2000 customers had moved to Kafka.",
                "After 2000 users of Kafka left.",
                "From the year 2000 users of Kafka paid.",
                "Since 2000 nodes of Kafka failed.",
                "As of 2000 customers used Kafka.",
                "Since the spring of 2000 customers used Kafka.",
                "In May 2000 customers moved to Kafka.",
                "In May, 2000 customers moved to Kafka.",
                "From 1998 to 2000 customers moved to Kafka.",
                "From Windows NT 4.0 to 2000 servers of Kafka.",
                "Migrated SQL Server 7 to 2000 nodes of Kafka.",
                "Moved Kafka from 7 to 2000 nodes.",
                "Ran Windows (2000 servers) and Kafka.",
                "2000 Server migration of Kafka.",
                "Replaced 2000-era servers of Kafka.",
                "Ran 2000 in servers of Kafka.",
                "Ran the 2000 cluster of Kafka.",
                "Ran Kafka on 2012 servers.",
                "Built Kafka in 2000, nodes failed.",
                "Ran Kafka in 1999 \u2013 2000 nodes failed."
            })
    void readsAllOthersAsYears(String sentence) {
        assertEquals(List.of(), Told.measures(sentence), sentence);
    }
}
