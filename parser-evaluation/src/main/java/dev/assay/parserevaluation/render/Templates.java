package dev.assay.parserevaluation.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every way of rendering, seen ones first. */
public final class Templates {

    private Templates() {}

    public static List<Template> all() {
        List<Template> templates = new ArrayList<>();
        Design.ALL.forEach(design -> templates.add(new ChromiumTemplate(design)));
        Map<String, Design> designs = Design.ALL.stream().collect(Collectors.toMap(Design::name, Function.identity()));
        templates.add(new PoiTemplate(false, false));
        templates.add(new PoiTemplate(true, true));
        templates.add(new LibreOfficeTemplate(designs.get("dense"), "docx", false));
        templates.add(new LibreOfficeTemplate(designs.get("table"), "docx", true));
        templates.add(new LibreOfficeTemplate(designs.get("table"), "odt", false));
        templates.add(new LibreOfficeTemplate(designs.get("dense"), "rtf", false));
        templates.add(new LinkedInTemplate());
        templates.add(new EuropassTemplate());
        templates.add(new LatexTemplate(true, false));
        templates.add(new LatexTemplate(false, true));
        templates.sort((one, other) -> Boolean.compare(one.unseen(), other.unseen()));
        return templates;
    }
}
