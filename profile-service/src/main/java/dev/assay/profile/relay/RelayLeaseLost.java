package dev.assay.profile.relay;

/** Another replica is the relay by now. */
class RelayLeaseLost extends RuntimeException {

    RelayLeaseLost() {
        super("Another replica is the relay");
    }
}
