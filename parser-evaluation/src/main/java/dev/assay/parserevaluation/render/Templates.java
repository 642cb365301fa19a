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
        templates.add(new LibreOfficeTemplate(designs.get("dense"), "docx", false, false));
        templates.add(new LibreOfficeTemplate(designs.get("table"), "docx", false, true));
        templates.add(new LibreOfficeTemplate(designs.get("table"), "odt", false, false));
        templates.add(new LibreOfficeTemplate(designs.get("dense"), "rtf", false, false));
        templates.add(new LinkedInTemplate());
        templates.add(new EuropassTemplate());
        templates.add(new LibreOfficeTemplate(designs.get("article"), "docx", true, true));
        templates.add(new LatexTemplate(LatexTemplate.Layout.TWO_COLUMNS, false));
        templates.add(new LatexTemplate(LatexTemplate.Layout.ONE_COLUMN, true));
        templates.add(new LatexTemplate(LatexTemplate.Layout.DATES_AT_LEFT, true));
        templates.sort((one, other) -> Boolean.compare(one.unseen(), other.unseen()));
        return templates;
    }
}
