package dev.assay.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One system for all rows that leave it intact: it is started before the first of them, healed before each and stopped after the last. */
final class SharedStand implements ParameterResolver, BeforeEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(SharedStand.class);

    /** Kept for the whole run; the system is stopped when the run ends. */
    private record Kept(Stand stand) implements AutoCloseable {

        private static Kept start() {
            try {
                Path folder = Files.createTempDirectory("assay-faults");
                return new Kept(new Stand(folder.resolve("home")));
            } catch (Exception e) {
                throw new IllegalStateException("The system does not start", e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                stand.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
            Folders.delete(stand.home().getParent());
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        stand(context).heal();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stand.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return stand(context);
    }

    private static Stand stand(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Kept.class, key -> Kept.start(), Kept.class)
                .stand();
    }
}
