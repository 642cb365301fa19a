package dev.assay.parser.pdf.drawing;

import dev.assay.parser.document.Style;
import java.io.IOException;
import java.text.Normalizer;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** What the codes of the fonts of one document mean, and how they look. */
final class Fonts {
    private static final Pattern BOLD = Pattern.compile("bold|black|heavy|semibold|demi|cmbx|cmb\\d|medi$|-bd");
    private static final Pattern ITALIC = Pattern.compile("italic|oblique|cmti|cmsl|slanted|-it$");
    private static final int FIRST_LIGATURE = 0xfb00;
    private static final int LAST_LIGATURE = 0xfb06;

    private final Map<PDFont, Style> looks = new IdentityHashMap<>();
    private final Map<PDFont, Double> heights = new IdentityHashMap<>();

    String text(PDFont font, int code) throws IOException {
        String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        if (text == null && font instanceof PDSimpleFont) {
            text = String.valueOf((char) code);
        }
        return text == null ? "" : withoutLigatures(text);
    }

    /** Of its letters, in sizes of the font: drawn ones may be of any. */
    double height(PDFont font) {
        return font instanceof PDType3Font drawn ? heights.computeIfAbsent(font, any -> height(drawn)) : 1;
    }

    private static double height(PDType3Font font) {
        double height = font.getBoundingBox().getHeight()
                * Math.abs(font.getFontMatrix().getScaleY());
        return height > 0 ? height : 1;
    }

    private static String withoutLigatures(String text) {
        boolean ligature = text.chars().anyMatch(c -> c >= FIRST_LIGATURE && c <= LAST_LIGATURE);
        return ligature ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    Style style(PDFont font, double size, int colour) {
        Style look = looks.computeIfAbsent(font, Fonts::look);
        return new Style(size, look.bold(), look.italic(), colour);
    }

    private static Style look(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean heavy = descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
        boolean slanted = descriptor != null && descriptor.isItalic();
        return new Style(
                0,
                heavy || BOLD.matcher(name).find(),
                slanted || ITALIC.matcher(name).find(),
                0);
    }
}
