package dev.assay.parserevaluation.render;

import dev.assay.parserevaluation.KnownResume;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** DOCX as a program writes it. */
record PoiTemplate(boolean table, boolean unseen) implements Template {

    @Override
    public String name() {
        return table ? "poi-docx-table" : "poi-docx-lines";
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public List<Document> render(List<KnownResume> resumes) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (KnownResume resume : resumes) {
            documents.add(new Document(resume, resume.id() + ".docx", new PoiResume(resume.profile(), table).bytes()));
        }
        return documents;
    }
}
