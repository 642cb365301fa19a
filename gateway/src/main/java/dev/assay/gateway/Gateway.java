package dev.assay.gateway;

import dev.assay.gateway.framing.HeadClocks;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {

    private Gateway() {}

    public static void main(String[] arguments) {
        HeadClocks.enable();
        Quarkus.run(arguments);
    }
}
