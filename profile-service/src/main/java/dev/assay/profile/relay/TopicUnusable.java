package dev.assay.profile.relay;

/** Nothing can be sent to the topic just now. */
class TopicUnusable extends RuntimeException {

    TopicUnusable(String message) {
        super(message);
    }
}
