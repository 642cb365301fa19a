package dev.assay.rest.problem;

/**
 * One thing wrong (or odd) in a JSON input.
 *
 * @param pointer RFC 6901 JSON pointer to the value, from the root of the request body
 * @param detail what is wrong there and what is expected, as a sentence for a person
 */
public record InputError(String pointer, String detail) {

    /** The same error as seen from a document in which this input is the member at {@code prefix}. */
    public InputError under(String prefix) {
        return new InputError(prefix + pointer, detail);
    }
}
