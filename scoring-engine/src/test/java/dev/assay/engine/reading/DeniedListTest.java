package dev.assay.engine.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a denial reaches in a list of things. */
class DeniedListTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did not build Kafka, the Raft log or the storage engine.",
                "Did not build Kafka, a Raft log or the storage engine, which the vendor supplied.",
                "Never wrote a storage engine, a Raft log or a query optimizer.",
                "Never wrote a storage engine, a Raft log, or a query optimizer.",
                "NEVER WROTE A STORAGE ENGINE,\nA RAFT LOG,\nOR A QUERY OPTIMIZER.",
                "I have never really run Kubernetes, Kafka or the Raft log.",
                "We did not write a storage engine, a replicated Raft log, nor a query optimizer.",
                "No experience with a storage engine, the Raft log or a query optimizer.",
                "Without experience in Kafka, a Raft log or Kubernetes.",
                "Not an expert in Kafka, Raft logs or Kubernetes."
            })
    void takesBackAListThatIsJoinedByOr(String sentence) {
        assertTrue(Told.mentioned(sentence).contains(","), Told.mentioned(sentence));
        assertEquals("", Told.earning(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Did not buy Kafka, but built the Raft log and Kubernetes; raft log, kubernetes",
                "Did not buy Kafka, instead built the Raft log or what passed for it; raft log",
                "Did not buy Kafka, so the Raft log or Kubernetes came first; raft log, kubernetes",
                "Did not use Kafka, the Raft log and Kubernetes are mine; raft log, kubernetes",
                "Did not manage people, wrote the Raft log or tuned Kubernetes; raft log, kubernetes",
                "Did not manage people, the Raft log or Kubernetes kept me awake; raft log, kubernetes",
                "Never ran Kafka, I wrote the Raft log or Kubernetes of each release; raft log, kubernetes",
                "Never dropped a message in the brokers, Kubernetes or Raft log; kubernetes, raft log",
                "Did not buy a queue, with the Raft log or Kubernetes below it; raft log, kubernetes",
                "Did not manage people, Kubernetes or the Raft log sufficed; kubernetes, raft log",
                "Moved 40 TB without downtime, Kubernetes or the Raft log feeding the new store; kubernetes, raft log",
                "Used Kubernetes, the Raft log or shards, never ran a storage engine; kubernetes, raft",
                "Did not use Kafka, since it would have needed the Raft log or Kubernetes; raft, kubernetes"
            })
    void takesBackNothingThatMayBeToldByItself(String sentence, String earning) {
        assertTrue(Told.earns(sentence, earning), () -> Told.earning(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Proved in TLA+ that no schedule reorders commits, snapshots or log compaction; log compaction",
                "Wrote a fault injector so that no crash loses Raft entries, checkpoints or WAL segments; checkpoints, wal",
                "Guaranteed that no tenant starves training, inference or checkpoint traffic on 512 GPUs; checkpoint traffic",
                "Sharded Postgres without changing the schema, foreign keys or replication of 40 services; sharded, postgres",
                "Cut cost by 40% without touching throughput, replication or durability of Kafka; durability, kafka",
                "Rewrote the controller, no longer needing Kafka restarts, etcd compaction or leader election by hand; etcd, leader election",
                "Wrote the runtime in Rust: no garbage collector, own allocator or scheduler per core; in rust, own allocator",
                "Tested with Jepsen that no partition breaks Raft elections, snapshots or membership changes; raft",
                "Neither Kafka, the Raft log nor the storage engine lost data in two years; raft log"
            })
    void takesBackNothingThatIsGuaranteed(String sentence, String earning) {
        assertTrue(Told.earns(sentence, earning), () -> Told.earning(sentence));
    }

    @Test
    void measuresWhatIsGuaranteed() {
        String sentence = "Sharded Postgres without changing the schema, foreign keys or replication of 40 services";

        assertEquals(List.of("40"), Told.measures(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ":", " \u2013", " -", " ("})
    void endsAtEachOtherSign(String sign) {
        String sentence = "Did not buy Kafka" + sign + " the Raft log, Kubernetes or the storage engine";

        assertTrue(Told.earns(sentence, "raft log, kubernetes, storage engine"), () -> Told.earning(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did not buy Kafka, Kubernetes or a storage engine, wrote the Raft log",
                "Did not buy Kafka, Kubernetes or a storage engine but wrote the Raft log",
                "Never wrote a query optimizer, Kubernetes or a storage engine for the Raft log"
            })
    void takesBackNoMoreThanTheList(String sentence) {
        String earning = Told.earning(sentence);

        assertTrue(earning.contains("raft log"), earning);
        assertFalse(earning.contains("kubernetes") || earning.contains("storage engine"), earning);
    }
}
