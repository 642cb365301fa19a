package dev.assay.gateway.audit;

import dev.assay.gateway.route.PathTemplate;
import dev.assay.gateway.route.PublicApi;
import dev.assay.rest.ids.UuidText;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids in paths that the audit trail records. */
enum PathId {
    CANDIDATE("candidates"),
    IMPORT("imports");

    private final String template;
    private final Pattern address;

    PathId(String collection) {
        String start = PublicApi.PREFIX + collection + "/";
        this.template = start + "{id}";
        this.address = Pattern.compile("(?:https?://[^/]+)?" + start + "([^/]+)(?:/.*)?");
    }

    /** Whether the paths of this template have such an id. */
    boolean isPartOf(PathTemplate path) {
        return path.text().equals(template) || path.text().startsWith(template + "/");
    }

    /** @param path path or address; may be null */
    Optional<UUID> in(String path) {
        Matcher named = address.matcher(path == null ? "" : path);
        return named.matches() ? UuidText.parse(named.group(1)) : Optional.empty();
    }
}
