package dev.assay.profile.archive;

/** A file of an archive that is not taken out of it; the message says why. */
public final class EntryRefused extends RuntimeException {

    EntryRefused(String message) {
        super(message, null, false, false);
    }
}
