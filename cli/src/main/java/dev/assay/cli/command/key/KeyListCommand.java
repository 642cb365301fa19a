package dev.assay.cli.command.key;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "list",
        description = "Lists the keys of tools, the newest first: what each may do, and when it was used last.")
final class KeyListCommand implements Runnable {

    @ParentCommand
    private KeyCommand group;

    @Option(names = "--json", description = "Each key as a line of JSON, as the API tells it, instead of a table.")
    private boolean json;

    @Override
    public void run() {
        if (json) {
            group.keys().list(key -> group.assay().console().print(key.toString()));
            return;
        }
        KeyTable table = new KeyTable();
        group.keys().list(table::add);
        table.print(group.assay().console());
    }
}
