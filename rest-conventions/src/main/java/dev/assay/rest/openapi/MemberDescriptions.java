package dev.assay.rest.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * What a member of that name is in every schema that has one: the descriptions of members that have none of their own. The tables
 * lie beside the service's configuration, and the one of this module is part of each.
 */
final class MemberDescriptions {

    private static final String FILE = "META-INF/openapi-members.properties";

    private final Properties byName;

    MemberDescriptions(Properties byName) {
        this.byName = byName;
    }

    /** Those of this module and of the service that is being built. */
    static MemberDescriptions onClassPath() {
        Properties all = new Properties();
        try {
            for (URL table : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(FILE))) {
                try (Reader reader = new InputStreamReader(table.openStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
        return new MemberDescriptions(all);
    }

    void addTo(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, member) -> {
                if (member.getDescription() == null) {
                    member.setDescription(byName.getProperty(name));
                }
                addTo(member);
            });
        }
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(Objects::nonNull)
                .forEach(this::addTo);
    }
}
