package dev.assay.gateway.webhooks.subscription;

import dev.assay.gateway.webhooks.EventType;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request for a subscription. */
@Schema(description = "Where to send messages, and about which events.")
record WebhookRequest(
        @Schema(
                required = true,
                maxLength = 2000,
                description =
                        "Where messages are sent: an https URL that is reachable from the internet, without user or fragment",
                examples = "https://ats.example.com/hooks/assay")
        String url,

        @Schema(required = true, description = "The events to send messages about")
        List<String> events,

        @Schema(maxLength = 200, description = "What or whom it is for")
        String description,

        @Schema(
                description =
                        "False stops it, and what happens in the meantime is not sent later; if absent, a new webhook is "
                                + "enabled and an existing one stays as it is")
        Boolean enabled) {

    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int LARGEST_PORT = 65_535;

    /**
     * @param description null if there is none
     * @param enabled null if the request does not say
     */
    record Checked(URI url, Set<EventType> events, String description, Boolean enabled) {}

    /** The validated request; fails with all mistakes at once. */
    Checked checked(boolean allowInternal) {
        List<InputError> errors = new ArrayList<>();
        Optional<URI> target = target(allowInternal, errors);
        Set<EventType> wanted = wanted(errors);
        if (description != null
                && (description.length() > LONGEST_DESCRIPTION
                        || description.chars().anyMatch(Character::isISOControl))) {
            errors.add(new InputError(
                    "/description", "A text of up to " + LONGEST_DESCRIPTION + " characters is expected here."));
        }
        if (!errors.isEmpty()) {
            throw refusal(errors);
        }
        return new Checked(target.orElseThrow(), wanted, description, enabled);
    }

    static ProblemException refusal(List<InputError> errors) {
        return new ProblemException(CommonError.INVALID_INPUT, "The webhook is not valid; see 'errors'.", errors);
    }

    private Optional<URI> target(boolean allowInternal, List<InputError> errors) {
        try {
            URI target = new URI(url == null ? "" : url);
            boolean plain = target.getHost() != null
                    && target.getRawUserInfo() == null
                    && target.getRawFragment() == null
                    && target.getPort() <= LARGEST_PORT;
            boolean secret = "https".equalsIgnoreCase(target.getScheme())
                    || allowInternal && "http".equalsIgnoreCase(target.getScheme());
            if (plain && secret && url.length() <= LONGEST_URL) {
                return Optional.of(target);
            }
        } catch (URISyntaxException notAnAddress) {
            // Reported below, like a URL of another kind.
        }
        errors.add(new InputError(
                "/url",
                "An https address without user and fragment, with a port up to " + LARGEST_PORT + ", of up to "
                        + LONGEST_URL + " characters, is expected here."));
        return Optional.empty();
    }

    private Set<EventType> wanted(List<InputError> errors) {
        Set<EventType> wanted = EnumSet.noneOf(EventType.class);
        if (events == null || events.isEmpty()) {
            errors.add(new InputError("/events", "At least one of " + EventType.known() + " is expected here."));
            return wanted;
        }
        for (int i = 0; i < events.size(); i++) {
            Optional<EventType> type = Optional.ofNullable(events.get(i)).flatMap(EventType::of);
            type.ifPresent(wanted::add);
            if (type.isEmpty()) {
                errors.add(new InputError("/events/" + i, "One of " + EventType.known() + " is expected here."));
            }
        }
        return wanted;
    }
}
