package dev.assay.parserevaluation.render;

import dev.assay.parserevaluation.KnownResume;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A profile printed as LinkedIn does, by a browser. */
record LinkedInTemplate() implements Template {
    private static final LocalDate PRINTED = LocalDate.of(2026, 11, 1);

    @Override
    public String name() {
        return "chromium-linkedin";
    }

    @Override
    public boolean unseen() {
        return false;
    }

    @Override
    public boolean available() {
        return Chromium.isInstalled();
    }

    @Override
    public List<Document> render(List<KnownResume> resumes) throws IOException, InterruptedException {
        List<Document> documents = new ArrayList<>();
        try (Chromium chromium = new Chromium()) {
            for (KnownResume resume : resumes) {
                String page = new LinkedInPage(resume.profile(), PRINTED).page();
                documents.add(new Document(resume, resume.id() + ".pdf", chromium.print(page, true, "")));
            }
        }
        return documents;
    }
}
