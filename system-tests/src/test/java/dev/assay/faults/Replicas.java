package dev.assay.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The ready replicas of a service, as its clients find them: in turn, one for each new connection. Connections that exist stay. */
final class Replicas {

    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    /** The added replica gets the next connection. */
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
