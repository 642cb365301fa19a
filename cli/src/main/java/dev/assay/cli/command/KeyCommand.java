package dev.assay.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "key", description = "Prints the API key of this machine on its last line.")
final class KeyCommand implements Runnable {

    @ParentCommand
    private AssayCommand assay;

    @Override
    public void run() {
        assay.home().prepare();
        assay.console()
                .say("Send it as \"Authorization: Bearer <key>\". It is kept in "
                        + assay.home().apiKey() + ".");
        assay.console().print(assay.secrets().apiKey());
    }
}
