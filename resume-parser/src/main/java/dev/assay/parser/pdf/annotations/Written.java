package dev.assay.parser.pdf.annotations;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Text in a box that a viewer has to draw itself. Where its letters stand is estimated; what is too long goes on in smaller
 * lines below, and is cut off where the box has no room for these.
 *
 * @param lines whether it is meant for several, and so begins at the top
 * @param size 0 for one that fits
 * @param paper the colour of the box, -1 for none
 */
public record Written(String text, PDRectangle box, boolean lines, double size, int colour, int paper) {
    private static final double EDGE = 2;
    private static final double LETTER = 0.5;
    private static final double NARROWEST = 1;
    private static final double LEADING = 1.15;

    /** A field scrolls, so that some more is read than a page has room for in letters of the usual size. */
    private static final double SMALLEST = 3;

    private static final double LARGEST = 12;

    /** @param cut whether it has no room in the box, where a viewer cuts it off */
    public record Letter(String text, double x, double y, double width, double size, boolean cut) {}

    /** @param place the box on the page, y counting from above */
    public List<Letter> letters(Rectangle2D place) {
        double width = Math.max(1, place.getWidth() - 2 * EDGE);
        double wanted = size > 0 ? size : Math.max(SMALLEST, Math.min(LARGEST, 0.7 * place.getHeight()));
        List<String> rows = rows((int) (width / (LETTER * wanted)));
        double fits = Math.max(SMALLEST, place.getHeight() / (LEADING * rows.size()));
        double drawn = rows.size() > 1 ? Math.min(wanted, fits) : wanted;
        double first = lines ? place.getMinY() + drawn : place.getCenterY() + 0.3 * drawn;
        long room = Math.round(place.getHeight() / (LEADING * drawn));
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double step = Math.max(
                    NARROWEST,
                    Math.min(LETTER * drawn, width / Math.max(1, rows.get(i).length())));
            double y = first + i * LEADING * drawn;
            letters.addAll(row(
                    rows.get(i), new Letter("", place.getMinX() + EDGE, y, step, drawn, i >= room), place.getMaxX()));
        }
        return letters;
    }

    private List<String> rows(int most) {
        List<String> rows = new ArrayList<>();
        for (String paragraph : text.split("\\R")) {
            StringBuilder row = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                if (row.length() > 0 && row.length() + 1 + word.length() > most) {
                    rows.add(row.toString());
                    row.setLength(0);
                }
                row.append(row.length() > 0 ? " " : "").append(word);
            }
            rows.add(row.toString());
        }
        return rows;
    }

    /** @param first where it begins @param end the right edge of the box */
    private static List<Letter> row(String text, Letter first, double end) {
        List<Letter> row = new ArrayList<>();
        for (int letter : text.codePoints().toArray()) {
            double x = first.x() + first.width() * row.size();
            row.add(new Letter(
                    Character.toString(letter), x, first.y(), first.width(), first.size(), first.cut() || x > end));
        }
        return row;
    }
}
