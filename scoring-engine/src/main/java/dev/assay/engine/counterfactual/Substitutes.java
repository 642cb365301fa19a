package dev.assay.engine.counterfactual;

import java.util.List;

/**
 * What is put in the place of a protected fact: short and long, with and without punctuation, and none of it a word of a
 * rubric. Each list is one swap; further distinct values of the profile take its further values in turn.
 */
final class Substitutes {
    private Substitutes() {}

    static List<List<String>> of(ProtectedField field) {
        return switch (field) {
            case NAME -> List.of(List.of("Q Xu"), List.of("Olumide van den Akkerhuis-Okonjo"));
            case GENDER -> List.of(List.of("female"), List.of("male"), List.of("nonbinary"));
            case AGE -> List.of(List.of("23"), List.of("67"));
            case BIRTH_DATE -> List.of(List.of("1957"), List.of("2003"));
            case NATIONALITY -> List.of(List.of("Ruritania"), List.of("Upper Grand Fenwick"));
            case ADDRESS -> List.of(List.of("Qom"), List.of("Nether Wallopham-under-Edge"));
            case CONTACT -> List.of(List.of("q@example.net"), List.of("someone.else.entirely@example.org"));
            case PHOTO -> List.of(List.of("https://example.org/other.png"));
            case SCHOOL ->
                List.of(
                        List.of("Ezqui", "Obrun"),
                        List.of("Royal Zelmark Polytekhnikum, Dr. Ouden Inc.", "Ecole Vubert"));
            case GRADUATION -> List.of(List.of("1981"), List.of("2025"));
            case EMPLOYER ->
                List.of(
                        List.of("Ezquib", "Obruna", "Vashtel"),
                        List.of("Zelmark & Oudenhof, Inc.", "Quorvain Brothers Ltd.", "Tarn y Mokoena"));
            case TITLE -> List.of(List.of("Intern"), List.of("Executive Vice President and Chief Officer"));
        };
    }
}
