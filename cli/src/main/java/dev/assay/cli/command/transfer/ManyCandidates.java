package dev.assay.cli.command.transfer;

import dev.assay.cli.client.ApiClient;
import dev.assay.cli.client.transfer.BulkImport;
import dev.assay.cli.client.transfer.TableImport;
import dev.assay.cli.file.ImportFiles;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.Progress;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Uploads files of many candidates, one at a time, and reports the outcome of each. */
final class ManyCandidates {

    private static final int DUPLICATES_SHOWN = 10;

    /** The outcome of a file. */
    enum End {
        TAKEN,
        /** A table whose columns nobody has confirmed: none of it was imported. */
        SHOWN,
        FAILED
    }

    private final ApiClient api;
    private final Console console;
    private final Map<String, String> corrections;
    private final boolean confirmed;

    /** @param corrections of table columns: JSON pointers by heading */
    ManyCandidates(ApiClient api, Console console, Map<String, String> corrections, boolean confirmed) {
        this.api = api;
        this.console = console;
        this.corrections = corrections;
        this.confirmed = confirmed;
    }

    /** A file that fails does not stop those after it. */
    EnumSet<End> send(List<Path> files) {
        EnumSet<End> ends = EnumSet.noneOf(End.class);
        for (Path file : files) {
            try {
                ends.add(send(file));
            } catch (Failure failure) {
                console.say(file + ": not taken");
                console.say("    " + failure.getMessage());
                ends.add(End.FAILED);
            }
        }
        return ends;
    }

    private End send(Path file) {
        console.say("Sending " + file);
        BulkImport imports = new BulkImport(api);
        BulkImport.Job sent = imports.send(file);
        if (!ImportFiles.isTable(file)) {
            return follow(imports, file, sent);
        }
        TableImport table = new TableImport(api, sent);
        try {
            new MappingTable(console).print(table.mapping(corrections));
        } catch (Failure refused) {
            table.cancel();
            throw refused;
        }
        if (confirmed) {
            return follow(imports, file, table.start());
        }
        table.cancel();
        console.say("Nothing is imported yet: add --yes where this is right, --map HEADING=POINTER where it is not.");
        return End.SHOWN;
    }

    private End follow(BulkImport imports, Path file, BulkImport.Job sent) {
        BulkImport.Job done;
        try (Progress progress = console.progress("Importing", (int) Math.min(sent.lines(), Integer.MAX_VALUE))) {
            done = imports.await(sent, progress::reach);
        }
        imports.remarks(done, remark -> {
            console.say(file + ", line " + remark.line() + (remark.failed() ? ": not taken" : ":"));
            console.say("    " + remark.text());
        });
        console.say("%d new, %d changed, %d unchanged, %d failed"
                .formatted(done.created(), done.updated(), done.unchanged(), done.failed()));
        if (done.duplicates() > 0) {
            sayDuplicates(imports, done);
        }
        if (!done.state().equals("done")) {
            throw new Failure("the import " + done.id() + " was " + done.state() + " before its end.");
        }
        return done.failed() > 0 ? End.FAILED : End.TAKEN;
    }

    private void sayDuplicates(BulkImport imports, BulkImport.Job done) {
        console.say(done.duplicates() + " of the new ones look like somebody who was there before:");
        imports.lookalikes(done, DUPLICATES_SHOWN)
                .forEach(found -> console.say("    line " + found.line() + ": " + found.candidate() + " and "
                        + found.other() + ". " + found.reasons()));
        console.say("All of them: GET /api/v1/imports/" + done.id() + "/duplicates. Where two are one person:");
        console.say("    ./assay merge CANDIDATE OTHER --reason TEXT --by NAME");
    }
}
