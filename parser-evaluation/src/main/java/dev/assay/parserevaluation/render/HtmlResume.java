package dev.assay.parserevaluation.render;

import static dev.assay.parserevaluation.render.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.parserevaluation.KnownResume;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A résumé as a page of HTML, by a design. */
final class HtmlResume {
    private static final List<String> SECTIONS = List.of(
            "basics",
            "work",
            "projects",
            "publications",
            "education",
            "skills",
            "certificates",
            "volunteer",
            "awards",
            "languages",
            "interests");

    private final Design design;
    private final HtmlSections sections;
    private final String css;

    HtmlResume(Design design) {
        this.design = design;
        this.sections = new HtmlSections(design);
        this.css = css(design.name());
    }

    static String css(String name) {
        try (InputStream base = HtmlResume.class.getResourceAsStream("/dev/assay/parserevaluation/base.css");
                InputStream own =
                        HtmlResume.class.getResourceAsStream("/dev/assay/parserevaluation/" + name + ".css")) {
            return new String(base.readAllBytes(), StandardCharsets.UTF_8)
                    + new String(own.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String page(KnownResume resume) {
        JsonNode profile = resume.profile();
        StringBuilder main = new StringBuilder();
        StringBuilder aside = new StringBuilder();
        for (String section : SECTIONS) {
            StringBuilder where = design.aside().contains(section) ? aside : main;
            where.append(sections.section(section, profile));
        }
        boolean contactAside = design.aside().contains("contact");
        String body = design.aside().isEmpty()
                ? head(profile, true) + "<main>" + main + "</main>"
                : head(profile, !contactAside) + "<div class=columns><aside>"
                        + (contactAside ? contactSection(profile) : "") + aside + "</aside><main>" + main
                        + "</main></div>";
        return "<!doctype html><html lang=en><meta charset=utf-8><title></title><style>" + css + "</style><body>" + body
                + "</body></html>";
    }

    private String head(JsonNode profile, boolean contact) {
        JsonNode basics = profile.path("basics");
        return "<header><h1>" + escaped(text(basics, "name")) + "</h1><p class=label>" + escaped(text(basics, "label"))
                + "</p>"
                + (contact
                        ? "<p class=contact>"
                                + String.join(
                                        design.head() == Design.Head.PIPES ? " | " : " \u00b7 ", contacts(profile))
                                + "</p>"
                        : "")
                + "</header>";
    }

    private String contactSection(JsonNode profile) {
        return "<section><h2>Contact</h2><p>" + String.join("</p><p>", contacts(profile)) + "</p></section>";
    }

    private static List<String> contacts(JsonNode profile) {
        JsonNode basics = profile.path("basics");
        return List.of(Fields.place(profile), text(basics, "email"), text(basics, "phone"), text(basics, "url"))
                .stream()
                .filter(part -> !part.isEmpty())
                .map(HtmlResume::escaped)
                .toList();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
