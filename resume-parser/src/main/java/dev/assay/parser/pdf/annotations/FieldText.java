package dev.assay.parser.pdf.annotations;

import dev.assay.parser.colour.Colours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;

/** What was written into one field or note, and in which look, where nothing draws it. */
final class FieldText {
    private static final int DEEPEST = 32;
    private static final int LINES = 1 << 12;
    private static final int PASSWORD = 1 << 13;
    private static final Pattern SIZE = Pattern.compile("([\\d.]+)\\s+Tf\\b");
    private static final Pattern COLOUR = Pattern.compile("((?:[\\d.]+\\s+){1,4})(?:g|rg|k)\\b");

    private final PDAnnotation annotation;
    private final COSDictionary form;
    private final int flags;

    /** @param form what holds for all fields */
    FieldText(PDAnnotation annotation, COSDictionary form) {
        this.annotation = annotation;
        this.form = form;
        this.flags = inherited(COSName.FF) instanceof COSNumber number ? number.intValue() : 0;
    }

    Optional<Written> written() {
        String text = annotation instanceof PDAnnotationFreeText ? text(COSName.CONTENTS) : value();
        String look = text(COSName.DA);
        Matcher size = SIZE.matcher(look);
        boolean lines = annotation instanceof PDAnnotationFreeText || (flags & LINES) != 0;
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(new Written(
                        text.strip(),
                        annotation.getRectangle(),
                        lines,
                        size.find() ? number(size.group(1)) : 0,
                        colour(look),
                        paper()));
    }

    /** Of text and of choices; nobody sees a password. */
    private String value() {
        COSBase type = inherited(COSName.FT);
        boolean choice = COSName.CH.equals(type);
        if (!choice && (!COSName.TX.equals(type) || (flags & PASSWORD) != 0)) {
            return "";
        }
        return choice ? String.join(", ", chosen()) : text(COSName.V);
    }

    private List<String> chosen() {
        List<String> chosen = new ArrayList<>();
        if (inherited(COSName.V) instanceof COSArray several) {
            several.forEach(one -> chosen.add(shown(text(one))));
        } else {
            chosen.add(shown(text(COSName.V)));
        }
        return chosen;
    }

    /** A choice has a name for programs and one for people. */
    private String shown(String value) {
        if (inherited(COSName.OPT) instanceof COSArray options) {
            for (int i = 0; i < options.size(); i++) {
                if (options.getObject(i) instanceof COSArray pair
                        && pair.size() == 2
                        && value.equals(text(pair.getObject(0)))) {
                    return text(pair.getObject(1));
                }
            }
        }
        return value;
    }

    private String text(COSName key) {
        return text(inherited(key));
    }

    private static String text(COSBase value) {
        if (value instanceof COSStream stream) {
            return stream.toTextString();
        }
        return value instanceof COSString string ? string.getString() : "";
    }

    /** A field has from the fields above it, and from the form, what it does not say itself. */
    private COSBase inherited(COSName key) {
        COSDictionary at = annotation.getCOSObject();
        for (int depth = 0; depth < DEEPEST && at != null; depth++) {
            COSBase value = at.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            at = at.getDictionaryObject(COSName.PARENT) instanceof COSDictionary parent ? parent : null;
        }
        return key.equals(COSName.DA) ? form.getDictionaryObject(key) : null;
    }

    private static int colour(String look) {
        Matcher colour = COLOUR.matcher(look);
        int found = 0;
        while (colour.find()) {
            String[] parts = colour.group(1).strip().split("\\s+");
            double[] values = new double[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = number(parts[i]);
            }
            found = rgb(values);
        }
        return found;
    }

    /** What a viewer fills the field with before it writes. */
    private int paper() {
        if (annotation.getCOSObject().getDictionaryObject(COSName.MK) instanceof COSDictionary look
                && look.getDictionaryObject(COSName.BG) instanceof COSArray colour
                && colour.size() > 0) {
            float[] parts = colour.toFloatArray();
            double[] values = new double[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i];
            }
            return rgb(values);
        }
        return Colours.MANY;
    }

    /** Of a share of white, of light, or of four inks. */
    private static int rgb(double[] parts) {
        double black = parts.length == 4 ? parts[3] : 0;
        int rgb = 0;
        for (int i = 0; i < 3; i++) {
            double part = parts[parts.length < 3 ? 0 : i];
            double light = parts.length == 4 ? (1 - part) * (1 - black) : part;
            rgb = rgb << 8 | (int) Math.round(255 * Math.max(0, Math.min(1, light)));
        }
        return rgb;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
