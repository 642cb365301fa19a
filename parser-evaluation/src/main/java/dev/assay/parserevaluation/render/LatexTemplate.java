package dev.assay.parserevaluation.render;

import dev.assay.parserevaluation.KnownResume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** LaTeX: justified, hyphenated, ligatures, no spaces in the file; résumés with letters that its fonts lack are left out. */
record LatexTemplate(Layout layout, boolean unseen) implements Template {
    private static final Pattern SETTABLE = Pattern.compile(
            "[\\x20-\\x7e\\n\\u00a0-\\u00ff\\u0100-\\u0107\\u010c-\\u010f\\u0118-\\u011b\\u0141-\\u0144\\u0147\\u0148\\u0150\\u0151\\u0158-\\u015b\\u015e-\\u0161\\u016e-\\u0171\\u0178-\\u017e\\u2013\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026]*");

    /** How the page stands. */
    enum Layout {
        ONE_COLUMN,
        TWO_COLUMNS,
        DATES_AT_LEFT
    }

    @Override
    public String name() {
        return "latex-" + layout.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public boolean available() {
        return Programs.isInstalled("pdflatex");
    }

    @Override
    public List<Document> render(List<KnownResume> resumes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("assay-latex");
        List<Document> documents = new ArrayList<>();
        for (KnownResume resume : resumes) {
            if (SETTABLE.matcher(resume.profile().toString()).matches()) {
                Files.writeString(
                        folder.resolve(resume.id() + ".tex"), new LatexResume(resume.profile(), layout).source());
                Programs.run(
                        folder,
                        List.of("pdflatex", "-interaction=nonstopmode", "-no-shell-escape", resume.id() + ".tex"));
                documents.add(new Document(
                        resume, resume.id() + ".pdf", Files.readAllBytes(folder.resolve(resume.id() + ".pdf"))));
            }
        }
        Programs.delete(folder);
        return documents;
    }
}
