package dev.assay.parserpool;

import dev.assay.parserpool.jail.Jail;
import java.io.IOException;
import java.time.Duration;

/** A service that has a pool with a busy worker, to be killed. */
public final class PoolProcess {

    private PoolProcess() {}

    public static void main(String[] arguments) throws IOException {
        PoolLimits limits = new PoolLimits(1, 1, Duration.ofMinutes(1), Duration.ofMinutes(5), 100);
        WorkerPool pool = new WorkerPool(Jail.of(Programs.of(Misbehaving.class)), limits);
        pool.read("awake".getBytes(), "").join();
        pool.read("hang".getBytes(), "");
        System.out.write('a');
        System.out.flush();
        System.in.read();
    }
}
