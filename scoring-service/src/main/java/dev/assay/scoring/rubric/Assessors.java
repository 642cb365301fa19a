package dev.assay.scoring.rubric;

import dev.assay.engine.Assessor;
import dev.assay.engine.rubric.RubricReader;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** The engine for each released rubric. Compiling one takes time and memory, so the most recently used ones are kept. */
@ApplicationScoped
public class Assessors {

    private final Rubrics rubrics;
    private final BundledEngine bundled;
    private final int most;
    private final Map<String, Uni<Assessor>> compiled = new LinkedHashMap<>(16, 0.75f, true);

    Assessors(Rubrics rubrics, BundledEngine bundled, RubricConfig config) {
        this.rubrics = rubrics;
        this.bundled = bundled;
        this.most = config.compiled();
    }

    /**
     * The engine with the rubric of this hash, delivered in the caller's context. Fails with {@link RubricUnusable} if no such rubric was released or this
     * engine cannot read its rules, and with 503 while this build's own rubric is not there.
     */
    public Uni<Assessor> of(String rubricHash) {
        Context caller = Vertx.currentContext();
        Executor back = caller == null ? Runnable::run : task -> caller.runOnContext(ignored -> task.run());
        return bundled.soon()
                .chain(own -> own.rubric().hash().equals(rubricHash)
                        ? Uni.createFrom().item(own)
                        : kept(rubricHash))
                .emitOn(back);
    }

    /**
     * The same for readers, who would rather see the rules of this build than none: after an upgrade, the rubric in use may be one that only the previous
     * engine could read, until this build's has taken over.
     */
    public Uni<Assessor> readable(String rubricHash) {
        return of(rubricHash).onFailure(RubricUnusable.class).recoverWithUni(bundled::soon);
    }

    private synchronized Uni<Assessor> kept(String hash) {
        Uni<Assessor> known = compiled.computeIfAbsent(
                hash,
                absent -> compile(absent)
                        .onFailure()
                        .invoke(() -> forget(absent))
                        .memoize()
                        .indefinitely());
        if (compiled.size() > most) {
            compiled.remove(compiled.keySet().iterator().next());
        }
        return known;
    }

    private synchronized void forget(String hash) {
        compiled.remove(hash);
    }

    private Uni<Assessor> compile(String hash) {
        return rubrics.findByHash(hash)
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(found -> found.orElseThrow(
                        () -> new RubricUnusable("No rubric with the hash " + hash + " was released.")))
                .map(Assessors::compile);
    }

    private static Assessor compile(ReleasedRubric released) {
        try {
            Assessor assessor = new Assessor(RubricReader.ofJson(released.json()));
            if (assessor.rubric().hash().equals(released.hash())) {
                return assessor;
            }
        } catch (RuntimeException unreadable) {
            throw new RubricUnusable(
                    "This engine cannot read rubric " + released.version() + ": " + unreadable.getMessage());
        }
        throw new RubricUnusable("This engine reads rubric " + released.version() + " differently.");
    }
}
