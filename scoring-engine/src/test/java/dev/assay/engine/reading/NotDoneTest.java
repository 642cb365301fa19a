package dev.assay.engine.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody did, what was tried in vain, and what somebody is wanted for. */
class NotDoneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Failed to build the Raft log.",
                "failed to build\nthe Raft log, Kafka or the storage engine",
                "I failed to write the LSM compaction.",
                "We had also failed to migrate the Kubernetes cluster.",
                "Was unable to build the storage engine.",
                "We were not able to run the Kafka cluster.",
                "Could not get the Raft log to run.",
                "I couldn't get Kubernetes on the old machines to work.",
                "Nobody built the Raft log.",
                "NOBODY BUILT THE RAFT LOG.",
                "No one on the team had built a storage engine.",
                "None of us had ever written a Raft log.",
                "Nobody in our company had run Kafka, Kubernetes or a storage engine.",
                "You will build and operate our Kubernetes cluster at 2,000 nodes.",
                "You'll design the Raft log, write the storage engine and run it.",
                "You will be responsible for the Kubernetes cluster.",
                "You have built a Raft log and ran it in production.",
                "You have experience with Kafka and storage engines.",
                "Must have built a Raft log.",
                "Must-have: hands-on work on a storage engine.",
                "The ideal candidate has built a Raft log.",
                "Our ideal candidate has written a storage engine and ran Kubernetes.",
                "Candidates should have built a storage engine.",
                "A strong candidate will have built a Raft log.",
                "The ideal candidate will be responsible for our Kubernetes.",
                "You need to have built a Raft log.",
                "You'll have built a Raft log.",
                "In this role, you'll build a Raft log on our distributed storage engine.",
                "We expect you to have built a Raft log.",
                "Requirements: must have built a Raft log.",
                "You have strong experience with Raft logs."
            })
    void earnsNothing(String sentence) {
        assertNotEquals("", Told.mentioned(sentence), sentence);
        assertEquals("", Told.earning(sentence), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "When the primary failed to answer, I wrote the Raft log; raft log",
                "When the primary failed to build the index, I wrote the Raft log; raft log",
                "Built a proxy that failed to scale until I gave it the Raft log; raft log",
                "Rebuilt the Raft log after the vendor failed to deliver it; raft log",
                "Rebuilt it after the vendor failed to build the Raft log; raft log",
                "Replaced nodes that stalled and failed to run the Raft log; raft",
                "Failed to build the Raft log at first, then wrote it anew; raft log",
                "Failed to build the Raft log until a year later; raft log",
                "I failed to scale Kubernetes further and wrote the Raft log; kubernetes, raft log",
                "Could not get Kubernetes to scale, so wrote the Raft log; kubernetes, raft log",
                "Wrote the Raft log for jobs that could not get Kubernetes to work; raft log, kubernetes",
                "When I joined nobody ran Kubernetes, so I built it; kubernetes",
                "Nobody ran Kubernetes when I joined, so I built it; kubernetes",
                "Nobody ran Kubernetes, took it over and moved it; kubernetes",
                "Nobody ran Kubernetes before; kubernetes",
                "Nobody else ran Kubernetes; kubernetes",
                "Nobody was paged after I rewrote the Raft log; raft log",
                "Nobody had to restart Kubernetes after the move; kubernetes",
                "Wrote the Raft log so you can build on it; raft log",
                "Wrote the Raft log, so that you will build a store in a day; raft log",
                "You have to drain Kubernetes first, says the runbook; kubernetes",
                "You will find the Raft log in its repository; raft log",
                "I must have written forty Kubernetes operators; kubernetes",
                "The Raft log must have run on ten shards; raft",
                "Wrote the vector search by which the ideal candidate is found; vector search"
            })
    void earnsWhatItDid(String sentence, String earning) {
        assertTrue(Told.earns(sentence, earning), () -> sentence + ": " + Told.earning(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You have deep visibility into Kubernetes with the eBPF agent I built. | kubernetes, ebpf",
                "You will run out of GPUs, so I wrote a scheduler which packs them, 2000 jobs a day. | 2000 jobs a day",
                "You will run out of nodes, so we have built Kubernetes. | kubernetes",
                "You will work with the code I wrote: a Raft log serving 80k requests per second. | raft log",
                "Must have run 512-GPU jobs a thousand times; wrote the launcher that restarts NCCL on failure. | launcher, nccl",
                "The right candidate is picked by the vector search built on FAISS. | vector search",
                "The perfect candidate has the lowest cost: wrote the join enumeration of the query optimizer in Rust. | query optimizer"
            })
    void earnsWhatTheWriterDidForYou(String sentence, String earning) {
        assertTrue(Told.earns(sentence, earning), () -> sentence + ": " + Told.earning(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nobody trained on AMD GPUs at that time: port of NCCL collectives to RCCL, 512 MI250s. | amd gpus, nccl",
                "None of us had built a compiler: MLIR dialect, fusion passes, 3x faster kernels after a year. | compiler mlir",
                "No one had run Kubernetes here \u2013 40 services in a year. | kubernetes",
                "Nobody ran Kubernetes; 40 services after a year. | kubernetes",
                "Could not get NCCL to scale: a new ring topology file and 400 GB/s on 64 nodes. | nccl"
            })
    void earnsWhatIsToldBehindAnotherSign(String sentence, String earning) {
        assertTrue(Told.earns(sentence, earning), () -> sentence + ": " + Told.earning(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You will build our Kafka platform at 9,000 nodes.",
                "Nobody ran the Kubernetes cluster of 9,000 nodes."
            })
    void measuresNothing(String sentence) {
        assertEquals(0, Told.measures(sentence).size(), sentence);
    }
}
