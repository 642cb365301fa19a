package dev.assay.parserevaluation.render;

import static dev.assay.parserevaluation.render.Fields.joined;
import static dev.assay.parserevaluation.render.Fields.list;
import static dev.assay.parserevaluation.render.Fields.orElse;
import static dev.assay.parserevaluation.render.Fields.text;
import static dev.assay.parserevaluation.render.HtmlResume.escaped;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** A profile as LinkedIn prints it, with all of the skills where it names three; an employer with several titles stands once. */
final class LinkedInPage {
    private final JsonNode profile;
    private final YearMonth today;

    LinkedInPage(JsonNode profile, LocalDate today) {
        this.profile = profile;
        this.today = YearMonth.from(today);
    }

    String page() {
        return "<!doctype html><html lang=en><meta charset=utf-8><title></title><style>" + HtmlResume.css("linkedin")
                + "</style><body><div class=columns><aside>" + aside() + "</aside><main>" + main()
                + "</main></div></body></html>";
    }

    private static String block(String kind, String text) {
        return text.isEmpty() ? "" : "<div class=" + kind + ">" + escaped(text) + "</div>";
    }

    private String aside() {
        JsonNode basics = profile.path("basics");
        StringBuilder out = new StringBuilder("<h2>Contact</h2>");
        out.append(block("line", text(basics, "phone") + " (Mobile)")).append(block("line", text(basics, "email")));
        out.append(
                block("line", "www.linkedin.com/in/" + text(basics, "email").replaceAll("\\W.*", "") + " (LinkedIn)"));
        out.append(block("line", text(basics, "url") + " (Personal)"));
        out.append(named("Top Skills", "skills", "name"));
        if (!profile.path("languages").isEmpty()) {
            out.append("<h2>Languages</h2>");
            profile.path("languages")
                    .forEach(item ->
                            out.append(block("line", text(item, "language") + " (" + text(item, "fluency") + ")")));
        }
        return out.append(named("Certifications", "certificates", "name"))
                .append(named("Honors-Awards", "awards", "title"))
                .append(named("Publications", "publications", "name"))
                .toString();
    }

    private String named(String heading, String section, String field) {
        StringBuilder out = new StringBuilder(profile.path(section).isEmpty() ? "" : "<h2>" + heading + "</h2>");
        profile.path(section)
                .forEach(item -> out.append(block(
                        "line", joined(", ", text(item, field), String.join(", ", list(item, "keywords"))))));
        return out.toString();
    }

    private String main() {
        JsonNode basics = profile.path("basics");
        StringBuilder out = new StringBuilder("<h1>" + escaped(text(basics, "name")) + "</h1>");
        out.append(block("label", text(basics, "label"))).append(block("place", Fields.place(profile)));
        String summary = text(basics, "summary");
        out.append(summary.isEmpty() ? "" : "<h2>Summary</h2>" + block("told", summary));
        out.append("<h2>Experience</h2>");
        String before = "";
        JsonNode work = profile.path("work");
        for (int i = 0; i < work.size(); i++) {
            String employer = employer(work.path(i));
            if (!employer.equals(before)) {
                out.append(block("by", employer));
                out.append(employer.equals(employer(work.path(i + 1))) ? block("date", "4 years 2 months") : "");
            }
            position(work.path(i), out);
            before = employer;
        }
        studies(out);
        return out.toString();
    }

    private static String employer(JsonNode position) {
        return orElse(text(position, "name"), text(position, "company"));
    }

    private void position(JsonNode entry, StringBuilder out) {
        out.append(block("title", text(entry, "position")));
        out.append(block("date", span(text(entry, "startDate"), text(entry, "endDate"))));
        out.append(block("place", text(entry, "location")));
        out.append(block("told", text(entry, "summary")));
        list(entry, "highlights").forEach(item -> out.append(block("item", "- " + item)));
    }

    private String span(String start, String end) {
        String span = Wording.FORMAL.span(start, end).replace("present", "Present");
        if (start.length() < 7) {
            return span;
        }
        YearMonth last = end.length() < 7 ? today : YearMonth.parse(end.substring(0, 7));
        long months = ChronoUnit.MONTHS.between(YearMonth.parse(start.substring(0, 7)), last) + 1;
        return span + " (" + joined(" ", counted(months / 12, "year"), counted(months % 12, "month")) + ")";
    }

    private static String counted(long number, String what) {
        return number == 0 ? "" : number + " " + what + (number == 1 ? "" : "s");
    }

    private void studies(StringBuilder out) {
        out.append(profile.path("education").isEmpty() ? "" : "<h2>Education</h2>");
        for (JsonNode entry : profile.path("education")) {
            String start = text(entry, "startDate");
            String end = text(entry, "endDate");
            String years = joined(" - ", Wording.FORMAL.date(start), Wording.FORMAL.date(end));
            out.append(block("by", text(entry, "institution")));
            out.append(block(
                    "study",
                    joined(", ", text(entry, "studyType"), text(entry, "area"))
                            + (years.isEmpty() ? "" : " \u00b7 (" + years + ")")));
        }
    }
}
