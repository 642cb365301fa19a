package dev.assay.cli.output;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar in a terminal, a line at every quarter of the work elsewhere. Safe to use from several threads. */
public abstract class Progress implements AutoCloseable {

    /** One more step is done. */
    public abstract void step();

    /** That many steps are done by now. */
    public abstract void reach(long steps);

    @Override
    public abstract void close();

    static Progress bar(PrintStream out, int width, String task, int steps) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100)
                .setConsumer(new ConsoleProgressBarConsumer(out, Math.min(width, 100)))
                .build();
        return new Progress() {
            @Override
            public void step() {
                bar.step();
            }

            @Override
            public void reach(long steps) {
                bar.stepTo(steps);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    static Progress lines(PrintStream out, String task, int steps) {
        return new Lines(out, task, steps);
    }

    private static final class Lines extends Progress {

        private static final long LINES = 4;

        private final PrintStream out;
        private final String task;
        private final int steps;
        private int done;

        private Lines(PrintStream out, String task, int steps) {
            this.out = out;
            this.task = task;
            this.steps = steps;
        }

        @Override
        public synchronized void step() {
            done++;
            if (done * LINES / steps > (done - 1) * LINES / steps) {
                out.println(task + " " + done + " of " + steps);
            }
        }

        @Override
        public synchronized void reach(long steps) {
            while (done < Math.min(steps, this.steps)) {
                step();
            }
        }

        @Override
        public void close() {}
    }
}
