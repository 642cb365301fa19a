package dev.assay.engine.reading;

import static dev.assay.engine.TestRubric.TODAY;
import static dev.assay.engine.TestRubric.job;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.profile.Blinder;
import dev.assay.engine.rubric.Action;
import dev.assay.engine.rubric.RubricReader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of the trade in which small words mean the things and not the writer, read by the bundled rubric. */
class TradeSentenceTest {
    private static final StatementReader READER = new StatementReader(RubricReader.bundled());

    private static ReadStatement read(String sentence) {
        Blinder blinder = new Blinder(READER::knows, READER.instructions()::start);
        return READER.read(blinder.blind(job(sentence), TODAY).statements().get(0));
    }

    private static boolean earns(String sentence) {
        return read(sentence).mentions().stream().anyMatch(mention -> mention.factor() > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Never lost a row while moving 40 TB from Oracle to Postgres with change data capture.",
                "Instead of locking the table I wrote a log-structured storage engine with snapshots.",
                "Built replica groups that elect a leader with Raft and move shards.",
                "Wrote the storage engine and found the lock that was never released.",
                "Wrote the router that frees the KV cache of requests that were cancelled.",
                "Compiled the query plan to LLVM IR in our query compiler.",
                "As an intern wrote the incremental LSM compaction.",
                "For an insurance client built the double-entry ledger on Kafka."
            })
    void isTheWritersWork(String sentence) {
        assertTrue(earns(sentence), () -> read(sentence).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I never wrote the Raft log.",
                "We did not build the storage engine.",
                "Never ran the Kubernetes cluster.",
                "Have never operated the Raft log.",
                "Engineer eager to write a storage engine with Raft.",
                "At the lab a student wrote the LSM compaction.",
                "I am not an expert in the Raft log.",
                "Kafka was not used.",
                "Want to build a storage engine.",
                "I am eager to write a query planner.",
                "An intern wrote the LSM compaction.",
                "The platform group that built the Raft log."
            })
    void isNoneOfTheWritersWork(String sentence) {
        assertFalse(earns(sentence), () -> read(sentence).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wrote the Raft log but never ran the Kubernetes cluster.",
                "Wrote the Raft log and never operated the LSM tree."
            })
    void takesBackWhatIsDeniedAndNoMore(String sentence) {
        ReadStatement read = read(sentence);
        long earning =
                read.mentions().stream().filter(mention -> mention.factor() > 0).count();

        assertTrue(earning > 0 && earning < read.mentions().size(), read::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Rewrote the order book on a single-writer ring with Raft replication; CREATED",
                "Moved cold pages of the LSM tree; CONTRIBUTED",
                "Wrote a book on Raft; ADVISED",
                "Authored the system prompt of a Raft tutor; ADVISED",
                "Wrote the checklist for the Raft log; ADVISED"
            })
    void tellsWorkFromWritingAboutIt(String sentence, Action action) {
        boolean advised = read(sentence).mentions().stream().anyMatch(mention -> mention.action() == Action.ADVISED);

        assertEquals(action == Action.ADVISED, advised, () -> read(sentence).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Trained on two thousand five hundred GPUs; 2500",
                "Trained on one million two hundred thousand GPUs; 1200000",
                "Trained on two hundred GPUs; 200",
                "Trained on two thousand million GPUs; 2000000000",
                "Trained on 60 000 GPUs; 60000",
                "Trained on 1 200 000 GPUs; 1200000",
                "Trained on 2019 300 GPUs; 300"
            })
    void readsNumbersAsTheyAreWritten(String sentence, long value) {
        List<Measure> measures = read(sentence).measures();

        assertEquals(1, measures.size(), sentence);
        assertEquals(value, measures.get(0).value().longValueExact());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De-duplicated 100 TB of crawl data with MinHash.",
                "Partitioned the ledger by date over 100 shards.",
                "Built the fraud service, which outputs a score in 12 ms.",
                "Once the application is approved, the saga books three ledgers."
            })
    void isNoInstruction(String sentence) {
        assertFalse(read(sentence).instruction());
    }
}
