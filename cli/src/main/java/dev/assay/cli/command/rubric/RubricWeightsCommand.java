package dev.assay.cli.command.rubric;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "weights", description = "Prints the numbers of a rubric as tables.")
final class RubricWeightsCommand implements Callable<Integer> {

    @ParentCommand
    private RubricCommand rubric;

    @Mixin
    private RubricOption option;

    @Option(names = "--concepts", description = "The weight of every concept too.")
    private boolean concepts;

    @Override
    public Integer call() {
        WeightsText text = new WeightsText(rubric.assay().console());
        text.print(option.rubric(), concepts);
        return 0;
    }
}
