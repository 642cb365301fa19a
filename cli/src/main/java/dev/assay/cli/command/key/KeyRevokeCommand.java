package dev.assay.cli.command.key;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "revoke", description = "Ends a key for ever; who uses it is refused within two seconds.")
final class KeyRevokeCommand implements Runnable {

    @ParentCommand
    private KeyCommand group;

    @Parameters(paramLabel = "ID", description = "The key's id, see list.")
    private String id;

    @Override
    public void run() {
        group.keys().revoke(id);
        group.assay().console().print("Key " + id + " is revoked.");
    }
}
