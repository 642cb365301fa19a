package dev.assay.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The replicas of a service that are ready, as its clients find them: one after the other, a connection each. What is connected stays so. */
final class Replicas {

    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    /** Its turn comes next. */
    void add(int port) {
        ports.add(0, port);
        next.set(0);
    }

    void remove(int port) {
        ports.remove((Integer) port);
    }

    int next() {
        Object[] there = ports.toArray();
        return (int) there[Math.floorMod(next.getAndIncrement(), there.length)];
    }
}
