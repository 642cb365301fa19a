package dev.assay.parser.document;

/** Reads one kind of file. */
public interface Decoder {

    /** @throws Unreadable where the file is not what it says, or is over a limit */
    Decoded decode(byte[] content);
}
