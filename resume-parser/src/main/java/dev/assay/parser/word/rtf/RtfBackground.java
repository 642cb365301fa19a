package dev.assay.parser.word.rtf;

import com.rtfparserkit.rtf.Command;
import dev.assay.parser.colour.Colours;
import dev.assay.parser.word.Look;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The background of the pages of an RTF file: a shape with properties, each a name and a value. Programs show it only if the file says so. */
final class RtfBackground {
    private static final Set<String> NAMES = Set.of("fFilled", "fillType", "fillColor", "shapeType");
    private static final int LONGEST = 40;

    private final Map<String, String> properties = new HashMap<>();
    private String name = "";
    private boolean named;
    private boolean shown;

    void show(boolean show) {
        shown = show;
    }

    void set(Command part) {
        if (part == Command.sn) {
            named = true;
            name = "";
        } else if (part == Command.sv) {
            named = false;
        }
    }

    void read(String text) {
        if (named) {
            name = joined(name, text);
        } else if (NAMES.contains(name)) {
            properties.put(name, joined(properties.getOrDefault(name, ""), text));
        }
    }

    private static String joined(String before, String text) {
        return before.length() + text.length() > LONGEST ? before : before + text.strip();
    }

    /** What all text lies on. */
    Look paper() {
        if (!shown
                || properties.isEmpty()
                || properties.getOrDefault("fFilled", "1").equals("0")) {
            return Look.NOTHING;
        }
        boolean plain = properties.getOrDefault("fillType", "0").equals("0");
        return Look.on(plain ? rgb(properties.getOrDefault("fillColor", "16777215")) : Colours.MANY);
    }

    /** Blue comes first. */
    private static int rgb(String value) {
        int bgr = value.matches("\\d{1,8}") ? Integer.parseInt(value) : Colours.MANY;
        return bgr < 0 || bgr > Colours.WHITE ? Colours.MANY : (bgr & 0xff) << 16 | bgr & 0xff00 | bgr >> 16;
    }
}
