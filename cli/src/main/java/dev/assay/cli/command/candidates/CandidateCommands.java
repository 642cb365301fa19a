package dev.assay.cli.command.candidates;

import java.util.List;

/** Asks about the candidates of the running system, and says what was decided about them. */
public final class CandidateCommands {

    private CandidateCommands() {}

    /** In the order in which the help lists them. */
    public static List<Object> all() {
        return List.of(
                new RankCommand(),
                new ExplainCommand(),
                new CompareCommand(),
                new DecideCommand(),
                new VerifyCommand(),
                new SearchCommand(),
                new TagCommand(),
                new MergeCommand());
    }
}
