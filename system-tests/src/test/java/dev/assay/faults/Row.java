package dev.assay.faults;

/** The rows of the table of faults, with what is promised. */
enum Row {
    F1("`kill -9` of any service while 10,000 rows are imported", "all rows arrive once"),
    F2(
            "`kill -9` and planned restart of PostgreSQL",
            "acknowledged writes survive; 503 within 2 s; back within 10 s of the database, without a restart"),
    F4(
            "the link to the database is reset, stalled, half open, or passes one byte a second",
            "every call ends by its deadline; the pool refills"),
    F5(
            "scoring-service is away for 10 minutes under writes",
            "writes go on; its own reads are 503 with `Retry-After`; back, reads say how far behind they are; the backlog goes at 5 times the rate at which it came"),
    F6(
            "changes come twice, out of order, an hour late, again from the beginning; an update after an erasure",
            "applied once; older ones are ignored; the erased stay erased"),
    F7("a transaction draws its place in the feed and commits after later ones were read", "its change is delivered"),
    F8(
            "a service answers 5 s late",
            "answers by the deadline; other routes go on; the service is left alone; at most 1.1 requests to it for a call"),
    F9(
            "5,000 callers hang up while a pool of 4 connections is full",
            "no connection stays in use; the next 100 calls succeed"),
    F10(
            "no room on the disk of the database, of uploads, of logs",
            "clear 503 or 507; reads go on; all is well when there is room again"),
    F11("a service is out of memory", "it ends at once, and F1 holds"),
    F12("no file handles; 5,000 idle connections", "503 at once; all is well afterwards"),
    F13(
            "the clock jumps an hour and 400 days, back and forth",
            "the order is that of versions; deadlines go on; one reading deletes nothing"),
    F14(
            "a profile that the engine fails at",
            "put aside after 5 tries with its reason; the others are fresh within 5 s; it can be tried again on request"),
    F15(
            "100 times the load for a minute",
            "served at 80 % of capacity at least; the rest is 429 or 503 within 50 ms; health stays green"),
    F17(
            "the gateway is stopped, and killed, under uploads",
            "stopped: what is under way ends; killed: sent again with its key it makes one document; no temporary file stays"),
    F18(
            "upgrade and back under load, with a change of the schema",
            "no failed call; both releases read what the other wrote"),
    F19("two bring the schema up to date at once, and one is killed midway", "one wins; it is resumed or rolled back"),
    F21(
            "the Kafka broker is killed; a group rebalances within a page; a reader is paused past its session",
            "I1 to I5"),
    F22(
            "a backup from before the last changes is restored",
            "noticed by the incarnation; scoring is rebuilt from the feed; the erased stay erased"),
    F24("a dependency is missing at the start and comes later", "live, not ready, and heals by itself");

    private final String fault;
    private final String promise;

    Row(String fault, String promise) {
        this.fault = fault;
        this.promise = promise;
    }

    String fault() {
        return fault;
    }

    String promise() {
        return promise;
    }
}
