package dev.assay.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.client.ApiKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "key",
        description = {
            "Prints the API key of this machine on its last line. It may do everything: give each tool a key of its own instead.",
            "With a subcommand: makes, lists, rotates and revokes the keys of tools."
        },
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            KeyCreateCommand.class,
            KeyListCommand.class,
            KeyRotateCommand.class,
            KeyRevokeCommand.class,
        })
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

    AssayCommand assay() {
        return assay;
    }

    ApiKeys keys() {
        return new ApiKeys(assay.client());
    }

    /** Prints a new key, which cannot be shown again. Unless it is JSON, the output is the key and nothing else. */
    void show(JsonNode made, boolean json) {
        if (json) {
            assay.console().print(made.toPrettyString());
            return;
        }
        assay.console().say("Key " + made.path("id").asText() + ", shown this once: its digest is all that is kept.");
        assay.console().print(made.path("key").asText());
    }
}
