package dev.assay.profile.relay;

/** Another replica is the relay by now. */
class TurnLost extends RuntimeException {

    TurnLost() {
        super("Another replica is the relay");
    }
}
