package dev.assay.profile.candidate;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The outcome of an erasure.
 *
 * @param named those of the requested candidates that were erased
 * @param concerned these first, then those merged into them, and those that they were merged into
 */
public record Erased(Set<UUID> named, Set<UUID> concerned) {

    static Erased of(Collection<Person> persons) {
        Set<UUID> named =
                persons.stream().map(person -> person.candidate().id()).collect(Collectors.toSet());
        Set<UUID> concerned = new LinkedHashSet<>(named);
        persons.forEach(person -> person.parts().forEach(part -> concerned.add(part.id())));
        persons.stream()
                .map(person -> person.candidate().mergedInto())
                .filter(survivor -> survivor != null)
                .forEach(concerned::add);
        return new Erased(named, concerned);
    }
}
