package dev.assay.evaluation.fitting;

import java.util.List;

/**
 * A number of the rubric that a fit may move in whole steps, or several that move together.
 *
 * @param name for people to read, for example {@code scoring.saturation.half}
 */
record Dial(String name, List<Part> parts) {

    /**
     * One number that the dial moves.
     *
     * @param file name of the rubric's file
     * @param pointer JSON pointer of the number in it
     * @param step what one step adds to it
     */
    record Part(String file, String pointer, int step) {}

    Dial {
        parts = List.copyOf(parts);
    }

    static Dial of(String name, String file, String pointer, int step) {
        return new Dial(name, List.of(new Part(file, pointer, step)));
    }
}
