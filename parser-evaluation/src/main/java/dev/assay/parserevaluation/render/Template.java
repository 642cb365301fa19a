package dev.assay.parserevaluation.render;

import dev.assay.parserevaluation.KnownResume;
import java.io.IOException;
import java.util.List;

/** One way to lay out a résumé, by one engine. */
public interface Template {

    String name();

    /** Whether the parser was built without looking at what this template makes of single résumés. */
    boolean unseen();

    /** Whether the engine is installed here. */
    boolean available();

    List<Document> render(List<KnownResume> resumes) throws IOException, InterruptedException;
}
