package dev.assay.scoring.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps the levels of what a class writes to the log. */
public final class Logged extends Handler {

    private final List<Level> levels = new CopyOnWriteArrayList<>();

    private Logged() {}

    public static List<Level> by(Class<?> writer, Runnable work) {
        Logged logged = new Logged();
        Logger logger = Logger.getLogger(writer.getName());
        logger.addHandler(logged);
        try {
            work.run();
        } finally {
            logger.removeHandler(logged);
        }
        return List.copyOf(logged.levels);
    }

    @Override
    public void publish(LogRecord line) {
        levels.add(line.getLevel());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
