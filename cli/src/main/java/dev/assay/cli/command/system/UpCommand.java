package dev.assay.cli.command.system;

import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.launcher.StartedHere;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "up",
        description = {
            "Starts what does not run: PostgreSQL and the three services, on loopback, with the data of last time.",
            "Health and metrics of each service are on its port + 1000. What a start that fails, or is interrupted, "
                    + "has started is stopped again.",
            "Settings of the services are taken from the environment, such as ASSAY_GATEWAY_LIMITS_BURST=5000 and those of Quarkus (QUARKUS_...); a "
                    + "service whose settings have changed is started again. `backup` and `restore` start with the settings of the last `up`."
        })
final class UpCommand implements Runnable {

    @ParentCommand
    private AssayCommand assay;

    @Mixin
    private PortOptions ports;

    @Override
    public void run() {
        StartedHere started = StartedHere.untilTheEnd(assay.console());
        assay.system().up(ports.ports(), started);
        started.keep();
        Addresses.print(assay);
    }
}
