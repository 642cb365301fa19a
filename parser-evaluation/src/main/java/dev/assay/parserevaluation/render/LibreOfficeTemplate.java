package dev.assay.parserevaluation.render;

import dev.assay.parserevaluation.KnownResume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML that a word processor opens and saves as another kind of file, all in one run of the program. */
record LibreOfficeTemplate(Design design, String extension, boolean columns, boolean unseen) implements Template {

    @Override
    public String name() {
        return "libreoffice-" + extension + "-" + (columns ? "columns" : design.name());
    }

    @Override
    public boolean available() {
        return Programs.isInstalled("soffice");
    }

    @Override
    public List<Document> render(List<KnownResume> resumes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("assay-libreoffice");
        HtmlResume html = new HtmlResume(design);
        List<String> command = command(folder);
        for (KnownResume resume : resumes) {
            Path page = folder.resolve(resume.id() + ".html");
            Files.writeString(page, columns ? inColumns(html.page(resume)) : html.page(resume));
            command.add(page.toString());
        }
        Programs.run(folder, command);
        List<Document> documents = new ArrayList<>();
        for (KnownResume resume : resumes) {
            String name = resume.id() + "." + extension;
            documents.add(new Document(resume, name, Files.readAllBytes(folder.resolve(name))));
        }
        Programs.delete(folder);
        return documents;
    }

    /** Two columns below the head, and names of sections in capitals that nothing but their look marks. */
    private static String inColumns(String page) {
        return Pattern.compile("<h2>(.*?)</h2>")
                .matcher(page)
                .replaceAll(heading -> Matcher.quoteReplacement(
                        "<p><b>" + heading.group(1).toUpperCase(Locale.ROOT).replace("&AMP;", "&amp;") + "</b></p>"))
                .replace("<main>", "<multicol cols=2 gutter=24>")
                .replace("</main>", "</multicol>");
    }

    private List<String> command(Path folder) {
        return new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("home").toUri(),
                "--headless",
                "--infilter=HTML (StarWriter)",
                "--convert-to",
                extension,
                "--outdir",
                folder.toString()));
    }
}
