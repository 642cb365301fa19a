package dev.assay.parserpool.jail;

import java.io.IOException;

/** Starts the program without a jail: with limited memory, but free to do whatever the account that runs it may do. */
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
