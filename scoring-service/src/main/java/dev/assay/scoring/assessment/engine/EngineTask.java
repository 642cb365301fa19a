package dev.assay.scoring.assessment.engine;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** One piece of work for the engine, and who asked for it. */
final class EngineTask<T> {

    private final Lane lane;
    private final Function<Runnable, T> work;
    private final UniEmitter<? super T> answer;
    private volatile boolean ended;

    /** @param work is given what it calls before each further step */
    EngineTask(Lane lane, Function<Runnable, T> work, UniEmitter<? super T> answer) {
        this.lane = lane;
        this.work = work;
        this.answer = answer;
    }

    Lane lane() {
        return lane;
    }

    /** @param then when nobody waits for the answer any more, since it was given or since whoever asked is gone */
    void onEnd(Runnable then) {
        answer.onTermination(() -> {
            ended = true;
            then.run();
        });
    }

    void overdue() {
        answer.fail(new EngineOverdue());
    }

    /**
     * Works on this thread, if somebody still waits for the answer.
     *
     * @param step at each further step while somebody waits for the answer
     * @param left when the thread is free again, before anybody hears of it
     */
    void run(Runnable step, Runnable left) {
        try {
            answer.complete(made(step, left));
        } catch (Throwable failure) {
            answer.fail(failure);
        }
    }

    private T made(Runnable step, Runnable left) {
        try {
            checkWanted();
            return work.apply(() -> {
                checkWanted();
                step.run();
            });
        } finally {
            left.run();
        }
    }

    private void checkWanted() {
        if (ended) {
            throw new CancellationException("nobody waits for it any more");
        }
    }
}
