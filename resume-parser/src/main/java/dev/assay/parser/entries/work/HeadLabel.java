package dev.assay.parser.entries.work;

import dev.assay.parser.document.Piece;
import dev.assay.parser.entries.heads.Segment;
import dev.assay.parser.entries.words.NameShape;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a form says of a part of a head: "Company: Acme", "Position: Engineer", "Zeitraum:" before the date. */
enum HeadLabel {
    EMPLOYER("company|company name|employer|organi[sz]ation|arbeitgeber|firma|unternehmen"
            + "|entreprise|employeur|soci\u00e9t\u00e9|empresa|azienda|datore di lavoro|werkgever|bedrijf|pracodawca"),
    TITLE(
            "position|job title|title|role|designation|funktion|rolle|stelle|beruf|poste|fonction|puesto|cargo|ruolo|posizione"
                    + "|functie|stanowisko"),
    PLACE("location|place|city|ort|standort|einsatzort|lieu|lugar|ciudad|luogo|plaats"),
    TIME(
            "duration|period|dates?|time ?frame|tenure|zeitraum|dauer|p\u00e9riode|dur\u00e9e|periodo|duraci\u00f3n|fechas?|durata|periode|okres");

    private final Pattern label;

    HeadLabel(String names) {
        label = Pattern.compile("(?iu)(?:" + names + ")\\s*(?::\\s*|$)");
    }

    /** A labelled part without its label; nothing is left of that of a time, which was taken out. */
    record Labelled(HeadLabel label, Piece piece) {}

    static Optional<Labelled> of(Piece part) {
        for (HeadLabel one : values()) {
            Matcher found = one.label.matcher(part.text());
            boolean alone = found.lookingAt() && found.end() == part.text().length();
            if (found.lookingAt() && alone == (one == TIME)) {
                return Optional.of(
                        new Labelled(one, part.part(found.end(), part.text().length())));
            }
        }
        return Optional.empty();
    }

    /** Whether every part of a head says what it is. */
    static boolean isForm(List<Segment> head) {
        return head.stream().allMatch(segment -> of(segment.piece()).isPresent());
    }

    /** Whether a line is a label and a name: "Role: designed the ledger" tells something. */
    static boolean isName(Piece line) {
        return of(line).filter(found -> NameShape.fits(found.piece().text())).isPresent();
    }
}
