package dev.assay.profile.candidate;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What came of an erasure.
 *
 * @param named who was erased of those that were to be
 * @param concerned they first, then the parts that went with them, and of whom one of them was a part
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
