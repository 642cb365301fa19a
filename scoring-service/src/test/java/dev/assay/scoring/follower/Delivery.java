package dev.assay.scoring.follower;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangeFeed;
import dev.assay.scoring.testing.MemoryFeed;
import dev.assay.scoring.testing.Tables;

/** The way that changes take to a follower under test. */
interface Delivery {

    /** A feed that gives these changes next, up to a position of this name, behind which others wait. */
    ChangeFeed feed(Epoch epoch, String next, long pending, CandidateChange... changes);

    /** The name of the position that has been stored. */
    String position(Tables tables);

    /** Whether all that was given has been read. */
    boolean isRead(Tables tables);

    /** Ends what it has opened. */
    default void close() throws Exception {}

    /** Within the process, a page at a time. */
    Delivery MEMORY = new Delivery() {

        @Override
        public ChangeFeed feed(Epoch epoch, String next, long pending, CandidateChange... changes) {
            return new MemoryFeed().page(next, pending, changes);
        }

        @Override
        public String position(Tables tables) {
            return tables.text("select position from feed_position");
        }

        @Override
        public boolean isRead(Tables tables) {
            return true;
        }
    };
}
