package dev.assay.cli.command.key;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.client.ApiKeys;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.output.Failure;
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
public final class KeyCommand implements Runnable {

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
        String id = made.path("id").asText();
        if (!json) {
            assay.console().say("Key " + id + ", shown this once: its digest is all that is kept.");
        }
        assay.console().print(json ? made.toPrettyString() : made.path("key").asText());
        if (assay.console().isOutputLost()) {
            throw new Failure("key " + id + " could not be written and is lost: `assay key rotate " + id
                    + " --overlap 0` gives it a new secret, or revoke it.");
        }
    }
}
