package dev.assay.cli.command.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.ApiClient;
import dev.assay.cli.client.Bounded;
import dev.assay.cli.client.candidates.Candidates;
import dev.assay.cli.client.candidates.Ranking;
import dev.assay.cli.client.transfer.ImportOutcome;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.command.transfer.ImportCommand;
import dev.assay.cli.file.ResumeFile;
import dev.assay.cli.launcher.StartedHere;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.Progress;
import dev.assay.cli.output.RankingTable;
import dev.assay.cli.process.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "demo",
        description = {
            "Starts everything, sends in the fictional résumés of samples/, and prints their ranking.",
            "It leaves the system running. Doing it again adds nothing."
        })
final class DemoCommand implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int SHOWN = 50;

    @ParentCommand
    private AssayCommand assay;

    @Mixin
    private PortOptions ports;

    @Override
    public void run() {
        StartedHere started = StartedHere.untilTheEnd(assay.console());
        assay.system().up(ports.ports(), started);
        List<ImportOutcome> outcomes = ImportCommand.send(assay, ResumeFile.find(List.of(samples())), false);
        ApiClient api = assay.client();
        awaitAssessments(new Candidates(api), outcomes);
        Ranking rankings = new Ranking(api);
        ObjectNode ranking = rankings.first(SHOWN, Ranking.DEFAULT_JOB_PROFILE);
        assay.console().print("");
        new RankingTable(assay.console()).print(ranking, rankings.names(ranking));
        started.keep();
        assay.console().print("");
        assay.console().print("The reasons behind one of them: ./assay explain CANDIDATE");
        Addresses.print(assay);
    }

    private Path samples() {
        return assay.root().resolve("samples");
    }

    private void awaitAssessments(Candidates candidates, List<ImportOutcome> outcomes) {
        Console console = assay.console();
        List<ImportOutcome> taken =
                outcomes.stream().filter(outcome -> !outcome.isFailed()).toList();
        try (Progress progress = console.progress("Assessing", taken.size())) {
            Bounded.map(taken, outcome -> {
                if (!Patience.await(PATIENCE, () -> candidates.isAssessed(outcome.candidateId(), outcome.version()))) {
                    throw new Failure("not every candidate was assessed after " + PATIENCE.toSeconds()
                            + " seconds: see `assay status` and `assay logs scoring-service`.");
                }
                progress.step();
                return outcome;
            });
        }
    }
}
