package dev.assay.parserevaluation.render;

import dev.assay.parserevaluation.KnownResume;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Europass XML in the form of 2020 and later. */
record EuropassTemplate() implements Template {

    @Override
    public String name() {
        return "europass-xml";
    }

    @Override
    public boolean unseen() {
        return false;
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public List<Document> render(List<KnownResume> resumes) {
        List<Document> documents = new ArrayList<>();
        for (KnownResume resume : resumes) {
            byte[] xml = new EuropassXml().write(resume.profile()).getBytes(StandardCharsets.UTF_8);
            documents.add(new Document(resume, resume.id() + ".xml", xml));
        }
        return documents;
    }
}
