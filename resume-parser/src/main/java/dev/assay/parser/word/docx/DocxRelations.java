package dev.assay.parser.word.docx;

import dev.assay.parser.container.SafeXml;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** Which parts the main part of a DOCX refers to. Their names are free; where the file does not say, they are the usual ones. */
final class DocxRelations {
    private final String main;
    private final Optional<Element> root;
    private final List<String> names;

    /**
     * @param root of the part that says so
     * @param names of all files
     */
    DocxRelations(String main, Optional<Element> root, List<String> names) {
        this.main = main;
        this.root = root;
        this.names = List.copyOf(names);
    }

    /** Where the part is that tells of them. */
    static String path(String main) {
        int folder = main.lastIndexOf('/') + 1;
        return main.substring(0, folder) + "_rels/" + main.substring(folder) + ".rels";
    }

    /** In the order of their names. @param kind "styles", "header" */
    List<String> parts(String kind) {
        List<String> found = root.map(relations -> targets(relations, kind, id -> true))
                .orElseGet(() -> names.stream()
                        .filter(name -> name.matches("word/" + kind + "\\d*\\.xml"))
                        .toList());
        return found.stream().filter(names::contains).distinct().sorted().toList();
    }

    /** Those of a kind to which the text refers by one of these ids. */
    Set<String> parts(String kind, Set<String> ids) {
        return root.map(relations -> Set.copyOf(targets(relations, kind, ids::contains)))
                .orElse(Set.of());
    }

    private List<String> targets(Element relations, String kind, Predicate<String> id) {
        return SafeXml.children(relations, "Relationship").stream()
                .filter(relation -> SafeXml.attribute(relation, "Type").endsWith("/" + kind))
                .filter(relation -> id.test(SafeXml.attribute(relation, "Id")))
                .filter(relation -> !SafeXml.attribute(relation, "TargetMode").equals("External"))
                .map(relation -> SafeXml.attribute(relation, "Target"))
                .filter(target -> target.matches("/?[\\w.-]+(?:/[\\w.-]+)*"))
                .map(target -> URI.create("/" + main).resolve(target).getPath().substring(1))
                .toList();
    }
}
