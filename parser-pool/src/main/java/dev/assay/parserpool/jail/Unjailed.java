package dev.assay.parserpool.jail;

import java.io.IOException;

/** Starts the program as it is: bounded in memory, and free to do whatever the account may that runs it. */
public final class Unjailed implements Launcher {

    private final JavaProgram program;

    public Unjailed(JavaProgram program) {
        this.program = program;
    }

    @Override
    public Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.command(System.getProperty("java.io.tmpdir")));
        builder.environment().clear();
        return builder.start();
    }

    @Override
    public String advice() {
        return "";
    }
}
