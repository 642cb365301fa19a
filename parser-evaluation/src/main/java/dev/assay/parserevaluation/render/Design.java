package dev.assay.parserevaluation.render;

import java.util.List;

/** A layout of a page in HTML. @param aside sections beside the text, {@code contact} too */
record Design(String name, boolean unseen, Wording wording, Head head, Skills skills, List<String> aside) {

    /** How an entry begins. */
    enum Head {
        TITLE_AND_DATE_THEN_EMPLOYER,
        EMPLOYER_AND_DATE_THEN_TITLE,
        ONE_LINE,
        DATE_BESIDE,
        STACKED,
        PIPES,
        RAIL
    }

    /** How skills stand. */
    enum Skills {
        LINES,
        CHIPS,
        TABLE
    }

    static final List<Design> ALL = List.of(
            new Design("classic", false, Wording.PLAIN, Head.TITLE_AND_DATE_THEN_EMPLOYER, Skills.LINES, List.of()),
            new Design(
                    "sidebar",
                    false,
                    Wording.FORMAL,
                    Head.TITLE_AND_DATE_THEN_EMPLOYER,
                    Skills.CHIPS,
                    List.of("contact", "skills", "languages", "education", "certificates")),
            new Design("table", false, Wording.NUMBERS, Head.DATE_BESIDE, Skills.TABLE, List.of()),
            new Design("furniture", false, Wording.PLAIN, Head.EMPLOYER_AND_DATE_THEN_TITLE, Skills.LINES, List.of()),
            new Design("dense", false, Wording.SHORT, Head.ONE_LINE, Skills.LINES, List.of()),
            new Design("article", false, Wording.FORMAL, Head.STACKED, Skills.LINES, List.of()),
            new Design(
                    "right-sidebar",
                    true,
                    Wording.NUMBERS,
                    Head.STACKED,
                    Skills.LINES,
                    List.of("contact", "skills", "languages", "interests", "awards")),
            new Design("pipes", true, Wording.FORMAL, Head.PIPES, Skills.CHIPS, List.of()),
            new Design("rail", true, Wording.PLAIN, Head.RAIL, Skills.LINES, List.of()));

    /** Whether pages carry the name and their number. */
    boolean numbered() {
        return name.equals("furniture") || name.equals("pipes");
    }
}
