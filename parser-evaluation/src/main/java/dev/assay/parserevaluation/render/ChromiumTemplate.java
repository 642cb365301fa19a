package dev.assay.parserevaluation.render;

import dev.assay.parserevaluation.KnownResume;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** HTML printed to PDF by a browser. */
record ChromiumTemplate(Design design) implements Template {

    @Override
    public String name() {
        return "chromium-" + design.name();
    }

    @Override
    public boolean unseen() {
        return design.unseen();
    }

    @Override
    public boolean available() {
        return Chromium.isInstalled();
    }

    @Override
    public List<Document> render(List<KnownResume> resumes) throws IOException, InterruptedException {
        HtmlResume html = new HtmlResume(design);
        List<Document> documents = new ArrayList<>();
        try (Chromium chromium = new Chromium()) {
            for (KnownResume resume : resumes) {
                String name = resume.profile().path("basics").path("name").asText();
                documents.add(new Document(
                        resume, resume.id() + ".pdf", chromium.print(html.page(resume), design.numbered(), name)));
            }
        }
        return documents;
    }
}
