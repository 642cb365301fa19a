package dev.assay.cli.command.system;

import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.output.Console;
import java.net.URI;

/** Where a running system is reached and how it is stopped. */
final class Addresses {

    private Addresses() {}

    static void print(AssayCommand assay) {
        URI gateway = assay.gateway();
        Console console = assay.console();
        console.print("");
        console.print("API            " + gateway + "/api/v1   (the key: ./assay key)");
        console.print("Documentation  " + gateway + "/api/v1/docs");
        console.print("It keeps running. To stop it: ./assay down");
    }
}
