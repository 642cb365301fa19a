package dev.assay.scoring.assessment.engine;

import java.util.ArrayDeque;
import java.util.Queue;

/** Work for the engine of one kind of asker, in the order in which it came. Guarded by the threads' lock. */
final class Lane {

    private final int mostWaiting;
    private final int mostAtWork;
    private final int deadlines;
    private final Queue<EngineTask<?>> waiting = new ArrayDeque<>();

    private int atWork;

    /**
     * @param mostWaiting how many pieces of work may wait
     * @param mostAtWork how many threads may work for this lane at once
     * @param deadlines after how many deadlines the asker is told that the engine does not come to an end; its thread is replaced after the first
     */
    Lane(int mostWaiting, int mostAtWork, int deadlines) {
        this.mostWaiting = mostWaiting;
        this.mostAtWork = mostAtWork;
        this.deadlines = deadlines;
    }

    int deadlines() {
        return deadlines;
    }

    /** How many threads work for it, without those that are lost. */
    int atWork() {
        return atWork;
    }

    boolean isReady() {
        return !waiting.isEmpty() && atWork < mostAtWork;
    }

    /** @return whether there was room */
    boolean add(EngineTask<?> task) {
        return waiting.size() < mostWaiting && waiting.add(task);
    }

    void withdraw(EngineTask<?> task) {
        waiting.remove(task);
    }

    EngineTask<?> begin() {
        atWork++;
        return waiting.remove();
    }

    /** A thread has ended its work, or is lost. */
    void leave() {
        atWork--;
    }
}
